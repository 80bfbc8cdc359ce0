using CleanerProduction.Labels;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Labels;

/// <summary>A round with its dates and numbers as they stand.</summary>
/// <param name="Case">Where it stands, with its history.</param>
/// <param name="Round">Its dates and numbers, newest version.</param>
/// <param name="Version">The number of that version, from 1.</param>
public sealed record KnownRound(RoundCase Case, LabelRound Round, int Version)
{
    /// <summary>Its year.</summary>
    public int Year => Case.Year;

    /// <summary>True where applications are taken on a day: it is announced and its days contain it, both ends inclusive (LG-1.6).</summary>
    public bool IsOpenOn(DateOnly day) => Case.State == RoundState.Announced && Round.Window.Contains(day);
}

/// <summary>Reads the rounds of the recognition scheme. The newest version of a year is the round; seeds are version 1.</summary>
public sealed class RoundBook(IDbContextFactory<PortalDb> databases)
{
    /// <summary>All of them, the newest year first; those that are only planned among them.</summary>
    public async Task<IReadOnlyList<KnownRound>> All(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.KnownRounds(cancellation);
    }

    /// <summary>The round of a year, or null.</summary>
    public async Task<KnownRound?> Of(int year, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.KnownRound(year, cancellation);
    }

    /// <summary>The round in which applications are taken on a day; null where none is open.</summary>
    public async Task<KnownRound?> OpenOn(DateOnly day, CancellationToken cancellation) => (await All(cancellation)).FirstOrDefault(r => r.IsOpenOn(day));

    /// <summary>The next announced round that opens after a day; null where none is announced.</summary>
    public async Task<KnownRound?> NextAfter(DateOnly day, CancellationToken cancellation) => (await All(cancellation)).LastOrDefault(r => r.Case.IsAnnounced && r.Round.Opens.Value > day);

    /// <summary>The round people speak of on a day: the open one, else the announced one that opened last, else the next; null where none was announced.</summary>
    public async Task<KnownRound?> CurrentOn(DateOnly day, CancellationToken cancellation)
    {
        var announced = (await All(cancellation)).Where(r => r.Case.IsAnnounced).ToList();
        return announced.Find(r => r.IsOpenOn(day)) ?? announced.Find(r => r.Round.Opens.Value <= day) ?? announced.LastOrDefault();
    }

    /// <summary>Every version of a year, the newest first.</summary>
    public async Task<IReadOnlyList<(LabelRoundVersion Row, LabelRound Round)>> Versions(int year, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Set<LabelRoundVersion>().AsNoTracking().Where(v => v.Year == year).OrderByDescending(v => v.Version).ToListAsync(cancellation);
        return [.. rows.Select(r => (r, RoundReading.Read(r)))];
    }
}

/// <summary>Reads rounds within an operation that has its own context.</summary>
public static class RoundReading
{
    /// <summary>All of them, the newest year first, untracked.</summary>
    public static async Task<IReadOnlyList<KnownRound>> KnownRounds(this PortalDb db, CancellationToken cancellation)
    {
        var cases = await db.Set<RoundCase>().AsNoTracking().OrderByDescending(r => r.Year).ToListAsync(cancellation);
        var newest = (await db.Set<LabelRoundVersion>().AsNoTracking().Where(v => !db.Set<LabelRoundVersion>().Any(o => o.Year == v.Year && o.Version > v.Version)).ToListAsync(cancellation)).ToDictionary(v => v.Year);
        return [.. cases.Where(c => newest.ContainsKey(c.Year)).Select(c => new KnownRound(c, Read(newest[c.Year]), newest[c.Year].Version))];
    }

    /// <summary>The round of a year, untracked, or null.</summary>
    public static async Task<KnownRound?> KnownRound(this PortalDb db, int year, CancellationToken cancellation)
    {
        if (await db.Set<RoundCase>().AsNoTracking().SingleOrDefaultAsync(r => r.Year == year, cancellation) is not { } found) return null;
        return await db.Set<LabelRoundVersion>().AsNoTracking().Where(v => v.Year == year).OrderByDescending(v => v.Version).FirstOrDefaultAsync(cancellation) is { } newest
            ? new(found, Read(newest), newest.Version)
            : null;
    }

    /// <summary>Where the applications and nominations of a round stand, by reference; drafts are nobody's business and not among them.</summary>
    public static async Task<IReadOnlyCollection<(string Reference, LabelState State)>> Standing(this PortalDb db, int year, CancellationToken cancellation) =>
        (await db.Set<LabelApplication>().Where(a => a.Round == year && a.State != LabelState.Draft).OrderBy(a => a.Reference).Select(a => new { a.Reference, a.State }).ToListAsync(cancellation)).ConvertAll(a => (a.Reference, a.State));

    /// <summary>The dates and numbers a version holds.</summary>
    public static LabelRound Read(LabelRoundVersion row) => LabelRound.Parse($"round {row.Year} version {row.Version}", row.Content);
}
