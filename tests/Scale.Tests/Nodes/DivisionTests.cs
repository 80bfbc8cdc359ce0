using System.Diagnostics;
using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Meetings;
using Xunit;

namespace CleanerProduction.ScaleTests.Nodes;

/// <summary>A division held by votes from several nodes.</summary>
[Collection(OnNodes.Name)]
public sealed class DivisionTests(ThreeNodes nodes)
{
    private const int Rounds = 8;

    private static ITestOutputHelper Output => TestContext.Current.TestOutputHelper!;

    [Fact]
    public async Task A_node_is_killed_in_a_division_and_every_acknowledged_ballot_is_counted_once()
    {
        const string meeting = "901";
        await using var room = await nodes.Divide(meeting);
        var voters = await nodes.Voters(meeting);
        var dies = nodes.All[1];
        var left = nodes.All.Where(n => n != dies).ToArray();
        var screens = await nodes.Screens(meeting, left);
        var at = await Task.WhenAll(voters.Select(v => v.Browser.AtNode()));
        Assert.Equal(3, at.Distinct().Count());

        var (answered, killed) = (0, Task.CompletedTask);
        for (var round = 0; round < Rounds; round++)
            await Task.WhenAll(voters.Select(async voter =>
            {
                // Another choice each time, and at last that one.
                await voter.Cast((Choice)(((int)Last(voter.Seat) + Rounds - 1 - round) % 3));
                if (Interlocked.Increment(ref answered) == voters.Length * Rounds / 2) killed = dies.Kill();
            }));
        await killed;
        Output.WriteLine(ThreeNodes.Lost(voters));
        var since = Stopwatch.StartNew();
        Assert.All(voters.Zip(at).Where(pair => pair.Second == dies.Name), pair => Assert.True(pair.First.Returns > 0));
        var receipts = voters.SelectMany(v => v.Acknowledged.Values).ToArray();
        var last = receipts.Max(r => r.Sequence);
        foreach (var screen in screens) await ThreeNodes.Shown(screen, last);
        Output.WriteLine($"{receipts.Length} ballots by {at.GroupBy(a => a).Aggregate("", (said, g) => $"{said}{g.Count()} ")}seats at three nodes; {voters.Count(v => v.Returns > 0)} members came back after {voters.Sum(v => v.Returns)} tries; the other nodes showed the last ballot {since.ElapsedMilliseconds} ms after its receipt");

        // Each acknowledged ballot once, under its number; none that nobody cast.
        var cast = (await nodes.Beside.Of<IChainStore>().Read(meeting, 0, TestContext.Current.CancellationToken)).Where(e => e.Kind == "ballot-cast").Select(e => (((BallotCast)ActJson.Read(e.Kind, e.Payload)).Ballot, e.Sequence, e.Hash));
        Assert.Equal(voters.SelectMany(v => v.Acknowledged).Select(a => (a.Key, a.Value.Sequence, a.Value.Hash)).OrderBy(a => a.Sequence), cast);

        await room.CatchUp();
        await Hall.Do(room, new CallLast(Hall.Division(meeting)), Hall.Voter("p-chair"));
        await Hall.Do(room, new CutDivision(Hall.Division(meeting)), Hall.Voter("p-chair"));
        await Hall.Do(room, new Declare(Hall.Division(meeting)), Hall.Voter("p-chair"));
        var declared = (await room.Now(TestContext.Current.CancellationToken)).Meeting;
        foreach (var screen in screens) await ThreeNodes.Shown(screen, declared.Sequence);

        // Who was killed comes back and shows the same, to members with the cookie they had.
        await dies.Start();
        foreach (var node in nodes.All)
        {
            var record = MeetingRecord.Read(await voters[0].Browser.Take(MeetingLinks.Record(meeting), node.Site));
            Assert.Equal((true, declared.Head), (record.Complete, record.Head));
            var check = RecordCheck.Of(record, receipts);
            Assert.True(check.Holds, string.Join("; ", check.Faults));
            var result = record.Entries.Select(e => ActJson.Read(e.Kind, e.Payload)).OfType<ResultDeclared>().Single();
            Assert.Equal((Outcome.Carried, 7, 5, 3, 0), (result.Outcome, result.Figures.For, result.Figures.Against, result.Figures.Abstain, result.Figures.Silent));
        }
        foreach (var screen in screens) await screen.DisposeAsync();
        foreach (var voter in voters) await voter.DisposeAsync();
    }

    [Fact]
    public async Task What_was_cast_while_no_node_heard_of_the_others_is_shown_once_they_do_again()
    {
        const string meeting = "902";
        await using var room = await nodes.Divide(meeting);
        var voters = await nodes.Voters(meeting, seat => nodes.All[seat % nodes.All.Count].Site);
        var screens = await nodes.Screens(meeting, nodes.All);
        var first = await voters[0].Cast(Choice.Against);
        foreach (var screen in screens) await ThreeNodes.Shown(screen, first.Sequence);

        // They try again at once, so it is cut again and again while ballots are cast at each of them.
        var (cut, done) = (0, false);
        var cutting = Task.Run(async () =>
        {
            while (!Volatile.Read(ref done)) cut += await nodes.CutNews();
        }, TestContext.Current.CancellationToken);
        while (Volatile.Read(ref cut) < screens.Length) await Task.Delay(5, TestContext.Current.CancellationToken);
        var sequences = new List<long>();
        foreach (var voter in voters) sequences.Add((await voter.Cast(Last(voter.Seat))).Sequence);
        Volatile.Write(ref done, true);
        await cutting;
        var caught = new List<TimeSpan>();
        foreach (var screen in screens) caught.Add(await ThreeNodes.Shown(screen, sequences.Max()));
        Output.WriteLine($"{cut} lines cut; shown {string.Join(", ", caught.Select(c => $"{c.TotalMilliseconds:0}"))} ms after the last cut{ThreeNodes.Lost(voters)}");
        Assert.All(voters, v => Assert.Equal(0, v.Returns));

        // And goes on: what is cast at one is told to the others.
        foreach (var voter in voters.Take(3))
        {
            var receipt = await voter.Cast(Choice.Abstain);
            foreach (var screen in screens) await ThreeNodes.Shown(screen, receipt.Sequence);
        }
        foreach (var screen in screens) await screen.DisposeAsync();
        foreach (var voter in voters) await voter.DisposeAsync();
    }

    [Fact]
    public async Task A_line_that_has_died_without_a_word_is_noticed()
    {
        const string meeting = "904";
        await using var room = await nodes.Divide(meeting);
        var voters = await nodes.Voters(meeting, seat => nodes.All[seat % nodes.All.Count].Site);
        var screens = await nodes.Screens(meeting, nodes.All);
        var first = await voters[0].Cast(Choice.For);
        foreach (var screen in screens) await ThreeNodes.Shown(screen, first.Sequence);

        await using (await nodes.MuteNews())
        {
            var last = 0L;
            foreach (var voter in voters.Take(4)) last = (await voter.Cast(Choice.Against)).Sequence;
            var took = await Task.WhenAll(screens.Select(s => ThreeNodes.Shown(s, last)));
            Output.WriteLine($"shown {string.Join(", ", took.Select(t => $"{t.TotalSeconds:0.0}"))} s after the last receipt");
        }
        foreach (var screen in screens) await screen.DisposeAsync();
        foreach (var voter in voters) await voter.DisposeAsync();
    }

    // Seven for, five against, three neither.
    private static Choice Last(int seat) => seat < 7 ? Choice.For : seat < 12 ? Choice.Against : Choice.Abstain;
}
