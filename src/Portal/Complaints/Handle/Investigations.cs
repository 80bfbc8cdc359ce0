using System.Security.Claims;
using CleanerProduction.Complaints;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Portal.Complaints.Letters;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Complaints.Handle;

/// <summary>From the receipt of a complaint to what was found (RG-6.1.1 to RG-6.1.3).</summary>
public sealed class Investigations(ComplaintDesk desk, ComplaintLetters letters)
{
    /// <summary>Tells the provider complained of; the month of the report runs from today. Null where it was done.</summary>
    public Task<Refusal?> Notify(ClaimsPrincipal person, string @case, long? seen, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, @case, seen, async doing =>
    {
        if (doing.Step(ComplaintStep.Notify) is { } refusal) return refusal;
        await doing.Meet("RG-6.1.1", cancellation);
        doing.Start("RG-6.1.4-report");
        await letters.Notice(doing, cancellation);
        await doing.TellProvider("Notified", "RG-6.1.1", cancellation);
        await doing.TellOffice("ToInvestigate", "RG-6.1.1", cancellation, null, Role.TechnicalSupport);
        return null;
    }, cancellation);

    /// <summary>The technical support team takes it up. Null where it was done.</summary>
    public Task<Refusal?> Begin(ClaimsPrincipal person, string @case, long? seen, CancellationToken cancellation) =>
        desk.Act(person, Role.TechnicalSupport, @case, seen, doing => Task.FromResult(doing.Step(ComplaintStep.Investigate)), cancellation);

    /// <summary>The team reports to the Secretariat: what it found, and its verdicts on the service and on what may be held against the provider. Null where it was done.</summary>
    public Task<Refusal?> Report(ClaimsPrincipal person, string @case, long? seen, string text, ServiceReview review, Judgement? code, Judgement? conduct, CancellationToken cancellation) =>
        desk.Act(person, Role.TechnicalSupport, @case, seen, async doing =>
        {
            if (doing.Case.State != ComplaintState.Investigating) return new("report-not-now", "RG-6.1.1");
            if (string.IsNullOrWhiteSpace(text)) return new("investigation-report-missing", "RG-6.1.1");
            doing.File = doing.File with
            {
                Investigated = new(doing.Today, text.Trim()), Review = review == new ServiceReview() ? null : review, Grounds = doing.File.Grounds with { CodeKept = code, ConductClean = conduct },
            };
            doing.Record("ReportInvestigation", "RG-6.1.1");
            await doing.TellOffice("Investigated", "RG-6.1.1", cancellation);
            return null;
        }, cancellation);

    /// <summary>Finds it not established: recorded, both told, nobody penalised (RG-6.1.2). Null where it was done.</summary>
    public Task<Refusal?> FindNot(ClaimsPrincipal person, string @case, long? seen, string reason, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, @case, seen, async doing =>
    {
        doing.File = doing.File with { Finding = new(false, reason.Trim()), FoundOn = doing.Today };
        if (doing.Step(ComplaintStep.FindNotSubstantiated, reason.Trim()) is { } refusal) return refusal;
        await doing.End("RG-6.1.4-report", cancellation);
        await letters.NotEstablished(doing, cancellation);
        await doing.TellComplainant("NotEstablished", "RG-6.1.2", cancellation);
        await doing.TellProvider("NotEstablished", "RG-6.1.2", cancellation);
        return null;
    }, cancellation);

    /// <summary>Finds it established, with the preliminary report to the provider (RG-6.1.3). Null where it was done.</summary>
    public Task<Refusal?> Find(ClaimsPrincipal person, string @case, long? seen, string reason, string? report, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, @case, seen, async doing =>
    {
        doing.File = doing.File with { Finding = new(true, reason.Trim()), FoundOn = doing.Today, Preliminary = Preliminary(doing, report) };
        if (doing.Step(ComplaintStep.FindSubstantiated, reason.Trim()) is { } refusal) return refusal;
        await letters.Established(doing, cancellation);
        await letters.Preliminary(doing, cancellation);
        await doing.TellComplainant("Established", "RG-6.1.3", cancellation);
        await doing.TellProvider("ToCorrect", "RG-6.1.3", cancellation, doing.Facts.ReportDue);
        return null;
    }, cancellation);

    /// <summary>Records a case of substandard service and asks the provider to correct it (RG-6.2.2); the month of the report runs from today. Null where it was done.</summary>
    public Task<Refusal?> RecordSubstandard(ClaimsPrincipal person, string @case, long? seen, string? report, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, @case, seen, async doing =>
    {
        doing.File = doing.File with { FoundOn = doing.Today, Preliminary = Preliminary(doing, report) };
        if (doing.Step(ComplaintStep.RecordSubstandard) is { } refusal) return refusal;
        doing.Start("RG-6.1.4-report");
        await letters.Preliminary(doing, cancellation);
        await doing.TellProvider("ToCorrect", "RG-6.2.2", cancellation, doing.Facts.ReportDue);
        return null;
    }, cancellation);

    private static PreliminaryReport? Preliminary(ComplaintDoing doing, string? report) => string.IsNullOrWhiteSpace(report) ? null : new(doing.Today, report.Trim());
}
