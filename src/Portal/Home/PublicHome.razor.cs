using CleanerProduction.Applications;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Programme;
using CleanerProduction.Schemes;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Home;

/// <summary>The front page: the phase of today's date decides what is on offer.</summary>
public sealed partial class PublicHome
{
    private DateOnly today;
    private Phase? phase;
    private Phase? before;
    private IReadOnlyList<ProjectType> closed = [];

    [Inject]
    private ReferenceData Reference { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    private FundingRules? Funding => phase?.Funding ?? before?.Funding;

    protected override void OnInitialized()
    {
        today = HongKongTime.DateOf(Clock.GetUtcNow());
        phase = Reference.Phases.On(today);
        before = Reference.Phases.All.LastOrDefault(p => p.Period.Until < today && p != phase);
        closed = before is null ? [] : [.. before.Projects.Except(phase?.Projects ?? [])];
    }

    private static string Labels(LabelYear year) =>
        HomeText.LabelsOfYear.With(year.Year, year.Excellent ?? 0, year.Manufacturing, year.SupplyChain, year.TechnologyService, year.Total);
}
