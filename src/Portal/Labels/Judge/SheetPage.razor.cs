using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Labels.Judge;

/// <summary>A judge scores one application.</summary>
public sealed partial class SheetPage
{
    private readonly FormErrors errors = new();
    private readonly FormErrors asideErrors = new();
    private OwnDesk? desk;
    private SheetReading? reading;
    private ScoreContent content = ScoreContent.Blank;
    private ImmutableHashSet<string> missing = [];

    /// <summary>The application.</summary>
    [Parameter]
    public string Reference { get; set; } = "";

    [SupplyParameterFromForm(FormName = "sheet")]
    private string? Seen { get; set; }

    [SupplyParameterFromForm(FormName = "sheet")]
    private string? Do { get; set; }

    [SupplyParameterFromForm(FormName = "sheet")]
    private string? Reason { get; set; }

    [SupplyParameterFromForm(FormName = "aside")]
    private string? Interest { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private OwnDesks Desks { get; set; } = null!;

    [Inject]
    private Scoring Desk { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private NavigationManager Navigator { get; set; } = null!;

    private string Title => reading!.Own.Conflicted ? Reference
        : Reader.Read(reading.Own.Matter.Holder) + (reading.Own.Matter.Factory is { } factory ? "　" + Reader.Read(factory) : "");

    private bool IsFinal => reading!.Own.IsOpen || desk!.IsClosed;

    private bool IsAside => reading!.Own.Sheet.State == SheetState.Aside;

    private string Left
    {
        get
        {
            var left = reading!.Own.Rubric.Criteria.Select((c, i) => (c.Key, Number: i + 1)).Where(c => !content.Scores.ContainsKey(c.Key)).Select(c => c.Number.ToString(CultureInfo.InvariantCulture)).ToList();
            return left.Count == 0 ? JudgeText.AllScored : JudgeText.NotScored.With(JudgeWords.Listed(left, Reader.Language));
        }
    }

    private FindingOutcome Criteria => Findings.Overall(reading!.Findings);

    private Tone CriteriaTone => Criteria switch { FindingOutcome.Met => Tone.Ok, FindingOutcome.NotMet => Tone.Bad, _ => Tone.Wait };

    private string CriteriaWord => Criteria switch { FindingOutcome.Met => JudgeText.CriteriaMet, FindingOutcome.NotMet => JudgeText.CriteriaNotMet, _ => JudgeText.CriteriaOpen };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (await Desks.Sheet(Http.User, Reference, Http.RequestAborted) is not { } found) return;
        (desk, reading) = found;
        content = Do is null ? reading.Revisions.FirstOrDefault()?.Content ?? ScoreContent.Blank : Typed();
    }

    private async Task Send()
    {
        if (!int.TryParse(Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)) seen = -1;
        var keep = Do == "keep";
        var refusal = keep
            ? await Desk.Keep(Http.User, Reference, seen, content, Http.RequestAborted)
            : await Desk.HandIn(Http.User, Reference, seen, content, Reason, Http.RequestAborted);
        if (refusal is not null)
        {
            if (refusal.Code == "scores-missing") missing = [.. reading!.Own.Rubric.Criteria.Where(c => !content.Scores.ContainsKey(c.Key)).Select(c => c.Key)];
            errors.Add(refusal.Code switch { "scores-missing" => $"score-{missing.First()}", "reason-missing" => "Reason", _ => "" }, JudgeWords.Of(refusal), refusal.Clause);
        }
        else if (keep) Navigator.NavigateTo($"{Links.JudgeSheet(Reference)}?done=kept");
        else Navigator.NavigateTo(desk!.NextAfter(Reference) is { } next ? Links.JudgeSheet(next) : $"{Links.Judge}?done=in");
    }

    private async Task StepAside()
    {
        if (await Desk.StepAside(Http.User, Reference, Interest, Http.RequestAborted) is { } refusal) asideErrors.Add(refusal.Code == "reason-missing" ? "Interest" : "", JudgeWords.Of(refusal), refusal.Clause);
        else Navigator.NavigateTo($"{Links.Judge}?done=aside");
    }

    // As it was sent, whatever is wrong with it: nothing typed is lost.
    private ScoreContent Typed()
    {
        var form = Http.Request.Form;
        var keys = reading!.Own.Rubric.Criteria.Select(c => c.Key).ToList();
        return ScoreContent.Of(
            keys.Select(k => (k, Score: int.TryParse(form[$"score-{k}"], NumberStyles.None, CultureInfo.InvariantCulture, out var score) ? score : (int?)null)).Where(s => s.Score is not null).Select(s => KeyValuePair.Create(s.k, s.Score!.Value)),
            keys.Select(k => KeyValuePair.Create(k, Frame(form[$"note-{k}"]))));
    }

    private static string Frame(string? typed) => (typed ?? "").ReplaceLineEndings("\n");
}
