using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using System.Globalization;
using CleanerProduction.Portal.Platform;

namespace CleanerProduction.Portal.Operations.Watch;

/// <summary>An instrument and its series.</summary>
/// <param name="Name">As its meter calls it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Unit">As its meter says.</param>
/// <param name="Said">What it is about, likewise.</param>
/// <param name="Bounds">The upper ends of a histogram's buckets.</param>
/// <param name="Whole">True where each measurement says the whole, not what came in addition.</param>
internal sealed record Measured(string Name, SeriesKind Kind, string Unit, string Said, double[] Bounds, bool Whole)
{
    /// <summary>By labels.</summary>
    public ConcurrentDictionary<string, Series> Series { get; } = new(StringComparer.Ordinal);
}

/// <summary>
/// Listens to the meters of the framework, the database driver, the jobs and the portal. Of their tags only those are kept that are known to hold no word about a person and to be few;
/// what comes with more series than <see cref="MostSeries"/> is counted together.
/// </summary>
public sealed class Meters : IHostedService, IDisposable
{
    /// <summary>The most series of one instrument.</summary>
    public const int MostSeries = 300;

    private const string Others = "";

    // Of Components only the circuits: a measurement of every drawing would cost more than the drawing of a small change.
    private static readonly FrozenSet<string> Listened = new[]
    {
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Components.Server.Circuits", "Microsoft.AspNetCore.Http.Connections", "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Diagnostics", "System.Runtime", "Npgsql", "Quartz", PortalMeter.Name,
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Kept = new[]
    {
        "http.route", "http.request.method", "http.response.status_code", "error.type", "network.protocol.version", "aspnetcore.rate_limiting.policy", "aspnetcore.rate_limiting.result", "gc.heap.generation",
        "signalr.connection.status", "signalr.transport", "cpu.mode", "quartz.job.name", "quartz.job.result", "portal.result", "db.client.connection.state",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<Instrument, Measured> measured = new();

    /// <summary>Sets it up; it listens from <see cref="StartAsync"/> on, to the meters of the process and of this portal, not of another portal in the same process.</summary>
    public Meters(IMeterFactory own)
    {
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (Listened.Contains(instrument.Meter.Name) && (instrument.Meter.Scope is null || ReferenceEquals(instrument.Meter.Scope, own))) to.EnableMeasurementEvents(instrument, measured.GetOrAdd(instrument, Of));
        };
        listener.SetMeasurementEventCallback<byte>((_, value, tags, state) => Take(state, value, tags));
        listener.SetMeasurementEventCallback<short>((_, value, tags, state) => Take(state, value, tags));
        listener.SetMeasurementEventCallback<int>((_, value, tags, state) => Take(state, value, tags));
        listener.SetMeasurementEventCallback<long>((_, value, tags, state) => Take(state, value, tags));
        listener.SetMeasurementEventCallback<float>((_, value, tags, state) => Take(state, value, tags));
        listener.SetMeasurementEventCallback<double>((_, value, tags, state) => Take(state, value, tags));
        listener.SetMeasurementEventCallback<decimal>((_, value, tags, state) => Take(state, (double)value, tags));
    }

    /// <summary>Everything as it is now, by name.</summary>
    internal IReadOnlyList<Measured> Now()
    {
        listener.RecordObservableInstruments();
        return [.. measured.Values.OrderBy(m => m.Name, StringComparer.Ordinal)];
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        listener.Start();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose() => listener.Dispose();

    private static Measured Of(Instrument instrument)
    {
        var kind = instrument.GetType().GetGenericTypeDefinition() switch
        {
            var type when type == typeof(Histogram<>) => SeriesKind.Histogram,
            var type when type == typeof(Counter<>) || type == typeof(ObservableCounter<>) => SeriesKind.Counter,
            _ => SeriesKind.Gauge,
        };
        double[] bounds = kind != SeriesKind.Histogram ? [] : instrument switch
        {
            Histogram<double> { Advice.HistogramBucketBoundaries: { } advised } => [.. advised],
            _ => Seconds,
        };
        // A gauge and everything observed say what is; counters and up-and-down counters what came.
        var whole = instrument.IsObservable || instrument.GetType().GetGenericTypeDefinition() == typeof(Gauge<>);
        return new(instrument.Name, kind, instrument.Unit ?? "", instrument.Description ?? "", bounds, whole);
    }

    private static void Take(object? state, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var of = (Measured)state!;
        var labels = new List<KeyValuePair<string, string>>();
        foreach (var (name, said) in tags)
            if (Kept.Contains(name) && said is not null) labels.Add(new(name, Convert.ToString(said, CultureInfo.InvariantCulture) ?? ""));
        labels.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        var key = string.Join('\n', labels);
        if (!of.Series.TryGetValue(key, out var series))
            series = of.Series.Count < MostSeries ? of.Series.GetOrAdd(key, _ => new([.. labels], of.Bounds)) : of.Series.GetOrAdd(Others, _ => new([], of.Bounds));
        if (of.Kind == SeriesKind.Histogram) series.Record(value);
        else if (of.Whole) series.Set(value);
        else series.Add(value);
    }
}
