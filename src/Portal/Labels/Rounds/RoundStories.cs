using CleanerProduction.Cases;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Rounds;

/// <summary>How a round came to stand as it does, with the names of those who did it.</summary>
public sealed class RoundStories(IDbContextFactory<PortalDb> databases, RoundBook book)
{
    /// <summary>Its versions, the newest first, each with the one before it.</summary>
    public async Task<IReadOnlyList<(LabelRoundVersion Row, LabelRound Round, LabelRound? Before, Trilingual By)>> Versions(int year, CancellationToken cancellation)
    {
        var all = await book.Versions(year, cancellation);
        var names = await Names(all.Select(v => v.Row.By), cancellation);
        return [.. all.Select((v, i) => (v.Row, v.Round, i + 1 < all.Count ? all[i + 1].Round : null, names(v.Row.By)))];
    }

    /// <summary>Its history, the newest first.</summary>
    public async Task<IReadOnlyList<(CaseEntry Entry, Trilingual By)>> History(string reference, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var entries = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == reference).OrderByDescending(e => e.Sequence).ToListAsync(cancellation);
        var names = await Names(entries.Select(e => e.Actor), cancellation);
        return [.. entries.Select(e => (e, names(e.Actor)))];
    }

    private async Task<Func<string, Trilingual>> Names(IEnumerable<string> of, CancellationToken cancellation)
    {
        var ids = of.Distinct(StringComparer.Ordinal).ToList();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var people = (await db.Users.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancellation)).ToDictionary(p => p.Id, p => p.Name(), StringComparer.Ordinal);
        return id => people.GetValueOrDefault(id) ?? RoundWords.All("System");
    }
}
