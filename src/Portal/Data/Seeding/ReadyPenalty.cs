using CleanerProduction.Companies;
using CleanerProduction.Complaints;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;
using static CleanerProduction.Portal.Data.ReadyWords;
using Key = CleanerProduction.Portal.Data.Seeding.ReadyCasesText;

namespace CleanerProduction.Portal.Data;

/// <summary>Makes agenda items of proposed penalties, with what was established before beside them (RG-6.1.4).</summary>
internal sealed class ReadyPenalty(PortalDb db, ReferenceData reference)
{
    public async Task<AgendaItem?> Item(ReadyCase ready, CancellationToken cancellation)
    {
        var complaint = await db.Set<Complaint>().SingleAsync(c => c.Reference == ready.Case, cancellation);
        var provider = await db.Set<Provider>().SingleAsync(p => p.Number == complaint.ProviderNumber, cancellation);
        var complainant = complaint.ComplainantId is { } id ? await db.Set<Company>().SingleAsync(c => c.Id == id, cancellation) : null;
        var known = await db.KnownCases(reference.Limits(complaint.ReceivedOn), cancellation);
        var own = known.Single(k => k.Reference == complaint.Reference);
        var beside = Precedents.Beside(own, known);
        var before = known.Where(k => k.Provider == provider.Number && k.Reference != own.Reference && k is { IsDecided: true, DecidedOn: not null }).OrderBy(k => k.DecidedOn).Select(k => k.Reference).ToList();
        var report = (await db.Papers(complaint.Reference, cancellation)).File.Consolidated;
        var removal = complaint.ProposedPenalty == Penalty.Removal;
        List<Fact> facts =
        [
            new(Say(nameof(Key.Provider)), provider.Name, Trilingual.Same(provider.Number)),
            new(Say(complaint.Kind == ComplaintKind.Complaint ? nameof(Key.Complaint) : nameof(Key.Substandard)), complaint.Subject, Say(nameof(Key.ReceivedOn), complaint.ReceivedOn)),
        ];
        if (complainant is not null) facts.Add(new(Say(nameof(Key.Complainant)), complainant.Name, complaint.ApplicationReference is { } project ? Trilingual.Same(project) : null));
        if (complaint.NoticeOn is { } notice) facts.Add(new(Say(nameof(Key.NoticeOn)), Date(notice)));
        if (report is not null) facts.Add(new(Say(nameof(Key.Found)), Trilingual.Same(report.Findings)));
        facts.Add(new(Say(nameof(Key.Corrected)), complaint.CorrectedOn is { } done ? Say(nameof(Key.CorrectedOn), done) : Say(nameof(Key.NotCorrected)), report is null ? null : Trilingual.Same(report.Measures)));
        facts.Add(new(Say(nameof(Key.Penalty)), Say(removal ? nameof(Key.Removal) : nameof(Key.Warning)), complaint.PenaltyReason));
        facts.Add(new(Say(nameof(Key.Precedents)), before.Count == 0 ? Say(nameof(Key.PrecedentsNone)) : Say(nameof(Key.PrecedentsCount), before.Count, string.Join(", ", before))));
        facts.Add(new(Say(nameof(Key.SameGround)), beside.Cases.IsEmpty ? Say(nameof(Key.PrecedentsNone)) : Say(nameof(Key.SameGroundCount), beside.Count(Penalty.Warning, true), beside.Count(Penalty.Removal, true), beside.Cases.Count(c => !c.Supported))));
        facts.Add(new(Say(nameof(Key.Rules)), Say(nameof(Key.RulesRegistration)), Trilingual.Same("RG-6.1.4")));
        return new(
            AgendaKind.Penalty, Say(nameof(Key.TitlePenalty), provider.Name), complaint.Reference, Say(removal ? nameof(Key.MotionRemoval) : nameof(Key.MotionWarning), provider.Name),
            Supports: true, [], [.. facts], [.. ReadyParties.Of(provider, withDirectors: true), .. complainant is null ? [] : ReadyParties.Of(complainant, reference)]);
    }
}
