using CleanerProduction.Portal.Parts.Charts;

namespace CleanerProduction.Portal.Programme.Dashboard;

/// <summary>A chart of the dashboard that can be had as a picture.</summary>
/// <param name="Name">Its name, the anchor on the page.</param>
/// <param name="Component">What draws it.</param>
/// <param name="Own">True where it draws what is asked of the portal's own data.</param>
public sealed record DashboardChart(string Name, Type Component, bool Own = false);

/// <summary>The charts there are.</summary>
public static class DashboardCharts
{
    private static readonly DashboardChart[] Here =
    [
        new("targets", typeof(TargetsChart)), new("approved", typeof(ApprovedChart)), new("ranges", typeof(RangesChart)), new("reductions", typeof(ReductionsChart)), new("facts", typeof(FactsChart)),
        new("budget", typeof(BudgetChart)), new("ceilings", typeof(CapChart)), new("own-targets", typeof(OwnTargets)), new("own-years", typeof(OwnYears), true), new("own-phases", typeof(OwnPhases), true),
        new("own-kinds", typeof(OwnKinds), true), new("own-aims", typeof(OwnAims), true), new("own-grid", typeof(OwnGrid), true), new("own-sectors", typeof(OwnSectors), true), new("own-places", typeof(OwnPlaces), true),
    ];

    /// <summary>Every one, those other subjects give for everybody with them.</summary>
    public static IEnumerable<DashboardChart> All(IEnumerable<DashboardPanel> panels) => Here.Concat(panels.Where(p => p is { Place: DashboardPlace.Labels, Chart: not null }).Select(p => new DashboardChart(p.Chart!, p.Component)));
}
