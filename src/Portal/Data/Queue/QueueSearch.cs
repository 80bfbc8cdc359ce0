using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>Finds rows of the queue by any piece of two or more characters, in either script.</summary>
public static class QueueSearch
{
    /// <summary>All rows that hold every piece of what was typed; all rows where nothing was, none where only marks were.</summary>
    public static IQueryable<QueueRow> In(PortalDb db, Folding folding, string typed)
    {
        var rows = db.Set<QueueRow>();
        if (string.IsNullOrWhiteSpace(typed)) return rows;
        var runs = folding.Runs(typed);
        if (runs.Length == 0) return rows.Where(_ => false);
        return db is SqlitePortalDb ? OnSqlite(rows, runs) : OnPostgres(rows, runs);
    }

    /// <summary>How many rows there are, read from the index alone where it can tell; what was typed is not blank.</summary>
    public static async Task<int> Count(PortalDb db, Folding folding, string typed, CancellationToken cancellation)
    {
        var runs = folding.Runs(typed);
        if (runs.Length == 0) return 0;
        if (db is not SqlitePortalDb) return await OnPostgres(db.Set<QueueRow>(), runs).CountAsync(cancellation);
        var asked = Phrases(runs);
        return await db.Database.SqlQuery<int>($"""SELECT count(*) AS "Value" FROM "QueuePairs" WHERE "QueuePairs" MATCH {asked}""").SingleAsync(cancellation);
    }

    /// <summary>The same rows, each looked at as it comes: where very many are found, the first of them in any order are there long before the index has told all.</summary>
    public static IQueryable<QueueRow> Walking(PortalDb db, Folding folding, string typed) =>
        folding.Runs(typed).Aggregate((IQueryable<QueueRow>)db.Set<QueueRow>(), (found, run) => found.Where(r => r.Folded.Contains(run)));

    /// <summary>What FTS5 is asked for: neighbouring pairs are a phrase; a single character is the beginning of a pair or stands alone.</summary>
    internal static string Phrases(string[] runs) => string.Join(" AND ", runs.Select(run => run.Length == 1 ? $"\"{run}\"*" : $"\"{string.Join(' ', Folding.PairsOf(run))}\""));

    private static IQueryable<QueueRow> OnSqlite(DbSet<QueueRow> rows, string[] runs)
    {
        var asked = Phrases(runs);
        return rows.FromSql($"""SELECT * FROM "QueueRows" WHERE "Id" IN (SELECT rowid FROM "QueuePairs" WHERE "QueuePairs" MATCH {asked})""");
    }

    // The pairs narrow it down by the index; their order is looked at in what is left. A run of two characters is its pair.
    private static IQueryable<QueueRow> OnPostgres(DbSet<QueueRow> rows, string[] runs)
    {
        var pairs = runs.SelectMany(Folding.PairsOf).Distinct(StringComparer.Ordinal).ToArray();
        IQueryable<QueueRow> found = pairs.Length == 0 ? rows : rows.FromSql($"""SELECT * FROM "QueueRows" WHERE string_to_array("Pairs", ' ') @> {pairs}""");
        foreach (var run in runs.Where(r => r.Length != 2)) found = found.Where(r => r.Folded.Contains(run));
        return found;
    }
}
