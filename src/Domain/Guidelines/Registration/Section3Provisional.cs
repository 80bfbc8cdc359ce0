using System.Collections.Immutable;
using CleanerProduction.Providers;

namespace CleanerProduction.Guidelines.Registration;

/// <summary>RG 3.3: provisional registration, confirmation and cancellation.</summary>
public static class Section3Provisional
{
    /// <summary>It is valid for 24 months, even beyond the end of the round .</summary>
    public static readonly Rule<ProvisionalPeriod> Valid = new("RG-3.3.1", (period, says) =>
    {
        var until = period.Until;
        return period.IsOver(until) ? says.NotApplicable("provisional-over", ("until", until))
            : until > period.PhaseEnds ? says.Met("provisional-outlasts-round", ("until", until), ("phaseEnds", period.PhaseEnds))
            : says.Met("provisional-valid", ("until", until));
    });

    /// <summary>Confirmed once a funded new technology project for an eligible manufacturer was completed in time and its final report is up to standard.</summary>
    public static readonly Rule<ProvisionalPeriod> Confirmation = new("RG-3.3.2", (period, says) =>
    {
        var until = period.Until;
        return Best(period, until) switch
        {
            { FinalReport.Met: true } project => says.Met("confirmed-by-project", ("completed", project.CompletedOn!.Value), ("until", until)),
            { FinalReport: null } project => says.NeedsJudgement("final-report-to-examine", ("completed", project.CompletedOn!.Value), ("until", until)),
            { } project => says.NotMet("final-report-below-standard", ("reason", project.FinalReport!.Reason)),
            null => period.IsOver(until) ? says.NotMet("not-completed-in-time", ("until", until)) : says.NeedsJudgement("project-still-to-complete", ("until", until)),
        };
    });

    /// <summary>Cancelled where the period passed without such a project; another application is free.</summary>
    public static readonly Rule<ProvisionalPeriod> NotCompleted = new("RG-3.3.3", (period, says) =>
    {
        var until = period.Until;
        return Best(period, until) is { } project ? says.Met("completed-in-time", ("completed", project.CompletedOn!.Value), ("until", until))
            : period.IsOver(until) ? says.NotMet("cancelled-not-completed", ("until", until))
            : says.NotApplicable("provisional-still-runs", ("until", until));
    });

    /// <summary>Cancelled where a report or the service fell below the standard; the committee is asked before another registration.</summary>
    public static readonly Rule<ProvisionalPeriod> BelowStandard = new("RG-3.3.4", (period, says) =>
    {
        if (period.Quality is { Met: false } quality) return says.NotMet("cancelled-for-quality", ("reason", quality.Reason));
        var (judged, open) = (period.Quality is not null, false);
        foreach (var project in period.Projects)
        {
            if (!project.NewTechnology) continue;
            if (project.FinalReport is { Met: false } report) return says.NotMet("cancelled-for-quality", ("reason", report.Reason));
            judged |= project.FinalReport is not null;
            open |= project is { CompletedOn: not null, FinalReport: null };
        }
        return open ? says.NeedsJudgement("report-not-judged-yet") : judged ? says.Met("quality-up-to-standard") : says.NotApplicable("no-quality-to-judge");
    });

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<ProvisionalPeriod>> All = [Valid, Confirmation, NotCompleted, BelowStandard];

    /// <summary>What they say of a period.</summary>
    public static ImmutableArray<Finding> Check(ProvisionalPeriod period) => All.Answer(period);

    /// <summary>Where the registration would stand by the guide alone; the adverse ones wait for the Secretariat's own step (C-9).</summary>
    public static RegistrationState StateOf(ProvisionalPeriod period) =>
        BelowStandard.Of(period).Outcome == FindingOutcome.NotMet ? RegistrationState.CancelledQuality
        : Confirmation.Of(period).Outcome switch
        {
            FindingOutcome.Met => RegistrationState.Confirmed,
            FindingOutcome.NotMet => RegistrationState.CancelledNotCompleted,
            _ => period.IsOver(period.Until) ? RegistrationState.ProvisionalPendingExam : RegistrationState.Provisional,
        };

    // The project that speaks best for the provider: up to standard before not yet examined before below it.
    private static ProvisionalProject? Best(ProvisionalPeriod period, DateOnly until)
    {
        ProvisionalProject? best = null;
        foreach (var project in period.Projects)
            if (project is { NewTechnology: true, Funded: true, EligibleClient: true }
                && project.CompletedOn is { } completed && completed >= period.Began && completed <= until && !(project.EngagedOn < period.Began)
                && (best is null || Rank(project) > Rank(best))) best = project;
        return best;
    }

    private static int Rank(ProvisionalProject project) => project.FinalReport switch { { Met: true } => 2, null => 1, _ => 0 };
}
