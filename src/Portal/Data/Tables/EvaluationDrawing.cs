using System.Collections.Immutable;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Projects.Evaluations;

namespace CleanerProduction.Portal.Data;

/// <summary>A draw of demonstrations (I) for independent evaluation, with all that is needed to repeat it (FG-3.2.4). Rows are added, never changed.</summary>
public sealed class EvaluationDrawing
{
    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>The phase drawn from.</summary>
    public required string Phase { get; init; }

    /// <summary>The seed.</summary>
    public required string Seed { get; init; }

    /// <summary>The pool, the references parted by blanks.</summary>
    public required string Pool { get; init; }

    /// <summary>Those of it drawn before, parted by blanks.</summary>
    public required string Before { get; init; }

    /// <summary>Those drawn, in the order of the draw, parted by blanks.</summary>
    public required string Picked { get; init; }

    /// <summary>Who drew: the officer's id.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>References as they are kept.</summary>
    public static string Keep(IEnumerable<string> references) => string.Join(' ', references);

    /// <summary>References as they were kept.</summary>
    public static ImmutableArray<string> Read(string kept) => [.. kept.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The same draw made again from what is kept.</summary>
    public EvaluationDraw Again(Share share) => EvaluationDraw.Of(Seed, share, Read(Pool), Read(Before).ToImmutableHashSet(StringComparer.Ordinal));
}

/// <summary>The independent evaluation of one project: who does it, and what came out.</summary>
public sealed class ProjectEvaluation
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>The draw that chose it; null where every project of its kind is evaluated.</summary>
    public int? Drawing { get; init; }

    /// <summary>When it was chosen.</summary>
    public DateTimeOffset ChosenAt { get; init; }

    /// <summary>Who evaluates: the person's id; null while nobody was named.</summary>
    public string? Evaluator { get; set; }

    /// <summary>When the evaluator was named.</summary>
    public DateTimeOffset? AssignedAt { get; set; }

    /// <summary>The day of the visit; null before.</summary>
    public DateOnly? VisitedOn { get; set; }

    /// <summary>What was measured, JSON.</summary>
    public string Measured { get; set; } = "[]";

    /// <summary>The report's words; empty before.</summary>
    public string Findings { get; set; } = "";

    /// <summary>How often it was saved: what a lost race is noticed by.</summary>
    public int Saved { get; set; }

    /// <summary>When the report was handed in; null before.</summary>
    public DateTimeOffset? ReportedAt { get; set; }

    /// <summary>What was measured, a year's figures.</summary>
    public ImmutableArray<ExpectedBenefit> Results
    {
        get => [.. StrictJson.ReadKept<ImmutableList<ExpectedBenefit>>(Measured)];
        set => Measured = StrictJson.WriteKept(value.ToImmutableList());
    }
}
