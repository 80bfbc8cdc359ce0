using System.Globalization;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Labels.Judge;

/// <summary>Assignment and progress of a round.</summary>
public sealed partial class JudgingPage
{
    private readonly FormErrors errors = new();
    private RoundJudging? judging;
    private Assignment? plan;

    /// <summary>The round.</summary>
    [Parameter]
    public int Year { get; set; }

    [SupplyParameterFromForm(FormName = "assign")]
    private string? Seed { get; set; }

    [SupplyParameterFromForm(FormName = "assign")]
    private string? PerSide { get; set; }

    [SupplyParameterFromForm(FormName = "assign")]
    private string? AssignSeen { get; set; }

    [SupplyParameterFromForm(FormName = "close")]
    private string? CloseSeen { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private JudgingBook Book { get; set; } = null!;

    [Inject]
    private Assigning Desk { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private NavigationManager Navigator { get; set; } = null!;

    private string Now => judging!.Round.Case.HistoryEntries.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        judging = await Book.Of(Year, Http.RequestAborted);
        if (judging?.Scoring is { } scoring) plan = Assigning.Make(judging, scoring);
    }

    private async Task Assign()
    {
        _ = int.TryParse(PerSide, NumberStyles.None, CultureInfo.InvariantCulture, out var perSide);
        Went(await Desk.Assign(Http.User, Year, Read(AssignSeen), Seed, perSide, Http.RequestAborted), "assigned");
    }

    private async Task Close() => Went(await Desk.Close(Http.User, Year, Read(CloseSeen), Http.RequestAborted), "closed");

    private void Went(Refusal? refusal, string done)
    {
        if (refusal is null) Navigator.NavigateTo($"{Links.JudgingRound(Year)}?done={done}");
        else errors.Add(refusal.Code switch { "seed-missing" => "Seed", "per-side-wrong" => "PerSide", _ => "" }, JudgeWords.Of(refusal), refusal.Clause);
    }

    private static long? Read(string? seen) => long.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var entries) ? entries : -1;
}
