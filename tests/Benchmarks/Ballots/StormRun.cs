using System.Diagnostics;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Meetings;

namespace CleanerProduction.Benchmarks.Ballots;

/// <summary>Many seats cast at once, each as fast as it is answered, against raw rows a second; then the database is counted.</summary>
internal static class StormRun
{
    private const int Turns = 5;
    private const int RowsATurn = 200;
    private const int MostCasts = 1_000;

    /// <summary>The rows of <c>ballot-storm</c>.</summary>
    public static async Task<IReadOnlyList<Row>> Rows(Profile profile)
    {
        var rows = new List<Row>();
        foreach (var (seats, goal, casts) in new[] { (15, 4.0, profile.Of(200, 600)), (200, 15.0, profile.Of(50, 150)) })
            rows.AddRange(await Of(profile, seats, casts, goal));
        return rows;
    }

    private static async Task<IEnumerable<Row>> Of(Profile profile, int seats, int casts, double goal)
    {
        await using var scratch = await Scratch.Make();
        using var raw = new RawCommits(scratch.Folder);
        var (probe, product, waits, own, costs) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var (acknowledged, wrong) = (0L, 0L);
        for (var round = 0; round <= profile.Rounds; round++)
        {
            var meeting = $"r{round}";
            await using var room = await Hall.Open(scratch.Store, meeting, seats);
            var told = Enumerable.Range(0, seats).Select(_ => new List<(double Took, Receipt Receipt)>()).ToArray();
            var (bare, ours, busy) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
            // Probe and product take turns within a round, so that what else the machine does falls on both.
            for (var turn = 0; turn < Turns; turn++)
            {
                bare += TimeSpan.FromMilliseconds((await raw.Write(RowsATurn)).Sum());
                var processor = Environment.CpuUsage.TotalTime;
                var started = Stopwatch.GetTimestamp();
                await Task.WhenAll(told.Select((t, seat) => Task.Run(() => Seat(room, seat, casts / Turns, t))));
                ours += Stopwatch.GetElapsedTime(started);
                busy += Environment.CpuUsage.TotalTime - processor;
            }
            acknowledged += told.Sum(t => t.Count);
            wrong += await Count.Differences(scratch, meeting, [.. told.SelectMany(t => t.Select(x => x.Receipt))]);
            if (round == 0) continue;
            probe.Add(Turns * RowsATurn / bare.TotalSeconds);
            product.Add(told.Sum(t => t.Count) / ours.TotalSeconds);
            costs.Add(busy.TotalMicroseconds / told.Sum(t => t.Count));
            waits.AddRange(told.SelectMany(t => t.Select(x => x.Took)));
            own.Add(told.Max(t => t.Max(x => x.Took)) / Sample.Median(told.Select(t => t.Max(x => x.Took))));
        }
        var p99 = Sample.Percentile(waits, 0.99);
        return
        [
            Row.Of($"{seats} writers at once", "rows/s", probe, product) with { Goal = Goal.RatioFrom(goal), Note = $"a cast waits {Figure.Of(Sample.Percentile(waits, 0.5))} ms p50, {Figure.Of(p99)} p99; {Figure.Of(Sample.Median(costs))} µs of processor a cast" },
            new($"{seats} writers, largest wait over p99", "× p99", waits.Max() / p99) { Goal = Goal.UpTo(10, "× p99"), Note = $"largest {Figure.Of(waits.Max())} ms; a seat's own largest at most {Figure.Of(own.Max())} × that of the median seat" },
            new($"{seats} writers, lost or doubled", "rows", wrong) { Goal = Goal.UpTo(0, "rows"), Note = $"{acknowledged:N0} acknowledged, counted in the database" },
        ];
    }

    private static async Task Seat(MeetingRoom room, int seat, int casts, List<(double Took, Receipt Receipt)> told)
    {
        var actor = Hall.Voter(Hall.Person(seat));
        for (var i = 0; i < casts; i++)
        {
            var ballot = Hall.Ballot(room.Id, seat * MostCasts + told.Count, told.Count);
            var started = Stopwatch.GetTimestamp();
            var asked = await room.Ask(ballot, actor);
            var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            told.Add(asked.Ok ? (took, asked.Value.Receipt!) : throw new InvalidOperationException($"A ballot was refused: {asked.Refusal.Code}"));
        }
    }
}
