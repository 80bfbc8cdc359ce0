namespace CleanerProduction.Portal.Data;

/// <summary>What an officer found about a criterion only people can judge. Rows are added, never changed; the newest of a clause counts.</summary>
public sealed class CaseJudgement
{
    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>The clause.</summary>
    public required string Clause { get; init; }

    /// <summary>Whether it is met.</summary>
    public bool Met { get; init; }

    /// <summary>Why, in the officer's words.</summary>
    public required string Reason { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
}
