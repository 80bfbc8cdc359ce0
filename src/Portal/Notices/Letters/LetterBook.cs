using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Parts.Letterhead;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Notices.Letters;

/// <summary>Which letters are asked for.</summary>
/// <param name="State">In that state; null for all.</param>
/// <param name="Find">Part of a number, a case's reference or an addressee's name; null for all.</param>
/// <param name="Meeting">Of that meeting; null for all.</param>
public sealed record LetterFilter(LetterState? State, string? Find, string? Meeting);

/// <summary>A letter in a list.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Case">Its case.</param>
/// <param name="Addressee">Whom it goes to.</param>
/// <param name="Meeting">The meeting whose decision it tells, or null.</param>
/// <param name="Item">The agenda item, or null.</param>
/// <param name="DraftedAt">When it was drafted.</param>
/// <param name="IssuedAt">When it went out, or null.</param>
/// <param name="Due">The last day to tell the party, inclusive, where a time limit runs for it.</param>
/// <param name="Rule">The rule of that time limit.</param>
public sealed record LetterRow(
    string Number, string Kind, LetterState State, string Case, Trilingual Addressee, string? Meeting, int? Item, DateTimeOffset DraftedAt, DateTimeOffset? IssuedAt, DateOnly? Due, string? Rule);

/// <summary>The letters as officers keep them.</summary>
public sealed class LetterBook(IDbContextFactory<PortalDb> databases, LetterPress press, FileStore files, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Letters on one page of the list.</summary>
    public const int PageLength = 25;

    private static readonly string[] Telling = [.. Notification.Table.Select(n => n.Meets).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>How many letters there are in each state.</summary>
    public async Task<IReadOnlyDictionary<LetterState, int>> Counts(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<LetterDraft>().GroupBy(l => l.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
    }

    /// <summary>One page of them (from 1), drafts first and the newest first, and how many there are.</summary>
    public async Task<(IReadOnlyList<LetterRow> Rows, int Total)> Page(LetterFilter filter, int page, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var all = Filtered(db.Set<LetterDraft>().AsNoTracking(), filter);
        var shown = all.OrderBy(l => l.State == LetterState.Draft ? 0 : 1).ThenByDescending(l => l.IssuedAt ?? l.DraftedAt).ThenBy(l => l.Number).Skip((Math.Max(1, page) - 1) * PageLength).Take(PageLength);
        return (await Rows(db, shown, cancellation), await all.CountAsync(cancellation));
    }

    /// <summary>Those of these numbers that are drafts, by number.</summary>
    public async Task<IReadOnlyList<LetterRow>> Drafts(IReadOnlyCollection<string> numbers, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Rows(db, db.Set<LetterDraft>().AsNoTracking().Where(l => l.State == LetterState.Draft && numbers.Contains(l.Number)).OrderBy(l => l.Number), cancellation);
    }

    /// <summary>Every draft, the oldest first.</summary>
    public async Task<IReadOnlyList<LetterRow>> Drafts(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Rows(db, db.Set<LetterDraft>().AsNoTracking().Where(l => l.State == LetterState.Draft).OrderBy(l => l.DraftedAt), cancellation);
    }

    /// <summary>A letter with what went out of it; null where there is none.</summary>
    public async Task<(LetterRow Row, LetterDraft Letter, IReadOnlyList<LetterFile> Files, DateTimeOffset? ReadAt)?> Find(string number, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Set<LetterDraft>().AsNoTracking().SingleOrDefaultAsync(l => l.Number == number, cancellation) is not { } letter) return null;
        var row = await Rows(db, db.Set<LetterDraft>().AsNoTracking().Where(l => l.Number == number), cancellation);
        var read = await db.Set<LetterReading>().Where(r => r.Number == number).OrderBy(r => r.At).Select(r => (DateTimeOffset?)r.At).FirstOrDefaultAsync(cancellation);
        return (row[0], letter, await Frozen(db, number, cancellation), read);
    }

    /// <summary>A letter as anybody may ask for it by its number, however that was typed; null where there is none.</summary>
    public async Task<LetterRow?> Public(string number, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var typed = number.Trim().ToUpperInvariant();
        return (await Rows(db, db.Set<LetterDraft>().AsNoTracking().Where(l => l.Number == typed), cancellation)).SingleOrDefault();
    }

    /// <summary>In which language the file of that SHA-256 is this letter as it went out; null where it is not.</summary>
    public async Task<Language?> LanguageOf(string number, string hash, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<LetterFile>().Where(f => f.Number == number && f.Hash == hash).Select(f => (Language?)f.Language).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>True where the hashes of what went out under a number are on record: not those of letters from before they were.</summary>
    public async Task<bool> IsHashed(string number, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<LetterFile>().AnyAsync(f => f.Number == number, cancellation);
    }

    /// <summary>What went out under a number, by language; nothing of a draft.</summary>
    public static async Task<IReadOnlyList<LetterFile>> Frozen(PortalDb db, string number, CancellationToken cancellation) =>
        await db.Set<LetterFile>().AsNoTracking().Where(f => f.Number == number).ToListAsync(cancellation);

    /// <summary>The sheet to be shown: as it went out, or a draft as it would go out today.</summary>
    public async Task<string> Sheet(LetterDraft letter, IReadOnlyList<LetterFile> frozen, Language language, CancellationToken cancellation)
    {
        if (frozen.FirstOrDefault(f => f.Language == language) is not { } file || files.Open(file.Sheet) is not { } kept) return await press.Sheet(Facts(letter), language);
        using var reader = new StreamReader(kept);
        return await reader.ReadToEndAsync(cancellation);
    }

    /// <summary>The paper: the file that went out, or a draft printed now.</summary>
    public async Task<Stream> Paper(LetterDraft letter, IReadOnlyList<LetterFile> frozen, Language language, CancellationToken cancellation) =>
        frozen.FirstOrDefault(f => f.Language == language) is { } file && files.Open(file.Hash) is { } kept ? kept : new MemoryStream(await press.Pdf(Facts(letter), language, cancellation));

    private ILetterFacts Facts(LetterDraft letter)
    {
        var facts = LetterPress.Read(letter.Kind, letter.Facts);
        return letter.State == LetterState.Draft ? facts.On(HongKongTime.DateOf(clock.GetUtcNow()), reference) : facts;
    }

    private static IQueryable<LetterDraft> Filtered(IQueryable<LetterDraft> letters, LetterFilter filter)
    {
        if (filter.State is { } state) letters = letters.Where(l => l.State == state);
        if (filter.Meeting is { Length: > 0 } meeting) letters = letters.Where(l => l.Meeting == meeting);
        if (filter.Find?.Trim() is not { Length: > 0 } find) return letters;
        var reference = find.ToUpperInvariant();
        return letters.Where(l => l.Number.Contains(reference) || l.Case.Contains(reference) || l.Addressee.Hant.Contains(find) || l.Addressee.Hans.Contains(find) || l.Addressee.En.Contains(find));
    }

    private static async Task<IReadOnlyList<LetterRow>> Rows(PortalDb db, IQueryable<LetterDraft> letters, CancellationToken cancellation)
    {
        var rows = await letters.Select(l => new
        {
            l.Number, l.Kind, l.State, l.Case, l.Addressee, l.Meeting, l.DraftedAt, l.IssuedAt,
            Item = db.Set<CarriedDecision>().Where(d => d.Division == l.Division).Select(d => (int?)d.Item).FirstOrDefault(),
            Runs = db.Set<CaseDeadline>().Where(d => d.Case == l.Case && Telling.Contains(d.Rule) && d.MetOn == null && d.EndedOn == null).OrderBy(d => d.Due).Select(d => new { d.Due, d.Rule }).FirstOrDefault(),
        }).ToListAsync(cancellation);
        return [.. rows.Select(r => new LetterRow(r.Number, r.Kind, r.State, r.Case, r.Addressee, r.Meeting, r.Item, r.DraftedAt, r.IssuedAt, r.Runs?.Due, r.Runs?.Rule))];
    }
}
