namespace CleanerProduction.Programme.Measures;

/// <summary>When an investment is back.</summary>
public static class PaybackTime
{
    /// <summary>Months after which what is saved in a year has paid the cost, rounded to tenths; null where nothing is saved or nothing was paid.</summary>
    public static decimal? Months(Hkd cost, decimal savedAYear) => savedAYear > 0 && cost > Hkd.Zero ? decimal.Round(12m * cost.Dollars / savedAYear, 1, MidpointRounding.AwayFromZero) : null;
}
