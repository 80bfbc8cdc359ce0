using System.Security.Claims;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Audit.See;

/// <summary>A page of what was found.</summary>
public sealed record FoundEntries(IReadOnlyList<CaseEntry> Entries, IReadOnlyDictionary<string, Trilingual> Names, bool More);

/// <summary>One history, whole, with what its verification said.</summary>
/// <param name="Case">The case.</param>
/// <param name="Entries">Every entry in order.</param>
/// <param name="Head">The head the case names.</param>
/// <param name="Fault">Why the chain does not hold; null where it does.</param>
/// <param name="Names">The people in it.</param>
public sealed record HistoryView(string Case, IReadOnlyList<CaseEntry> Entries, CaseHead Head, Refusal? Fault, IReadOnlyDictionary<string, Trilingual> Names);

/// <summary>Reads histories for those who may.</summary>
public sealed class HistoryBook(IDbContextFactory<PortalDb> databases, HistorySight sight, CommitteeBook people, ReferenceData reference)
{
    // A value that is somebody's id is read as the name.
    private const int LongestId = 40;
    private const int MostPeople = 50;
    private static readonly DateOnly Earliest = new(1970, 1, 2);
    private static readonly DateOnly Latest = new(9990, 1, 1);
    private const int MostSaying = 5000;

    /// <summary>The entries that fit what is looked for, the newest first. Of a text that very many say, the newest are looked through.</summary>
    public async Task<FoundEntries> Find(AuditAsk ask, ClaimsPrincipal person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await sight.SeenBy(db, person, cancellation);
        if (ask.Text.Length > 0) found = db.Saying(found, reference.Folding, ask.Text, MostSaying);
        if (ask.Case.Length > 0) found = found.Where(e => e.Case == ask.Case);
        if (ask.Act.Length > 0) found = found.Where(e => e.Step == ask.Act);
        if (ask.Clause.Length > 0) found = found.Where(e => e.Clause == ask.Clause);
        var (begin, end) = (HongKongTime.StartOf(ask.From ?? Earliest), HongKongTime.EndOf(ask.Until ?? Latest));
        if (ask.From is not null) found = found.Where(e => e.At >= begin);
        if (ask.Until is not null) found = found.Where(e => e.At < end);
        if (ask.Person.Length > 0)
        {
            var ids = await Called(db, ask.Person, cancellation);
            found = found.Where(e => ids.Contains(e.Actor));
        }
        var entries = await found.OrderByDescending(e => e.At).ThenBy(e => e.Case).ThenByDescending(e => e.Sequence).Skip((ask.Page - 1) * AuditAsk.PageSize).Take(AuditAsk.PageSize + 1).ToListAsync(cancellation);
        var shown = entries.Take(AuditAsk.PageSize).ToList();
        return new(shown, await people.Names([.. shown.Select(e => e.Actor).Distinct()], cancellation), entries.Count > AuditAsk.PageSize);
    }

    /// <summary>One history; null where the person sees none of that name.</summary>
    public async Task<HistoryView?> Of(string @case, ClaimsPrincipal person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var entries = await (await sight.SeenBy(db, person, cancellation)).Where(e => e.Case == @case).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        if (entries.Count == 0) return null;
        var head = (await db.HolderOf(@case, cancellation))?.Head ?? CaseHead.None;
        return new(@case, entries, head, CaseHistory.Verify(@case, entries, head).Refusal,
            await people.Names([.. entries.Select(e => e.Actor).Concat(entries.SelectMany(e => HistoryWords.Changes(e)).SelectMany(d => new[] { d.Was, d.Now }).OfType<string>().Where(v => v.Length < LongestId)).Distinct()], cancellation));
    }

    // Whose id it is, or in whose name it stands in either script.
    private async Task<List<string>> Called(PortalDb db, string typed, CancellationToken cancellation)
    {
        var wanted = reference.Folding.Fold(typed);
        var all = await db.Set<Person>().AsNoTracking().Select(p => new { p.Id, p.NameHant, p.NameHans, p.NameEn }).ToListAsync(cancellation);
        return [.. all.Where(p => p.Id == typed || wanted.Length > 0 && new[] { p.NameHant, p.NameHans, p.NameEn }.Any(n => reference.Folding.Fold(n).Contains(wanted, StringComparison.Ordinal))).Select(p => p.Id).Append(typed).Take(MostPeople)];
    }
}
