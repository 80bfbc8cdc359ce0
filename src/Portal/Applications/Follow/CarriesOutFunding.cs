using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Applications.Letters;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Projects;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Follow;

/// <summary>Carries the committee's decisions out on applications: approval (FG-2.2.2), withdrawal of it (FG-3.1.2), termination (FG-4.2.1), quotations (FG-3.3.3).</summary>
public sealed class CarriesOutFunding : CarriesOut<Application, ApplicationState, ApplicationStep>
{
    /// <inheritdoc />
    public override bool Knows(string reference) => CaseReference.Parse(reference) is { Ok: true, Value.Project: not null };

    /// <inheritdoc />
    protected override Result<IReadOnlyList<CaseEntry>> Move(Application found, DecisionTaken decision, ReferenceData reference)
    {
        var moved = Move(found, decision);
        return moved.Ok ? new[] { moved.Value } : moved.Refusal;
    }

    /// <inheritdoc />
    public override Task<CaseEntry?> Table(PortalDb db, string reference, string actor, DateTimeOffset at, string note, CancellationToken cancellation) =>
        Step(db, reference, ApplicationState.Recommended, ApplicationStep.Table, actor, at, note, cancellation);

    /// <inheritdoc />
    public override Task<CaseEntry?> TakeOff(PortalDb db, string reference, string actor, DateTimeOffset at, string note, CancellationToken cancellation) =>
        Step(db, reference, ApplicationState.OnAgenda, ApplicationStep.TakeOffAgenda, actor, at, note, cancellation);

    private static async Task<CaseEntry?> Step(PortalDb db, string reference, ApplicationState from, ApplicationStep step, string actor, DateTimeOffset at, string note, CancellationToken cancellation) =>
        await Find(db, reference, cancellation) is { } found && found.State == from && found.Step(step, Role.Secretariat, actor, at, note) is { Ok: true, Value: var entry } ? entry : null;

    /// <inheritdoc />
    protected override async Task<DraftedLetter?> Letter(PortalDb db, Application found, DecisionTaken decision, LetterPad pad, CancellationToken cancellation)
    {
        var company = await db.Set<Company>().SingleAsync(c => c.Id == found.CompanyId, cancellation);
        // Of another arrangement than fair procurement the party is told by the written consent or refusal itself (FG-3.7.1).
        if (decision.Content.Kind == AgendaKind.ProcurementVariation && await db.Set<ProjectChange>().AnyAsync(c => c.Case == found.Reference && c.State == ChangeState.WithCommittee && c.Subject == ChangeSubject.FairProcurement, cancellation)) return null;
        var facts = new FundingLetters(pad, found, company, await SignedOn(db, found.Reference, cancellation), await ToSign(db, found.Reference, cancellation)).For(decision);
        return facts is null ? null : new(company.Name, Language.ZhHant, facts, Company: company.Id);
    }

    /// <inheritdoc />
    protected override async Task Follow(PortalDb db, Application found, DecisionTaken decision, CancellationToken cancellation)
    {
        // An ended project has no duties left but to pay back.
        if (found.State is not (ApplicationState.Terminated or ApplicationState.ApprovalWithdrawn)) return;
        await db.EndClocks(found.Reference, null, HongKongTime.DateOf(decision.At), cancellation);
    }

    /// <inheritdoc />
    protected override async Task Unfollow(PortalDb db, Application found, CarriedDecision decision, CancellationToken cancellation)
    {
        if (found.State is not (ApplicationState.Terminated or ApplicationState.ApprovalWithdrawn)) return;
        var day = HongKongTime.DateOf(decision.DeclaredAt);
        await foreach (var clock in db.Set<CaseDeadline>().Where(d => d.Case == found.Reference && d.EndedOn == day).AsAsyncEnumerable().WithCancellation(cancellation)) clock.EndedOn = null;
    }

    private static Result<CaseEntry> Move(Application application, DecisionTaken decision)
    {
        var note = Note(decision);
        return decision.Content.Kind switch
        {
            AgendaKind.ApprovalWithdrawal when decision.Carried => application.Step(ApplicationStep.WithdrawApproval, Role.Committee, decision.Meeting, decision.At, note),
            AgendaKind.Termination when decision.Carried => application.Step(ApplicationStep.Terminate, Role.Committee, decision.Meeting, decision.At, note),
            AgendaKind.ApprovalWithdrawal or AgendaKind.Termination or AgendaKind.ProcurementVariation =>
                application.Record(decision.Carried ? "CommitteeAgreed" : "CommitteeDidNotAgree", Role.Committee, decision.Meeting, decision.At, decision.Content.Clause, note),
            _ => application.CarryOut(decision.Carried, decision.Meeting, decision.At, note),
        };
    }

    private static Task<CaseDeadline?> ToSign(PortalDb db, string reference, CancellationToken cancellation) =>
        db.Set<CaseDeadline>().AsNoTracking().Where(d => d.Case == reference && d.Rule == "FG-3.1.2").OrderByDescending(d => d.From).FirstOrDefaultAsync(cancellation);

    private static async Task<DateOnly?> SignedOn(PortalDb db, string reference, CancellationToken cancellation) =>
        await db.Set<CaseEntry>().Where(e => e.Case == reference && e.Step == nameof(ApplicationStep.Sign)).OrderByDescending(e => e.Sequence).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancellation) is { } at
            ? HongKongTime.DateOf(at)
            : null;
}
