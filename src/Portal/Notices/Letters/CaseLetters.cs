using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Letterhead;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Notices.Letters;

/// <summary>Drafts letters to applicants on what was done with their case, in the transaction of the act. They go out like every letter.</summary>
public sealed class CaseLetters(ReferenceData reference, Operation operation)
{
    /// <summary>
    /// Drafts one from the case as the act left it. <paramref name="madeFor"/> lets it be drafted once only; <paramref name="tells"/> is the committee's decision it tells of, null for none.
    /// </summary>
    public async Task Draft(CaseAct act, DecisionReference decision, Func<LetterFrame, ILetterFacts> facts, Func<string, string> madeFor, CancellationToken cancellation, CarriedDecision? tells = null)
    {
        var (application, today) = (act.Case, act.Today);
        var company = await act.Db.Set<Company>().AsNoTracking().SingleAsync(c => c.Id == application.CompanyId, cancellation);
        var pad = new LetterPad(await PastLetters.Next(act.Db, today.Year, cancellation), today, operation.Origin, operation.IsDemonstration, reference);
        var made = facts(pad.Frame(application.Reference, new(company.Name, company.Address), application.Phase, decision));
        var kind = LetterPress.KindOf(made);
        act.Db.Add(new LetterDraft
        {
            Number = pad.Number, Kind = kind, Case = application.Reference, Addressee = company.Name, CompanyId = company.Id,
            Language = await Representing.LanguageOf(act.Db, new(company.Name, Language.ZhHant, made, Company: company.Id), today, cancellation),
            Facts = LetterPress.Store(made), DraftedAt = act.At, MadeFor = madeFor(kind), Meeting = tells?.Meeting, Division = tells?.Division,
        });
    }
}
