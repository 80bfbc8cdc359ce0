using System.Diagnostics.Metrics;

namespace CleanerProduction.Portal.Platform;

/// <summary>What the portal measures of itself, beside what the framework, the database driver and the jobs do.</summary>
public sealed class PortalMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "CleanerProduction.Portal";

    private const string Result = "portal.result";
    private readonly Histogram<double> commits;
    private readonly Histogram<double> prints;
    private readonly Counter<long> mails;

    /// <summary>Registers the instruments.</summary>
    public PortalMeter(IMeterFactory factory)
    {
        var meter = factory.Create(Name);
        commits = meter.CreateHistogram("portal.record.commit.duration", "s", "Commits of the record of meetings, each of all that waited", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.25, 1, 5] });
        prints = meter.CreateHistogram("portal.print.duration", "s", "Documents and pictures made by the browser for printing, with the wait for their turn", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60] });
        mails = meter.CreateCounter<long>("portal.mails", null, "E-mails handed over, or refused");
    }

    /// <summary>A commit of the record.</summary>
    public void Committed(TimeSpan time) => commits.Record(time.TotalSeconds);

    /// <summary>A document.</summary>
    public void Printed(TimeSpan time, bool done) => prints.Record(time.TotalSeconds, new KeyValuePair<string, object?>(Result, done ? "done" : "failed"));

    /// <summary>An e-mail.</summary>
    public void Mailed(bool done) => mails.Add(1, new KeyValuePair<string, object?>(Result, done ? "done" : "failed"));
}
