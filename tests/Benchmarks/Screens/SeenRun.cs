using CleanerProduction.Benchmarks.Lines;
using CleanerProduction.Benchmarks.Reporting;

namespace CleanerProduction.Benchmarks.Screens;

/// <summary>
/// Fifteen seats vote at once: how long until the last of many screens shows it, against a bare hub that pushes the same bytes to as many
/// connections at the same pace. Probe and product take turns within one server.
/// </summary>
internal static class SeenRun
{
    private const int Promised = 1_000;
    private static readonly int[] Sizes = [50, 200, Promised];
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(70);

    /// <summary>Screens outside Blazor, on the meeting hub.</summary>
    public static Task<IReadOnlyList<Row>> Hub(Profile profile) => Of(profile, "hub screens", 1.3, 1.6, observer => async (stage, i) =>
    {
        var line = await HubLine.Connect(stage.Site, Stage.MeetingHub, observer.Cookies, i);
        await line.Ask("Join", Stage.Meeting);
        return line;
    });

    /// <summary>Circuits on the live page.</summary>
    public static Task<IReadOnlyList<Row>> Circuits(Profile profile) => Of(profile, "circuits", 2.2, 3, observer => async (stage, i) => await Circuit(stage, observer, i));

    /// <summary>Another circuit of the live page.</summary>
    public static async Task<CircuitLine> Circuit(Stage stage, Visitor observer, int number)
    {
        var address = new Uri(stage.Site, $"meetings/{Stage.Meeting}/live");
        return await CircuitLine.Start(stage.Site, LivePage.Read(address, await observer.Get(address.PathAndQuery)), observer.Cookies, number);
    }

    private static async Task<IReadOnlyList<Row>> Of(Profile profile, string kind, double goal50, double goal99, Func<Visitor, Func<Stage, int, Task<IScreen>>> connect)
    {
        await using var stage = await Stage.Set(profile);
        using var observer = await stage.Visitor("p-observer");
        var screen = connect(observer);
        var voters = await stage.Voters();
        await using var ours = new Crowd(i => screen(stage, i));
        await using var bare = new Crowd(async i => await HubLine.Connect(stage.Site, Stage.BareHub, "", i));
        await using var speakers = new Crowd(async i => await HubLine.Connect(stage.Site, Stage.BareHub, "", i));
        await using var seats = new Crowd(i => Task.FromResult<IScreen>(voters[i]));
        await speakers.Grow(voters.Length);
        await seats.Grow(voters.Length);
        await observer.Put("/probes/bytes", await Push(stage, observer, voters));

        var measuring = new Measuring(voters, [.. speakers.Screens.Cast<HubLine>()], ours, bare, stage);
        var rows = new List<Row>();
        var growth = new List<(int Size, double Probe, double Product)>();
        foreach (var size in Sizes)
        {
            await ours.Grow(size);
            await bare.Grow(size);
            await measuring.Warm(growth.Count == 0 ? 20 : 5);
            var largest = size == Promised;
            var taken = await measuring.Take(profile.Rounds, largest ? profile.Of(12, 20) : 8);
            // The promise is for a thousand screens; with few the room's pace of 50 ms is nearly all there is.
            rows.AddRange(Rows($"{size:N0} {kind}", taken, largest, largest ? (goal50, goal99) : null));
            growth.Add((size, Sample.Median(taken.Paced.SelectMany(r => r.Select(s => s.Last))), Sample.Median(taken.Ours.SelectMany(r => r.Select(s => s.Last)))));
        }
        rows.Add(new("growth, exponent", "", Sample.Exponent(growth.Select(g => ((double)g.Size, g.Product))))
        {
            Probe = Sample.Exponent(growth.Select(g => ((double)g.Size, g.Probe))),
            Goal = Goal.UpTo(1.1, ""),
            Note = "1 is linear",
        });
        return rows;
    }

    // What the hub really sends to an observer becomes what the bare hub sends.
    private static async Task<byte[]> Push(Stage stage, Visitor observer, HubLine[] voters)
    {
        await using var line = await HubLine.Connect(stage.Site, Stage.MeetingHub, observer.Cookies);
        var view = await line.Ask("Join", Stage.Meeting);
        foreach (var voter in voters) await voter.Ask("Join", Stage.Meeting);
        return System.Text.Encoding.UTF8.GetBytes(view.GetRawText());
    }

    private static IEnumerable<Row> Rows(string what, Taken taken, bool largest, (double P50, double P99)? goals)
    {
        Row At(string name, double share, double? goal, string note) =>
            Row.Of($"{what}: last sees, {name}", "ms", Taken.Of(taken.Paced, share), Taken.Of(taken.Ours, share)) with { Goal = goal is { } g ? Goal.RatioUpTo(g) : null, Note = note };
        var all = taken.Ours.SelectMany(r => r).ToArray();
        yield return At("p50", 0.5, goals?.P50, $"receipts {Figure.Of(Sample.Median(all.Select(s => s.Answered)))} ms, first screen {Figure.Of(Sample.Median(all.Select(s => s.First)))} ms; {taken.Cost}");
        yield return At("p99", 0.99, goals?.P99, $"largest {Figure.Of(all.Max(s => s.Last))} ms, the probe's {Figure.Of(taken.Paced.SelectMany(r => r).Max(s => s.Last))}");
        if (!largest) yield break;
        yield return Row.Of($"{what}: probe without a pace", "ms", Taken.Of(taken.Each, 0.5), Taken.Of(taken.Ours, 0.5)) with { Note = "the bare hub pushes for every post: 15 pushes" };
    }

    private sealed record Taken(List<List<Seen>> Paced, List<List<Seen>> Each, List<List<Seen>> Ours, string Cost)
    {
        public static double[] Of(List<List<Seen>> rounds, double share) => [.. rounds.Select(r => Sample.Percentile(r.Select(s => s.Last), share))];
    }

    private sealed class Measuring(HubLine[] voters, HubLine[] speakers, Crowd ours, Crowd bare, Stage stage)
    {
        private int storms;
        private long said;

        public async Task Warm(int times)
        {
            for (var i = 0; i < times; i++) await Turn();
        }

        public async Task<Taken> Take(int rounds, int turns)
        {
            var (paced, each, product) = (new List<List<Seen>>(), new List<List<Seen>>(), new List<List<Seen>>());
            var (before, processor) = (ours.Received, TimeSpan.Zero);
            for (var round = 0; round < rounds; round++)
            {
                var (p, e, o) = (new List<Seen>(), new List<Seen>(), new List<Seen>());
                for (var turn = 0; turn < turns; turn++)
                {
                    var seen = await Turn();
                    p.Add(seen.Paced);
                    e.Add(seen.Each);
                    o.Add(seen.Ours);
                    processor += seen.Processor;
                }
                paced.Add(p);
                each.Add(e);
                product.Add(o);
            }
            var (messages, bytes) = (ours.Received.Messages - before.Messages, ours.Received.Bytes - before.Bytes);
            var storm = rounds * turns;
            return new(paced, each, product, $"{Figure.Of((double)messages / storm / ours.Screens.Count)} messages of {Figure.Of((double)bytes / Math.Max(1, messages))} bytes a screen, {Figure.Of(processor.TotalMilliseconds / storm)} ms of the portal's processor a storm");
        }

        private async Task<(Seen Paced, Seen Each, Seen Ours, TimeSpan Processor)> Turn()
        {
            var paced = await Storm.Post(speakers, bare, "PostPaced", said);
            said += speakers.Length;
            // The pace's pause after the last push is nobody's delay.
            await Task.Delay(Calm);
            var each = await Storm.Post(speakers, bare, "Post", said);
            said += speakers.Length;
            await Task.Delay(Calm);
            var before = stage.Processor;
            var version = ours.Screens.Max(s => s.Version);
            if (version == 0) version = await Version();
            var seen = await Storm.Cast(voters, ours, storms++, version);
            await Task.Delay(Calm);
            return (paced, each, seen, stage.Processor - before);
        }

        private async Task<long> Version() => (await voters[0].Ask("Join", Stage.Meeting)).GetProperty("version").GetInt64();
    }
}
