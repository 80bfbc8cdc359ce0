using System.Security.Claims;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Labels.Find;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Hold;

/// <summary>The certificates a person may have: those of the companies and providers they act for; an officer every one of a released round.</summary>
public sealed class HeldLabels(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Today, in Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>One's own, the newest first.</summary>
    public async Task<IReadOnlyList<Certificate>> Own(ClaimsPrincipal person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Own(db, person).OrderByDescending(c => c.From).ThenBy(c => c.Number).ToListAsync(cancellation);
    }

    /// <summary>The nominations of the providers a person acts for, the newest round first, each in the state they are shown .</summary>
    public async Task<IReadOnlyList<(LabelApplication Case, LabelState Shown)>> Nominations(ClaimsPrincipal person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await db.LabelsOwnedBy(person.PersonId() ?? "", Today).AsNoTracking().Where(a => a.ProviderNumber != null).OrderByDescending(a => a.Round).ThenBy(a => a.Reference)
            .Select(a => new { Case = a, Released = db.Set<RoundCase>().Any(r => r.Year == a.Round && r.ReleasedAt != null) }).ToListAsync(cancellation);
        return found.ConvertAll(f => (f.Case, LabelSight.Shown(f.Case.State, f.Released)));
    }

    /// <summary>One of one's own by its number, or null.</summary>
    public async Task<Certificate?> Own(ClaimsPrincipal person, string number, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Own(db, person).SingleOrDefaultAsync(c => c.Number == number, cancellation);
    }

    /// <summary>One a person may read on paper by its number, or null.</summary>
    public async Task<Certificate?> Of(ClaimsPrincipal person, string number, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var all = Policies.Officers.Any(r => person.IsInRole(r.ToString())) ? db.Released() : Own(db, person);
        return await all.SingleOrDefaultAsync(c => c.Number == number, cancellation);
    }

    private IQueryable<Certificate> Own(PortalDb db, ClaimsPrincipal person)
    {
        var id = person.PersonId() ?? "";
        var acts = db.Acting(Today).Where(r => r.PersonId == id);
        return db.Released().Where(c => acts.Any(r => c.CompanyId != null && r.CompanyId == c.CompanyId || c.ProviderNumber != null && r.ProviderNumber == c.ProviderNumber));
    }
}
