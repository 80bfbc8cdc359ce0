using CleanerProduction.Cases;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>The index of what histories say that no mapping can name, and what is found by it: FTS5 on the embedded database, GIN on PostgreSQL, pairs of characters in both.</summary>
public static class HistoryIndex
{
    /// <summary>The table it is over.</summary>
    internal const string Table = "HistoryTexts";

    /// <summary>The index on SQLite; rows are only ever added.</summary>
    internal const string OnSqlite = $"""
        CREATE VIRTUAL TABLE "HistoryPairs" USING fts5("Pairs", content='{Table}', content_rowid='Id', tokenize='unicode61 remove_diacritics 0', detail=full);
        CREATE TRIGGER "HistoryPairs_add" AFTER INSERT ON "{Table}" BEGIN INSERT INTO "HistoryPairs"(rowid, "Pairs") VALUES (NEW."Id", NEW."Pairs"); END;
        """;

    /// <summary>The index on PostgreSQL.</summary>
    internal const string OnPostgres = $"""CREATE INDEX "HistoryPairs" ON "{Table}" USING gin (string_to_array("Pairs", ' '));""";

    /// <summary>Those of <paramref name="entries"/> whose note or changes hold every piece of what was typed, in either script, looked for among the newest that do; none where only marks were typed.</summary>
    public static IQueryable<CaseEntry> Saying(this PortalDb db, IQueryable<CaseEntry> entries, Folding folding, string typed, int most)
    {
        var runs = folding.Runs(typed);
        if (runs.Length == 0) return entries.Where(_ => false);
        var found = db is SqlitePortalDb ? Embedded(db.Set<HistoryText>(), runs) : Server(db.Set<HistoryText>(), runs);
        return found.OrderByDescending(t => t.Id).Take(most).Join(entries, t => new { t.Case, t.Sequence }, e => new { e.Case, e.Sequence }, (_, e) => e);
    }

    private static IQueryable<HistoryText> Embedded(DbSet<HistoryText> rows, string[] runs)
    {
        var asked = QueueSearch.Phrases(runs);
        return rows.FromSql($"""SELECT * FROM "HistoryTexts" WHERE "Id" IN (SELECT rowid FROM "HistoryPairs" WHERE "HistoryPairs" MATCH {asked})""");
    }

    private static IQueryable<HistoryText> Server(DbSet<HistoryText> rows, string[] runs)
    {
        var pairs = runs.SelectMany(Folding.PairsOf).Distinct(StringComparer.Ordinal).ToArray();
        IQueryable<HistoryText> found = pairs.Length == 0 ? rows : rows.FromSql($"""SELECT * FROM "HistoryTexts" WHERE string_to_array("Pairs", ' ') @> {pairs}""");
        foreach (var run in runs) found = found.Where(r => r.Folded.Contains(run));
        return found;
    }
}
