using System.Collections.Immutable;

namespace CleanerProduction.Applications.Forms;

/// <summary>A list of lines in the form.</summary>
/// <param name="Name">Its word: <c>plan</c>.</param>
/// <param name="Group">The page it stands on.</param>
/// <param name="Fields">The names of a line's fields; the first says what the line is.</param>
public sealed record FormList(string Name, FormGroup Group, ImmutableArray<string> Fields);

/// <summary>Which fields stand on which page, and which of them are lines of a list.</summary>
public static class FormLists
{
    /// <summary>The lists.</summary>
    public static readonly ImmutableArray<FormList> All =
    [
        new("plan", FormGroup.Plan, ["milestone", "milestone-month"]),
        new("providers", FormGroup.Providers, ["provider", "provider-category", "provider-work"]),
        new("budget", FormGroup.Budget, ["budget-what", "budget-kind", "budget-amount", "proprietary", "proprietary-reason"]),
        new("quotations", FormGroup.Quotations, ["quotation-supplier", "quotation-address", "quotation-amount", "quotation-written", "quotation-conforming"]),
        new("representatives", FormGroup.Representatives, ["representative", "representative-post", "representative-telephone", "representative-email", "representative-person"]),
        new("schemes", FormGroup.OtherFunding, ["scheme", "scheme-what", "scheme-standing", "scheme-same-project"]),
    ];

    private static readonly ImmutableArray<(FormGroup Group, string[] Names)> Single =
    [
        (FormGroup.Project, ["title", "aim", "summary", "process", "technology", "theme", "special-reason"]),
        (FormGroup.Innovation, ["innovation", "known-cases", "adoption", "representativeness"]),
        (FormGroup.Origin, ["origin", "developer"]),
        (FormGroup.Earlier, ["changes", "changes-note", "equipment-measure", "equipment-measure-note"]),
        (FormGroup.Benefits, ["benefit-before", "benefit-after", "benefit-basis"]),
        (FormGroup.Contract, ["contract-sum"]),
        (FormGroup.Quotations, ["chosen", "reason-not-lowest", "shortage", "open-tender"]),
        (FormGroup.OtherFunding, ["other-funding"]),
    ];

    /// <summary>The page a place stands on; null where there is no such place.</summary>
    public static FormGroup? GroupOf(string place)
    {
        var name = NameOf(place);
        if (ListOf(name) is { } list) return list.Group;
        foreach (var (group, names) in Single)
            if (names.Contains(name)) return group;
        return null;
    }

    /// <summary>The name in a place: <c>budget-what</c> of <c>budget-what/B1</c>.</summary>
    public static string NameOf(string place) => place.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? place[..slash] : place;

    /// <summary>The line in a place: <c>B1</c> of <c>budget-what/B1</c>; empty where it has none.</summary>
    public static string LineOf(string place) => place.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? place[(slash + 1)..] : "";

    /// <summary>The list a field's name belongs to, or null.</summary>
    public static FormList? ListOf(string name) => All.FirstOrDefault(l => l.Fields.Contains(name));

    /// <summary>The lines of a list in texts, in their order: B10 after B2, and of quotations those of a line of the budget together.</summary>
    public static ImmutableArray<string> Lines(this FormList list, IEnumerable<string> places) =>
        [.. places.Where(p => list.Fields.Contains(NameOf(p))).Select(LineOf).Distinct().OrderBy(Order)];

    // B2-10: the numbers in it, one after the other.
    private static (int, int) Order(string line)
    {
        var parts = line.TrimStart('B').Split('-');
        return (Whole(parts[0]), parts.Length > 1 ? Whole(parts[1]) : 0);

        static int Whole(string text) => int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
    }

    /// <summary>True for the mark of a line such a list can have: anything else a browser sends is passed over.</summary>
    public static bool Accepts(this FormList list, string line) => list.Name switch
    {
        "budget" => line.Length is > 1 and < 6 && line[0] == 'B' && line.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0,
        "quotations" => line.Split('-') is [var budget, var number] && All[2].Accepts(budget) && All[0].Accepts(number),
        _ => line.Length is > 0 and < 4 && line[0] != '0' && line.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0,
    };
}
