using System.Globalization;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Portal.Projects.Claim;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Letters;

/// <summary>Drafts the letter on what the Secretariat did with a grant, in the transaction of the act. It goes out like every letter.</summary>
public sealed class ProjectLetters(ReferenceData reference, Operation operation)
{
    /// <summary>Drafts it from the case as the act left it.</summary>
    public async Task Draft(ClaimDoing doing, Func<LetterFrame, Trilingual, ILetterFacts> facts, CancellationToken cancellation)
    {
        var (act, found) = (doing.Act, doing.Act.Case);
        var company = await act.Db.Set<Company>().AsNoTracking().SingleAsync(c => c.Id == found.CompanyId, cancellation);
        var pad = new LetterPad(await NextNumber(act.Db, act.Today.Year, cancellation), act.Today, operation.Origin, operation.IsDemonstration, reference);
        // It stands in the history of the case, in no meeting's record.
        var made = facts(pad.Frame(found.Reference, new(company.Name, company.Address), found.Phase, new("", 0, act.Today, found.HistoryHash)), found.Title);
        var drafted = new DraftedLetter(company.Name, Language.ZhHant, made, Company: company.Id);
        act.Db.Add(new LetterDraft
        {
            Number = pad.Number, Kind = LetterPress.KindOf(made), Case = found.Reference, Addressee = company.Name, CompanyId = company.Id,
            Language = await Representing.LanguageOf(act.Db, drafted, act.Today, cancellation), Facts = LetterPress.Store(made), DraftedAt = act.At, MadeFor = $"{act.Key}/{LetterPress.KindOf(made)}",
        });
    }

    private static async Task<string> NextNumber(PortalDb db, int year, CancellationToken cancellation)
    {
        var prefix = PastLetters.Numbered(year);
        var last = await db.Set<LetterDraft>().Where(l => l.Number.StartsWith(prefix)).OrderByDescending(l => l.Number).Select(l => l.Number).FirstOrDefaultAsync(cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{(last is null ? 1 : int.Parse(last[prefix.Length..], CultureInfo.InvariantCulture) + 1):0000}");
    }
}
