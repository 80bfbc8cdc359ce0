using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Schemes;

namespace CleanerProduction.Programme;

/// <summary>A target of a phase with what is counted here, or a kind of project that is counted and has none. A target is soft: nothing follows from missing it (C-7).</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Target">What it set out to reach; null where no guide gives one.</param>
/// <param name="Project">The kind of project that counts for it; null where it is not counted here.</param>
/// <param name="Counted">The applications of that kind; null where it is not counted here.</param>
public sealed record TargetCount(Phase Phase, Target? Target, ProjectType? Project, Tally? Counted)
{
    /// <summary>What is approved against the target, or against the lower end of a range; null where either is missing.</summary>
    public Share? OfLower => Target is null || Counted is null ? null : Share.Ratio(Counted.Funded, Target.From);

    /// <summary>
    /// The targets of the phases of which there are applications, the phases in order, and after each phase's the kinds that have no target. A phase whose applications were never
    /// brought in has no row: that none are counted says nothing of it.
    /// </summary>
    public static ImmutableArray<TargetCount> Of(Phases phases, Tally all) =>
        [.. phases.All.SelectMany(p => all.Of(new TallyAsk(p.Code)) is { Count: > 0 } counted ? Of(p, counted) : [])];

    /// <summary>The kind of project a target counts; null where it counts something else.</summary>
    public static ProjectType? ProjectOf(TargetKind kind) => kind switch
    {
        TargetKind.OnSiteAssessments => ProjectType.OnSiteAssessment,
        TargetKind.Demonstrations => ProjectType.Demonstration,
        TargetKind.Demonstrations1 => ProjectType.Demonstration1,
        TargetKind.Demonstrations2 => ProjectType.Demonstration2,
        TargetKind.Verifications => ProjectType.Verification,
        _ => null,
    };

    private static IEnumerable<TargetCount> Of(Phase phase, Tally counted)
    {
        foreach (var target in phase.Targets)
            yield return ProjectOf(target.Kind) is { } project ? new(phase, target, project, counted.Of(new TallyAsk(phase.Code, project))) : new(phase, target, null, null);
        var aimedAt = phase.Targets.Select(t => ProjectOf(t.Kind)).ToHashSet();
        foreach (var (kind, part) in counted.By(c => (int)c.Kind))
            if (!aimedAt.Contains((ProjectType)kind)) yield return new(phase, null, (ProjectType)kind, part);
    }
}
