using System.Collections.Immutable;
using CleanerProduction.Schemes;

namespace CleanerProduction.Programme;

/// <summary>A target of a phase with the published result. A target is soft: nothing follows from missing it (C-7).</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Target">What it set out to reach.</param>
/// <param name="Actual">What was published of it; null where no document gives it, which is not 0.</param>
public sealed record TargetResult(Phase Phase, Target Target, Statistic? Actual)
{
    /// <summary>The result against the target, or against the lower end of a range; null where it is not given.</summary>
    public Share? OfLower => Actual is null ? null : Share.Ratio(Actual.Value, Target.From);

    /// <summary>The result against the upper end of a range; null where there is none.</summary>
    public Share? OfUpper => Actual is null || Target.To is not { } to ? null : Share.Ratio(Actual.Value, to);

    /// <summary>Every target of every phase with what was published of it, the phases in order.</summary>
    public static ImmutableArray<TargetResult> Of(Phases phases, ProgrammeFacts facts) =>
        [.. phases.All.SelectMany(p => p.Targets.Select(t => new TargetResult(p, t, facts.Statistics.FirstOrDefault(s => s.Phase == p.Code && s.Code == CodeOf(t.Kind)))))];

    private static string? CodeOf(TargetKind kind) => kind switch
    {
        TargetKind.OnSiteAssessments => "assessments",
        TargetKind.Demonstrations => "demonstrations",
        TargetKind.Verifications => "verifications",
        _ => null,
    };
}

/// <summary>What a target would cost if each of its projects got the ceiling: arithmetic, no figure of a guide.</summary>
/// <param name="Project">The kind of project.</param>
/// <param name="Count">The target.</param>
/// <param name="Cap">The ceiling.</param>
public sealed record AtTheCap(Applications.ProjectType Project, int Count, Hkd Cap)
{
    /// <summary>Count times ceiling.</summary>
    public Hkd Amount => Cap * Count;

    /// <summary>One line for each target of a phase that has a ceiling of its first day.</summary>
    public static ImmutableArray<AtTheCap> Of(Phase phase) =>
        [.. from target in phase.Targets let project = TargetCount.ProjectOf(target.Kind) where project is not null let cap = phase.Cap(project.Value, phase.Period.From) where cap.Ok select new AtTheCap(project.Value, target.From, cap.Value)];
}
