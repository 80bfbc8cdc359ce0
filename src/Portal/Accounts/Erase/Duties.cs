using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Portal.Data;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Accounts.Erase;

/// <summary>Something a person holds that nobody else would hold without them: their account cannot be erased before it is handed over.</summary>
/// <param name="Code">Which kind; its sentence is <c>Duty_…</c>.</param>
/// <param name="About">A seat, a case, a company; null for none.</param>
/// <param name="Clause">The clause it rests on, or null.</param>
public sealed record Duty(string Code, string? About = null, string? Clause = null);

/// <summary>What a person holds.</summary>
public static class Duties
{
    /// <summary>All of it; empty where the account can be erased.</summary>
    public static async Task<IReadOnlyList<Duty>> Of(PortalDb db, string person, DateOnly today, CancellationToken cancellation)
    {
        List<Duty> held = [];
        if (await IsLastAdministrator(db, person, cancellation)) held.Add(new("administrator"));
        foreach (var seat in await db.Set<SeatHolding>().Where(s => s.PersonId == person && (s.To == null || s.To >= today)).Select(s => s.SeatCode).Distinct().ToListAsync(cancellation)) held.Add(new("seat", seat, "PP-22"));
        var acts = await db.Acting(today).Where(r => r.PersonId == person).ToListAsync(cancellation);
        foreach (var company in acts.Select(a => a.CompanyId).OfType<int>().Distinct()) held.AddRange(await OfCompany(db, person, company, today, cancellation));
        foreach (var provider in acts.Select(a => a.ProviderNumber).OfType<string>().Distinct()) held.AddRange(await OfProvider(db, person, provider, today, cancellation));
        held.AddRange(await OfOfficer(db, person, cancellation));
        return held;
    }

    private static async Task<bool> IsLastAdministrator(PortalDb db, string person, CancellationToken cancellation)
    {
        var name = nameof(Role.Administrator);
        var holding = db.UserRoles.Join(db.Roles.Where(r => r.Name == name), u => u.RoleId, r => r.Id, (u, _) => u.UserId);
        return await holding.AnyAsync(u => u == person, cancellation) && !await holding.AnyAsync(u => u != person && db.Users.Any(p => p.Id == u && p.Email != null && p.LockoutEnd == null), cancellation);
    }

    // A draft nobody handed in binds nobody.
    private static async Task<IEnumerable<Duty>> OfCompany(PortalDb db, string person, int company, DateOnly today, CancellationToken cancellation)
    {
        if (await db.Acting(today).AnyAsync(r => r.CompanyId == company && r.PersonId != person, cancellation)) return [];
        var cases = await db.Set<Application>().AsNoTracking().Where(c => c.CompanyId == company && c.State != ApplicationState.Draft).ToListAsync(cancellation);
        var labels = await db.Set<LabelApplication>().AsNoTracking().Where(c => c.CompanyId == company && c.State != LabelState.Draft).ToListAsync(cancellation);
        return [.. cases.Where(c => !c.IsClosed).Select(c => new Duty("company", c.Reference, "FG-3.6.1")), .. labels.Where(c => !c.IsClosed).Select(c => new Duty("company", c.Reference))];
    }

    private static async Task<IEnumerable<Duty>> OfProvider(PortalDb db, string person, string provider, DateOnly today, CancellationToken cancellation)
    {
        if (await db.Acting(today).AnyAsync(r => r.ProviderNumber == provider && r.PersonId != person, cancellation)) return [];
        var registrations = await db.Set<Registration>().AsNoTracking().Where(r => r.ProviderNumber == provider && r.State != RegistrationState.Draft).ToListAsync(cancellation);
        return registrations.Where(r => !r.IsClosed).Select(r => new Duty("provider", r.Reference, "RG-5.2.1"));
    }

    private static async Task<IEnumerable<Duty>> OfOfficer(PortalDb db, string person, CancellationToken cancellation)
    {
        var cases = await db.Set<Application>().AsNoTracking().Where(c => c.Officer == person).ToListAsync(cancellation);
        var labels = await db.Set<LabelApplication>().AsNoTracking().Where(c => c.Officer == person).ToListAsync(cancellation);
        var filings = await db.Set<RegistrationFiling>().AsNoTracking().Where(f => f.Officer == person).Select(f => f.Reference).ToListAsync(cancellation);
        var registrations = await db.Set<Registration>().AsNoTracking().Where(r => r.Filing != null && filings.Contains(r.Filing)).ToListAsync(cancellation);
        var evaluations = await db.Set<ProjectEvaluation>().Where(e => e.Evaluator == person && e.ReportedAt == null).Select(e => e.Case).ToListAsync(cancellation);
        var sheets = await db.Set<ScoreSheet>().Where(s => s.Judge == person && s.State == SheetState.Draft && !db.Set<PanelScoring>().Any(p => p.Round == s.Round && p.ClosedAt != null)).Select(s => s.Application).ToListAsync(cancellation);
        return
        [
            .. cases.Where(c => !c.IsClosed).Select(c => new Duty("officer", c.Reference)), .. labels.Where(c => !c.IsClosed).Select(c => new Duty("officer", c.Reference)),
            .. registrations.Where(r => !r.IsClosed).Select(r => new Duty("officer", r.Reference)), .. evaluations.Select(c => new Duty("evaluator", c, "FG-3.2.4")), .. sheets.Select(s => new Duty("judge", s)),
        ];
    }
}
