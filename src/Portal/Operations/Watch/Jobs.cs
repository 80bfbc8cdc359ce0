namespace CleanerProduction.Portal.Operations.Watch;

/// <summary>What the operations page reads from what was measured.</summary>
internal static class Jobs
{
    /// <summary>Each job that ran since the start, by name.</summary>
    public static IReadOnlyList<(string Name, long Done, long Failed)> Of(IReadOnlyList<Measured> measured) =>
        [.. measured.Where(m => m.Name == "quartz.job.execution.duration").SelectMany(m => m.Series.Values).GroupBy(s => Label(s, "quartz.job.name"), StringComparer.Ordinal)
            .Select(g => (g.Key, g.Where(s => Label(s, "error.type").Length == 0).Sum(s => s.Read().Count), g.Where(s => Label(s, "error.type").Length > 0).Sum(s => s.Read().Count))).OrderBy(j => j.Key, StringComparer.Ordinal)];

    /// <summary>How many pages are connected live.</summary>
    public static long Circuits(IReadOnlyList<Measured> measured) => (long)measured.Where(m => m.Name == "aspnetcore.components.circuit.connected").SelectMany(m => m.Series.Values).Sum(s => s.Read().Sum);

    private static string Label(Series series, string name) => series.Labels.FirstOrDefault(l => l.Key == name).Value ?? "";
}
