using System.Text.Json;
using CleanerProduction.Portal.Accounts.Erase;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Accounts.Own;

/// <summary>Where a person stands in what others keep: forms, meetings, rows of every other table.</summary>
internal static class Mentions
{
    // Told in full by sections of their own.
    private static readonly HashSet<string> Told = new(StringComparer.Ordinal)
        { "AspNetUsers", "AspNetUserRoles", "SignInEntries", "SignInSessions", "AspNetUserPasskeys", "AspNetUserTokens", "Notices", "LetterReadings", "CalendarFeeds", "Representatives", "JoinRequests", "SeatHoldings", "AnnualInterests",
          "EventSignUps", "AgreementSignatures", "CaseFiles", "Erasures", "DataTakings", "CaseHistories", "ChainEntries" };

    /// <summary>Contact entries of forms that are tied to the account, by its id or its address, as they stand in the newest revision.</summary>
    public static async Task<OwnSection> InForms(PortalDb db, Person person, CancellationToken cancellation)
    {
        var (id, address) = (person.Id, person.Email ?? person.Id);
        var rows = await db.Set<FormRevision>().AsNoTracking().Where(r => (r.Content.Contains(id) || r.Content.Contains(address)) && !db.Set<FormRevision>().Any(later => later.Case == r.Case && later.Revision > r.Revision))
            .OrderBy(r => r.Case).Select(r => new { r.Case, r.Revision, r.At, r.Content }).ToListAsync(cancellation);
        return new("forms", ["when", "case", "number", "text"], [.. rows.SelectMany(r => Objects(JsonElement.Parse(r.Content), id, address).Select(o => new object?[] { r.At, r.Case, r.Revision, o }))]);
    }

    /// <summary>Acts of meetings by the person, and those that name them. What was cast is the person's own to know; of others' acts only that they name them.</summary>
    public static async Task<OwnSection> InMeetings(PortalDb db, string id, CancellationToken cancellation)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        await db.Database.OpenConnectionAsync(cancellation);
        command.CommandText = """SELECT "Meeting", "Sequence", "At", "Kind", "Actor" FROM "ChainEntries" WHERE "Actor" = @id OR "Payload" LIKE @named ORDER BY "At", "Meeting", "Sequence" """;
        foreach (var (name, value) in new[] { ("@id", id), ("@named", $"%{JsonSerializer.Serialize(id)}%") })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        var rows = new List<object?[]>();
        await using var read = await command.ExecuteReaderAsync(cancellation);
        while (await read.ReadAsync(cancellation)) rows.Add([DateTimeOffset.FromUnixTimeMilliseconds(read.GetInt64(2)), read.GetString(0), read.GetInt64(1), read.GetString(3), read.GetString(4) == id ? "by" : "names"]);
        return new("meetings", ["when", "meeting", "number", "what", "how"], rows);
    }

    /// <summary>In how many rows of any other table the person's number stands.</summary>
    public static async Task<OwnSection> Elsewhere(PortalDb db, string id, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        var rows = new List<object?[]>();
        foreach (var (table, columns) in Traces.TextColumns(db).Where(t => !Told.Contains(t.Table)))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@id", id);
            command.Parameters.Add(parameter);
            // Names of tables and columns are the model's own.
#pragma warning disable CA2100
            command.CommandText = $"SELECT {string.Join(", ", columns.Select(c => $"COALESCE(SUM(CASE WHEN CAST(\"{c}\" AS TEXT) = @id THEN 1 ELSE 0 END), 0)"))} FROM \"{table}\"";
#pragma warning restore CA2100
            await using var counts = await command.ExecuteReaderAsync(cancellation);
            await counts.ReadAsync(cancellation);
            for (var i = 0; i < columns.Count; i++)
                if (counts.GetInt64(i) is > 0 and var count) rows.Add([table, columns[i], count]);
        }
        return new("elsewhere", ["table", "column", "count"], rows);
    }

    // The innermost objects that hold the id or the address as a value.
    private static IEnumerable<string> Objects(JsonElement json, string id, string address) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(e => Objects(e, id, address)),
        JsonValueKind.Object when json.EnumerateObject().Any(p => p.Value.ValueKind == JsonValueKind.String && (p.Value.ValueEquals(id) || string.Equals(p.Value.GetString(), address, StringComparison.OrdinalIgnoreCase))) => [Short(json)],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Objects(p.Value, id, address)),
        _ => [],
    };

    // A whole form may be such an object: only its own words, not its lists.
    private static string Short(JsonElement json) => string.Join("; ", json.EnumerateObject().Where(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number).Select(p => $"{p.Name}: {p.Value}"));
}
