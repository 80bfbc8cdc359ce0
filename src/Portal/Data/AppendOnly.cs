using Microsoft.EntityFrameworkCore.Migrations;

namespace CleanerProduction.Portal.Data;

/// <summary>
/// Tables that only grow, and letters that freeze. The database itself refuses to change or delete a row, whoever asks. <c>tools/migrations</c> ends every generated <c>Up</c> with the call.
/// </summary>
internal static class AppendOnly
{
    /// <summary>The record of the meetings.</summary>
    public const string Chain = "ChainEntries";

    /// <summary>The histories of cases.</summary>
    public const string CaseHistory = "CaseHistories";

    /// <summary>Issued letters as they went out.</summary>
    public const string LetterFiles = "LetterFiles";

    /// <summary>Parameters put in force over the seeds.</summary>
    public const string ParameterRows = "ParameterRows";

    /// <summary>Deadlines those rows moved.</summary>
    public const string DeadlineMoves = "DeadlineMoves";

    /// <summary>For whom people act.</summary>
    public const string Representatives = "Representatives";

    /// <summary>From when they no longer do.</summary>
    public const string RepresentationEnds = "RepresentationEnds";

    /// <summary>Forms as they were saved.</summary>
    public const string FormRevisions = "FormRevisions";

    /// <summary>What officers judged.</summary>
    public const string CaseJudgements = "CaseJudgements";

    /// <summary>Files in their slots; a row changes, and stays.</summary>
    public const string CaseFiles = "CaseFiles";

    /// <summary>Funding agreements as they were offered.</summary>
    public const string ProjectAgreements = "ProjectAgreements";

    /// <summary>Signatures under them.</summary>
    public const string AgreementSignatures = "AgreementSignatures";

    /// <summary>What happened in projects.</summary>
    public const string ProjectEvents = "ProjectEvents";

    /// <summary>Representatives of projects as changes asked for them.</summary>
    public const string ProjectRepresentatives = "ProjectRepresentatives";

    /// <summary>What came back of grants.</summary>
    public const string RecoveryReceipts = "RecoveryReceipts";

    /// <summary>Draws for independent evaluation.</summary>
    public const string EvaluationDrawings = "EvaluationDrawings";

    /// <summary>Dates and numbers of the label rounds.</summary>
    public const string LabelRoundVersions = "LabelRoundVersions";

    /// <summary>What officers recorded about applications for labels.</summary>
    public const string LabelCheckRevisions = "LabelCheckRevisions";

    /// <summary>Verifications on site.</summary>
    public const string LabelSiteVisits = "LabelSiteVisits";

    /// <summary>What judges of labels wrote.</summary>
    public const string ScoreRevisions = "ScoreRevisions";

    /// <summary>Looks at the penalty records before an award.</summary>
    public const string PenaltyRechecks = "PenaltyRechecks";

    /// <summary>Certificates as they were printed.</summary>
    public const string CertificatePapers = "CertificatePapers";

    /// <summary>Reports on the programme as they were issued.</summary>
    public const string ReportsIssued = "ReportsIssued";

    /// <summary>How integrity prompts were answered.</summary>
    public const string PromptAnswers = "PromptAnswers";

    /// <summary>Additions to the directory of providers and removals from it.</summary>
    public const string Listings = "Listings";

    /// <summary>Papers of complaints as they were saved.</summary>
    public const string ComplaintRevisions = "ComplaintRevisions";

    /// <summary>What manufacturers say of providers without complaining.</summary>
    public const string ProviderFeedbacks = "ProviderFeedbacks";

    /// <summary>What happened at the door; a row may lose from where, and nothing else.</summary>
    public const string SignInEntries = "SignInEntries";

    /// <summary>Letters; a row may change until it is issued.</summary>
    private const string Letters = "Letters";

    /// <summary>What the database says when a row of the record does not follow the one before it.</summary>
    public const string Gap = "the row does not follow the one before it";

    private static readonly string[] Tables =
        [Chain, CaseHistory, LetterFiles, ParameterRows, DeadlineMoves, Representatives, RepresentationEnds, FormRevisions, CaseJudgements, PromptAnswers, ProjectAgreements, AgreementSignatures, ProjectEvents,
            ProjectRepresentatives, RecoveryReceipts, EvaluationDrawings, Listings, ComplaintRevisions, ProviderFeedbacks, LabelRoundVersions, LabelCheckRevisions, LabelSiteVisits, ScoreRevisions, PenaltyRechecks,
            CertificatePapers, ReportsIssued, HistoryIndex.Table];

    /// <summary>Sets the guards.</summary>
    public static void GuardAppendOnly(this MigrationBuilder migration)
    {
        var sqlite = migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true;
        if (!sqlite) migration.Sql(Refusing);
        foreach (var table in Tables) migration.Sql(sqlite ? OnSqlite(table) : OnPostgres(table));
        if (!sqlite) migration.Sql(FollowsOnPostgres);
        migration.Sql(sqlite ? FrozenOnSqlite : FrozenOnPostgres);
        migration.Sql(sqlite ? DoorOnSqlite : DoorOnPostgres);
        migration.Sql(sqlite ? QueueIndex.OnSqlite : QueueIndex.OnPostgres);
        migration.Sql(sqlite ? HistoryIndex.OnSqlite : HistoryIndex.OnPostgres);
    }

    private const string Refusing = """
        CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '% only grows: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'raise_exception'; END $$;
        """;

    private static string OnSqlite(string table) => $"""
        CREATE TRIGGER "{table}_no_update" BEFORE UPDATE ON "{table}" BEGIN SELECT RAISE(ABORT, '{table} only grows: UPDATE refused'); END;
        CREATE TRIGGER "{table}_no_delete" BEFORE DELETE ON "{table}" BEGIN SELECT RAISE(ABORT, '{table} only grows: DELETE refused'); END;
        """;

    private static string OnPostgres(string table) => $"""
        CREATE TRIGGER "{table}_no_change" BEFORE UPDATE OR DELETE ON "{table}" FOR EACH ROW EXECUTE FUNCTION append_only();
        CREATE TRIGGER "{table}_no_truncate" BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
        """;

    private const string FrozenOnSqlite = $"""
        CREATE TRIGGER "{Letters}_frozen" BEFORE UPDATE ON "{Letters}" WHEN OLD."State" = 'Issued' BEGIN SELECT RAISE(ABORT, 'an issued letter is frozen'); END;
        CREATE TRIGGER "{Letters}_no_delete" BEFORE DELETE ON "{Letters}" BEGIN SELECT RAISE(ABORT, '{Letters} only grows: DELETE refused'); END;
        CREATE TRIGGER "{CaseFiles}_no_delete" BEFORE DELETE ON "{CaseFiles}" BEGIN SELECT RAISE(ABORT, '{CaseFiles} only grows: DELETE refused'); END;
        """;

    private const string FrozenOnPostgres = $"""
        CREATE FUNCTION letter_frozen() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'an issued letter is frozen' USING ERRCODE = 'raise_exception'; END $$;
        CREATE TRIGGER "{Letters}_frozen" BEFORE UPDATE ON "{Letters}" FOR EACH ROW WHEN (OLD."State" = 'Issued') EXECUTE FUNCTION letter_frozen();
        CREATE TRIGGER "{Letters}_no_delete" BEFORE DELETE ON "{Letters}" FOR EACH ROW EXECUTE FUNCTION append_only();
        CREATE TRIGGER "{CaseFiles}_no_delete" BEFORE DELETE ON "{CaseFiles}" FOR EACH ROW EXECUTE FUNCTION append_only();
        """;

    // From where somebody came is personal and has a time (docs/decisions/0019); that they came stays.
    private const string DoorOnSqlite = $"""
        CREATE TRIGGER "{SignInEntries}_no_update" BEFORE UPDATE ON "{SignInEntries}" WHEN NOT (NEW."Address" = '' AND NEW."Device" = '' AND NEW."Id" IS OLD."Id" AND NEW."At" IS OLD."At" AND NEW."Act" IS OLD."Act"
          AND NEW."PersonId" IS OLD."PersonId" AND NEW."By" IS OLD."By" AND NEW."Way" IS OLD."Way" AND NEW."End" IS OLD."End") BEGIN SELECT RAISE(ABORT, '{SignInEntries} only grows: UPDATE refused'); END;
        CREATE TRIGGER "{SignInEntries}_no_delete" BEFORE DELETE ON "{SignInEntries}" BEGIN SELECT RAISE(ABORT, '{SignInEntries} only grows: DELETE refused'); END;
        """;

    private const string DoorOnPostgres = $"""
        CREATE TRIGGER "{SignInEntries}_no_update" BEFORE UPDATE ON "{SignInEntries}" FOR EACH ROW WHEN (NOT (NEW."Address" = '' AND NEW."Device" = '' AND NEW."Id" = OLD."Id" AND NEW."At" = OLD."At" AND NEW."Act" = OLD."Act"
          AND NEW."PersonId" IS NOT DISTINCT FROM OLD."PersonId" AND NEW."By" IS NOT DISTINCT FROM OLD."By" AND NEW."Way" IS NOT DISTINCT FROM OLD."Way" AND NEW."End" IS NOT DISTINCT FROM OLD."End")) EXECUTE FUNCTION append_only();
        CREATE TRIGGER "{SignInEntries}_no_delete" BEFORE DELETE ON "{SignInEntries}" FOR EACH ROW EXECUTE FUNCTION append_only();
        CREATE TRIGGER "{SignInEntries}_no_truncate" BEFORE TRUNCATE ON "{SignInEntries}" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
        """;

    // Two nodes may write; the embedded database has one writer, which looks for itself, once for all rows of a request.
    private const string FollowsOnPostgres = $"""
        CREATE FUNCTION chain_follows() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
          IF NEW."Sequence" <> 1 AND NOT EXISTS (SELECT 1 FROM "{Chain}" WHERE "Meeting" = NEW."Meeting" AND "Sequence" = NEW."Sequence" - 1 AND "Hash" = NEW."PreviousHash")
          THEN RAISE EXCEPTION '{Gap}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER "{Chain}_follows" BEFORE INSERT ON "{Chain}" FOR EACH ROW EXECUTE FUNCTION chain_follows();
        """;
}
