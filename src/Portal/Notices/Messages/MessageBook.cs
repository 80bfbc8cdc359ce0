using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Notices.Messages;

/// <summary>What a person was told. Whatever is asked, nobody else's comes out.</summary>
public sealed class MessageBook(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Notices on one page.</summary>
    public const int PageLength = 30;

    /// <summary>One page of them (from 1), the newest first, how many there are and how many are unread.</summary>
    public async Task<(IReadOnlyList<Notice> Shown, int Total, int Unread)> Page(string person, int page, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var all = db.Set<Notice>().AsNoTracking().Where(n => n.PersonId == person);
        var shown = await all.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Skip((Math.Max(1, page) - 1) * PageLength).Take(PageLength).ToListAsync(cancellation);
        return (shown, await all.CountAsync(cancellation), await all.CountAsync(n => n.ReadAt == null, cancellation));
    }

    /// <summary>How many a person has not read.</summary>
    public async Task<int> Unread(string person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Notice>().CountAsync(n => n.PersonId == person && n.ReadAt == null, cancellation);
    }

    /// <summary>Marks one of this person's as read, and says where it leads; null where it is none of theirs.</summary>
    public async Task<string?> Read(string person, int id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var mine = db.Set<Notice>().Where(n => n.Id == id && n.PersonId == person);
        await mine.Where(n => n.ReadAt == null).ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, clock.GetUtcNow()), cancellation);
        return await mine.Select(n => n.Link).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Marks as read what was there at <paramref name="until"/>: what came since stays unread.</summary>
    public async Task ReadAll(string person, DateTimeOffset until, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Set<Notice>().Where(n => n.PersonId == person && n.ReadAt == null && n.At <= until).ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, clock.GetUtcNow()), cancellation);
    }
}
