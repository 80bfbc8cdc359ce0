namespace CleanerProduction.Benchmarks;

/// <summary>How much is measured: quick for every day (about three minutes in all), full for what is published.</summary>
internal sealed record Profile(bool Full)
{
    /// <summary>Rounds of probe and product in turns.</summary>
    public int Rounds => Full ? 5 : 3;

    /// <summary>Picks the figure of this profile.</summary>
    public int Of(int quick, int full) => Full ? full : quick;
}
