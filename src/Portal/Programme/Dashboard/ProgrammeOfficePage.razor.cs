using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Charts;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Programme;
using CleanerProduction.Schemes;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Programme.Dashboard;

/// <summary>The programme as officers see it; the phase that runs unless another is asked for.</summary>
public sealed partial class ProgrammeOfficePage
{
    private Phase phase = null!;
    private OfficeFigures? figures;
    private Tally tally = null!;
    private DashboardFigures? counted;

    /// <summary>The phase's code.</summary>
    [SupplyParameterFromQuery(Name = "phase")]
    public string? Asked { get; set; }

    [Inject]
    private OfficeFiguresBook Office { get; set; } = null!;

    [Inject]
    private TallyBook Tallies { get; set; } = null!;

    [Inject]
    private Operation Operation { get; set; } = null!;

    private (string Name, Hkd Amount)[] Lines =>
        [(DashboardText.MoneyPaid, figures!.Money.Paid), (DashboardText.MoneyUnpaid, figures.Money.Unpaid), (DashboardText.MoneyCommitted, figures.Money.Committed), (DashboardText.MoneyRemaining, figures.Money.Remaining)];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var all = Reference.Phases.All;
        phase = all.FirstOrDefault(p => p.Code == Asked) ?? Reference.Phases.On(Tallies.Today) ?? all[^1];
        tally = await Tallies.Now(CancellationToken.None);
        counted = new(new(phase.Code), tally, Disclosure.OfEverything, Operation.IsDemonstration);
        figures = await Office.Of(phase, QueueIndex.StalledDays, CancellationToken.None);
    }

    private static RenderFragment Counts((string Name, int Count)[] rows) => builder =>
    {
        builder.OpenComponent<CountBars>(0);
        builder.AddComponentParameter(1, nameof(CountBars.Rows), rows);
        builder.CloseComponent();
    };
}
