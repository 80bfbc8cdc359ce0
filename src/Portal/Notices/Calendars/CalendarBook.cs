using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Notices.Calendars;

/// <summary>Each person's own calendar of duties: running deadlines of the cases they act on, in their own language.</summary>
public sealed class CalendarBook(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock)
{
    private const int SecretBytes = 24;

    private DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>Since when a person's address holds; null where there is none.</summary>
    public async Task<DateTimeOffset?> Since(string person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<CalendarFeed>().Where(f => f.PersonId == person).Select(f => (DateTimeOffset?)f.Since).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>A new address; the one before, if any, leads nowhere from now on. The secret is told here once.</summary>
    public async Task<string> Open(string person, CancellationToken cancellation)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var feed = await db.Set<CalendarFeed>().SingleOrDefaultAsync(f => f.PersonId == person, cancellation);
        if (feed is null) db.Add(feed = new() { PersonId = person, Secret = "" });
        (feed.Secret, feed.Since) = (HashOf(secret), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    /// <summary>Gives the address up.</summary>
    public async Task Close(string person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Set<CalendarFeed>().Where(f => f.PersonId == person).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>The calendar behind a secret; null where it opens nothing.</summary>
    public async Task<byte[]?> Read(string secret, CancellationToken cancellation)
    {
        var hash = HashOf(secret);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var person = await db.Set<CalendarFeed>().Where(f => f.Secret == hash).Join(db.Set<Person>(), f => f.PersonId, p => p.Id, (_, p) => new { p.Id, p.Language }).SingleOrDefaultAsync(cancellation);
        if (person is null) return null;
        var running = await Running(db, person.Id, cancellation);
        return ICalendar.Write("duties", [.. running.Select(d => Of(d, person.Language)).OfType<ICalendar.Event>()]);
    }

    private ICalendar.Event? Of(CaseDeadline deadline, Language language) => reference.Deadlines.Rule(deadline.Rule) is { } rule
        ? ICalendar.Event.AllDay($"deadline-{deadline.Id}", deadline.Due, $"{deadline.Case} {rule.Name.In(language)} ({rule.Clause})")
        : null;

    // The duties a person bears: as an applicant those of their companies, as an officer those of the cases they have.
    private async Task<List<CaseDeadline>> Running(PortalDb db, string person, CancellationToken cancellation)
    {
        var acts = db.Acting(Today).Where(r => r.PersonId == person);
        var (applicants, providers, officers) = (Rules(Role.Applicant), Rules(Role.Provider), Rules(Role.Secretariat));
        return await db.Set<CaseDeadline>().AsNoTracking().Where(d => d.MetOn == null && d.EndedOn == null).Where(d =>
            applicants.Contains(d.Rule) && db.Set<Application>().Any(a => a.Reference == d.Case && acts.Any(r => r.CompanyId == a.CompanyId))
            || providers.Contains(d.Rule) && acts.Any(r => r.ProviderNumber != null && d.Case.StartsWith(r.ProviderNumber + "/"))
            || officers.Contains(d.Rule) && db.Set<Application>().Any(a => a.Reference == d.Case && a.Officer == person)).OrderBy(d => d.Due).ThenBy(d => d.Id).ToListAsync(cancellation);
    }

    private List<string> Rules(Role who) => [.. reference.Deadlines.Rules.Where(r => r.Who == who).Select(r => r.Rule)];

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
