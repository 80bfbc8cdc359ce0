using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Files;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Projects;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Projects.Report;

/// <summary>A final report as it is handed in.</summary>
public sealed record NewReport(
    string Author, bool ByProvider, string? Auditor, string? AuditorNumber, ImmutableArray<ReportPart> Parts, bool VideoShowsFactory, bool VideoShowsProject, bool VideoShowsBenefits, string Summary)
{
    /// <summary>A year's figures before and after, where the report states them.</summary>
    public ImmutableList<ExpectedBenefit> Measured { get; init; } = [];

    /// <summary>As the clauses ask about it, with the files that stand. An auditor is one whose name, number and proof are there (FG-3.4.2); how long the video runs its file says.</summary>
    public ReportFacts Facts(ProjectType project, HeldFiles files) => new()
    {
        Parts = Parts,
        ByRegisteredAuditor = project.GoesToCommittee() ? null : Named(Auditor) && Named(AuditorNumber) && files.In(AuditorSlot).Any(),
        VideoSeconds = SecondsOf(files),
        VideoShowsFactory = VideoShowsFactory,
        VideoShowsProject = VideoShowsProject,
        VideoShowsBenefits = VideoShowsBenefits,
    };

    /// <summary>The slot of the auditor's proof.</summary>
    public const string AuditorSlot = "auditor-registration";

    /// <summary>The slot of the video.</summary>
    public const string VideoSlot = "video";

    /// <summary>How long the longest film runs, whole seconds; 0 where there is none.</summary>
    public static int SecondsOf(HeldFiles files) => files.In(VideoSlot).Select(f => f.Seconds ?? 0).DefaultIfEmpty(0).Max();

    private static bool Named(string? text) => !string.IsNullOrWhiteSpace(text);
}

/// <summary>The final report's way (FG-3.4): handed in with all its parts, returned with reasons, found satisfactory.</summary>
public sealed class Reports(ProjectDesk desk, ReferenceData reference)
{
    /// <summary>Hands the report in; what lacks a part, a file, an auditor or a minute of video is refused and nothing is kept. Null where it was done.</summary>
    public Task<Refusal?> Submit(ClaimsPrincipal person, string @case, long? seen, NewReport made, CancellationToken cancellation) =>
        desk.Act(person, @case, seen, [Role.Applicant], async doing =>
        {
            var files = await HeldFiles.Of(doing.Act.Db, @case, cancellation);
            var facts = made.Facts(doing.Act.Case.Type, files);
            var row = new ProjectReport
            {
                Case = @case, Number = doing.File.Reports.Length + 1, Author = made.Author.Trim(), ByProvider = made.ByProvider, ByRegisteredAuditor = facts.ByRegisteredAuditor == true, Has = string.Join(',', made.Parts),
                Auditor = made.Auditor?.Trim(), AuditorNumber = made.AuditorNumber?.Trim(),
                VideoSeconds = facts.VideoSeconds ?? 0, VideoShowsFactory = made.VideoShowsFactory, VideoShowsProject = made.VideoShowsProject, VideoShowsBenefits = made.VideoShowsBenefits,
                Summary = made.Summary.Trim(), Measured = StrictJson.WriteKept(made.Measured), By = doing.Person, At = doing.Act.At,
            };
            var missing = ReportRules.Missing(doing.File.Facts(reference, doing.Act.Today), facts);
            if (!missing.IsEmpty) return new Refusal("report-incomplete", missing[0].Clause.Id).With("code", missing[0].Code);
            if (files.Lacks(reference.Slots, doing.Act.Case.Type, SlotDue.Report).FirstOrDefault() is { } lacking) return new Refusal("report-file-missing", lacking.Clauses.FirstOrDefault()).With("slot", lacking.Word);
            if (doing.Act.Step(ApplicationStep.SubmitReport, Role.Applicant, doing.Person, made.Summary.Trim()) is { } refusal) return refusal;
            doing.Act.Db.Add(row);
            await doing.Act.Meet(Rule(doing), doing.Act.Today, cancellation);
            await doing.News("ReportIn", Links.FinalReport(@case), "FG-3.4.1", cancellation);
            return null;
        }, cancellation);

    /// <summary>Returns the report with reasons, or finds it satisfactory: that day the project is complete and the year of keeping begins (A-23, FG-3.3.4). Null where it was done.</summary>
    public Task<Refusal?> Decide(ClaimsPrincipal person, string @case, long? seen, bool satisfactory, string reason, CancellationToken cancellation) =>
        desk.Act(person, @case, seen, [Role.Secretariat], async doing =>
        {
            if (string.IsNullOrWhiteSpace(reason)) return new("reason-missing", "FG-3.4.1");
            if (doing.Act.Step(satisfactory ? ApplicationStep.AcceptReport : ApplicationStep.ReturnReport, Role.Secretariat, doing.Person, reason.Trim()) is { } refusal) return refusal;
            if (doing.File.Reports.LastOrDefault() is { } last && await doing.Act.Db.Set<ProjectReport>().FindAsync([@case, last.Number], cancellation) is { } row)
                (row.Satisfactory, row.Reason, row.DecidedBy, row.DecidedAt) = (satisfactory, reason.Trim(), doing.Person, doing.Act.At);
            if (!satisfactory) await RunAgain(doing, cancellation);
            else if (doing.Act.Case.Type.GoesToCommittee() && !doing.File.Purchases.IsEmpty) doing.Act.Start("FG-3.3.4", doing.Act.Today);
            // Every demonstration (II) is evaluated; of those (I) the draw decides (FG-3.2.4).
            if (satisfactory && doing.Act.Case.Type == ProjectType.Demonstration2 && await doing.Act.Db.Set<ProjectEvaluation>().FindAsync([@case], cancellation) is null)
                doing.Act.Db.Add(new ProjectEvaluation { Case = @case, ChosenAt = doing.Act.At });
            await doing.News(satisfactory ? "ReportAccepted" : "ReportReturned", Links.FinalReport(@case), "FG-3.4.1", cancellation, satisfactory ? null : doing.File.Clock(Rule(doing))?.Due);
            return null;
        }, cancellation);

    private static string Rule(ProjectDoing doing) => doing.Act.Case.Type.GoesToCommittee() ? "FG-3.2.1(b)" : "FG-3.2.1(a)";

    // A report that was returned has not been delivered: its duty stands where it stood.
    private static async Task RunAgain(ProjectDoing doing, CancellationToken cancellation)
    {
        if (doing.File.Deadlines.LastOrDefault(d => d.Rule == Rule(doing) && d is { MetOn: not null, EndedOn: null }) is { } met && await doing.Act.Db.Set<CaseDeadline>().FindAsync([met.Id], cancellation) is { } clock)
            clock.MetOn = null;
    }
}
