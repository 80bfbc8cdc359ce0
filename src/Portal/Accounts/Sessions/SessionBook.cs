using System.Security.Claims;
using System.Security.Cryptography;
using CleanerProduction.Portal.Accounts.Confirm;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Accounts.Sessions;

/// <summary>Sessions and the record of the door, as they are kept.</summary>
public sealed partial class SessionBook(IDbContextFactory<PortalDb> databases, EndedSessions ended, SessionRules rules, TimeProvider clock, ILogger<SessionBook> log) : IRecentlyShown
{
    private const int Bytes = 16;

    /// <summary>Begins one.</summary>
    public async Task<SignInSession> Begin(string person, SignInWay way, HttpContext http)
    {
        var (now, from) = (clock.GetUtcNow(), Caller.Of(http));
        var session = new SignInSession { Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)), PersonId = person, Way = way, StartedAt = now, ConfirmedAt = now, Turn = 1, Address = from.Address, Device = from.Device };
        await using var db = await databases.CreateDbContextAsync();
        db.Add(session);
        db.Add(Entry(SignInAct.SignedIn, person, from, way));
        await db.SaveChangesAsync();
        Logged(log, SignInAct.SignedIn, person, way);
        return session;
    }

    /// <summary>Writes down what happened at the door.</summary>
    public async Task Note(SignInAct act, string? person, HttpContext http, SignInWay? way = null)
    {
        await using var db = await databases.CreateDbContextAsync();
        var by = http.User.PersonId();
        db.Add(Entry(act, person, Caller.Of(http), way, by == person ? null : by));
        await db.SaveChangesAsync();
        Logged(log, act, person ?? "-", way);
    }

    /// <summary>The session; null where there is none of the id.</summary>
    public async Task<SignInSession?> Find(string id)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Set<SignInSession>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id);
    }

    /// <summary>True while it is neither ended nor too old.</summary>
    public bool Stands(SignInSession? session) => session is { EndedAt: null } && !IsTooOld(session.StartedAt);

    /// <summary>True for a session begun too long ago.</summary>
    public bool IsTooOld(DateTimeOffset start) => clock.GetUtcNow() - start > rules.Life;

    /// <inheritdoc />
    public async Task<bool> IsRecent(ClaimsPrincipal person) =>
        person.Session() is { } id && await Find(id) is { } session && Stands(session) && clock.GetUtcNow() - session.ConfirmedAt <= rules.Recent;

    /// <summary>The person showed once more who they are: tickets from before are void.</summary>
    public async Task Confirm(string id, SignInWay way, HttpContext http)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Set<SignInSession>().SingleOrDefaultAsync(s => s.Id == id && s.EndedAt == null) is not { } session) return;
        (session.ConfirmedAt, session.Turn) = (clock.GetUtcNow(), session.Turn + 1);
        if (way.IsFactor()) session.Way = way;
        db.Add(Entry(SignInAct.Confirmed, session.PersonId, Caller.Of(http), way));
        await db.SaveChangesAsync();
        Logged(log, SignInAct.Confirmed, session.PersonId, way);
    }

    /// <summary>Ends one session of a person; false where they have no such session.</summary>
    public async Task<bool> End(string person, string id, SessionEnd why, HttpContext http) => await End(person, s => s.Id == id, why, http) > 0;

    /// <summary>Ends all of a person's, or all but one.</summary>
    public Task<int> EndAll(string person, SessionEnd why, HttpContext http, string? but = null) => End(person, s => s.Id != but, why, http);

    /// <summary>Those that stand, the newest first.</summary>
    public async Task<IReadOnlyList<SignInSession>> Standing(string person)
    {
        await using var db = await databases.CreateDbContextAsync();
        return [.. (await db.Set<SignInSession>().AsNoTracking().Where(s => s.PersonId == person && s.EndedAt == null).ToListAsync()).Where(Stands).OrderByDescending(s => s.StartedAt)];
    }

    /// <summary>Ids of those that ended since.</summary>
    internal async Task<IReadOnlyList<string>> EndedSince(DateTimeOffset since, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Set<SignInSession>().Where(s => s.EndedAt >= since).Select(s => s.Id).ToListAsync(stop);
    }

    private async Task<int> End(string person, Func<SignInSession, bool> which, SessionEnd why, HttpContext http)
    {
        await using var db = await databases.CreateDbContextAsync();
        var ending = (await db.Set<SignInSession>().Where(s => s.PersonId == person && s.EndedAt == null).ToListAsync()).Where(which).ToList();
        var by = http.User.PersonId();
        foreach (var session in ending)
        {
            (session.EndedAt, session.End) = (clock.GetUtcNow(), why);
            // One that was over by its age is not ended by anybody.
            if (!IsTooOld(session.StartedAt)) db.Add(Entry(SignInAct.Ended, person, Caller.Of(http), null, by == person ? null : by, why));
        }
        await db.SaveChangesAsync();
        foreach (var session in ending) ended.Add(session.Id);
        return ending.Count;
    }

    private SignInEntry Entry(SignInAct act, string? person, Caller from, SignInWay? way = null, string? by = null, SessionEnd? end = null) =>
        new() { At = clock.GetUtcNow(), Act = act, PersonId = person, By = by, Way = way, End = end, Address = from.Address, Device = from.Device };

    // Ids only: names, addresses and what was typed stay out of the log.
    [LoggerMessage(LogLevel.Information, "Door: {Act} {Person} {Way}")]
    private static partial void Logged(ILogger log, SignInAct act, string person, SignInWay? way);
}
