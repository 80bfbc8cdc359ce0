using System.Diagnostics;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Portal.Meetings;

namespace CleanerProduction.Benchmarks.Ballots;

/// <summary>One cast at a time, from asking the room until the receipt is durable, against one raw row a commit.</summary>
internal static class DurableRun
{
    /// <summary>The rows of <c>ballot-durable</c>.</summary>
    public static async Task<IReadOnlyList<Row>> Rows(Profile profile)
    {
        await using var scratch = await Scratch.Make();
        using var raw = new RawCommits(scratch.Folder);
        await using var room = await Hall.Open(scratch.Store, "99", 15);
        // Probe and product take turns every few rows, so that what else the machine does falls on both.
        var (turns, casts, number) = (profile.Of(100, 500), 10, 0);
        var (probe, product) = (new List<List<double>>(), new List<List<double>>());
        for (var round = 0; round <= profile.Rounds; round++)
        {
            var (bare, ours) = (new List<double>(), new List<double>());
            for (var turn = 0; turn < turns; turn++)
            {
                bare.AddRange(await raw.Write(casts));
                for (var i = 0; i < casts; i++) ours.Add(await One(room, number++));
            }
            // The first round warms up.
            if (round == 0) continue;
            probe.Add(bare);
            product.Add(ours);
        }

        Row At(string what, double share, double goal) =>
            Row.Of(what, "ms", [.. probe.Select(p => Sample.Percentile(p, share))], [.. product.Select(p => Sample.Percentile(p, share))]) with { Goal = Goal.RatioUpTo(goal) };
        var p99 = Sample.Percentile(product.SelectMany(p => p), 0.99);
        var raws = probe.SelectMany(p => p).ToArray();
        return
        [
            At("cast durable, p50", 0.5, 2),
            At("cast durable, p99", 0.99, 3),
            new("largest over own p99", "× p99", product.Max(p => p.Max()) / p99) { Goal = Goal.UpTo(10, "× p99"), Note = $"largest {Figure.Of(product.Max(p => p.Max()))} ms of {product.Sum(p => p.Count):N0}; the probe's {Figure.Of(raws.Max() / Sample.Percentile(raws, 0.99))} × its p99" },
        ];
    }

    private static async Task<double> One(MeetingRoom room, int number)
    {
        var (actor, ballot) = (Hall.Voter(Hall.Person(number % 15)), Hall.Ballot(room.Id, number, number / 15));
        var started = Stopwatch.GetTimestamp();
        var asked = await room.Ask(ballot, actor);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return asked.Ok ? took : throw new InvalidOperationException($"A ballot was refused: {asked.Refusal.Code}");
    }
}
