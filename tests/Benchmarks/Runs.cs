using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Benchmarks.Fuzz;
using CleanerProduction.Benchmarks.Many;
using CleanerProduction.Benchmarks.Nodes;
using CleanerProduction.Benchmarks.Pages;
using CleanerProduction.Benchmarks.Providers;
using CleanerProduction.Benchmarks.Queue;
using CleanerProduction.Benchmarks.Records;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Benchmarks.Rules;
using CleanerProduction.Benchmarks.Screens;

namespace CleanerProduction.Benchmarks;

/// <summary>When a run is among all of them.</summary>
internal enum Among
{
    /// <summary>Always.</summary>
    All,

    /// <summary>In the full profile.</summary>
    Full,

    /// <summary>By its name alone.</summary>
    None,
}

/// <summary>A benchmark by name.</summary>
internal sealed record Run(string Name, Among Among, Func<Profile, Task<IReadOnlyList<Row>>> Rows);

/// <summary>Every benchmark, in the order in which all of them run: first what a busy machine spoils soonest.</summary>
internal static class Runs
{
    /// <summary>All that have a name.</summary>
    public static readonly IReadOnlyList<Run> Every =
    [
        new("ballot-durable", Among.All, DurableRun.Rows),
        new("ballot-storm", Among.All, StormRun.Rows),
        new("notify", Among.All, NotifyRun.Rows),
        new("cast-to-seen-hub", Among.All, SeenRun.Hub),
        new("cast-to-seen-circuit", Among.All, SeenRun.Circuits),
        new("circuit-memory", Among.All, MemoryRun.Rows),
        new("rules", Among.All, profile => Task.FromResult(RulesRun.Rows(profile))),
        new("verify", Among.All, profile => Task.FromResult(VerifyRun.Rows(profile))),
        new("checks", Among.All, ChecksRun.Rows),
        new("letters", Among.All, async profile => [.. await MinutesRun.Rows(profile), .. await CertificatesRun.Rows(profile)]),
        new("register-page", Among.All, RegisterPageRun.Rows),
        new("directory-search", Among.All, DirectoryRun.Rows),
        new("first-page", Among.All, FirstPageRun.Rows),
        new("start", Among.All, StartRun.Rows),
        new("list-100k", Among.All, QueueRun.Lists(onPostgres: false)),
        new("search-100k", Among.All, QueueRun.Searches(onPostgres: false)),
        new("dashboard-100k", Among.All, DashboardRun.OnSqlite),
        new("export-100k", Among.All, ExportRun.Rows),
        new("meetings", Among.All, MeetingsRun.Rows),
        new("readers", Among.All, ReadersRun.Rows),
        new("list-100k-postgres", Among.Full, QueueRun.Lists(onPostgres: true)),
        new("search-100k-postgres", Among.Full, QueueRun.Searches(onPostgres: true)),
        new("dashboard-100k-postgres", Among.Full, DashboardRun.OnPostgres),
        // What letters prints already.
        new("certificates", Among.None, CertificatesRun.Rows),
        // Measures no speed, and takes as long as all the rest.
        new("fuzz", Among.None, FuzzRun.Rows),
    ];

    /// <summary>Those of a profile.</summary>
    public static IReadOnlyList<Run> Of(Profile profile) => [.. Every.Where(r => r.Among == Among.All || (r.Among == Among.Full && profile.Full))];
}
