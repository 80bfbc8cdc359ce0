using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Pass;

/// <summary>PR 1: the project's details.</summary>
public static class Section1Details
{
    /// <summary>All details that must be there are.</summary>
    public static readonly Rule<FinalReport> Details = new("PR-1", (report, says) =>
    {
        foreach (var rule in Needed)
            if (rule.Of(report).Outcome != FindingOutcome.Met) return says.NotMet("details-missing", ("clause", rule.Clause.Id));
        return says.Met("details-complete");
    });

    /// <summary>The title.</summary>
    public static readonly Rule<FinalReport> Title = new("PR-1.2", (report, says) => string.IsNullOrWhiteSpace(report.Title) ? says.NotMet("title-missing") : says.Met("title-stated"));

    /// <summary>The grantee.</summary>
    public static readonly Rule<FinalReport> Grantee = new("PR-1.3", (report, says) => string.IsNullOrWhiteSpace(report.Grantee) ? says.NotMet("grantee-missing") : says.Met("grantee-stated"));

    /// <summary>Organisations that work together; there may be none.</summary>
    public static readonly Rule<FinalReport> Collaborators = new("PR-1.4", (report, says) => Names(says, report.Collaborators));

    /// <summary>Implementation agents; there may be none.</summary>
    public static readonly Rule<FinalReport> Agents = new("PR-1.5", (report, says) => Names(says, report.Agents));

    /// <summary>Sponsors; there may be none.</summary>
    public static readonly Rule<FinalReport> Sponsors = new("PR-1.6", (report, says) => Names(says, report.Sponsors));

    /// <summary>Consultants; there may be none.</summary>
    public static readonly Rule<FinalReport> Consultants = new("PR-1.7", (report, says) => Names(says, report.Consultants));

    /// <summary>The co-ordinator, with a post.</summary>
    public static readonly Rule<FinalReport> Coordinator = new("PR-1.8", (report, says) => IsWhole(report.Coordinator) ? says.Met("coordinator-stated") : says.NotMet("coordinator-missing"));

    /// <summary>The deputy, with a post.</summary>
    public static readonly Rule<FinalReport> Deputy = new("PR-1.9", (report, says) => IsWhole(report.Deputy) ? says.Met("deputy-stated") : says.NotMet("deputy-missing"));

    /// <summary>First day, last day and months agree.</summary>
    public static readonly Rule<FinalReport> Period = new("PR-1.10", (report, says) =>
    {
        if (report is not { From: { } from, Until: { } until, Months: { } months }) return says.NotMet("period-missing");
        var due = Dates.AddMonths(from, months).AddDays(-1);
        return until == due ? says.Met("period-agrees", ("from", from), ("until", until), ("months", months)) : says.NotMet("period-does-not-agree", ("until", until), ("months", months), ("due", due));
    });

    /// <summary>The sector that benefits most.</summary>
    public static readonly Rule<FinalReport> Sector = new("PR-1.11", (report, says) => string.IsNullOrWhiteSpace(report.Sector) ? says.NotMet("sector-missing") : says.Met("sector-stated"));

    /// <summary>All of them, in the form's order.</summary>
    public static readonly ImmutableArray<Rule<FinalReport>> All = [Details, Title, Grantee, Collaborators, Agents, Sponsors, Consultants, Coordinator, Deputy, Period, Sector];

    private static readonly ImmutableArray<Rule<FinalReport>> Needed = [Title, Grantee, Coordinator, Deputy, Period, Sector];

    private static bool IsWhole(NamedPost? person) => !string.IsNullOrWhiteSpace(person?.Name) && !string.IsNullOrWhiteSpace(person.Post);

    private static Finding Names(Says says, ImmutableArray<string> names)
    {
        foreach (var name in names)
            if (string.IsNullOrWhiteSpace(name)) return says.NotMet("name-blank");
        return names.IsEmpty ? says.Met("names-none") : says.Met("names-stated", ("count", names.Length));
    }
}
