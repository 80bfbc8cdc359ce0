namespace CleanerProduction.Portal.Parts.Charts;

/// <summary>An axis from 0 whose marks are numbers one reads at a glance: 1, 2 or 5 with noughts.</summary>
/// <param name="Step">From a mark to the next.</param>
/// <param name="Marks">How many steps it has.</param>
public sealed record ChartScale(long Step, int Marks)
{
    private const int AtMost = 6;

    /// <summary>Where it ends.</summary>
    public long Most => Step * Marks;

    /// <summary>The marks, 0 with them.</summary>
    public IEnumerable<long> All => Enumerable.Range(0, Marks + 1).Select(i => i * Step);

    /// <summary>An axis that holds <paramref name="largest"/>, which is not below 0.</summary>
    public static ChartScale For(long largest)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(largest);
        for (long ten = 1; ; ten *= 10)
            foreach (var step in (ReadOnlySpan<long>)[ten, 2 * ten, 5 * ten])
                if (largest <= step * AtMost) return new(step, (int)Math.Max(1, (largest + step - 1) / step));
    }

    /// <summary>How far up a number lies, of <paramref name="length"/>.</summary>
    public int Of(long value, int length) => (int)(value * length / Most);
}
