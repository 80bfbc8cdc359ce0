using CleanerProduction.Cases;
using CleanerProduction.Complaints;
using CleanerProduction.Portal.Complaints.Letters;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Complaints.Handle;

/// <summary>Carries the committee's vote on a proposed penalty out on its case (RG-6.1.4); it is executed within ten working days.</summary>
public sealed class CarriesOutPenalty : ICarriesOut
{
    private const string Execution = "RG-6.1.4-execute";

    private static readonly Trilingual Rules = new("環境技術服務供應商登記指引", "环境技术服务供应商登记指引", "Registration guide for environmental technology service providers");

    /// <inheritdoc />
    public bool Knows(string reference) => CaseReference.Parse(reference) is { Ok: true, Value.Letters: CaseReference.Complaint };

    /// <inheritdoc />
    public async Task<Result<Carried>> CarryOut(PortalDb db, DecisionTaken decision, LetterPad pad, CancellationToken cancellation)
    {
        if (await db.Set<Complaint>().SingleOrDefaultAsync(c => c.Reference == decision.Case, cancellation) is not { } complaint) return new Refusal("case-unknown").With("case", decision.Case);
        var provider = await db.Set<Provider>().SingleAsync(p => p.Number == complaint.ProviderNumber, cancellation);
        var before = complaint.State;
        var moved = complaint.CarryOut(decision.Carried, decision.Meeting, decision.At, string.Join(" / ", [decision.Division, .. decision.Reasons]));
        if (!moved.Ok) return moved.Refusal;
        var frame = pad.Frame(decision, new(provider.Name, provider.Address), Rules);
        var removal = complaint.ProposedPenalty == Penalty.Removal;
        var due = pad.Reference.Deadlines.Start(Execution, pad.Date, pad.Reference.Calendar).Value;
        ILetterFacts facts = decision.Carried
            ? new PenaltySupportedFacts(frame, removal, [new Ground(complaint.PenaltyReason ?? complaint.Subject, "RG-6.1.4")], due.Due, due.Count)
            : new PenaltyVetoedFacts(frame, removal, LetterPad.Grounds(decision, DecisionWords.PenaltyVetoed, "RG-6.1.4"));
        return new Carried(before.ToString(), complaint.HistoryEntries, [moved.Value], new(provider.Name, Language.ZhHant, facts));
    }

    /// <inheritdoc />
    public async Task<Result<CaseEntry>> Reopen(PortalDb db, CarriedDecision decision, string replacedBy, DateTimeOffset at, CancellationToken cancellation)
    {
        var complaint = await db.Set<Complaint>().SingleAsync(c => c.Reference == decision.Case, cancellation);
        return complaint.Reopen(Enum.Parse<ComplaintState>(decision.StateBefore!), decision.HistoryEntries, decision.Meeting, at, $"{decision.Division} → {replacedBy}");
    }
}
