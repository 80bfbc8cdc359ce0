using CleanerProduction.Cases;
using CleanerProduction.Complaints;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Complaints.Letters;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Programme;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
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
    protected override async Task Follow(PortalDb db, Complaint found, DecisionTaken decision, CancellationToken cancellation)
    {
        if (!decision.Carried) await Keep(db, found.Reference, Handling.Vetoed, decision.At, cancellation);
        var told = new Told($"{decision.Division}/Decided", ComplaintWords.All(decision.Carried ? "Told_Supported" : "Told_Vetoed", found.Reference), ComplaintWords.All("Told_Office", found.Subject), Links.Complaint(found.Reference), found.Reference, "RG-6.1.4");
        await db.TellOnce(await db.WorkingOn(found, Role.Secretariat, HongKongTime.DateOf(decision.At), cancellation), told, decision.At, cancellation);
    }

    /// <inheritdoc />
    protected override Task Unfollow(PortalDb db, Complaint found, CarriedDecision decision, CancellationToken cancellation) => decision.Outcome == Outcome.NotCarried
        ? Keep(db, found.Reference, file => file with { Proposals = [.. file.Proposals.Select((p, i) => i == file.Proposals.Length - 1 ? p with { Vetoed = false } : p)] }, decision.DeclaredAt, cancellation)
        : Task.CompletedTask;

    // The papers say of each proposal what became of it.
    private static async Task Keep(PortalDb db, string @case, Func<ComplaintFile, ComplaintFile> change, DateTimeOffset at, CancellationToken cancellation)
    {
        var papers = await db.Papers(@case, cancellation);
        // A vote that replaces another may veto again what was just put back.
        var kept = db.ChangeTracker.Entries<ComplaintRevision>().Where(e => e.State == EntityState.Added && e.Entity.Case == @case).Select(e => e.Entity).MaxBy(r => r.Revision);
        var (revision, file) = kept is null ? (papers.Revision, papers.File) : (kept.Revision, ComplaintFile.FromJson(kept.Content));
        if (revision > 0) db.Add(new ComplaintRevision { Case = @case, Revision = revision + 1, Content = change(file).ToJson(), At = at, By = "system" });
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
