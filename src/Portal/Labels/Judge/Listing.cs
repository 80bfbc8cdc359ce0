using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Judge;

/// <summary>A list with what is on it.</summary>
/// <param name="List">The list.</param>
/// <param name="Applications">By reference.</param>
/// <param name="Meeting">The meeting whose agenda it stands on, or stood on when it was decided; null where none.</param>
/// <param name="IsDecided">True where the panel decided on it.</param>
public sealed record KnownList(AwardList List, ImmutableArray<string> Applications, string? Meeting, bool IsDecided);

/// <summary>Where the scheme's secretariat puts together what the panel decides on.</summary>
public sealed class Listing(RoundDesk desk, JudgingBook book, IPanelCriteria criteria)
{
    /// <summary>The standing lists of a round.</summary>
    public static async Task<List<KnownList>> Standing(PortalDb db, int year, CancellationToken cancellation)
    {
        var lists = await db.Set<AwardList>().AsNoTracking().Where(l => l.Round == year && l.DroppedAt == null).OrderBy(l => l.Number).ToListAsync(cancellation);
        var numbers = lists.ConvertAll(l => l.Number);
        var entries = (await db.Set<AwardListEntry>().AsNoTracking().Where(e => numbers.Contains(e.List)).ToListAsync(cancellation)).ToLookup(e => e.List, e => e.Application);
        var tabled = (await db.Set<TabledCase>().AsNoTracking().Where(t => numbers.Contains(t.Case) && !t.Off).ToListAsync(cancellation)).ToLookup(t => t.Case, t => t.Meeting);
        var decided = (await db.Set<CarriedDecision>().AsNoTracking().Where(d => numbers.Contains(d.Case!) && d.ReplacedBy == null).ToListAsync(cancellation)).ToLookup(d => d.Case, d => d.Meeting);
        return lists.ConvertAll(l => new KnownList(l, [.. entries[l.Number].Order(StringComparer.Ordinal)], decided[l.Number].FirstOrDefault() ?? tabled[l.Number].FirstOrDefault(), decided[l.Number].Any()));
    }

    /// <summary>
    /// Makes lists of what lies before the panel and stands on no agenda; lists that stand on none are dropped for them. What is not chosen to be awarded is put to the panel not to be.
    /// </summary>
    public Task<Refusal?> Make(ClaimsPrincipal person, int year, long? seen, IReadOnlySet<string> toAward, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, year, seen, async act =>
    {
        // While objections are taken, what an objection or a new record sent back is put to the panel again.
        if (act.Case.State is not (RoundState.Judging or RoundState.Objections)) return new Refusal("round-not-judging", "LG-5");
        var judging = (await book.Of(act.Db, year, cancellation))!;
        if (!judging.IsClosed) return new Refusal("scoring-open");
        var standing = await Standing(act.Db, year, cancellation);
        var kept = standing.Where(l => l.Meeting is not null && !l.IsDecided).SelectMany(l => l.Applications).ToHashSet(StringComparer.Ordinal);
        var waiting = judging.Matters.Where(m => m.Case.State == LabelState.BeforePanel && !kept.Contains(m.Case.Reference)).ToList();
        if (waiting.Count == 0) return new Refusal("nothing-to-list");
        var findings = await criteria.Findings(act.Db, waiting.ConvertAll(m => m.Case), cancellation);
        var groups = AwardLists.Of(waiting.ConvertAll(m => new ToDecide(m.Case.Reference, m.Case.Label, toAward.Contains(m.Case.Reference), Findings.Overall(findings[m.Case.Reference]), judging.Aside(m.Case.Reference))));
        if (!groups.Ok) return groups.Refusal;
        var dropped = standing.Where(l => l.Meeting is null).Select(l => l.List.Number).ToList();
        await foreach (var old in act.Db.Set<AwardList>().Where(l => dropped.Contains(l.Number)).AsAsyncEnumerable().WithCancellation(cancellation)) old.DroppedAt = act.At;
        var number = await act.Db.Set<AwardList>().CountAsync(l => l.Round == year, cancellation);
        foreach (var group in groups.Value)
        {
            var list = new AwardList { Number = AwardList.NumberOf(year, ++number), Round = year, Label = group.Label, Award = group.Award, ConflictedSeats = string.Join(' ', group.ConflictedSeats), MadeAt = act.At, By = act.Person };
            act.Db.Add(list);
            act.Db.AddRange(group.Applications.Select(a => new AwardListEntry { List = list.Number, Application = a }));
        }
        act.Record("MakeLists", "LG-10", string.Join(' ', groups.Value.Select((g, i) => $"{AwardList.NumberOf(year, number - groups.Value.Length + 1 + i)}:{g.Applications.Length}")));
        return null;
    }, cancellation);
}
