using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Benchmarks.Lines;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Benchmarks.Screens;
using CleanerProduction.Portal.Meetings;
using CleanerProduction.PortalTests.Data;

namespace CleanerProduction.Benchmarks.Nodes;

/// <summary>A ballot is cast at one portal: how long until the hub screens of another portal on the same PostgreSQL show it, against PostgreSQL alone.</summary>
internal static class NotifyRun
{
    private const int Viewers = 20;
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(60);

    /// <summary>The rows of <c>notify</c>.</summary>
    public static async Task<IReadOnlyList<Row>> Rows(Profile profile)
    {
        await using var server = new PostgresServer { Durable = true };
        await server.InitializeAsync();
        var database = await server.NewDatabase();
        await using var scratch = await Scratch.Make(database);
        await using (await Hall.Open(scratch.Store, Stage.Meeting, Stage.Members.Count, Stage.Members)) { }
        await using var here = await PortalProcess.Start(scratch.Folder, more: ("ConnectionStrings__Postgres", database));
        await using var there = await PortalProcess.Start(scratch.Folder, more: ("ConnectionStrings__Postgres", database));
        await using var raw = await RawNews.Open(database);
        var voters = await Stage.Voters(here.Site);
        await using var seats = new Crowd(i => Task.FromResult<IScreen>(voters[i]));
        await seats.Grow(voters.Length);
        using var observer = await Stage.Visitor(there.Site, "p-observer");
        var (first, push) = (0L, "");
        await using var ours = new Crowd(async i =>
        {
            var line = await HubLine.Connect(there.Site, Stage.MeetingHub, observer.Cookies, i);
            var view = await line.Ask("Join", Stage.Meeting);
            (first, push) = (view.GetProperty("version").GetInt64(), view.GetRawText());
            return line;
        });
        await using var bare = new Crowd(async i => await HubLine.Connect(there.Site, Stage.BareHub, "", i));
        await using var speaker = await HubLine.Connect(there.Site, Stage.BareHub, "", 0);
        await ours.Grow(Viewers);
        await bare.Grow(Viewers);
        // What the hub really sends becomes what the bare hub sends.
        await observer.Put("/probes/bytes", System.Text.Encoding.UTF8.GetBytes(push));

        var (commits, notices, paced, shown, number, posts) = (new List<double>(), new List<double>(), new List<double>(), new List<Seen>(), 0, 0L);
        var processor = TimeSpan.Zero;
        for (var turn = -30; turn < profile.Of(200, 500); turn++)
        {
            var commit = await raw.Commit();
            var notice = await raw.Notice();
            var told = await Storm.Told(bare, ++posts, async () =>
            {
                await raw.Notice();
                await speaker.Ask("PostPaced");
            });
            await Task.Delay(Calm);
            var before = there.Processor;
            var seen = await Storm.One(voters[number % voters.Length], ours, number, number / voters.Length, Math.Max(first, ours.Screens.Max(s => s.Version)));
            number++;
            // The pace's pause after the last push is nobody's delay.
            await Task.Delay(Calm);
            if (turn < 0) continue;
            commits.Add(commit);
            notices.Add(notice);
            paced.Add(told.Last);
            shown.Add(seen);
            processor += there.Processor - before;
        }

        Row At(string what, IEnumerable<double> probe, IEnumerable<double> product, double share) => new(what, "ms", Sample.Percentile(product, share)) { Probe = Sample.Percentile(probe, share) };
        var last = shown.Select(s => s.Last).ToArray();
        return
        [
            At("cast at one node, shown at another, p50", commits, last, 0.5) with { Note = $"probe: commit + select 1; the room at the other node gathers for {RoomScreens.Gathering.TotalMilliseconds:0} ms of it; receipt after {Figure.Of(Sample.Median(shown.Select(s => s.Answered)))} ms; {Figure.Of(processor.TotalMilliseconds / shown.Count)} ms of the other portal's processor, its {Viewers} screens and its rest of {Calm.TotalMilliseconds:0} ms with it" },
            At("cast at one node, shown at another, p99", commits, last, 0.99) with { Goal = Goal.RatioUpTo(4), Note = $"largest {Figure.Of(last.Max())} ms, the probe's {Figure.Of(commits.Max())}" },
            At("against a bare NOTIFY received, p50", notices, last, 0.5),
            At("against a bare NOTIFY received, p99", notices, last, 0.99),
            At("against NOTIFY and a bare hub at the same pace, p50", paced, last, 0.5) with { Note = "what is over it reads the ballot at the other node and decides what its screens may see" },
            At("against NOTIFY and a bare hub at the same pace, p99", paced, last, 0.99),
        ];
    }
}
