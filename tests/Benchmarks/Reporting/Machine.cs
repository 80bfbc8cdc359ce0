using System.Globalization;
using System.Runtime.InteropServices;

namespace CleanerProduction.Benchmarks.Reporting;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    /// <summary>Processors, memory, system and runtime in one line.</summary>
    public static string Words()
    {
        var model = Read("/proc/cpuinfo").Split('\n').FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
        var system = Read("/etc/os-release").Split('\n').FirstOrDefault(l => l.StartsWith("PRETTY_NAME=", StringComparison.Ordinal))?.Split('=', 2)[1].Trim('"') ?? RuntimeInformation.OSDescription;
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors ({model}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30):0} GB, {system}, {RuntimeInformation.FrameworkDescription}");
    }

    /// <summary>The share of the processors that nobody used in the next two seconds, 0 to 1; NaN where the system does not tell.</summary>
    public static async Task<double> Idle()
    {
        var (idle, all) = Now();
        await Task.Delay(TimeSpan.FromSeconds(2));
        var (later, end) = Now();
        return (later - idle) / (double)(end - all);
    }

    private static (long Idle, long All) Now()
    {
        var times = Read("/proc/stat").Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(t => long.Parse(t, CultureInfo.InvariantCulture)).ToArray();
        return times.Length < 5 ? (0, 0) : (times[3] + times[4], times.Take(8).Sum());
    }

    private static string Read(string file) => File.Exists(file) ? File.ReadAllText(file) : "";
}
