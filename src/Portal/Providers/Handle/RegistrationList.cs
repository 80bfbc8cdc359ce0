using CleanerProduction.Portal.Data;
using CleanerProduction.Providers;
using CleanerProduction.Guidelines;
using CleanerProduction.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers.Handle;

/// <summary>An application that waits, with its age and its day.</summary>
/// <param name="Filing">The application.</param>
/// <param name="Party">Whose.</param>
/// <param name="Cases">Its registrations.</param>
/// <param name="Due">The nearest day; null where no clock runs.</param>
/// <param name="Rule">The rule that sets it.</param>
/// <param name="Since">Since when it stands where it stands.</param>
/// <param name="Officer">Who has it; null while nobody has.</param>
public sealed record WaitingFiling(RegistrationFiling Filing, Trilingual Party, IReadOnlyList<Registration> Cases, DateOnly? Due, string? Rule, DateTimeOffset Since, Trilingual? Officer);

/// <summary>A request for other contact data that waits.</summary>
/// <param name="Change">The request.</param>
/// <param name="Party">Whose.</param>
/// <param name="Due">The last of the five working days.</param>
public sealed record WaitingContact(ContactChange Change, Trilingual Party, Deadline Due);

/// <summary>What of registrations waits for the Secretariat, and those that stand.</summary>
public sealed class RegistrationList(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock)
{
    private static readonly RegistrationState[] Waiting = [RegistrationState.Submitted, RegistrationState.InfoRequested, RegistrationState.Complete, RegistrationState.ReferredToCommittee];

    /// <summary>Today in Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>The applications: those that wait, the most pressing first; or with <paramref name="all"/> every one, the newest first.</summary>
    public async Task<IReadOnlyList<WaitingFiling>> Filings(bool all, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Set<Registration>().AsNoTracking().Where(r => r.Filing != null && (all || Waiting.Contains(r.State)))
            .Join(db.Set<RegistrationFiling>().Where(f => f.SubmittedAt != null), r => r.Filing, f => f.Reference, (r, f) => new { Registration = r, Filing = f })
            .Join(db.Set<Provider>(), r => r.Filing.ProviderNumber, p => p.Number, (r, p) => new { r.Registration, r.Filing, p.Name }).ToListAsync(cancellation);
        var references = rows.ConvertAll(r => r.Registration.Reference);
        var due = await db.Set<CaseDeadline>().AsNoTracking().Where(d => references.Contains(d.Case) && d.Rule == "RG-4.1.3" && d.MetOn == null && d.EndedOn == null).ToListAsync(cancellation);
        var ids = rows.Select(r => r.Filing.Officer).OfType<string>().Distinct().ToList();
        var officers = (await db.Users.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancellation)).ToDictionary(p => p.Id, p => p.Name(), StringComparer.Ordinal);
        var found = rows.GroupBy(r => r.Filing.Reference, StringComparer.Ordinal).Select(g =>
        {
            var (filing, cases) = (g.First().Filing, g.Select(r => r.Registration).OrderBy(r => r.Category).ToList());
            var next = due.Where(d => cases.Exists(c => c.Reference == d.Case)).MinBy(d => d.Due);
            return new WaitingFiling(filing, g.First().Name, cases, next?.Due, next?.Rule, cases.Max(c => c.StateSince) ?? filing.BegunAt, filing.Officer is { } officer ? officers.GetValueOrDefault(officer) : null);
        });
        return [.. all ? found.OrderByDescending(f => f.Filing.Reference, StringComparer.Ordinal) : found.OrderBy(f => f.Due ?? DateOnly.MaxValue).ThenBy(f => f.Since)];
    }

    /// <summary>Requests for other contact data that wait, the most pressing first.</summary>
    public async Task<IReadOnlyList<WaitingContact>> Contacts(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Set<ContactChange>().AsNoTracking().Where(c => c.DoneOn == null).Join(db.Set<Provider>(), c => c.ProviderNumber, p => p.Number, (c, p) => new { Change = c, p.Name }).ToListAsync(cancellation);
        var limits = new TimeLimits(reference.Deadlines, reference.Calendar, Today);
        return [.. rows.Select(r => new WaitingContact(r.Change, r.Name, r.Change.Request.DueOn(limits))).OrderBy(c => c.Due.Due)];
    }

    /// <summary>Whom an application can be given to.</summary>
    public async Task<IReadOnlyDictionary<string, Trilingual>> Officers(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var role = nameof(Workflows.Role.Secretariat);
        var people = await db.UserRoles.Join(db.Roles.Where(r => r.Name == role), u => u.RoleId, r => r.Id, (u, _) => u.UserId).Join(db.Users, id => id, p => p.Id, (_, p) => p).ToListAsync(cancellation);
        return people.OrderBy(p => p.Id, StringComparer.Ordinal).ToDictionary(p => p.Id, p => p.Name(), StringComparer.Ordinal);
    }
}
