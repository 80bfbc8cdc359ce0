namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>A page above the one that is shown.</summary>
public sealed record Crumb(string Text, string Link);
