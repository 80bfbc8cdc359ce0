using System.Linq.Expressions;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers;

/// <summary>What happened on an application's registrations, and what runs.</summary>
/// <param name="History">The entries, the newest first.</param>
/// <param name="Running">The duties that run, the nearest first.</param>
/// <param name="Letters">The letters that went out, the newest first.</param>
public sealed record FilingStory(IReadOnlyList<CaseEntry> History, IReadOnlyList<CaseDeadline> Running, IReadOnlyList<LetterDraft> Letters)
{
    /// <summary>Nothing.</summary>
    public static readonly FilingStory None = new([], [], []);
}

/// <summary>Tells them; who may hear is asked before.</summary>
public sealed class FilingStories(IDbContextFactory<PortalDb> databases)
{
    /// <summary>Of an application.</summary>
    public Task<FilingStory> Of(Filing filing, CancellationToken cancellation) => Of([.. filing.Cases.Select(c => c.Reference)], l => l.Case == filing.Reference, cancellation);

    /// <summary>Of registrations by their references; letters that are <paramref name="also"/> its own stand with those on the registrations.</summary>
    public async Task<FilingStory> Of(IReadOnlyList<string> cases, Expression<Func<LetterDraft, bool>> also, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var history = await db.Set<CaseEntry>().AsNoTracking().Where(e => cases.Contains(e.Case)).OrderByDescending(e => e.At).ThenByDescending(e => e.Sequence).ToListAsync(cancellation);
        var running = await db.Set<CaseDeadline>().AsNoTracking().Where(d => cases.Contains(d.Case) && d.MetOn == null && d.EndedOn == null).OrderBy(d => d.Due).ToListAsync(cancellation);
        var letters = await db.Set<LetterDraft>().AsNoTracking().Where(l => cases.Contains(l.Case)).Union(db.Set<LetterDraft>().AsNoTracking().Where(also)).Where(l => l.State == LetterState.Issued && l.ProviderNumber != null).OrderByDescending(l => l.IssuedAt).ToListAsync(cancellation);
        return new(history, running, letters);
    }

    /// <summary>What those who acted are called, by id.</summary>
    public async Task<IReadOnlyDictionary<string, Trilingual>> Names(FilingStory story, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var ids = story.History.Select(e => e.Actor).Distinct().ToList();
        return (await db.Users.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancellation)).ToDictionary(p => p.Id, p => p.Name(), StringComparer.Ordinal);
    }
}
