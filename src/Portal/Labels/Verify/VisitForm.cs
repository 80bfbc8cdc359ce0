using System.Globalization;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels;

namespace CleanerProduction.Portal.Labels.Verify;

/// <summary>A verification on site as it is typed at the factory.</summary>
public sealed class VisitForm
{
    /// <summary>The device's name for it.</summary>
    public string? Key { get; set; }

    /// <summary>The day.</summary>
    public string? VisitedOn { get; set; }

    /// <summary>Who was there.</summary>
    public string? Present { get; set; }

    /// <summary>The lines; null where none was sent.</summary>
    public List<Line>? Lines { get; set; }

    /// <summary><c>yes</c> or <c>no</c>: as the application states.</summary>
    public string? Met { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>Degrees north, as the device says.</summary>
    public string? Latitude { get; set; }

    /// <summary>Degrees east.</summary>
    public string? Longitude { get; set; }

    /// <summary>How exact that is, in metres.</summary>
    public string? Metres { get; set; }

    /// <summary>What was found about a line.</summary>
    public sealed class Line
    {
        /// <summary>Which.</summary>
        public string? Key { get; set; }

        /// <summary>What was found.</summary>
        public string? Found { get; set; }

        /// <summary>What it is.</summary>
        public string? Note { get; set; }
    }

    /// <summary>What was typed about a line; nothing where nothing was.</summary>
    public Line Of(string key) => Lines?.FirstOrDefault(l => l.Key == key) ?? new();

    /// <summary>The visit; its lines are those that were answered. A day that cannot be read is none: null. A position nobody gave, or that cannot be read, is none as well.</summary>
    public SiteVisit? ToVisit() => !Dates.Parse(VisitedOn ?? "").Ok ? null : new(
        Key?.Trim() ?? "", Dates.Parse(VisitedOn!).Value, Present?.Trim() ?? "",
        [.. (Lines ?? []).Where(l => l.Key is not null && Enum.TryParse<SiteFinding>(l.Found, out var found) && Enum.IsDefined(found)).Select(l => new SiteAnswer(l.Key!, Enum.Parse<SiteFinding>(l.Found!), string.IsNullOrWhiteSpace(l.Note) ? null : l.Note.Trim()))],
        new Judgement(Met == "yes", Reason?.Trim() ?? ""),
        Number(Latitude) is { } latitude && Number(Longitude) is { } longitude ? new SitePosition(latitude, longitude, Number(Metres)) : null);

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
