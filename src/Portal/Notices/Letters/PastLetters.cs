using System.Globalization;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Letterhead;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Notices.Letters;

/// <summary>
/// Letters on decisions of the demonstration's past. Those that went out are printed when asked for: nothing is printed at the first
/// start, so no file of theirs is kept by its hash.
/// </summary>
public sealed class PastLetters(IEnumerable<ICarriesOut> subjects, ReferenceData reference, Operation operation)
{
    private readonly Dictionary<int, int> last = [];

    /// <summary>The next number of a year: LT-2026-0001.</summary>
    public string Number(int year) => string.Create(CultureInfo.InvariantCulture, $"{Numbered(year)}{last[year] = last.GetValueOrDefault(year) + 1:0000}");

    /// <summary>What the numbers of a year begin with.</summary>
    public static string Numbered(int year) => string.Create(CultureInfo.InvariantCulture, $"LT-{year}-");

    /// <summary>The next number of a year, after those in the database and those drafted in the same act that are not stored yet.</summary>
    public static async Task<string> Next(PortalDb db, int year, CancellationToken cancellation)
    {
        var prefix = Numbered(year);
        var stored = await db.Set<LetterDraft>().Where(l => l.Number.StartsWith(prefix)).OrderByDescending(l => l.Number).Select(l => l.Number).FirstOrDefaultAsync(cancellation);
        var drafted = db.ChangeTracker.Entries<LetterDraft>().Where(e => e.State == EntityState.Added && e.Entity.Number.StartsWith(prefix, StringComparison.Ordinal)).Select(e => e.Entity.Number);
        var newest = drafted.Append(stored).Max(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{(newest is null ? 1 : int.Parse(newest[prefix.Length..], CultureInfo.InvariantCulture) + 1):0000}");
    }

    /// <summary>Puts the letter on a decision into the database: issued where the party was <paramref name="told"/>, else a draft.</summary>
    public async Task Put(PortalDb db, DecisionTaken decision, string number, DateTimeOffset? told, string officer, CancellationToken cancellation)
    {
        var on = HongKongTime.DateOf(told ?? decision.At);
        var pad = new LetterPad(number, on, operation.Origin, operation.IsDemonstration, reference);
        if (subjects.FirstOrDefault(s => s.Knows(decision.Case)) is not { } subject || await subject.Letter(db, decision, pad, cancellation) is not { } letter) return;
        var facts = letter.Facts.On(on, reference);
        db.Add(new LetterDraft
        {
            Number = number, Kind = LetterPress.KindOf(facts), Case = decision.Case, Addressee = letter.Addressee, Language = letter.Language, CompanyId = letter.Company, ProviderNumber = letter.Provider,
            Facts = LetterPress.Store(told is null ? facts : facts.In(facts.Frame with { Draft = false })), DraftedAt = decision.At, MadeFor = $"{decision.Division}/past", Meeting = decision.Meeting, Division = decision.Division,
            State = told is null ? LetterState.Draft : LetterState.Issued, IssuedAt = told, IssuedBy = told is null ? null : officer,
        });
    }
}
