using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>FG 3.3.4 and 3.4: keeping the equipment, the report and the video.</summary>
public static class Section34Reports
{
    /// <summary>Equipment and procurement documents are kept for a year after completion, the anniversary included .</summary>
    public static readonly Rule<ProjectFacts> KeepEquipment = new("FG-3.3.4", (facts, says) =>
    {
        if (!facts.Project.GoesToCommittee() || facts.NeedsEquipment == false) return says.NotApplicable("no-equipment");
        if (facts.CompletedOn is not { } completed) return says.NotApplicable("not-completed-yet");
        var until = facts.Limits.Of("FG-3.3.4", completed).Due;
        return facts.EquipmentGoneOn is { } gone && gone <= until ? says.NotMet("equipment-gone", ("gone", gone), ("until", until))
            : facts.DocumentsKept == false ? says.NotMet("documents-not-kept", ("until", until))
            : facts.Limits.Today > until ? says.Met("kept-to-the-end", ("until", until))
            : says.Met("keep-until", ("until", until));
    });

    /// <summary>The provider writes the report, the applicant hands it in, and it satisfies the Secretariat.</summary>
    public static readonly Rule<ProjectFacts> Report = new("FG-3.4.1", (facts, says) =>
        facts.Report is not { } report ? says.NotApplicable("no-report-yet")
        : report.ByProvider == false ? says.NotMet("report-not-by-provider")
        : report.SubmittedByApplicant == false ? says.NotMet("report-not-by-applicant")
        : report.ByProvider is null || report.SubmittedByApplicant is null ? says.NeedsJudgement("report-author-not-stated")
        : says.Judged(report.Satisfactory));

    /// <summary>Table 2: the four parts of an assessment's report.</summary>
    public static readonly Rule<ProjectFacts> AssessmentParts = new("FG-T2-OSA", (facts, says) => facts.Project.GoesToCommittee()
        ? says.NotApplicable("no-assessment") : Parts(facts.Report, says, OfAssessments));

    /// <summary>Table 2: the three parts of a demonstration's report.</summary>
    public static readonly Rule<ProjectFacts> DemonstrationParts = new("FG-T2-DP", (facts, says) => facts.Project.GoesToCommittee()
        ? Parts(facts.Report, says, OfDemonstrations) : says.NotApplicable("no-demonstration"));

    /// <summary>An assessment's report is by an auditor registered with the provider .</summary>
    public static readonly Rule<ProjectFacts> Auditor = new("FG-3.4.2", (facts, says) =>
        facts.Project.GoesToCommittee() ? says.NotApplicable("no-assessment")
        : facts.Report is not { } report ? says.NotApplicable("no-report-yet")
        : says.Present(report.ByRegisteredAuditor, "by-registered-auditor"));

    /// <summary>A demonstration's report comes with a video of at least a minute.</summary>
    public static readonly Rule<ProjectFacts> Video = new("FG-3.4.3", (facts, says) =>
        !facts.Project.GoesToCommittee() ? says.NotApplicable("no-demonstration")
        : facts.Phase.Funding is not { } rules ? says.NotApplicable("no-limit-in-phase")
        : facts.Report is not { } report ? says.NotApplicable("no-report-yet")
        : report.VideoSeconds is not { } seconds ? says.NeedsJudgement("video-not-stated", ("needed", rules.VideoSeconds.Value))
        : seconds == 0 ? says.NotMet("video-missing", ("needed", rules.VideoSeconds.Value))
        : seconds < rules.VideoSeconds.Value ? says.NotMet("video-too-short", ("seconds", seconds), ("needed", rules.VideoSeconds.Value))
        : says.Met("video-long-enough", ("seconds", seconds), ("needed", rules.VideoSeconds.Value)));

    /// <summary>(a) It shows the factory's background.</summary>
    public static readonly Rule<ProjectFacts> VideoFactory = Shows("FG-3.4.3(a)", report => report.VideoShowsFactory);

    /// <summary>(b) It shows the demonstration.</summary>
    public static readonly Rule<ProjectFacts> VideoProject = Shows("FG-3.4.3(b)", report => report.VideoShowsProject);

    /// <summary>(c) It shows the benefits.</summary>
    public static readonly Rule<ProjectFacts> VideoBenefits = Shows("FG-3.4.3(c)", report => report.VideoShowsBenefits);

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<ProjectFacts>> All =
        [KeepEquipment, Report, AssessmentParts, DemonstrationParts, Auditor, Video, VideoFactory, VideoProject, VideoBenefits];

    /// <summary>The parts of an assessment's report, in order.</summary>
    public static readonly ImmutableArray<ReportPart> OfAssessments =
        [ReportPart.ProcessAndUnitEnergy, ReportPart.Measures, ReportPart.MeasuresByCost, ReportPart.ImplementationPlan];

    /// <summary>The parts of a demonstration's report, in order.</summary>
    public static readonly ImmutableArray<ReportPart> OfDemonstrations = [ReportPart.ProcessAndDemonstration, ReportPart.UseAndMaintenance, ReportPart.Performance];

    private static Finding Parts(ReportFacts? report, Says says, ImmutableArray<ReportPart> needed)
    {
        if (report is null) return says.NotApplicable("no-report-yet");
        if (report.Parts is not { } parts) return says.NeedsJudgement("report-parts-not-stated", ("needed", needed.Length));
        var had = 0;
        foreach (var part in needed)
            if (parts.Contains(part)) had++;
        return had == needed.Length ? says.Met("report-parts-complete", ("needed", needed.Length)) : says.NotMet("report-parts-missing", ("had", had), ("needed", needed.Length));
    }

    private static Rule<ProjectFacts> Shows(string id, Func<ReportFacts, bool?> shown) => new(id, (facts, says) =>
        !facts.Project.GoesToCommittee() ? says.NotApplicable("no-demonstration")
        : facts.Report is not { } report ? says.NotApplicable("no-report-yet")
        : says.Present(shown(report), "video-shows"));
}
