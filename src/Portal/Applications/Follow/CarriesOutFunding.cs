using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Applications.Letters;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Follow;

/// <summary>Carries the committee's decisions out on applications: approval (FG-2.2.2), withdrawal of it (FG-3.1.2), termination (FG-4.2.1), quotations (FG-3.3.3).</summary>
public sealed class CarriesOutFunding : ICarriesOut
{
    /// <inheritdoc />
    public bool Knows(string reference) => CaseReference.Parse(reference) is { Ok: true, Value.Project: not null };

    /// <inheritdoc />
    public async Task<Result<Carried>> CarryOut(PortalDb db, DecisionTaken decision, LetterPad pad, CancellationToken cancellation)
    {
        if (await db.Set<Application>().SingleOrDefaultAsync(a => a.Reference == decision.Case, cancellation) is not { } application) return new Refusal("case-unknown").With("case", decision.Case);
        var company = await db.Set<Company>().SingleAsync(c => c.Id == application.CompanyId, cancellation);
        var before = application.State;
        // A recommendation put straight on an agenda was tabled by being there.
        List<CaseEntry> entries = [];
        if (before == ApplicationState.Recommended && application.Step(ApplicationStep.Table, Role.Secretariat, decision.Meeting, decision.At) is { Ok: true } tabled) entries.Add(tabled.Value);
        var moved = Move(application, decision);
        if (!moved.Ok) return moved.Refusal;
        entries.Add(moved.Value);
        var letters = new FundingLetters(pad, application, company, await SignedOn(db, application.Reference, cancellation));
        var facts = letters.For(decision);
        return new Carried(before.ToString(), application.HistoryEntries, entries, facts is null ? null : new(company.Name, Language.ZhHant, facts));
    }

    /// <inheritdoc />
    public async Task<Result<CaseEntry>> Reopen(PortalDb db, CarriedDecision decision, string replacedBy, DateTimeOffset at, CancellationToken cancellation)
    {
        var application = await db.Set<Application>().SingleAsync(a => a.Reference == decision.Case, cancellation);
        return application.Reopen(Enum.Parse<ApplicationState>(decision.StateBefore!), decision.HistoryEntries, decision.Meeting, at, $"{decision.Division} → {replacedBy}");
    }

    private static Result<CaseEntry> Move(Application application, DecisionTaken decision)
    {
        var note = string.Join(" / ", [decision.Division, .. decision.Reasons]);
        return decision.Content.Kind switch
        {
            AgendaKind.ApprovalWithdrawal when decision.Carried => application.Step(ApplicationStep.WithdrawApproval, Role.Committee, decision.Meeting, decision.At, note),
            AgendaKind.Termination when decision.Carried => application.Step(ApplicationStep.Terminate, Role.Committee, decision.Meeting, decision.At, note),
            AgendaKind.ApprovalWithdrawal or AgendaKind.Termination or AgendaKind.ProcurementVariation =>
                application.Record(decision.Carried ? "CommitteeAgreed" : "CommitteeDidNotAgree", Role.Committee, decision.Meeting, decision.At, decision.Content.Clause, note),
            _ => application.CarryOut(decision.Carried, decision.Meeting, decision.At, note),
        };
    }

    private static async Task<DateOnly?> SignedOn(PortalDb db, string reference, CancellationToken cancellation) =>
        await db.Set<CaseEntry>().Where(e => e.Case == reference && e.Step == nameof(ApplicationStep.Sign)).OrderByDescending(e => e.Sequence).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancellation) is { } at
            ? HongKongTime.DateOf(at)
            : null;
}
