namespace CleanerProduction.Portal.Operations.Watch;

/// <summary>What a series is for Prometheus.</summary>
public enum SeriesKind
{
    /// <summary>Only grows.</summary>
    Counter,
    /// <summary>Goes up and down.</summary>
    Gauge,
    /// <summary>Counts by size.</summary>
    Histogram,
}

/// <summary>One measured thing under one set of labels.</summary>
/// <param name="bounds">The upper ends of a histogram's buckets, inclusive, ascending; empty for the others.</param>
internal sealed class Series(KeyValuePair<string, string>[] labels, double[] bounds)
{
    private readonly Lock gate = new();
    private readonly long[] buckets = new long[bounds.Length + 1];
    private double sum;
    private long count;

    /// <summary>Its labels, by name.</summary>
    public KeyValuePair<string, string>[] Labels { get; } = labels;

    /// <summary>Adds to it.</summary>
    public void Add(double value)
    {
        lock (gate) sum += value;
    }

    /// <summary>It is that much now.</summary>
    public void Set(double value)
    {
        lock (gate) sum = value;
    }

    /// <summary>One more of that size.</summary>
    public void Record(double value)
    {
        var bucket = Array.BinarySearch(bounds, value);
        lock (gate)
        {
            buckets[bucket < 0 ? ~bucket : bucket]++;
            sum += value;
            count++;
        }
    }

    /// <summary>What it is now: the sum or value, how many, and how many up to each bound.</summary>
    public (double Sum, long Count, (double Bound, long UpTo)[] Buckets) Read()
    {
        lock (gate)
        {
            var (read, upTo) = (new (double, long)[bounds.Length], 0L);
            for (var i = 0; i < bounds.Length; i++) read[i] = (bounds[i], upTo += buckets[i]);
            return (sum, count, read);
        }
    }
}
