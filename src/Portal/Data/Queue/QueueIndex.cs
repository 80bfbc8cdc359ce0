namespace CleanerProduction.Portal.Data;

/// <summary>
/// The indexes of the queue that no mapping can say. Pairs are searched: FTS5 on the embedded database, whose own tokenizer of three letters finds no Chinese word of two; GIN on PostgreSQL. Every order
/// the list can be read in has its index, with the reference at its end so that a page far down is found without reading the rows before it, once for all cases and once for the open ones alone.
/// </summary>
internal static class QueueIndex
{
    private static readonly string[] Filters = ["Kind", "Stage", "Officer", "Sector", "Place", "Phase"];

    /// <summary>After how many days in one state a case is called stalled.</summary>
    public const int StalledDays = 180;

    /// <summary>The table it is over.</summary>
    public const string Table = "QueueRows";

    /// <summary>The indexes on SQLite; triggers keep that of the pairs.</summary>
    public static readonly string OnSqlite = $"""
        CREATE VIRTUAL TABLE "QueuePairs" USING fts5("Pairs", content='{Table}', content_rowid='Id', tokenize='unicode61 remove_diacritics 0', detail=full);
        CREATE TRIGGER "QueuePairs_add" AFTER INSERT ON "{Table}" BEGIN INSERT INTO "QueuePairs"(rowid, "Pairs") VALUES (NEW."Id", NEW."Pairs"); END;
        CREATE TRIGGER "QueuePairs_gone" AFTER DELETE ON "{Table}" BEGIN INSERT INTO "QueuePairs"("QueuePairs", rowid, "Pairs") VALUES ('delete', OLD."Id", OLD."Pairs"); END;
        CREATE TRIGGER "QueuePairs_other" AFTER UPDATE OF "Pairs" ON "{Table}" WHEN OLD."Pairs" <> NEW."Pairs" BEGIN
          INSERT INTO "QueuePairs"("QueuePairs", rowid, "Pairs") VALUES ('delete', OLD."Id", OLD."Pairs"); INSERT INTO "QueuePairs"(rowid, "Pairs") VALUES (NEW."Id", NEW."Pairs"); END;
        {Orders}
        """;

    /// <summary>The indexes on PostgreSQL.</summary>
    public static readonly string OnPostgres = $"""
        CREATE INDEX "QueuePairs" ON "{Table}" USING gin (string_to_array("Pairs", ' '));
        {Orders}
        """;

    // What the views and the balance count together stands together, and so does what is filtered by at once.
    private static string Orders => string.Join('\n', (string[])
    [
        .. Filters.SelectMany(Filter), .. Both("Hant", "Applicant_Hant", "Case"), .. Both("Hans", "Applicant_Hans", "Case"), .. Both("En", "Applicant_En", "Case"),
        .. Both("Balance", "Sme", "Sector", "PrioritySector", "Place"), .. Both("Due", "Due", "Case"), One("OfSector", "", "Sector", "Place", "Phase", "Kind", "Stage", "Officer"),
        One("OfPlace", "", "Place", "Phase", "Kind", "Stage", "Officer"), One("OfPhase", "", "Phase", "Kind", "Stage", "Officer"), OfOpen("Case", "Case"), OfOpen("Age", "SubmittedOn", "Case"),
        One("Tally", "", "Phase", "Kind", "Stage", "Sector", "Place", "Aim", "SubmittedOn", "Grant", "Paid"), OfOpen("Since", "Since"), OfOpen("PhaseBalance", "Phase", "Sme", "Sector", "PrioritySector", "Place"), OfOpen("Ages", "Phase", "SubmittedOn", "Since", "Stage"), OfOpen("Views", "PausedSince", "Due", "Stage", "Since", "Officer"),
    ]);

    // What filters as well as sorts is followed by the day due; among the open ones by the other filters too, so that whichever index is taken, only rows that are shown are read.
    private static string[] Filter(string column) => [One(column, "", column, "Due", "Case"), OfOpen(column, [column, "Due", "Case", .. Filters.Where(f => f != column)])];

    private static string[] Both(string name, params string[] columns) => [One(name, "", columns), OfOpen(name, columns)];

    // The column of the condition stands in it as well: SQLite asks for it, and would read the row for it.
    private static string OfOpen(string name, params string[] columns) => One(name + "Open", " WHERE \"Open\"", [.. columns, "Open"]);

    private static string One(string name, string where, params string[] columns) => $"""CREATE INDEX "Queue_{name}" ON "{Table}" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}){where};""";
}
