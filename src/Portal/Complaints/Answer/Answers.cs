using System.Security.Claims;
using CleanerProduction.Complaints;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Complaints.Answer;

/// <summary>What the provider does in a case: it replies, takes corrective measures and completes them (RG-6.1.1, RG-6.1.3).</summary>
public sealed class Answers(ComplaintDesk desk)
{
    /// <summary>While what it may still reply: until the report goes to the committee.</summary>
    public static readonly ComplaintState[] MayReply = [ComplaintState.Notified, ComplaintState.Investigating, ComplaintState.Substantiated, ComplaintState.Correcting, ComplaintState.ReportDue];

    /// <summary>While what it takes measures: not once the report has fallen due.</summary>
    public static readonly ComplaintState[] MayCorrect = [ComplaintState.Substantiated, ComplaintState.Correcting];

    /// <summary>While what it completes them: what comes late still stands in the report.</summary>
    public static readonly ComplaintState[] MayComplete = [ComplaintState.Substantiated, ComplaintState.Correcting, ComplaintState.ReportDue];

    /// <summary>Keeps its reply; what was written before stays in the earlier papers. Null where it was done.</summary>
    public Task<Refusal?> Reply(ClaimsPrincipal person, string @case, long? seen, string? text, CancellationToken cancellation) => desk.Act(person, Role.Provider, @case, seen, async doing =>
    {
        if (!MayReply.Contains(doing.Case.State)) return new("reply-not-now", "RG-6.1.1");
        if (string.IsNullOrWhiteSpace(text)) return new("says-nothing", "RG-6.1.1");
        doing.File = doing.File with { Reply = new(doing.Today, text.Trim()) };
        doing.Record("Reply", "RG-6.1.1");
        await doing.TellOffice("Replied", "RG-6.1.1", cancellation, null, Role.Secretariat, Role.TechnicalSupport);
        return null;
    }, cancellation);

    /// <summary>Takes a measure more; with the first, correction has begun. Null where it was done.</summary>
    public Task<Refusal?> Measure(ClaimsPrincipal person, string @case, long? seen, string? what, CancellationToken cancellation) => desk.Act(person, Role.Provider, @case, seen, async doing =>
    {
        if (!MayCorrect.Contains(doing.Case.State)) return new("correction-not-now", "RG-6.1.3");
        if (string.IsNullOrWhiteSpace(what)) return new("says-nothing", "RG-6.1.3");
        // What is new has still to be judged with the rest.
        doing.File = doing.File with { Measures = doing.File.Measures.Add(new(what.Trim())), Effect = null };
        if (doing.Case.State == ComplaintState.Substantiated && doing.Step(ComplaintStep.Correct) is { } refusal) return refusal;
        doing.Record("AddMeasure", "RG-6.1.3");
        await doing.Reckon(cancellation);
        await doing.TellOffice("Measure", "RG-6.1.3", cancellation);
        return null;
    }, cancellation);

    /// <summary>Says that a measure was completed on a day; with the last of them the report falls due. Null where it was done.</summary>
    public Task<Refusal?> Complete(ClaimsPrincipal person, string @case, long? seen, int number, DateOnly on, CancellationToken cancellation) => desk.Act(person, Role.Provider, @case, seen, async doing =>
    {
        if (!MayComplete.Contains(doing.Case.State)) return new("correction-not-now", "RG-6.1.3");
        if (number < 1 || number > doing.File.Measures.Length || doing.File.Measures[number - 1].DoneOn is not null) return new("measure-unknown", "RG-6.1.3");
        if (on > doing.Today || on < (doing.File.FoundOn ?? doing.Case.ReceivedOn)) return new("day-outside", "RG-6.1.3");
        doing.File = doing.File with { Measures = doing.File.Measures.SetItem(number - 1, doing.File.Measures[number - 1] with { DoneOn = on }) };
        doing.Record("CompleteMeasure", "RG-6.1.3");
        await doing.Reckon(cancellation);
        await doing.TellOffice(doing.File.CorrectedOn is null ? "MeasureDone" : "Corrected", "RG-6.1.3", cancellation, doing.Facts.ReportDue);
        return null;
    }, cancellation);
}
