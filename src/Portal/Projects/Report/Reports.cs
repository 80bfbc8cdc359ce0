using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Projects;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Projects.Report;

/// <summary>A final report as it is handed in.</summary>
public sealed record NewReport(
    string Author, bool ByProvider, bool ByRegisteredAuditor, ImmutableArray<ReportPart> Parts, int VideoSeconds, bool VideoShowsFactory, bool VideoShowsProject, bool VideoShowsBenefits, string Summary);

/// <summary>The final report's way (FG-3.4): handed in with all its parts, returned with reasons, found satisfactory.</summary>
public sealed class Reports(ProjectDesk desk, ReferenceData reference)
{
    /// <summary>Hands the report in; what lacks a part, an auditor or a minute of video is refused and nothing is kept. Null where it was done.</summary>
    public Task<Refusal?> Submit(ClaimsPrincipal person, string @case, long? seen, NewReport made, CancellationToken cancellation) =>
        desk.Act(person, @case, seen, [Role.Applicant], async doing =>
        {
            var row = new ProjectReport
            {
                Case = @case, Number = doing.File.Reports.Length + 1, Author = made.Author.Trim(), ByProvider = made.ByProvider, ByRegisteredAuditor = made.ByRegisteredAuditor, Has = string.Join(',', made.Parts),
                VideoSeconds = made.VideoSeconds, VideoShowsFactory = made.VideoShowsFactory, VideoShowsProject = made.VideoShowsProject, VideoShowsBenefits = made.VideoShowsBenefits,
                Summary = made.Summary.Trim(), By = doing.Person, At = doing.Act.At,
            };
            var missing = ReportRules.Missing(doing.File.Facts(reference, doing.Act.Today), row.Facts(doing.Act.Case.Type == ProjectType.OnSiteAssessment));
            if (!missing.IsEmpty) return new Refusal("report-incomplete", missing[0].Clause.Id).With("code", missing[0].Code);
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
