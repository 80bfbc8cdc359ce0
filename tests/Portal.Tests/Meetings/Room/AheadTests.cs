using System.Globalization;
using System.Threading.Channels;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Meetings;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CleanerProduction.PortalTests.Meetings.Room;

/// <summary>Ballots decided while those before them are still being written, whatever becomes of those.</summary>
public sealed class AheadTests
{
    private const int First = 40;
    private const int Behind = 20;

    /// <summary>What becomes of a batch.</summary>
    public enum Fate
    {
        Written,
        Refused,
        WrittenButNotSaid,
        AnotherWasFirst,
    }

    [Theory]
    [InlineData(Fate.Written)]
    [InlineData(Fate.Refused)]
    [InlineData(Fate.WrittenButNotSaid)]
    [InlineData(Fate.AnotherWasFirst)]
    public async Task Whatever_becomes_of_a_batch_those_behind_it_are_answered_from_the_record(Fate fate)
    {
        await using var store = await TestStore.Make();
        var held = new HeldStore(store.Chain);
        var clock = new CountingClock();
        await using var sitting = new Sitting(new("67", held, clock, NullLogger<MeetingRoom>.Instance));
        await sitting.Divide(Sample.Called(seats: 1 + First + Behind + 1));
        var seats = (await sitting.Now()).Seats;
        held.Holding = true;

        // While one is written the others queue up, and so come together.
        var one = Ask(0).Answer;
        var (_, go) = await held.Next();
        var first = Enumerable.Range(1, First).Select(Ask).ToArray();
        go.SetResult(Fate.Written);
        var (rows, goes) = await held.Next();
        Assert.Equal(First, rows);
        // Those behind are decided while the batch is held; each asks the clock.
        var asked = clock.Asked;
        var behind = Enumerable.Range(1 + First, Behind).Select(Ask).ToArray();
        while (clock.Asked < asked + Behind) await Task.Yield();
        if (fate == Fate.AnotherWasFirst)
        {
            await using var other = new Sitting(new("67", store.Chain, TimeProvider.System, NullLogger<MeetingRoom>.Instance));
            await other.Do(Sample.Cast(Sitting.Division, Choice.For, "another-1"), Sample.Member(seats[^1].Code));
        }
        held.Holding = false;
        goes.SetResult(fate);

        var receipts = new List<CleanerProduction.Meetings.Receipt> { (await one).Value.Receipt! };
        foreach (var (cast, answer) in first)
        {
            if (fate is Fate.Refused or Fate.WrittenButNotSaid)
            {
                await Assert.ThrowsAsync<NotRecordedException>(() => answer);
                // What was not acknowledged is sent again.
                receipts.Add((await sitting.Do(cast.Command, cast.Actor)).Receipt!);
            }
            else receipts.Add((await answer).Value.Receipt!);
        }
        foreach (var (_, answer) in behind) receipts.Add((await answer).Value.Receipt!);

        var entries = await store.Chain.Read("67", 0, CancellationToken.None);
        Assert.Equal(1 + First + Behind + (fate == Fate.AnotherWasFirst ? 1 : 0), entries.Count(e => e.Kind == "ballot-cast"));
        Assert.Equal(1 + First + Behind, receipts.Select(r => r.Sequence).Distinct().Count());
        var check = RecordCheck.Of(MeetingRecord.Of("67", entries, _ => true), receipts);
        Assert.True(check.Holds, string.Join("; ", check.Faults));
        Assert.Equal(entries[^1].Hash, (await sitting.Now()).Head);

        ((Cast Command, Actor Actor) Cast, Task<Result<Answered>> Answer) Ask(int seat)
        {
            var cast = Sample.Cast(Sitting.Division, (Choice)(seat % 3), string.Create(CultureInfo.InvariantCulture, $"ballot-{seat:000}"));
            var actor = Sample.Member(seats[seat].Code);
            return ((cast, actor), sitting.Try(cast, actor));
        }
    }

    /// <summary>A store that waits with each batch until it is told what becomes of it.</summary>
    private sealed class HeldStore(IChainStore inner) : IChainStore
    {
        private readonly Channel<(int Rows, TaskCompletionSource<Fate> Go)> held = Channel.CreateUnbounded<(int, TaskCompletionSource<Fate>)>();

        public bool Holding { get; set; }

        public async Task<(int Rows, TaskCompletionSource<Fate> Go)> Next() => await held.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Sitting.Patience);

        public Task<IReadOnlyList<ChainEntry>> Read(string meeting, long after, CancellationToken cancellation) => inner.Read(meeting, after, cancellation);

        public IAsyncEnumerable<ChainEntry> Stream(string meeting, CancellationToken cancellation) => inner.Stream(meeting, cancellation);

        public Task<IReadOnlyList<string>> Meetings(CancellationToken cancellation) => inner.Meetings(cancellation);

        public async Task Append(string meeting, IReadOnlyList<ChainRow> rows, CancellationToken cancellation)
        {
            var fate = Fate.Written;
            if (Holding)
            {
                var go = new TaskCompletionSource<Fate>(TaskCreationOptions.RunContinuationsAsynchronously);
                held.Writer.TryWrite((rows.Count, go));
                fate = await go.Task;
            }
            if (fate == Fate.Refused) throw new IOException("the disk is full");
            await inner.Append(meeting, rows, cancellation);
            if (fate == Fate.WrittenButNotSaid) throw new IOException("the line went before the answer came");
        }
    }

    /// <summary>The system's clock, which knows how often it was asked.</summary>
    private sealed class CountingClock : TimeProvider
    {
        private int asked;

        public int Asked => Volatile.Read(ref asked);

        public override DateTimeOffset GetUtcNow()
        {
            Interlocked.Increment(ref asked);
            return base.GetUtcNow();
        }
    }
}
