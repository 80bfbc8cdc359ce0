using System.Diagnostics;
using System.Globalization;
using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Benchmarks.Lines;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Benchmarks.Screens;

namespace CleanerProduction.Benchmarks.Many;

/// <summary>What came of ballots over the hub: milliseconds of the portal's processor each took with its pushes, milliseconds until its receipt, bytes each screen received for it.</summary>
internal sealed record CastOverHub(int Ballots, double Processor, double P50, double P99, double Bytes);

/// <summary>A portal with many meetings in session, each with its fifteen members at the hub.</summary>
internal sealed class ManyHalls : IAsyncDisposable
{
    // A ballot a second in each meeting: each is shown by itself, as in a division of a few minutes.
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(1);
    private readonly Scratch scratch;
    private readonly PortalProcess portal;
    private readonly List<Crowd> crowds = [];
    private readonly List<HubLine[]> meetings = [];
    private readonly Dictionary<int, string> cookies = [];
    private int casts;

    private ManyHalls(Scratch scratch, PortalProcess portal) => (this.scratch, this.portal) = (scratch, portal);

    /// <summary>Makes so many meetings beside the demonstration and starts the portal on them.</summary>
    public static async Task<ManyHalls> Set(Profile profile, int most)
    {
        var folder = Scratch.In(await profile.Shelf.Demonstration());
        for (var i = 0; i < most; i++)
            await using (await Hall.Open(folder.Store, Id(i), Stage.Members.Count, Stage.Members, items: 1)) { }
        await folder.Close();
        var halls = new ManyHalls(folder, await PortalProcess.Start(folder.Folder));
        for (var seat = 0; seat < Stage.Members.Count; seat++)
        {
            using var member = await Stage.Visitor(halls.portal.Site, Stage.Members[seat]);
            halls.cookies[seat] = member.Cookies;
        }
        return halls;
    }

    /// <summary>The share of a processor the portal uses while its meetings are silent.</summary>
    public async Task<double> Alone(TimeSpan time)
    {
        var (processor, started) = (portal.Processor, Stopwatch.GetTimestamp());
        await Task.Delay(time);
        return (portal.Processor - processor) / Stopwatch.GetElapsedTime(started);
    }

    /// <summary>So many of the meetings vote for a while; the share of a processor that is used without them is not counted.</summary>
    public async Task<CastOverHub> Meet(int many, TimeSpan time, double alone = 0)
    {
        while (meetings.Count < many) await Begin(meetings.Count);
        await Rounds(many, Apart * 2);
        var (processor, bytes, started) = (portal.Processor, Received(many), Stopwatch.GetTimestamp());
        var waits = await Rounds(many, time);
        var (each, used) = (waits.Count, portal.Processor - processor - alone * Stopwatch.GetElapsedTime(started));
        return new(each, Math.Max(0.001, used.TotalMilliseconds / each), Sample.Percentile(waits, 0.5), Sample.Percentile(waits, 0.99), (double)(Received(many) - bytes) / each / Stage.Members.Count);
    }

    private async Task Begin(int meeting)
    {
        var crowd = new Crowd(async seat =>
        {
            var line = await HubLine.Connect(portal.Site, Stage.MeetingHub, cookies[seat], seat);
            await line.Ask("Join", Id(meeting));
            return line;
        });
        crowds.Add(crowd);
        await crowd.Grow(Stage.Members.Count);
        meetings.Add([.. crowd.Screens.Cast<HubLine>()]);
    }

    private long Received(int many) => crowds.Take(many).Sum(c => c.Received.Bytes);

    // Each meeting begins somewhere within the second, so that they do not vote in step.
    private async Task<List<double>> Rounds(int many, TimeSpan time)
    {
        var (from, times) = (casts, (int)(time / Apart));
        casts += times;
        var waits = await Task.WhenAll(Enumerable.Range(0, many).Select(async meeting =>
        {
            var own = new List<double>(times);
            var begun = Stopwatch.GetTimestamp();
            for (var i = 0; i < times; i++)
            {
                var at = Apart * (i + (double)meeting / many) - Stopwatch.GetElapsedTime(begun);
                if (at > TimeSpan.Zero) await Task.Delay(at);
                own.Add(await Cast(meeting, from + i));
            }
            return own;
        }));
        return [.. waits.SelectMany(w => w)];
    }

    private async Task<double> Cast(int meeting, int number)
    {
        var lines = meetings[meeting];
        // Which choice a seat gave last is its own affair: a seat's turns are as many as its choices have been.
        var ballot = Hall.Ballot(Id(meeting), number, number / lines.Length);
        var started = Stopwatch.GetTimestamp();
        var answer = await lines[number % lines.Length].Ask("Cast", ballot.Division, ballot.Ballot, ballot.Choice.ToString());
        if (!answer.TryGetProperty("receipt", out var receipt) || receipt.ValueKind != System.Text.Json.JsonValueKind.Object) throw new InvalidOperationException($"A ballot was refused: {answer}");
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static string Id(int meeting) => string.Create(CultureInfo.InvariantCulture, $"8{meeting:000}");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var crowd in crowds) await crowd.DisposeAsync();
        await portal.DisposeAsync();
        await scratch.DisposeAsync();
    }
}
