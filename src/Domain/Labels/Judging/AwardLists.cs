using System.Collections.Immutable;
using CleanerProduction.Guidelines;

namespace CleanerProduction.Labels.Judging;

/// <summary>An application as it is to come before the panel's meeting.</summary>
/// <param name="Application">Its reference.</param>
/// <param name="Label">The label.</param>
/// <param name="Award">What is put to the panel: to award, or not to.</param>
/// <param name="Criteria">What the guide's criteria come to.</param>
/// <param name="ConflictedSeats">Seats that must step aside for it.</param>
public sealed record ToDecide(string Application, LabelKind Label, bool Award, FindingOutcome Criteria, ImmutableArray<string> ConflictedSeats);

/// <summary>Applications the panel decides on by one division: one label, one recommendation, one set of conflicted seats, so that nobody is kept out of more than their own interest.</summary>
/// <param name="Label">The label.</param>
/// <param name="Award">Whether the motion is to award.</param>
/// <param name="ConflictedSeats">In the order of the panel.</param>
/// <param name="Applications">By reference.</param>
public sealed record AwardGroup(LabelKind Label, bool Award, ImmutableArray<string> ConflictedSeats, ImmutableArray<string> Applications);

/// <summary>Makes lists of what waits for the panel.</summary>
public static class AwardLists
{
    /// <summary>Why an application cannot stand on a list, or null: no score and no vote awards a label whose criteria are not met .</summary>
    public static Refusal? Against(ToDecide one) => one switch
    {
        { Award: true, Criteria: FindingOutcome.NotMet } => new Refusal("award-criteria-not-met", "LG-6").With("case", one.Application),
        { Award: true, Criteria: FindingOutcome.NeedsJudgement } => new Refusal("award-criteria-open", "LG-6").With("case", one.Application),
        _ => null,
    };

    /// <summary>The lists, by label, awards first, those without conflicts first; or why one of them cannot stand.</summary>
    public static Result<ImmutableArray<AwardGroup>> Of(IReadOnlyCollection<ToDecide> all)
    {
        if (all.Select(Against).FirstOrDefault(r => r is not null) is { } refusal) return refusal;
        if (all.Select(a => a.Application).Distinct(StringComparer.Ordinal).Count() != all.Count) throw new ArgumentException("An application stands on one list", nameof(all));
        return all.GroupBy(a => (a.Label, a.Award, Seats: string.Join(' ', Ordered(a.ConflictedSeats))))
            .OrderBy(g => g.Key.Label).ThenByDescending(g => g.Key.Award).ThenBy(g => g.Key.Seats.Length).ThenBy(g => g.Key.Seats, StringComparer.Ordinal)
            .Select(g => new AwardGroup(g.Key.Label, g.Key.Award, [.. Ordered(g.First().ConflictedSeats)], [.. g.Select(a => a.Application).Order(StringComparer.Ordinal)]))
            .ToImmutableArray();
    }

    private static IEnumerable<string> Ordered(IEnumerable<string> seats) => PanelBodies.All.Select(p => p.Code).Intersect(seats, StringComparer.Ordinal);
}
