using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Notices.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>For whom people act (FG-3.6.1).</summary>
public static class Representing
{
    /// <summary>Who acts for whom on a day.</summary>
    public static IQueryable<Representative> Acting(this PortalDb db, DateOnly on) =>
        db.Set<Representative>().Where(r => r.From <= on && !db.Set<RepresentationEnd>().Any(e => e.Representation == r.Id && e.LastDay < on));

    /// <summary>The letters that went out to companies and providers a person acts for on a day. Drafts are never among them.</summary>
    public static IQueryable<LetterDraft> LettersFor(this PortalDb db, string person, DateOnly on)
    {
        var acts = db.Acting(on).Where(r => r.PersonId == person);
        return db.Set<LetterDraft>().Where(l => l.State == LetterState.Issued && acts.Any(r => r.CompanyId != null && r.CompanyId == l.CompanyId || r.ProviderNumber != null && r.ProviderNumber == l.ProviderNumber));
    }

    /// <summary>The language of the first who acts for a letter's addressee; the letter's own where nobody does.</summary>
    internal static async Task<Language> LanguageOf(PortalDb db, DraftedLetter letter, DateOnly on, CancellationToken cancellation)
    {
        var languages = await db.Acting(on)
            .Where(r => letter.Company != null && r.CompanyId == letter.Company || letter.Provider != null && r.ProviderNumber == letter.Provider)
            .Join(db.Set<Person>(), r => r.PersonId, p => p.Id, (r, p) => new { r.Id, p.Language }).OrderBy(r => r.Id).Select(r => r.Language).Take(1).ToListAsync(cancellation);
        return languages.Count > 0 ? languages[0] : letter.Language;
    }
}
