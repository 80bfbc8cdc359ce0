using CleanerProduction.Cases;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Judge;

/// <summary>
/// Carries the panel's decisions out on the applications of a list (LG-6, LG-10): proposed for award, or not awarded with the reason. Nobody outside is told before the results are
/// released: no letter, no notice.
/// </summary>
public sealed class CarriesOutAwards(IPanelCriteria criteria) : ICarriesOut
{
    private const string Before = nameof(LabelState.BeforePanel);

    /// <inheritdoc />
    public bool Knows(string reference) => reference.StartsWith(AwardList.Letters, StringComparison.Ordinal);

    /// <inheritdoc />
    public async Task<Result<Carried>> CarryOut(PortalDb db, DecisionTaken decision, LetterPad pad, CancellationToken cancellation)
    {
        if (await db.Set<AwardList>().SingleOrDefaultAsync(l => l.Number == decision.Case, cancellation) is null) return new Refusal("case-unknown").With("case", decision.Case);
        var entries = new List<CaseEntry>();
        if (decision.Consequence?.Step is not { } word) return new Carried(Before, 0, entries, null);
        var step = Enum.Parse<LabelStep>(word);
        // Withdrawn, void or sent back since it was listed: the panel's word no longer reaches it.
        var listed = (await Entries(db, decision.Case, cancellation)).Where(e => e.Application.State == LabelState.BeforePanel).ToList();
        if (step == LabelStep.Propose)
        {
            var findings = await criteria.Findings(db, listed.ConvertAll(e => e.Application), cancellation);
            if (listed.Find(e => Findings.Overall(findings[e.Application.Reference]) == FindingOutcome.NotMet) is { Application: { } blocked }) return new Refusal("award-criteria-not-met", "LG-6").With("case", blocked.Reference);
        }
        foreach (var (entry, application) in listed)
        {
            var moved = application.Step(step, Role.Panel, decision.Meeting, decision.At, Note(decision));
            if (!moved.Ok) return moved.Refusal;
            entries.Add(moved.Value);
            entry.HistoryEntries = application.HistoryEntries;
        }
        return new Carried(Before, 0, entries, null);
    }

    /// <inheritdoc />
    public Task<DraftedLetter?> Letter(PortalDb db, DecisionTaken decision, LetterPad pad, CancellationToken cancellation) => Task.FromResult<DraftedLetter?>(null);

    /// <inheritdoc />
    public async Task<Result<CaseEntry>> Reopen(PortalDb db, CarriedDecision decision, string replacedBy, DateTimeOffset at, CancellationToken cancellation)
    {
        CaseEntry? last = null;
        foreach (var (entry, application) in await Entries(db, decision.Case!, cancellation))
        {
            if (entry.HistoryEntries is not { } entries) continue;
            var reopened = application.Reopen(LabelState.BeforePanel, await db.WithLooks(application.Reference, entries, cancellation), decision.Meeting, at, $"{decision.Division} → {replacedBy}");
            if (!reopened.Ok) return reopened.Refusal;
            entry.HistoryEntries = null;
            if (last is not null) db.Add(last);
            last = reopened.Value;
        }
        return last is null ? new Refusal("nothing-to-reopen") : last;
    }

    /// <inheritdoc />
    public Task<CaseEntry?> Table(PortalDb db, string reference, string actor, DateTimeOffset at, string note, CancellationToken cancellation) => Task.FromResult<CaseEntry?>(null);

    /// <inheritdoc />
    public Task<CaseEntry?> TakeOff(PortalDb db, string reference, string actor, DateTimeOffset at, string note, CancellationToken cancellation) => Task.FromResult<CaseEntry?>(null);

    /// <inheritdoc />
    public Task<CaseEntry?> Record(PortalDb db, string reference, string act, string actor, Role by, DateTimeOffset at, string? clause, string? note, CancellationToken cancellation) => Task.FromResult<CaseEntry?>(null);

    private static async Task<List<(AwardListEntry Entry, LabelApplication Application)>> Entries(PortalDb db, string list, CancellationToken cancellation) =>
        [.. (await db.Set<AwardListEntry>().Where(e => e.List == list).OrderBy(e => e.Application)
            .Join(db.Set<LabelApplication>(), e => e.Application, a => a.Reference, (e, a) => new { e, a }).ToListAsync(cancellation)).Select(x => (x.e, x.a))];

    private static string Note(DecisionTaken decision) => string.Join(" / ", [decision.Division, .. decision.Reasons]);
}
