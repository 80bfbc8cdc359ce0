using CleanerProduction.Cases;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Programme.Events;

/// <summary>A project that shares its experience at an event, with how many events it shared in so far (FG-5.2.1).</summary>
/// <param name="Case">The project.</param>
/// <param name="Shared">Events held in which it shared.</param>
public sealed record SharingProject(string Case, int Shared);

/// <summary>An event with all that officers see of it.</summary>
/// <param name="Of">The event.</param>
/// <param name="SignUps">Every sign-up by number, withdrawn ones too.</param>
/// <param name="Projects">Projects that share their experience there.</param>
/// <param name="History">What was done, the latest first, with whom.</param>
public sealed record OfficeEvent(ProgrammeEvent Of, IReadOnlyList<EventSignUp> SignUps, IReadOnlyList<SharingProject> Projects, IReadOnlyList<(CaseEntry Entry, Trilingual By)> History)
{
    /// <summary>What it comes to.</summary>
    public EventCounts Counts => EventCounts.Of(SignUps);
}

/// <summary>Events as officers read them.</summary>
public sealed class OfficeBook(IDbContextFactory<PortalDb> databases)
{
    private static readonly EventState[] Over = [EventState.Held, EventState.Closed];

    /// <summary>All of them, the latest first.</summary>
    public async Task<IReadOnlyList<(ProgrammeEvent Of, EventCounts Counts)>> All(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var events = await db.Set<ProgrammeEvent>().AsNoTracking().OrderByDescending(e => e.Starts).ToListAsync(cancellation);
        var signUps = (await db.Set<EventSignUp>().AsNoTracking().ToListAsync(cancellation)).ToLookup(s => s.Event, StringComparer.Ordinal);
        return [.. events.Select(e => (e, EventCounts.Of(signUps[e.Reference])))];
    }

    /// <summary>One of them; null where there is none.</summary>
    public async Task<OfficeEvent?> Of(string reference, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Set<ProgrammeEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Reference == reference, cancellation) is not { } found) return null;
        var projects = await db.Set<EventShare>().AsNoTracking().Where(s => s.Event == reference).OrderBy(s => s.Case)
            .Select(s => new SharingProject(s.Case, db.Set<EventShare>().Count(o => o.Case == s.Case && db.Set<ProgrammeEvent>().Any(e => e.Reference == o.Event && Over.Contains(e.State))))).ToListAsync(cancellation);
        var entries = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == reference).OrderByDescending(e => e.Sequence).ToListAsync(cancellation);
        var actors = entries.Select(e => e.Actor).Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => actors.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        return new(found, await db.Set<EventSignUp>().AsNoTracking().Where(s => s.Event == reference).OrderBy(s => s.Number).ToListAsync(cancellation), projects,
            [.. entries.Select(e => (e, people.TryGetValue(e.Actor, out var person) ? person.Name() : Trilingual.Same(e.Actor)))]);
    }

    /// <summary>At how many events held a project shared its experience: what the sharing duty counts (FG-5.2.1).</summary>
    public async Task<int> SharedBy(string project, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<EventShare>().CountAsync(s => s.Case == project && db.Set<ProgrammeEvent>().Any(e => e.Reference == s.Event && Over.Contains(e.State)), cancellation);
    }
}
