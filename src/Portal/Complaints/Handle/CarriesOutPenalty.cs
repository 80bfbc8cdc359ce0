using CleanerProduction.Cases;
using CleanerProduction.Complaints;
using CleanerProduction.Portal.Complaints.Letters;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Programme;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Complaints.Handle;

/// <summary>Carries the committee's vote on a proposed penalty out on its case (RG-6.1.4); it is executed within ten working days.</summary>
public sealed class CarriesOutPenalty : CarriesOut<Complaint, ComplaintState, ComplaintStep>
{
    private const string Execution = "RG-6.1.4-execute";

    /// <inheritdoc />
    public override bool Knows(string reference) => CaseReference.Parse(reference) is { Ok: true, Value.Letters: CaseReference.Complaint };

    /// <inheritdoc />
    protected override Result<IReadOnlyList<CaseEntry>> Move(Complaint found, DecisionTaken decision, ReferenceData reference)
    {
        var moved = found.CarryOut(decision.Carried, decision.Meeting, decision.At, Note(decision));
        return moved.Ok ? new[] { moved.Value } : moved.Refusal;
    }

    /// <inheritdoc />
    protected override async Task<DraftedLetter?> Letter(PortalDb db, Complaint found, DecisionTaken decision, LetterPad pad, CancellationToken cancellation)
    {
        var provider = await db.Set<Provider>().SingleAsync(p => p.Number == found.ProviderNumber, cancellation);
        var frame = pad.Frame(decision, new(provider.Name, provider.Address), Correspondence.Registration);
        var removal = found.ProposedPenalty == Penalty.Removal;
        // Ten working days run from the decision, whenever it is told.
        var due = pad.Reference.Deadlines.Start(Execution, HongKongTime.DateOf(decision.At), pad.Reference.Calendar).Value;
        ILetterFacts facts = decision.Carried
            ? new PenaltySupportedFacts(frame, removal, [new Ground(found.PenaltyReason ?? found.Subject, "RG-6.1.4")], due.Due, due.Count)
            : new PenaltyVetoedFacts(frame, removal, LetterPad.Grounds(decision, DecisionWords.PenaltyVetoed, "RG-6.1.4"));
        return new(provider.Name, Language.ZhHant, facts, Provider: provider.Number);
    }
}
