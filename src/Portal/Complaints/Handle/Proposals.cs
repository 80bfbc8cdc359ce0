using System.Security.Claims;
using CleanerProduction.Complaints;
using CleanerProduction.Guidelines;
using CleanerProduction.Portal.Complaints.Letters;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Complaints.Handle;

/// <summary>The consolidated report as written.</summary>
/// <param name="Findings">What was found.</param>
/// <param name="Measures">The corrective measures and their effect.</param>
/// <param name="Penalty">The penalty proposed.</param>
/// <param name="Reason">Why.</param>
/// <param name="WhyOther">Why another than the usual one; null where it is the usual.</param>
public sealed record WrittenReport(string? Findings, string? Measures, Penalty Penalty, string? Reason, string? WhyOther);

/// <summary>From the consolidated report to what became of the committee's decision (RG-6.1.4, RG-6.3).</summary>
public sealed class Proposals(ComplaintDesk desk, ComplaintLetters letters)
{
    /// <summary>Puts the consolidated report with its proposed penalty before the committee; after a veto, a new one. Null where it was done.</summary>
    public Task<Refusal?> Propose(ClaimsPrincipal person, string @case, long? seen, WrittenReport report, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, @case, seen, async doing =>
    {
        if (string.IsNullOrWhiteSpace(report.Findings) || string.IsNullOrWhiteSpace(report.Measures)) return new("consolidated-report-missing", "RG-6.1.4");
        if (string.IsNullOrWhiteSpace(report.Reason)) return new("penalty-missing", "RG-6.1.4");
        var proposal = new ProposedPenalty(report.Penalty, report.Reason.Trim(), string.IsNullOrWhiteSpace(report.WhyOther) ? null : report.WhyOther.Trim());
        doing.File = doing.File with { Consolidated = new(doing.Today, report.Findings.Trim(), report.Measures.Trim()), Proposals = doing.File.Proposals.Add(proposal) };
        if (doing.Case.ProposePenalty(proposal.Penalty, Trilingual.Same(proposal.Reason)) is { } early) return early;
        if (doing.Step(ComplaintStep.Propose) is { } refusal) return refusal;
        await doing.Meet("RG-6.1.4-report", cancellation);
        return null;
    }, cancellation);

    /// <summary>
    /// Carries a supported penalty out on every registration of the provider that stands, by its own step; what a removed provider may not finish is named. Null where it was done.
    /// </summary>
    public Task<Refusal?> Execute(ClaimsPrincipal person, string @case, long? seen, IReadOnlyCollection<string> stopped, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, @case, seen, async doing =>
    {
        var removal = doing.Case.ProposedPenalty == Penalty.Removal;
        var engaged = await Engagements.Of(doing.Db, doing.Case.ProviderNumber, [], cancellation);
        if (stopped.Any(s => !removal || Aftermath.MayFinish(engaged, doing.Today).All(p => p.Reference != s))) return new("project-not-engaged", "FG-1.4.1");
        doing.File = doing.File with { ExecutedOn = doing.Today, Stopped = [.. stopped.Distinct().Order(StringComparer.Ordinal)] };
        if (doing.Step(ComplaintStep.Execute) is { } refusal) return refusal;
        if (await CarryOut(doing, cancellation) is { } registration) return registration;
        await doing.Meet("RG-6.1.4-execute", cancellation);
        var mayFinish = Aftermath.MayFinish(await Engagements.Of(doing.Db, doing.Case.ProviderNumber, stopped, cancellation), doing.Today);
        await letters.Executed(doing, removal ? [.. mayFinish.Select(p => p.Reference)] : [], cancellation);
        await doing.TellProvider(removal ? "Removed" : "Warned", "RG-6.1.4", cancellation);
        return null;
    }, cancellation);

    /// <summary>Closes a case whose penalty the committee vetoed. Null where it was done.</summary>
    public Task<Refusal?> Close(ClaimsPrincipal person, string @case, long? seen, string? reason, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, @case, seen, async doing =>
    {
        if (string.IsNullOrWhiteSpace(reason)) return new("reason-missing", "RG-6.1.4");
        if (doing.Step(ComplaintStep.Close, reason.Trim()) is { } refusal) return refusal;
        await doing.Meet("RG-6.1.4-execute", cancellation);
        await doing.TellProvider("Closed", "RG-6.1.4", cancellation);
        return null;
    }, cancellation);

    // The committee's decision is the committee's act on the registration, whoever carries it out; the meeting stands in the history of the complaint.
    private static async Task<Refusal?> CarryOut(ComplaintDoing doing, CancellationToken cancellation)
    {
        var meeting = await doing.Db.Set<CleanerProduction.Cases.CaseEntry>().Where(e => e.Case == doing.Case.Reference && e.Step == nameof(ComplaintStep.Support))
            .OrderByDescending(e => e.Sequence).Select(e => e.Actor).FirstAsync(cancellation);
        var registrations = await doing.Db.Set<Registration>().Where(r => r.ProviderNumber == doing.Case.ProviderNumber).ToListAsync(cancellation);
        foreach (var (registration, step) in Handling.CarriedOutOn(doing.Case.ProposedPenalty!.Value, registrations).ToList())
        {
            var done = registration.Step(step, Role.Committee, meeting, doing.At, doing.Case.Reference);
            if (!done.Ok) return done.Refusal;
            doing.Db.Add(done.Value);
            if (step == RegistrationStep.Delist) await doing.Db.EndClocks(registration.Reference, null, doing.Today, cancellation);
        }
        return null;
    }
}
