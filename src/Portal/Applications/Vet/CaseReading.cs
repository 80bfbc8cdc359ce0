using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Files;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Vet;

/// <summary>Reads a case with everything its officers need: the same for the page and for the acts, which look again before they store.</summary>
public sealed class CaseReading(IDbContextFactory<PortalDb> databases, FactsBook book, ReferenceData reference)
{
    // What these clauses say is said again by those they sum up.
    private static readonly ImmutableHashSet<string> Sums = ["FG-2.3.1", "FG-2.3.2", "FG-2.3.1(a)", "FG-2.3.2(a)"];

    private readonly Dictionary<string, int> order = reference.Clauses.All.Select((c, i) => (c.Clause.Id, i)).ToDictionary(c => c.Id, c => c.i, StringComparer.Ordinal);

    /// <summary>The case; null where there is none or it is still its applicant's draft.</summary>
    public async Task<CaseView?> Find(string @case, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await db.Set<Application>().AsNoTracking().SingleOrDefaultAsync(a => a.Reference == @case && a.SubmittedOn != null, cancellation);
        return found is null ? null : await Read(db, found, cancellation);
    }

    /// <summary>The same with a context in which something is about to be stored.</summary>
    public async Task<CaseView> Read(PortalDb db, Application found, CancellationToken cancellation)
    {
        var known = await book.Read(db, found, null, cancellation);
        var facts = known.Facts;
        var revisions = await db.Set<FormRevision>().AsNoTracking().Where(r => r.Case == found.Reference).OrderBy(r => r.Revision).ToListAsync(cancellation);
        var (first, last) = (revisions.Find(r => r.Moment == FormMoment.Submitted), revisions.LastOrDefault());
        var judgements = (await db.Set<CaseJudgement>().AsNoTracking().Where(j => j.Case == found.Reference).OrderBy(j => j.Id).ToListAsync(cancellation)).GroupBy(j => j.Clause).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        var history = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == found.Reference).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        var queries = await db.Set<CaseQuery>().AsNoTracking().Where(q => q.Case == found.Reference).OrderBy(q => q.Number).ToListAsync(cancellation);
        var files = await HeldFiles.Of(db, found.Reference, cancellation);
        var criteria = Guidelines.Funding.Criteria.Judged(found.Type).Select(c => new JudgedCriterion(c, judgements.GetValueOrDefault(c))).ToImmutableArray();
        var computed = Computed(facts, criteria);
        return new()
        {
            Case = found, Facts = facts, Revision = known.Revision, Criteria = criteria, Computed = computed, ToSay = ToSay(facts, computed, criteria),
            Row = await db.Set<QueueRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Case == found.Reference, cancellation),
            First = first, Last = last, Changes = first is null || last is null || first.Revision == last.Revision ? [] : FormFields.Between(ApplicationForm.FromJson(first.Content), facts.Form),
            Prompts = await new IntegrityPrompts(db, reference).Of(found, facts, files, cancellation),
            Queries = [.. queries], History = [.. history], Files = files,
            Running = [.. await db.Set<CaseDeadline>().AsNoTracking().Where(d => d.Case == found.Reference && d.MetOn == null && d.EndedOn == null).OrderBy(d => d.Due).ToListAsync(cancellation)],
            Names = await NamesOf(db, [.. history.Select(e => e.Actor), .. judgements.Values.Select(j => j.By), .. queries.Select(q => q.AskedBy), .. queries.Select(q => q.AnsweredBy).OfType<string>(), found.Officer ?? "", .. files.All.Select(f => f.By)], cancellation),
        };
    }

    /// <summary>What the clauses say without anybody's judgement, in the guides' order: eligibility, the application, each purchase. What does not apply is left out.</summary>
    public ImmutableArray<Finding> Computed(ApplicationFacts facts, ImmutableArray<JudgedCriterion> criteria) =>
    [
        .. EligibilityCheck.Of(facts.Eligibility).Findings.Concat(VettingCheck.Of(facts.Vetting))
            .Where(f => f.Outcome != FindingOutcome.NotApplicable && criteria.All(c => c.Clause != f.Clause.Id)).OrderBy(f => order.GetValueOrDefault(f.Clause.Id, int.MaxValue)),
    ];

    // Eligibility and the criteria; of the purchases those that break a rule.
    private static ImmutableArray<string> ToSay(ApplicationFacts facts, ImmutableArray<Finding> computed, ImmutableArray<JudgedCriterion> criteria)
    {
        var concerned = EligibilityCheck.All.Select(r => r.Clause.Id).Concat(Section23Criteria.All.Select(r => r.Clause.Id)).Where(c => !Sums.Contains(c)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. computed.Where(f => concerned.Contains(f.Clause.Id) && f.Outcome is FindingOutcome.NotMet or FindingOutcome.NeedsJudgement && concerned.Contains(f.Clause.Id)).Select(f => f.Clause.Id)
                .Concat(criteria.Where(c => c.Judged is { Met: false }).Select(c => c.Clause))
                .Concat(facts.Purchases.SelectMany(p => ProcurementCheck.Of(p.Purchase).Findings).Where(f => f.Outcome == FindingOutcome.NotMet && f.Clause.Id != "FG-3.3.3").Select(f => f.Clause.Id))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static async Task<IReadOnlyDictionary<string, Trilingual>> NamesOf(PortalDb db, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name(), StringComparer.Ordinal, cancellation);
}
