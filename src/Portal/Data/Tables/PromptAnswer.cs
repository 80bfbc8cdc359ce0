namespace CleanerProduction.Portal.Data;

/// <summary>What an officer found about an integrity prompt. Rows are added, never changed; the newest of a prompt counts.</summary>
public sealed class PromptAnswer
{
    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>Which prompt: its kind and what it compares.</summary>
    public required string Prompt { get; init; }

    /// <summary>Why it is no obstacle, or what was done, in the officer's words; empty where it was opened again.</summary>
    public required string Reason { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
}
