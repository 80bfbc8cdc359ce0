namespace CleanerProduction.Portal.Parts.Charts;

/// <summary>Where the charts of a page can be had as pictures; cascaded by a page that has them.</summary>
/// <param name="At">The address of a chart's picture, by its name.</param>
public sealed record ChartPictures(Func<string, string> At);
