using System.Security.Claims;
using CleanerProduction.Complaints;
using CleanerProduction.Guidelines;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Complaints.Handle;

/// <summary>What the Secretariat does while the provider corrects: it helps both sides to talk, judges what the measures brought, and calls the report (RG-6.1.3, RG-6.1.4).</summary>
public sealed class Followings(ComplaintDesk desk)
{
    private static readonly ComplaintState[] Open = [ComplaintState.Substantiated, ComplaintState.Correcting, ComplaintState.ReportDue];

    /// <summary>Writes down a talk with a side. Null where it was done.</summary>
    public Task<Refusal?> Mediate(ClaimsPrincipal person, string @case, long? seen, MediationLine line, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, @case, seen, doing =>
    {
        if (!Open.Contains(doing.Case.State)) return Refused("mediation-not-now", "RG-6.1.3");
        if (string.IsNullOrWhiteSpace(line.What)) return Refused("says-nothing", "RG-6.1.3");
        if (line.On > doing.Today || line.On < doing.Case.ReceivedOn) return Refused("day-outside", "RG-6.1.3");
        doing.File = doing.File with { Mediation = [.. doing.File.Mediation.Append(line).OrderBy(m => m.On)] };
        doing.Record("Mediate", "RG-6.1.3");
        return Task.FromResult<Refusal?>(null);
    }, cancellation);

    /// <summary>Judges what all measures brought together. Null where it was done.</summary>
    public Task<Refusal?> Assess(ClaimsPrincipal person, string @case, long? seen, Judgement effect, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, @case, seen, doing =>
    {
        if (!Open.Contains(doing.Case.State) || doing.File.CorrectedOn is null) return Refused("effect-not-now", "RG-6.1.3");
        if (string.IsNullOrWhiteSpace(effect.Reason)) return Refused("reason-missing", "RG-6.1.3");
        doing.File = doing.File with { Effect = effect };
        doing.Record("AssessEffect", "RG-6.1.3", effect.Reason);
        return Task.FromResult<Refusal?>(null);
    }, cancellation);

    /// <summary>Judges whether the provider follows the instruction to correct, or explains reasonably why not (RG-6.3.1(b)). Null where it was done.</summary>
    public Task<Refusal?> Instructed(ClaimsPrincipal person, string @case, long? seen, Judgement followed, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, @case, seen, doing =>
    {
        if (!Open.Contains(doing.Case.State)) return Refused("instructions-not-now", "RG-6.3.1(b)");
        if (string.IsNullOrWhiteSpace(followed.Reason)) return Refused("reason-missing", "RG-6.3.1(b)");
        doing.File = doing.File with { Grounds = doing.File.Grounds with { InstructionsFollowed = followed } };
        doing.Record("JudgeInstructions", "RG-6.3.1(b)", followed.Reason);
        return Task.FromResult<Refusal?>(null);
    }, cancellation);

    /// <summary>Calls the report before the clock does: every measure is completed. Null where it was done.</summary>
    public Task<Refusal?> Call(ClaimsPrincipal person, string @case, long? seen, CancellationToken cancellation) =>
        desk.Act(person, Role.Secretariat, @case, seen, doing => Task.FromResult(doing.Step(ComplaintStep.CallReport)), cancellation);

    /// <summary>The day came: measures completed or the month gone. Null where it was done.</summary>
    public Task<Refusal?> CallByTimer(string @case, CancellationToken cancellation) => desk.ActByTimer(@case, async doing =>
    {
        if (doing.Step(ComplaintStep.CallReport) is { } refusal) return refusal;
        await doing.TellOffice("ReportDue", "RG-6.1.4", cancellation, doing.Facts.ReportDue);
        return null;
    }, cancellation);

    private static Task<Refusal?> Refused(string code, string clause) => Task.FromResult<Refusal?>(new(code, clause));
}
