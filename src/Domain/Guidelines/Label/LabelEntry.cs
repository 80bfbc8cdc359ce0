namespace CleanerProduction.Guidelines.Label;

/// <summary>How an application reached the scheme's secretariat.</summary>
public enum LabelChannel
{
    /// <summary>By e-mail or the portal; the sealed original follows by post.</summary>
    Electronic,
    /// <summary>By post.</summary>
    Post,
}

/// <summary>An application for a label on its way to the panel. Null where it has not happened or was not stated.</summary>
/// <param name="Facts">What decides about the criteria.</param>
/// <param name="Today">The day of asking, Hong Kong time.</param>
public sealed record LabelEntry(LabelFacts Facts, DateOnly Today)
{
    /// <summary>The day it was received, by e-mail the day of the message .</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>How it came.</summary>
    public LabelChannel? Channel { get; init; }

    /// <summary>The day the original with the company's seal came.</summary>
    public DateOnly? OriginalReceivedOn { get; init; }

    /// <summary>What the verification on site found.</summary>
    public Judgement? SiteVerification { get; init; }

    /// <summary>Whether the declaration of no breach is on file.</summary>
    public bool? DeclarationReceived { get; init; }

    /// <summary>What was found where an advantage is said to have been offered: met where none was.</summary>
    public Judgement? FairConduct { get; init; }

    /// <summary>True where the secretariat nominates and nobody applies (LG-7.1, A-63).</summary>
    public bool IsNominated => Facts is { Label: Labels.LabelKind.TechnologyService, Renewal: true };
}
