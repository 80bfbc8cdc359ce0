using System.Text;
using SQLitePCL;

namespace CleanerProduction.Portal.Data;

/// <summary>A prepared statement on the library itself. Microsoft.Data.Sqlite takes as long again for a row as the row needs.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int Most = 16;
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly object?[] bound = new object?[1 + Most];
    private byte[] bytes = new byte[4096];

    public SqliteStatement(sqlite3 database, string text)
    {
        this.database = database;
        SqliteFailure.Check(database, raw.sqlite3_prepare_v2(database, text, out statement));
    }

    /// <summary>Sets a parameter, counted from 1. It stays as it is from row to row, so the very same text (a meeting's id) is not set again.</summary>
    public SqliteStatement Set(int index, string? text)
    {
        if (text is not null && ReferenceEquals(bound[index], text)) return this;
        bound[index] = text;
        if (text is null) raw.sqlite3_bind_null(statement, index);
        else raw.sqlite3_bind_text(statement, index, Utf8(text));
        return this;
    }

    /// <summary>Sets a parameter, counted from 1.</summary>
    public SqliteStatement Set(int index, long? number)
    {
        if (number is { } value) raw.sqlite3_bind_int64(statement, index, value);
        else raw.sqlite3_bind_null(statement, index);
        return this;
    }

    /// <summary>Runs a statement without rows.</summary>
    public void Run()
    {
        var code = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        SqliteFailure.Check(database, code);
    }

    /// <summary>The first column of the first row, or null.</summary>
    public string? Text()
    {
        var code = raw.sqlite3_step(statement);
        var text = code == raw.SQLITE_ROW ? raw.sqlite3_column_text(statement, 0).utf8_to_string() : null;
        raw.sqlite3_reset(statement);
        SqliteFailure.Check(database, code);
        return text;
    }

    public void Dispose() => statement.Dispose();

    private ReadOnlySpan<byte> Utf8(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (bytes.Length < most) bytes = new byte[most];
        return bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes));
    }
}
