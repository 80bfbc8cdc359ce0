using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CleanerProduction.Portal.Data;

/// <summary>Turns the library's codes into the exceptions everybody else throws.</summary>
internal static class SqliteFailure
{
    /// <summary>Throws unless <paramref name="code"/> is a good one.</summary>
    public static void Check(sqlite3 database, int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE) return;
        throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), code & 0xff, raw.sqlite3_extended_errcode(database));
    }
}
