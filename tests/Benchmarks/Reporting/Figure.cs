using System.Globalization;

namespace CleanerProduction.Benchmarks.Reporting;

/// <summary>Numbers as the table shows them: three figures, thousands apart.</summary>
internal static class Figure
{
    /// <summary>The number.</summary>
    public static string Of(double value) => Math.Abs(value) switch
    {
        double.NaN => "–",
        >= 100 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.#", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.##", CultureInfo.InvariantCulture),
        _ => value.ToString("0.###", CultureInfo.InvariantCulture),
    };
}
