using System.Collections.Immutable;
using CleanerProduction.Programme.Events;
using CleanerProduction.Schemes;

namespace CleanerProduction.Programme.Reports;

/// <summary>How many of something a work plan sets out to reach.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Count">How many, from 0.</param>
public sealed record PlannedCount(TargetKind Kind, int Count)
{
    /// <summary>The largest number that is taken.</summary>
    public const int Most = 100_000;
}

/// <summary>A line of a work plan: what the phase set out to reach in all its years, and what this plan sets out to.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Target">The documented target of the phase; null where it has none.</param>
/// <param name="Planned">The plan's number; null where the plan gives none.</param>
public sealed record PlanLine(TargetKind Kind, Target? Target, int? Planned)
{
    /// <summary>The plan against the target, or against the lower end of a range, whole per cent, halves up; null where one of them is missing.</summary>
    public int? Percent => Target is { From: > 0 } target && Planned is { } planned ? Share.Ratio(planned, target.From).WholePercent() : null;
}

/// <summary>Events of a kind that stand in the portal for the days of a plan, cancelled ones aside.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many.</param>
public sealed record PlannedEvents(EventKind Kind, int Count);

/// <summary>What a work plan counts (PP-19): its numbers beside the targets of the phase it ends in, and the events that stand in the portal.</summary>
/// <param name="Phase">The code of that phase; null where the plan ends in none.</param>
/// <param name="Lines">Targets and planned numbers, by kind.</param>
/// <param name="Events">Events, by kind.</param>
public sealed record ReportPlan(string? Phase, ImmutableList<PlanLine> Lines, ImmutableList<PlannedEvents> Events)
{
    /// <summary>Lays a plan's numbers beside the targets of a phase: whatever is targeted or planned stands in it.</summary>
    public static ReportPlan Of(Phase? phase, IEnumerable<PlannedCount> planned, IEnumerable<EventKind> events)
    {
        var (numbers, targets) = (planned.ToDictionary(p => p.Kind, p => p.Count), (phase?.Targets ?? []).ToLookup(t => t.Kind));
        return new(
            phase?.Code,
            [.. Enum.GetValues<TargetKind>().Where(k => numbers.ContainsKey(k) || targets.Contains(k)).Select(k => new PlanLine(k, targets[k].FirstOrDefault(), numbers.TryGetValue(k, out var number) ? number : null))],
            [.. events.GroupBy(k => k).OrderBy(g => g.Key).Select(g => new PlannedEvents(g.Key, g.Count()))]);
    }
}
