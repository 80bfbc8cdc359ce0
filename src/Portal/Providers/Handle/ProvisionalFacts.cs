using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Portal.Data;
using CleanerProduction.Providers;
using CleanerProduction.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers.Handle;

/// <summary>A project a provider was engaged for, as its registration asks of it.</summary>
/// <param name="Case">The project.</param>
/// <param name="EngagedOn">The day it was agreed on; null before.</param>
/// <param name="CompletedOn">The day its final report was handed in last; null before.</param>
/// <param name="Accepted">True where the report was found up to standard; null while it is examined or before.</param>
public sealed record EngagedProject(Application Case, DateOnly? EngagedOn, DateOnly? CompletedOn, bool? Accepted);

/// <summary>What the provisional period of a registration rests on: the projects of the provider, and what was found on the quality of its service (RG-3.3).</summary>
public static class ProvisionalFacts
{
    /// <summary>The clause a judgement on quality is kept under.</summary>
    public const string Quality = "RG-3.3.4";

    /// <summary>The projects a provider was engaged for, funded at some time; the newest first.</summary>
    public static async Task<IReadOnlyList<EngagedProject>> Projects(PortalDb db, string provider, CancellationToken cancellation)
    {
        var cases = await db.Set<Application>().AsNoTracking().Where(a => a.ProviderNumber == provider && a.ApprovedGrant != null).OrderByDescending(a => a.Reference).ToListAsync(cancellation);
        var references = cases.ConvertAll(a => a.Reference);
        string[] steps = [nameof(ApplicationStep.Sign), nameof(ApplicationStep.SubmitReport), nameof(ApplicationStep.AcceptReport)];
        var entries = (await db.Set<CaseEntry>().AsNoTracking().Where(e => references.Contains(e.Case) && steps.Contains(e.Step)).ToListAsync(cancellation)).ToLookup(e => (e.Case, e.Step));
        return
        [
            .. cases.Select(a => new EngagedProject(a, Day(entries[(a.Reference, nameof(ApplicationStep.Sign))]), Completed(a) ? Day(entries[(a.Reference, nameof(ApplicationStep.SubmitReport))]) : null,
                entries[(a.Reference, nameof(ApplicationStep.AcceptReport))].Any() && a.State != ApplicationState.ReportSubmitted ? true : null)),
        ];
    }

    /// <summary>The period of a registration on a day; null where it never was provisional.</summary>
    public static async Task<ProvisionalPeriod?> Of(PortalDb db, Registration registration, ReferenceData reference, DateOnly today, CancellationToken cancellation)
    {
        if (registration.RegisteredOn is not { } began || registration.ConfirmedOn is not null || registration.ProvisionalUntil is null) return null;
        var phase = reference.Phases.On(began) ?? reference.Phases.All[^1];
        var projects = await Projects(db, registration.ProviderNumber, cancellation);
        var quality = await db.Set<CaseJudgement>().AsNoTracking().Where(j => j.Case == registration.Reference && j.Clause == Quality).OrderByDescending(j => j.Id).FirstOrDefaultAsync(cancellation);
        return new(new TimeLimits(reference.Deadlines, reference.Calendar, today), began, phase.Period.Until, [.. projects.Select(Project)], quality is null ? null : new(quality.Met, quality.Reason));
    }

    private static ProvisionalProject Project(EngagedProject project) => new(
        project.Case.Type == ProjectType.NewTechnology, Funded: project.Case.State is not (ApplicationState.Terminated or ApplicationState.ApprovalWithdrawn), EligibleClient: true, project.EngagedOn, project.CompletedOn,
        project.Accepted is true ? new Judgement(true, project.Case.Reference) : null);

    // A report that was returned has still to come.
    private static bool Completed(Application project) =>
        project.State is ApplicationState.ReportSubmitted or ApplicationState.ReportSatisfactory or ApplicationState.EvaluationPending or ApplicationState.ReadyToPay or ApplicationState.Paid or ApplicationState.Closed
        || project is { State: ApplicationState.PaymentHold, HeldFrom: ApplicationState.ReadyToPay };

    private static DateOnly? Day(IEnumerable<CaseEntry> entries) => entries.MaxBy(e => e.Sequence) is { } last ? HongKongTime.DateOf(last.At) : null;
}
