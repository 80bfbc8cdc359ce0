using System.Data.Common;
using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Data;

/// <summary>The statements both databases understand, and a row of them.</summary>
internal static class ChainSql
{
    public const string Columns = "\"Meeting\", \"Sequence\", \"PreviousHash\", \"At\", \"Actor\", \"Kind\", \"Payload\", \"Hash\", \"Division\", \"Seat\", \"Revision\"";

    public const string Read = $"""
        SELECT "Sequence", "PreviousHash", "At", "Actor", "Kind", "Payload", "Hash" FROM "{AppendOnly.Chain}"
        WHERE "Meeting" = @meeting AND "Sequence" > @after ORDER BY "Sequence"
        """;

    // Jumps from meeting to meeting in the key instead of going through every entry.
    public const string Meetings = $"""
        WITH RECURSIVE each(id) AS (
          SELECT MIN("Meeting") FROM "{AppendOnly.Chain}"
          UNION ALL SELECT (SELECT MIN("Meeting") FROM "{AppendOnly.Chain}" WHERE "Meeting" > id) FROM each WHERE id IS NOT NULL)
        SELECT id FROM each WHERE id IS NOT NULL
        """;

    public static ChainEntry Entry(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6));
}
