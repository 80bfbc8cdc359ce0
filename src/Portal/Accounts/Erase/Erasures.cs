using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Accounts.Erase;

/// <summary>How it stands with the erasure of a person's account.</summary>
/// <param name="Waits">The one that waits; null for none.</param>
/// <param name="Duties">What stands in the way.</param>
public sealed record ErasureStanding(Erasure? Waits, IReadOnlyList<Duty> Duties)
{
    /// <summary>True where one may be asked for.</summary>
    public bool CanAsk => Waits is null && Duties.Count == 0;
}

/// <summary>Erasures asked for, and taken back in time.</summary>
public sealed class Erasures(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>How many days somebody may think it over, the last one inclusive.</summary>
    public const int Days = 14;

    /// <summary>Why none is asked for: the person holds a duty.</summary>
    public const string Held = "erase-held";

    /// <summary>Why none is asked for: one waits already.</summary>
    public const string Already = "erase-already";

    /// <summary>How it stands.</summary>
    public async Task<ErasureStanding> Of(string person, CancellationToken cancellation = default) => new(await Waiting(person, cancellation), await DutiesOf(person, cancellation));

    /// <summary>The one that waits; null for none.</summary>
    public async Task<Erasure?> Waiting(string person, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Erasure>().AsNoTracking().SingleOrDefaultAsync(e => e.PersonId == person && e.Waiting == true, cancellation);
    }

    /// <summary>What stands in the way.</summary>
    public async Task<IReadOnlyList<Duty>> DutiesOf(string person, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Duties.Of(db, person, Today, cancellation);
    }

    /// <summary>How often the person is named where it must stay, by reason; reasons with nothing are not in it. Every table is read from end to end: for who asks, not for who looks.</summary>
    public async Task<IReadOnlyList<(string Reason, long Rows)>> Staying(Person person, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = (await Traces.Find(db, Traces.WordsOf(person), cancellation)).ToLookup(t => KeptPlaces.Why(t.Table));
        return [.. KeptPlaces.Reasons.Select(r => (r, found[r].Sum(t => t.Rows))).Where(r => r.Item2 > 0)];
    }

    /// <summary>Asks for it; null where it waits from now on. The person is told, whoever asked.</summary>
    public async Task<Refusal?> Ask(string person, string by, string? why, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if ((await Duties.Of(db, person, Today, cancellation)).Count > 0) return new(Held);
        if (await db.Set<Erasure>().AnyAsync(e => e.PersonId == person && e.Waiting == true, cancellation)) return new(Already);
        var last = Today.AddDays(Days);
        db.Add(new Erasure { PersonId = person, AskedAt = now, AskedBy = by, Why = why?.Trim(), DueAt = HongKongTime.StartOf(last.AddDays(1)) });
        db.Tell([person], new($"erasure/{Guid.NewGuid():N}", Say(nameof(EraseText.ToldTitle), last), Say(nameof(EraseText.ToldText), last), Links.OwnData, Due: last), now);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Two pressed at once.
            if (await Waiting(person, cancellation) is null) throw;
            return new(Already);
        }
    }

    /// <summary>Takes it back; false where none waits any more.</summary>
    public async Task<bool> Withdraw(string person, string by, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Erasure>().Where(e => e.PersonId == person && e.Waiting == true).ExecuteUpdateAsync(
            e => e.SetProperty(x => x.Waiting, (bool?)null).SetProperty(x => x.WithdrawnAt, clock.GetUtcNow()).SetProperty(x => x.WithdrawnBy, by), cancellation) > 0;
    }

    private DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    private static Trilingual Say(string key, DateOnly day) => Trilingual.Make(language => string.Format(language.Culture(), EraseText.ResourceManager.GetString(key, language.Culture())!, Written.Day(day, language)));
}
