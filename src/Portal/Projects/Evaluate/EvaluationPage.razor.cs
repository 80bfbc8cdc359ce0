using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Benefits;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Benefits;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Projects.Evaluate;

/// <summary>One independent evaluation: its evaluator named, the figures measured beside those applied for, the report (FG-3.2.4).</summary>
public sealed partial class EvaluationPage
{
    private readonly FormErrors errors = new();
    private SeenEvaluation? seen;
    private Choice[] people = [];

    /// <summary>A figure as it is filled in.</summary>
    public sealed class Figure
    {
        /// <summary>What is saved.</summary>
        public string? Kind { get; set; }

        /// <summary>A year before the project.</summary>
        public string? Before { get; set; }

        /// <summary>A year after it.</summary>
        public string? After { get; set; }
    }

    /// <summary>An evaluation as it is filled in.</summary>
    public sealed class Entry
    {
        /// <summary>How often it was saved when the page was read.</summary>
        public string? Saved { get; set; }

        /// <summary>The day of the visit.</summary>
        public string? VisitedOn { get; set; }

        /// <summary>What was found.</summary>
        public string? Findings { get; set; }

        /// <summary>What was measured.</summary>
        public List<Figure> Measured { get => field ??= []; set; }
    }

    [SupplyParameterFromForm(FormName = "evaluation")]
    private Entry Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "evaluation")]
    private string? Do { get; set; }

    [SupplyParameterFromForm(FormName = "assign")]
    private string? Evaluator { get; set; }

    [SupplyParameterFromForm(FormName = "assign")]
    private string? Seen { get; set; }

    /// <summary>The case's reference.</summary>
    [Parameter]
    public string Reference { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [Inject]
    private EvaluationBook Book { get; set; } = null!;

    [Inject]
    private Evaluations Desk { get; set; } = null!;

    [Inject]
    private EnergyFactors Factors { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    // The applicant reads it once it is in; nobody but the evaluator before.
    private ProjectEvaluation? Shown => seen is { Task: { ReportedAt: not null } task } ? task : seen is { Evaluator: true, Task: { } own } ? own : null;

    private Crumb[] Trail => EvaluationBook.Has(Http.User) ? [new(EvaluateText.Evaluations, Links.Evaluations)] : [new(ProjectText.Projects, Links.Projects), new(Reference, Links.Project(Reference))];

    protected override async Task OnInitializedAsync()
    {
        seen = await Book.Find(Http.User, Reference, CancellationToken.None);
        if (seen is not { File: var project }) return;
        if (seen.Officer) people = [.. (await Book.Evaluators(CancellationToken.None)).Select(p => new Choice(p.Key, Reader.Read(p.Value)))];
        Evaluator ??= seen.Task?.Evaluator;
        Form ??= new()
        {
            Saved = (seen.Task?.Saved ?? 0).ToString(CultureInfo.InvariantCulture), VisitedOn = seen.Task?.VisitedOn?.Iso(), Findings = seen.Task?.Findings,
            Measured = [.. project.Form.Benefits.Select(b => (b.Kind, Kept: seen.Task?.Results.FirstOrDefault(r => r.Kind == b.Kind))).Select(b => new Figure { Kind = b.Kind.ToString(), Before = Plain(b.Kept?.Before), After = Plain(b.Kept?.After) })],
        };
    }

    private async Task Assign()
    {
        errors.AddWhere(string.IsNullOrEmpty(Evaluator), "Evaluator", ProjectText.ChooseOne, "FG-3.2.4");
        if (!errors.Any) Went(await Desk.Assign(Http.User, Reference, PageNumber.Count(Seen), Evaluator!, CancellationToken.None));
    }

    private async Task Write()
    {
        var hand = Do == "hand";
        var day = Dates.Parse(Form.VisitedOn);
        errors.AddWhere((hand || !string.IsNullOrWhiteSpace(Form.VisitedOn)) && !day.Ok, "Form.VisitedOn", ProjectText.DayMissing, "FG-3.2.4");
        errors.AddWhere(hand && string.IsNullOrWhiteSpace(Form.Findings), "Form.Findings", ProjectText.TextMissing, "FG-3.2.4");
        List<ExpectedBenefit> measured = [];
        foreach (var (figure, i) in Form.Measured.Select((f, i) => (f, i)))
        {
            if (!Enum.TryParse<BenefitKind>(figure.Kind, out var kind)) continue;
            var (before, after) = (Read(figure.Before, $"Form.Measured[{i}].Before"), Read(figure.After, $"Form.Measured[{i}].After"));
            if (before is not null || after is not null) measured.Add(new(kind, before, after));
        }
        if (errors.Any && hand) return;
        var saved = errors.Any ? false : hand;
        var refusal = await Desk.Write(Http.User, Reference, PageNumber.Count(Form.Saved) ?? 0, day.Ok ? day.Value : null, [.. measured], Form.Findings ?? "", saved, CancellationToken.None);
        if (refusal is null && errors.Any) Form.Saved = ((PageNumber.Count(Form.Saved) ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        else Went(refusal);
    }

    private decimal? Read(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (Figured(text) is { } number) return number;
        errors.Add(field, EvaluateText.NumberUnreadable);
        return null;
    }

    // As the arithmetic of the application sees the figures.
    private ImmutableArray<Hint> HintsOf(Figure figure) =>
        Enum.TryParse<BenefitKind>(figure.Kind, out var kind) ? new ExpectedBenefit(kind, Figured(figure.Before), Figured(figure.After)).Hints(Factors.All, seen!.File.Factory.Place) : [];

    private static decimal? Figured(string? text) =>
        decimal.TryParse(text?.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Plain(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(decimal? number) => number?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "–";

    private void Went(Refusal? refusal)
    {
        if (refusal is null) Navigation.NavigateTo($"{Links.Evaluation(Reference)}?done=recorded");
        else errors.Add("", EvaluateWords.Refused(refusal), refusal.Clause);
    }
}
