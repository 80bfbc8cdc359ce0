using System.Security.Claims;
using System.Security.Cryptography;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Programme.Events;

/// <summary>What people do about their own sign-up, and the officer at the door. Whoever knows the code of a sign-up acts on it.</summary>
public sealed class SigningUp(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Why nothing was done: no sign-up has that code.</summary>
    public const string Unknown = "sign-up-unknown";

    private const int Most = 200;
    private const int CodeBytes = 12;

    /// <summary>Signs somebody up, for a seat or the waiting list; the code of the sign-up. One address signs up once.</summary>
    public async Task<Result<string>> SignUp(ClaimsPrincipal person, string reference, SignUpEntry entry, Language language, CancellationToken cancellation)
    {
        if (entry.Fault is { } fault) return new Refusal(fault);
        for (var tries = 0; ; tries++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var at = clock.GetUtcNow();
            if (await db.Set<ProgrammeEvent>().SingleOrDefaultAsync(e => e.Reference == reference, cancellation) is not { IsPublic: true } found) return new Refusal(EventDesk.Unknown);
            if (await db.Set<EventSignUp>().AnyAsync(s => s.Event == reference && s.Key == entry.Key, cancellation)) return new Refusal("sign-up-again");
            var place = found.SignUp(at);
            if (!place.Ok) return place.Refusal;
            var signUp = new EventSignUp(reference, place.Value.Number, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(CodeBytes)), entry, place.Value.Seated, person.PersonId(), language, at);
            db.Add(signUp);
            db.TellOf(found, [signUp], place.Value.Seated ? EventNews.SignedUp : EventNews.Waits, at);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return signUp.Code;
            }
            catch (DbUpdateException) when (tries < Most && !cancellation.IsCancellationRequested)
            {
                // Somebody took a number, or the last seat, in the same moment.
            }
        }
    }

    /// <summary>A sign-up by its code with its event; null where there is none.</summary>
    public async Task<(EventSignUp SignUp, ProgrammeEvent Event)?> Of(string code, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<EventSignUp>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == code, cancellation) is { } found
            ? (found, await db.Set<ProgrammeEvent>().AsNoTracking().SingleAsync(e => e.Reference == found.Event, cancellation)) : null;
    }

    /// <summary>Withdraws it before the event begins; who waited longest gets the seat.</summary>
    public Task<Refusal?> Withdraw(string code, CancellationToken cancellation) => Act(code, async (db, signUp, found, at) =>
    {
        if (at >= found.Starts) return new("event-begun");
        if (signUp.Withdraw(at) is { } refusal) return refusal;
        if (!signUp.Seated) return null;
        found.GiveBack();
        if (await db.Set<EventSignUp>().Where(s => s.Event == found.Reference && s.WithdrawnAt == null && !s.Seated).OrderBy(s => s.Number).FirstOrDefaultAsync(cancellation) is { } next && found.Promote())
        {
            next.Seat();
            db.TellOf(found, [next], EventNews.Seated, at);
        }
        return null;
    }, cancellation);

    /// <summary>An officer sees its holder come, on the day of the event or after; once.</summary>
    public Task<Refusal?> CheckIn(ClaimsPrincipal officer, string code, CancellationToken cancellation) => !Policies.Officers.Any(r => officer.IsInRole(r.ToString())) || officer.PersonId() is not { } id
        ? Task.FromResult<Refusal?>(new(Unknown))
        : Act(code, (_, signUp, found, at) => Task.FromResult(
            found.State is EventState.Cancelled or EventState.Closed ? new Refusal("event-over")
            : HongKongTime.DateOf(at) < HongKongTime.DateOf(found.Starts) ? new Refusal("check-in-early")
            : signUp.CheckIn(id, at)), cancellation);

    /// <summary>Says how it was, once, while the event is not counted.</summary>
    public Task<Refusal?> Rate(string code, int rating, string? comment, CancellationToken cancellation) => Act(code, (_, signUp, found, _) => Task.FromResult(found.State == EventState.Closed ? new Refusal("event-over") : signUp.Rate(rating, comment)), cancellation);

    private async Task<Refusal?> Act(string code, Func<PortalDb, EventSignUp, ProgrammeEvent, DateTimeOffset, Task<Refusal?>> act, CancellationToken cancellation)
    {
        for (var tries = 0; ; tries++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            if (await db.Set<EventSignUp>().SingleOrDefaultAsync(s => s.Code == code, cancellation) is not { } signUp) return new(Unknown);
            var found = await db.Set<ProgrammeEvent>().SingleAsync(e => e.Reference == signUp.Event, cancellation);
            if (await act(db, signUp, found, clock.GetUtcNow()) is { } refusal) return refusal;
            try
            {
                await db.SaveChangesAsync(cancellation);
                return null;
            }
            catch (DbUpdateException) when (tries < Most && !cancellation.IsCancellationRequested)
            {
                // Another act on the same sign-up or event came first: looked at once more.
            }
        }
    }
}
