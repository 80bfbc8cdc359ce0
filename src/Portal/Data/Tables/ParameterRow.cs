namespace CleanerProduction.Portal.Data;

/// <summary>A row that was put in force over the seeds: who, when, why. It is never changed and never deleted; a later row supersedes it.</summary>
public sealed class ParameterRow
{
    /// <summary>1, 2, 3 … without a gap: the version of the parameters it made.</summary>
    public required long Sequence { get; init; }

    /// <summary>The change in the form of seed data.</summary>
    public required string Content { get; init; }

    /// <summary>When it was put in force, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The person who did so.</summary>
    public required string By { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The mark of the form it was posted with: the same form sent twice is one row.</summary>
    public required string Once { get; init; }
}

/// <summary>A deadline that a row moved. It is never changed and never deleted.</summary>
public sealed class DeadlineMove
{
    /// <summary>The row.</summary>
    public required long Row { get; init; }

    /// <summary>The deadline's number.</summary>
    public required int Deadline { get; init; }

    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>The rule of <c>seeds/deadlines.json</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The last day before, inclusive.</summary>
    public required DateOnly Was { get; init; }

    /// <summary>The last day since, inclusive.</summary>
    public required DateOnly Due { get; init; }
}
