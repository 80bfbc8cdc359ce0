using CleanerProduction.Applications;
using CleanerProduction.Portal.Data;
using CleanerProduction.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Programme.Keep;

/// <summary>What one draft may be granted now, and what if it is submitted when the row is in force.</summary>
/// <param name="Reference">The application.</param>
/// <param name="Title">What it is called; may be empty.</param>
/// <param name="Cost">The project's cost; HK$0.00 where not filled in yet.</param>
/// <param name="Now">The most today; null where no cost or nothing is offered today.</param>
/// <param name="Then">The most from the row's first day; null where there is no cost.</param>
public sealed record ChangedLimit(string Reference, Trilingual Title, Hkd Cost, Hkd? Now, Hkd? Then);

/// <summary>What a row for a kind of project does to applications.</summary>
/// <param name="Drafts">Those not yet submitted that would get another limit.</param>
/// <param name="Submitted">How many were submitted in the phase and keep the numbers of their day.</param>
public sealed record ChangedLimits(IReadOnlyList<ChangedLimit> Drafts, int Submitted)
{
    /// <summary>Compares every draft of the kind.</summary>
    public static async Task<ChangedLimits> Find(PortalDb db, OfferAdded change, Parameters before, Parameters after, DateOnly today, CancellationToken cancellation)
    {
        var (kind, from) = (change.Offer.Project, change.Offer.ValidFrom!.Value);
        var drafts = await db.Set<Application>().AsNoTracking().Where(a => a.Type == kind && a.State == ApplicationState.Draft).OrderBy(a => a.Reference).ToListAsync(cancellation);
        var submitted = await db.Set<Application>().CountAsync(a => a.Type == kind && a.Phase == change.Phase && a.State != ApplicationState.Draft, cancellation);
        return new([.. drafts.Select(a => new ChangedLimit(a.Reference, a.Title, a.ProjectCost, Limit(before, a, today), Limit(after, a, from))).Where(l => l.Now != l.Then || l.Then is null)], submitted);

        static Hkd? Limit(Parameters parameters, Application draft, DateOnly on) =>
            parameters.Phases.On(on)?.GrantFor(draft.Type, draft.ProjectCost, on, draft.HongKongTechnology) is { Ok: true, Value: var grant } ? grant.Amount : null;
    }
}
