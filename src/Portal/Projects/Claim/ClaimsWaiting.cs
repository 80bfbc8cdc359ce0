using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Parts.Waiting;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Claim;

/// <summary>What of claims and payments waits for a person: to claim, to verify, to order, to check, to pay.</summary>
public sealed class ClaimsWaiting(IDbContextFactory<PortalDb> databases, TimeProvider clock) : IWaitingFor
{
    private static readonly ApplicationState[] Claiming = [ApplicationState.ReportSatisfactory, ApplicationState.EvaluationPending];

    /// <inheritdoc />
    public async Task<IReadOnlyList<WaitingItem>> For(ClaimsPrincipal person, CancellationToken stop)
    {
        if (person.PersonId() is not { } id) return [];
        await using var db = await databases.CreateDbContextAsync(stop);
        var today = HongKongTime.DateOf(clock.GetUtcNow());
        List<WaitingItem> items = [.. await ToClaim(db, db.OwnedBy(id, today), stop)];
        if (person.IsInRole(nameof(Role.Secretariat))) items.AddRange([.. await ToVerify(db, stop), .. await ToClose(db, today, stop)]);
        if (person.IsInRole(nameof(Role.Secretariat)) || person.IsInRole(nameof(Role.Director))) items.AddRange(await ToPay(db, id, person.IsInRole(nameof(Role.Secretariat)), stop));
        return items;
    }

    private static async Task<IEnumerable<WaitingItem>> ToClaim(PortalDb db, IQueryable<Application> own, CancellationToken stop)
    {
        var rows = await own.AsNoTracking().Where(a => Claiming.Contains(a.State) && !db.Set<GrantClaim>().Any(c => c.Case == a.Reference && c.FiledAt != null))
            .Select(a => new { a.Reference, a.Title, a.StateSince, a.Type, Returned = db.Set<GrantClaim>().Any(c => c.Case == a.Reference && c.ReturnedAt != null) }).ToListAsync(stop);
        return rows.Select(r => new WaitingItem(ClaimWords.All(r.Returned ? "DoClaimAgain" : "DoClaim"), Links.Claim(r.Reference), About(r.Reference, r.Title), Since: r.StateSince,
            Clause: r.Type == ProjectType.OnSiteAssessment ? "FG-4.1.1" : "FG-4.1.2"));
    }

    private static async Task<IEnumerable<WaitingItem>> ToVerify(PortalDb db, CancellationToken stop)
    {
        var rows = await db.Set<Application>().AsNoTracking().Where(a => Claiming.Contains(a.State))
            .Join(db.Set<GrantClaim>().Where(c => c.FiledAt != null), a => a.Reference, c => c.Case, (a, c) => new { a.Reference, a.Title, c.FiledAt }).ToListAsync(stop);
        return rows.Select(r => new WaitingItem(ClaimWords.All("DoVerify"), Links.Claim(r.Reference), About(r.Reference, r.Title), Since: r.FiledAt, Clause: "FG-3.5.1"));
    }

    private static async Task<IEnumerable<WaitingItem>> ToClose(PortalDb db, DateOnly today, CancellationToken stop)
    {
        var rows = await db.Set<Application>().AsNoTracking().Where(a => a.State == ApplicationState.Paid && !db.Set<CaseDeadline>().Any(d => d.Case == a.Reference && d.Rule == "FG-3.3.4" && d.EndedOn == null && d.Due >= today))
            .Select(a => new { a.Reference, a.Title, a.StateSince }).ToListAsync(stop);
        return rows.Select(r => new WaitingItem(ClaimWords.All("DoCloseCase"), Links.Hold(r.Reference), About(r.Reference, r.Title), Since: r.StateSince, Clause: "FG-3.3.4"));
    }

    // Only what this very person may do: who verified neither orders nor checks, who ordered does not check.
    private static async Task<IEnumerable<WaitingItem>> ToPay(PortalDb db, string me, bool secretariat, CancellationToken stop)
    {
        var rows = await db.Set<Application>().AsNoTracking().Where(a => a.State == ApplicationState.ReadyToPay).Select(a => new
        {
            a.Reference, a.Title,
            Order = db.Set<GrantOrder>().Where(o => o.Case == a.Reference).Select(o => new { o.Maker, o.Checker }).FirstOrDefault(),
            Verified = db.Set<ClaimCost>().Any(c => c.Case == a.Reference && c.Officer == me),
            Due = db.Set<CaseDeadline>().Where(d => d.Case == a.Reference && d.Rule == "FG-4.1.4" && d.MetOn == null && d.EndedOn == null).Select(d => (DateOnly?)d.Due).FirstOrDefault(),
        }).ToListAsync(stop);
        return rows.Select(r => (Row: r, Words: r.Order is null ? secretariat && !r.Verified ? "DoOrder" : null
                : r.Order.Checker is null ? !r.Verified && r.Order.Maker != me ? "DoCheck" : null
                : secretariat ? "DoPay" : null))
            .Where(r => r.Words is not null).Select(r => new WaitingItem(ClaimWords.All(r.Words!), Links.Payment(r.Row.Reference), About(r.Row.Reference, r.Row.Title), r.Row.Due, Clause: "FG-4.1.4"));
    }

    private static Trilingual About(string reference, Trilingual title) => Trilingual.Make(language => $"{reference} {title.In(language)}");
}
