using System.Globalization;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Judge;

/// <summary>The lists the panel decides on.</summary>
public sealed partial class JudgingListsPage
{
    private readonly FormErrors errors = new();
    private RoundJudging? judging;
    private List<KnownList> lists = [];
    private List<Waiting> waiting = [];

    private sealed record Waiting(PanelMatter Matter, FindingOutcome Criteria, Fraction? Mean);

    /// <summary>The round.</summary>
    [Parameter]
    public int Year { get; set; }

    [SupplyParameterFromForm(FormName = "lists")]
    private string? Seen { get; set; }

    [SupplyParameterFromForm(FormName = "lists")]
    private string[]? Award { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private JudgingBook Book { get; set; } = null!;

    [Inject]
    private Listing Desk { get; set; } = null!;

    [Inject]
    private IPanelCriteria Criteria { get; set; } = null!;

    [Inject]
    private IDbContextFactory<PortalDb> Databases { get; set; } = null!;

    [Inject]
    private ReferenceData Reference { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private NavigationManager Navigator { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await using var db = await Databases.CreateDbContextAsync(Http.RequestAborted);
        judging = await Book.Of(db, Year, Http.RequestAborted);
        if (judging is null) return;
        lists = await Listing.Standing(db, Year, Http.RequestAborted);
        // Before scoring is closed there is neither a list nor a mean.
        if (!judging.IsClosed) return;
        var listed = lists.Where(l => l.Meeting is not null && !l.IsDecided).SelectMany(l => l.Applications).ToHashSet(StringComparer.Ordinal);
        var matters = judging.Matters.Where(m => m.Case.State == LabelState.BeforePanel && !listed.Contains(m.Case.Reference)).ToList();
        var findings = await Criteria.Findings(db, matters.ConvertAll(m => m.Case), Http.RequestAborted);
        waiting = matters.ConvertAll(m => new Waiting(m, Findings.Overall(findings[m.Case.Reference]), Aggregate.Of(judging.Totals(m.Case.Reference, Reference).Select(t => t.Total))?.Mean));
    }

    private bool Chosen(Waiting one) => Seen is null ? one.Criteria == FindingOutcome.Met : Award?.Contains(one.Matter.Case.Reference) == true;

    private async Task Make()
    {
        var seen = long.TryParse(Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var entries) ? entries : -1;
        if (await Desk.Make(Http.User, Year, seen, (Award ?? []).ToHashSet(StringComparer.Ordinal), Http.RequestAborted) is { } refusal) errors.Add("", JudgeWords.Of(refusal), refusal.Clause);
        else Navigator.NavigateTo($"{Links.JudgingLists(Year)}?done=made");
    }
}
