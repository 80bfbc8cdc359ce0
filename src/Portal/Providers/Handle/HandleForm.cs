namespace CleanerProduction.Portal.Providers.Handle;

/// <summary>What an officer sends from the page of an application for registration.</summary>
public sealed class HandleForm
{
    /// <summary>How long the histories were when the page was read.</summary>
    public string? Seen { get; set; }

    /// <summary>The category an act is about, 1 or 2.</summary>
    public string? Category { get; set; }

    /// <summary>The officer it is given to.</summary>
    public string? Officer { get; set; }

    /// <summary>Why something is asked.</summary>
    public string? Why { get; set; }

    /// <summary>What is asked.</summary>
    public string? Asked { get; set; }

    /// <summary>By which day an answer is asked for.</summary>
    public string? AnswerBy { get; set; }

    /// <summary>The day everything was there.</summary>
    public string? Received { get; set; }

    /// <summary>Whether the evidence proves the criterion: yes or no.</summary>
    public string? Met { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}
