using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Applications.Letters;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Letterhead;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Vet;

/// <summary>Drafts the letter on an assessment the Programme Director decided (FG-2.2.2), in the transaction of the decision. It goes out like every letter.</summary>
public sealed class DirectorLetters(ReferenceData reference, Operation operation)
{
    /// <summary>Drafts it from the case as the decision left it.</summary>
    public async Task Draft(CaseAct act, string basis, CancellationToken cancellation)
    {
        var (application, today) = (act.Case, act.Today);
        var company = await act.Db.Set<Company>().AsNoTracking().SingleAsync(c => c.Id == application.CompanyId, cancellation);
        var pad = new LetterPad(await PastLetters.Next(act.Db, today.Year, cancellation), today, operation.Origin, operation.IsDemonstration, reference);
        var frame = pad.Frame(application.Reference, new(company.Name, company.Address), application.Phase, new("", 0, today, application.HistoryHash));
        var facts = Facts(application, frame, today, basis);
        var drafted = new DraftedLetter(company.Name, Language.ZhHant, facts, Company: company.Id);
        act.Db.Add(new LetterDraft
        {
            Number = pad.Number, Kind = LetterPress.KindOf(facts), Case = application.Reference, Addressee = company.Name, CompanyId = company.Id,
            Language = await Representing.LanguageOf(act.Db, drafted, today, cancellation), Facts = LetterPress.Store(facts), DraftedAt = act.At, MadeFor = $"{act.Key}/director",
        });
    }

    private ILetterFacts Facts(Application application, LetterFrame frame, DateOnly today, string basis)
    {
        var project = new LetterProject("on-site-assessment", application.Title);
        var phase = reference.Phases[application.Phase];
        if (application.State != ApplicationState.Approved) return new ApplicationRejectedFacts(frame, project, [new Ground(Trilingual.Same(basis), "FG-2.2.2")], phase.Period.Until >= today ? phase.Period.Until : null);
        var grant = phase.GrantFor(application.Type, application.ProjectCost, application.SubmittedOn ?? today, application.HongKongTechnology).Value;
        var arithmetic = new GrantArithmetic(grant.Cost, grant.Share.WholePercent(), grant.Share.Of(grant.Cost), grant.Cap, application.ApprovedGrant ?? Hkd.Zero, grant.Source.Clause?.Id ?? "FG-T1.2");
        var signBy = reference.Deadlines.Start("FG-3.1.2", today, reference.Calendar).Value.Due;
        var times = new ProjectTimes(signBy, reference.Deadlines.Rule("FG-3.2.1-start")!.Count, null, null, reference.Deadlines.Rule("FG-3.2.1(a)")!.Count, "FG-3.2.1(a)", null);
        return new ApplicationApprovedFacts(frame, project, arithmetic, times, application.Conditions is { } conditions ? [new Ground(conditions)] : []);
    }
}
