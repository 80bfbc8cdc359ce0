using CleanerProduction.Applications;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Data;

/// <summary>What officers judged in the invented applications, written into their histories as the portal does.</summary>
internal sealed class DemonstrationJudgements(DemonstrationFiles files)
{
    private readonly DemonstrationWords words = new(files);

    /// <summary>All of them.</summary>
    public List<CaseJudgement> All { get; } = [];

    /// <summary>The officer who has a case: one of four; nobody where it is a draft, or new and among the unassigned.</summary>
    public static string? OfficerOf(DemonstrationRow row)
    {
        var draw = new Draw($"officer {row["kind"]}-{row["number"]}");
        var officer = draw.Of(["p-secretary", "p-secretary", "p-secretary-2", "p-technical", "p-technical-2"]);
        return row["state"] == nameof(ApplicationState.Draft) || row["state"] == nameof(ApplicationState.Submitted) && draw.Between(1, 2) == 1 ? null : officer;
    }

    /// <summary>Judges a case, one criterion not met where <paramref name="not"/>, the last <paramref name="leave"/> not yet.</summary>
    public void Make(Application application, DemonstrationHistory history, bool not, int leave = 0)
    {
        var clauses = Criteria.Judged(application.Type);
        var officer = application.Officer ?? "p-secretary";
        var by = officer.StartsWith("p-technical", StringComparison.Ordinal) ? Role.TechnicalSupport : Role.Secretariat;
        var at = history.Entries[^1].At;
        foreach (var clause in clauses.Take(clauses.Length - leave))
        {
            at = at.AddMinutes(9);
            var met = !(not && clause == clauses[^1]);
            var reason = words.All(met ? $"judged-{clause}" : "judged-not")[0].Hant;
            history.Keep(application, application.Record("Judge", by, officer, at, clause, reason));
            All.Add(new() { Case = application.Reference, Clause = clause, Met = met, Reason = reason, By = officer, At = at });
        }
    }
}
