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
public sealed class DirectorLetters(CaseLetters letters, ReferenceData reference)
{
    /// <summary>Drafts it from the case as the decision left it.</summary>
    public Task Draft(CaseAct act, string basis, CancellationToken cancellation) =>
        letters.Draft(act, new("", 0, act.Today, act.Case.HistoryHash), frame => Facts(act.Case, frame, act.Today, basis), _ => $"{act.Key}/director", cancellation);

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
