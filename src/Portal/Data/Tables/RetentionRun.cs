namespace CleanerProduction.Portal.Data;

/// <summary>That what is past its time was looked for in one night, by one rule of the retention table.</summary>
public sealed class RetentionRun
{
    /// <summary>The store's number.</summary>
    public long Id { get; init; }

    /// <summary>The rule's word.</summary>
    public required string Rule { get; init; }

    /// <summary>The day, Hong Kong.</summary>
    public DateOnly Night { get; init; }

    /// <summary>When it ran.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>How much was removed or made nameless; null while it runs or where it failed.</summary>
    public int? Removed { get; set; }
}
