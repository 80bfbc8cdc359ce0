namespace CleanerProduction.Portal.Parts.Charts;

/// <summary>Where on the programme's dashboards a panel stands.</summary>
public enum DashboardPlace
{
    /// <summary>For everybody, after what was approved.</summary>
    Labels,
    /// <summary>For officers, after the limits: takes nothing.</summary>
    Recovery,
    /// <summary>For officers, at the end: takes the phase's code as <c>Phase</c>.</summary>
    Balance,
}

/// <summary>A panel another subject gives to the programme's dashboards.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Component">The component that reads and shows it.</param>
/// <param name="Chart">The name of its one chart, where it can be had as a picture.</param>
public sealed record DashboardPanel(DashboardPlace Place, Type Component, string? Chart = null);
