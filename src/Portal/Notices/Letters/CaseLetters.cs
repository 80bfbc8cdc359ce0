using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Notices.Letters;

/// <summary>The case a letter is on, as the act left it.</summary>
/// <param name="Db">Where the act is stored.</param>
/// <param name="At">When it was done.</param>
/// <param name="Case">The case's reference.</param>
/// <param name="Rules">The phase, or <see cref="Programme.Correspondence.Registration"/>.</param>
/// <param name="Decision">What was decided, and where it stands.</param>
public sealed record LetterOn(PortalDb Db, DateTimeOffset At, string Case, string Rules, DecisionReference Decision);

/// <summary>Whom a letter goes to: a company or a provider.</summary>
public sealed record LetterTo(Addressee Addressee, int? Company, string? Provider)
{
    /// <summary>A company.</summary>
    public static LetterTo Of(Company company) => new(new(company.Name, company.Address), company.Id, null);

    /// <summary>A provider.</summary>
    public static LetterTo Of(Provider provider) => new(new(provider.Name, provider.Address), null, provider.Number);
}

/// <summary>Drafts letters on what was done with a case, in the transaction of the act. They go out like every letter.</summary>
public sealed class CaseLetters(ReferenceData reference, Operation operation)
{
    /// <summary>
    /// Drafts one. <paramref name="madeFor"/> makes of its kind what lets it be drafted once only; <paramref name="tells"/> is the committee's decision it tells of, null for none.
    /// </summary>
    public async Task Draft(LetterOn on, LetterTo to, Func<LetterFrame, ILetterFacts> facts, Func<string, string> madeFor, CancellationToken cancellation, CarriedDecision? tells = null)
    {
        var today = HongKongTime.DateOf(on.At);
        var pad = new LetterPad(await PastLetters.Next(on.Db, today.Year, cancellation), today, operation.Origin, operation.IsDemonstration, reference);
        var made = facts(pad.Frame(on.Case, to.Addressee, on.Rules, on.Decision));
        var (kind, name) = (LetterPress.KindOf(made), to.Addressee.Organisation);
        on.Db.Add(new LetterDraft
        {
            Number = pad.Number, Kind = kind, Case = on.Case, Addressee = name, CompanyId = to.Company, ProviderNumber = to.Provider,
            Language = await Representing.LanguageOf(on.Db, new(name, Language.ZhHant, made, to.Company, to.Provider), today, cancellation),
            Facts = LetterPress.Store(made), DraftedAt = on.At, MadeFor = madeFor(kind), Meeting = tells?.Meeting, Division = tells?.Division,
        });
    }

    /// <summary>Drafts one to the applicant.</summary>
    public async Task Draft(CaseAct act, DecisionReference decision, Func<LetterFrame, ILetterFacts> facts, Func<string, string> madeFor, CancellationToken cancellation, CarriedDecision? tells = null)
    {
        var company = await act.Db.Set<Company>().AsNoTracking().SingleAsync(c => c.Id == act.Case.CompanyId, cancellation);
        await Draft(new(act.Db, act.At, act.Case.Reference, act.Case.Phase, decision), LetterTo.Of(company), facts, madeFor, cancellation, tells);
    }
}
