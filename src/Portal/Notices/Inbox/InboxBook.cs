using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Letters;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Notices.Inbox;

/// <summary>A letter somebody received.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="ReadAt">When this reader said they read it; null while unread.</param>
public sealed record Received(LetterDraft Letter, DateTimeOffset? ReadAt);

/// <summary>The letters people received for the companies and providers they act for. Whatever is asked, nothing else comes out.</summary>
public sealed class InboxBook(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Letters on one page.</summary>
    public const int PageLength = 20;

    private DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>One page of them (from 1), the newest first, and how many there are.</summary>
    public async Task<(IReadOnlyList<Received> Letters, int Total)> Page(string person, int page, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var all = db.LettersFor(person, Today).AsNoTracking();
        var shown = await Read(db, person, all.OrderByDescending(l => l.IssuedAt).ThenByDescending(l => l.Number).Skip((Math.Max(1, page) - 1) * PageLength).Take(PageLength), cancellation);
        return (shown, await all.CountAsync(cancellation));
    }

    /// <summary>Those not yet read, the oldest first.</summary>
    public async Task<IReadOnlyList<Received>> Unread(string person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var read = db.Set<LetterReading>().Where(r => r.PersonId == person);
        return await Read(db, person, db.LettersFor(person, Today).AsNoTracking().Where(l => !read.Any(r => r.Number == l.Number)).OrderBy(l => l.IssuedAt), cancellation);
    }

    /// <summary>One of them with its files; null where it is none of this person's, whether or not it exists.</summary>
    public async Task<(Received Received, IReadOnlyList<LetterFile> Files)?> Find(string person, string number, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await Read(db, person, db.LettersFor(person, Today).AsNoTracking().Where(l => l.Number == number), cancellation);
        return found.Count == 0 ? null : (found[0], await LetterBook.Frozen(db, number, cancellation));
    }

    /// <summary>Marks one of them as read by this person; a second time does nothing.</summary>
    public async Task MarkRead(string person, string number, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await db.LettersFor(person, Today).AnyAsync(l => l.Number == number, cancellation) || await IsRead()) return;
        db.Add(new LetterReading { Number = number, PersonId = person, At = clock.GetUtcNow() });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Pressed twice at once: the first counts.
            if (!await IsRead()) throw;
        }

        Task<bool> IsRead() => db.Set<LetterReading>().AnyAsync(r => r.Number == number && r.PersonId == person, cancellation);
    }

    private static async Task<IReadOnlyList<Received>> Read(PortalDb db, string person, IQueryable<LetterDraft> letters, CancellationToken cancellation)
    {
        var rows = await letters.Select(l => new { Letter = l, ReadAt = db.Set<LetterReading>().Where(r => r.Number == l.Number && r.PersonId == person).Select(r => (DateTimeOffset?)r.At).FirstOrDefault() }).ToListAsync(cancellation);
        return [.. rows.Select(r => new Received(r.Letter, r.ReadAt))];
    }
}
