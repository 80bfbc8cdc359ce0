namespace CleanerProduction.Portal.Data;

/// <summary>A figure of a project's final report in the form, corrected by somebody: rows are added and never changed, the last of a line counts.</summary>
public sealed class FormCorrection
{
    /// <summary>The project's reference.</summary>
    public required string Case { get; init; }

    /// <summary>How many corrections the project's form has with this one, from 1: two at once are noticed by it.</summary>
    public int Number { get; init; }

    /// <summary>Which figure.</summary>
    public required string Line { get; init; }

    /// <summary>What it is.</summary>
    public int Figure { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }

    /// <summary>Who corrected it: the officer's id.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
}
