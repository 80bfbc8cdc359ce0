namespace CleanerProduction.Benchmarks;

/// <summary>How much is measured: quick for every day (all of it in under fifteen minutes on two processors), full for what is published.</summary>
internal sealed record Profile(bool Full) : IAsyncDisposable
{
    /// <summary>What runs share.</summary>
    public Shelf Shelf { get; } = new();

    /// <summary>Rounds of probe and product in turns.</summary>
    public int Rounds => Full ? 5 : 3;

    /// <summary>Picks the figure of this profile.</summary>
    public int Of(int quick, int full) => Full ? full : quick;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Shelf.DisposeAsync();
}
