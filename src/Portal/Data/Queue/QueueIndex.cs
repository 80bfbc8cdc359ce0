namespace CleanerProduction.Portal.Data;

/// <summary>The index of pairs over the queue: FTS5 on the embedded database, whose own tokenizer of three letters finds no Chinese word of two; GIN on PostgreSQL.</summary>
internal static class QueueIndex
{
    /// <summary>The table it is over.</summary>
    public const string Table = "QueueRows";

    /// <summary>The index on SQLite; triggers keep it.</summary>
    public const string OnSqlite = $"""
        CREATE VIRTUAL TABLE "QueuePairs" USING fts5("Pairs", content='{Table}', content_rowid='Id', tokenize='unicode61 remove_diacritics 0', detail=full);
        CREATE TRIGGER "QueuePairs_add" AFTER INSERT ON "{Table}" BEGIN INSERT INTO "QueuePairs"(rowid, "Pairs") VALUES (NEW."Id", NEW."Pairs"); END;
        CREATE TRIGGER "QueuePairs_gone" AFTER DELETE ON "{Table}" BEGIN INSERT INTO "QueuePairs"("QueuePairs", rowid, "Pairs") VALUES ('delete', OLD."Id", OLD."Pairs"); END;
        CREATE TRIGGER "QueuePairs_other" AFTER UPDATE OF "Pairs" ON "{Table}" WHEN OLD."Pairs" <> NEW."Pairs" BEGIN
          INSERT INTO "QueuePairs"("QueuePairs", rowid, "Pairs") VALUES ('delete', OLD."Id", OLD."Pairs"); INSERT INTO "QueuePairs"(rowid, "Pairs") VALUES (NEW."Id", NEW."Pairs"); END;
        """;

    /// <summary>The index on PostgreSQL.</summary>
    public const string OnPostgres = $"""CREATE INDEX "QueuePairs" ON "{Table}" USING gin (string_to_array("Pairs", ' '));""";
}
