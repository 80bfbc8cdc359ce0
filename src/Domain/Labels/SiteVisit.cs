using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Guidelines;

namespace CleanerProduction.Labels;

/// <summary>What was found on site about a line of the checklist.</summary>
public enum SiteFinding
{
    /// <summary>As stated.</summary>
    AsStated,
    /// <summary>There, but not as stated.</summary>
    Otherwise,
    /// <summary>Not there.</summary>
    NotThere,
}

/// <summary>Lines of the checklist that every factory has.</summary>
public enum SiteLine
{
    /// <summary>The factory is where its record says, and works.</summary>
    Factory,
    /// <summary>Its records of management measures are kept.</summary>
    Records,
    /// <summary>Nothing seen or smelt suggests a breach of environmental law.</summary>
    Environment,
}

/// <summary>A line of the checklist: one of every factory's, or one measure.</summary>
/// <param name="Key">What it is known by: a word of <see cref="SiteLine"/>, or the measure's key.</param>
/// <param name="Measure">The measure's name; null for a line of every factory.</param>
/// <param name="Clause">The clause it serves.</param>
public sealed record SiteItem(string Key, string? Measure, string Clause);

/// <summary>What was found about a line.</summary>
/// <param name="Key">The line.</param>
/// <param name="Found">What was found.</param>
/// <param name="Note">What it is; must be given where it is not as stated.</param>
public sealed record SiteAnswer(string Key, SiteFinding Found, string? Note);

/// <summary>Where it was written, by the device; nobody has to say.</summary>
/// <param name="Latitude">Degrees north, from -90 to 90.</param>
/// <param name="Longitude">Degrees east, from -180 to 180.</param>
/// <param name="Metres">How exact the device says it is; null where it does not.</param>
public sealed record SitePosition(double Latitude, double Longitude, double? Metres);

/// <summary>A verification on site (LG-fn2), as one officer wrote it at the factory.</summary>
/// <param name="Key">The device's own name for it, made once: sent twice it is one visit.</param>
/// <param name="VisitedOn">The day, Hong Kong time.</param>
/// <param name="Present">Who was there for the factory.</param>
/// <param name="Answers">What was found, line by line.</param>
/// <param name="Verdict">Whether the factory is as the application states, with the reason.</param>
/// <param name="Position">Where it was written; null where nobody said.</param>
public sealed record SiteVisit(string Key, DateOnly VisitedOn, string Present, ImmutableArray<SiteAnswer> Answers, Judgement Verdict, SitePosition? Position = null)
{
    /// <summary>It as JSON.</summary>
    public string ToJson() => StrictJson.WriteKept(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static SiteVisit FromJson(string json) => StrictJson.ReadKept<SiteVisit>(json);
}

/// <summary>What is looked at on site, and when a visit is whole.</summary>
public static class SiteChecklist
{
    /// <summary>The lines: those of every factory, then each measure carried out.</summary>
    public static ImmutableArray<SiteItem> Of(IEnumerable<CountedMeasure> measures) =>
    [
        new(nameof(SiteLine.Factory), null, "LG-2.1"), new(nameof(SiteLine.Records), null, "LG-4.1(1)(a)"), new(nameof(SiteLine.Environment), null, "LG-4.1(3)"),
        .. measures.Select(m => new SiteItem(m.Key, m.Name, m.Paid ? "LG-fn5" : "LG-4.1(1)(a)")),
    ];

    /// <summary>
    /// What keeps a visit from being taken, each with the line it is about; none where it is whole. It was made between the day of receipt and today, both
    /// included; every line is answered, and what is not as stated has its note.
    /// </summary>
    public static ImmutableArray<(string Field, Refusal Why)> Faults(SiteVisit visit, IEnumerable<SiteItem> lines, DateOnly? received, DateOnly today)
    {
        var faults = ImmutableArray.CreateBuilder<(string, Refusal)>();
        if (!IsKey(visit.Key)) faults.Add(("Key", new("site-key-unreadable", "LG-fn2")));
        if (visit.VisitedOn > today) faults.Add(("VisitedOn", new("site-visit-ahead", "LG-fn2")));
        else if (visit.VisitedOn < received) faults.Add(("VisitedOn", new Refusal("site-visit-before-receipt", "LG-fn2").With("received", received.Value.Iso())));
        if (string.IsNullOrWhiteSpace(visit.Present)) faults.Add(("Present", new("site-nobody-there", "LG-fn2")));
        foreach (var line in lines)
        {
            if (visit.Answers.FirstOrDefault(a => a.Key == line.Key) is not { } answer) faults.Add(($"Found-{line.Key}", new("site-line-open", line.Clause)));
            else if (answer.Found != SiteFinding.AsStated && string.IsNullOrWhiteSpace(answer.Note)) faults.Add(($"Note-{line.Key}", new("site-note-missing", line.Clause)));
        }
        if (string.IsNullOrWhiteSpace(visit.Verdict.Reason)) faults.Add(("Reason", new("site-verdict-without-reason", "LG-fn2")));
        if (visit.Position is { } position && !(position.Latitude is >= -90 and <= 90 && position.Longitude is >= -180 and <= 180)) faults.Add(("Position", new("site-position-impossible")));
        return faults.ToImmutable();
    }

    /// <summary>True for a name a device may give: 8 to 40 letters, digits and hyphens.</summary>
    public static bool IsKey(string? key) => key is { Length: >= 8 and <= 40 } && key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>How a visit's position is printed: five decimals, about a metre.</summary>
    public static string Text(SitePosition position) => string.Create(CultureInfo.InvariantCulture, $"{position.Latitude:0.00000}, {position.Longitude:0.00000}");
}
