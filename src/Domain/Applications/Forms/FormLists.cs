using System.Collections.Immutable;
using CleanerProduction.Forms;

namespace CleanerProduction.Applications.Forms;

/// <summary>Which fields stand on which page, and which of them are lines of a list.</summary>
public static class FormLists
{
    private static readonly FormList<FormGroup> Budget = new("budget", FormGroup.Budget, ["budget-what", "budget-kind", "budget-amount", "proprietary", "proprietary-reason"]) { Mark = "B" };

    /// <summary>The lists.</summary>
    public static readonly ImmutableArray<FormList<FormGroup>> All =
    [
        new("plan", FormGroup.Plan, ["milestone", "milestone-month"]),
        new("providers", FormGroup.Providers, ["provider", "provider-category", "provider-work"]),
        Budget,
        // Whether it was stated stands in the last two beside it.
        new("quotations", FormGroup.Quotations, ["quotation-supplier", "quotation-address", "quotation-amount", "quotation-written", "quotation-conforming"]) { Under = Budget, Preset = ["quotation-written", "quotation-conforming"] },
        new("representatives", FormGroup.Representatives, ["representative", "representative-post", "representative-telephone", "representative-email", "representative-person"]),
        new("schemes", FormGroup.OtherFunding, ["scheme", "scheme-what", "scheme-standing", "scheme-same-project"]),
    ];

    /// <summary>The form's pages with their fields.</summary>
    public static readonly FormSheet<FormGroup> Sheet = new(All,
    [
        (FormGroup.Project, ["title", "aim", "summary", "process", "technology", "theme", "special-reason"]),
        (FormGroup.Innovation, ["innovation", "known-cases", "adoption", "representativeness"]),
        (FormGroup.Origin, ["origin", "developer"]),
        (FormGroup.Earlier, ["changes", "changes-note", "equipment-measure", "equipment-measure-note"]),
        (FormGroup.Benefits, ["benefit-before", "benefit-after", "benefit-basis"]),
        (FormGroup.Contract, ["contract-sum"]),
        (FormGroup.Quotations, ["chosen", "reason-not-lowest", "shortage", "open-tender"]),
        (FormGroup.OtherFunding, ["other-funding"]),
    ]);

    /// <summary>The page a place stands on; null where there is no such place.</summary>
    public static FormGroup? GroupOf(string place) => Sheet.GroupOf(place);

    /// <summary>The name in a place: <c>budget-what</c> of <c>budget-what/B1</c>.</summary>
    public static string NameOf(string place) => FormPlace.NameOf(place);

    /// <summary>The line in a place: <c>B1</c> of <c>budget-what/B1</c>; empty where it has none.</summary>
    public static string LineOf(string place) => FormPlace.LineOf(place);

    /// <summary>The list a field's name belongs to, or null.</summary>
    public static FormList<FormGroup>? ListOf(string name) => Sheet.ListOf(name);
}
