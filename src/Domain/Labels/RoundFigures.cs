using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CleanerProduction.Schemes;

namespace CleanerProduction.Labels;

/// <summary>What a figure of a round is.</summary>
public enum RoundFigureKind
{
    /// <summary>A day.</summary>
    Day,
    /// <summary>A whole number, not negative.</summary>
    Number,
    /// <summary>A share such as 50%.</summary>
    Share,
}

/// <summary>A date or number of a round, by its word.</summary>
/// <param name="Name">The word, as in <c>seeds/labels</c>: <c>paidMeasures</c>.</param>
/// <param name="Kind">What it is.</param>
public sealed record RoundFigure(string Name, RoundFigureKind Kind)
{
    /// <summary>Its value as text: 2026-05-31, 14, 50%.</summary>
    public string Of(LabelRound round) => Node(round)["value"]!.ToString();

    /// <summary>Where it comes from.</summary>
    public Source SourceIn(LabelRound round) => Source.Parse(Node(round)["source"]!.ToString()).Value;

    private JsonNode Node(LabelRound round) => JsonNode.Parse(round.ToJson())![Name]!;
}

/// <summary>The dates and numbers of rounds as they are shown and changed one by one.</summary>
public static class RoundFigures
{
    private const int Most = 1000;

    /// <summary>The dates, in their order, then the numbers in the guide's.</summary>
    public static readonly ImmutableArray<RoundFigure> All =
    [
        .. Figures(RoundFigureKind.Day, "opens", "closes", "checkedUntil", "judgedUntil", "resultsFrom", "ceremonyBy", "cleanSinceManufacturing", "cleanSinceExcellent", "cleanSinceRenewal"),
        .. Figures(RoundFigureKind.Number, "originalGraceDays", "objectionDays", "validityYears", "validityYearsTechnologyService", "renewalOpensMonths", "paidMeasures", "paidMeasuresWithVocOrNox",
            "vocOrNoxMeasures", "manufacturingAwards", "paidMeasuresOnRenewal", "referrals", "labelledSuppliers", "fundedProjects", "fundedProjectsOnRenewal", "panelSeats", "panelCoChairs"),
        .. Figures(RoundFigureKind.Share, "mainlandShareAbove", "companyShareAtLeast"),
    ];

    /// <summary>
    /// The round with other values by their words; what is absent stays. A value that differs takes <paramref name="source"/> for its own. Refused with the word of the first that cannot be read
    /// or is not in order.
    /// </summary>
    public static Result<LabelRound> With(LabelRound round, IReadOnlyDictionary<string, string> values, Source source)
    {
        var node = JsonNode.Parse(round.ToJson())!;
        foreach (var figure in All)
        {
            if (!values.TryGetValue(figure.Name, out var text) || text.Trim() == figure.Of(round)) continue;
            if (Read(figure.Kind, text) is not { } value) return new Refusal("round-figure-not-readable").With("figure", figure.Name);
            node[figure.Name] = new JsonObject { ["value"] = value, ["source"] = source.ToString() };
        }
        var made = StrictJson.Read<LabelRound>("round", node.ToJsonString());
        return made.OutOfOrder() is { } wrong ? new Refusal("round-day-out-of-order", "LG-1.6").With("figure", wrong) : made;
    }

    /// <summary>A round planned after another: every day as many years later, every number the same; the days are a decision until the guide of that year says otherwise .</summary>
    public static LabelRound After(LabelRound last, int year, Source source)
    {
        var node = JsonNode.Parse(last.ToJson())!;
        node["year"] = year;
        foreach (var day in All.Where(f => f.Kind == RoundFigureKind.Day))
            node[day.Name] = new JsonObject { ["value"] = Dates.AddYears(Dates.Parse(day.Of(last)).Value, year - last.Year).Iso(), ["source"] = source.ToString() };
        return StrictJson.Read<LabelRound>("round", node.ToJsonString());
    }

    /// <summary>The figures in which two versions differ.</summary>
    public static ImmutableArray<RoundFigure> Between(LabelRound before, LabelRound after) => [.. All.Where(f => f.Of(before) != f.Of(after))];

    private static JsonNode? Read(RoundFigureKind kind, string text) => kind switch
    {
        RoundFigureKind.Day => Dates.Parse(text.Trim()) is { Ok: true, Value: var day } ? day.Iso() : null,
        RoundFigureKind.Number => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most ? number : null,
        _ => Share.Parse(text.Trim()) is { Ok: true, Value: var share } ? share.ToString() : null,
    };

    private static IEnumerable<RoundFigure> Figures(RoundFigureKind kind, params string[] names) => names.Select(n => new RoundFigure(n, kind));
}
