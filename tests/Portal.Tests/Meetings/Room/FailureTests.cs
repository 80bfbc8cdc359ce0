using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Meetings;
using Xunit;

namespace CleanerProduction.PortalTests.Meetings.Room;

public sealed class FailureTests
{
    [Fact]
    public async Task What_the_store_did_not_take_is_not_acknowledged_and_can_be_sent_again()
    {
        await using var store = await TestStore.Make();
        var breaking = new BreakingStore(store.Chain);
        await using var sitting = Sitting.On(breaking, new(Sample.Start));
        await sitting.Divide();
        var before = await sitting.Now();
        var cast = Sample.Cast(Sitting.Division, Choice.For, "once");

        breaking.Next = Break.Before;
        await Assert.ThrowsAsync<NotRecordedException>(() => sitting.Try(cast, Sample.Member("CMA")));
        Assert.Equal(before.Head, (await sitting.Now()).Head);

        Assert.Equal(before.Sequence + 1, (await sitting.Do(cast, Sample.Member("CMA"))).Receipt!.Sequence);
    }

    [Fact]
    public async Task A_ballot_that_was_written_although_the_store_failed_is_read_back_and_counted_once()
    {
        await using var store = await TestStore.Make();
        var breaking = new BreakingStore(store.Chain);
        await using var sitting = Sitting.On(breaking, new(Sample.Start));
        await sitting.Divide();
        var before = await sitting.Now();
        var cast = Sample.Cast(Sitting.Division, Choice.For, "once");

        breaking.Next = Break.After;
        await Assert.ThrowsAsync<NotRecordedException>(() => sitting.Try(cast, Sample.Member("CMA")));
        Assert.Equal(before.Sequence + 1, (await sitting.Now()).Sequence);

        var receipt = (await sitting.Do(cast, Sample.Member("CMA"))).Receipt!;
        Assert.Equal(before.Sequence + 1, receipt.Sequence);
        Assert.Single(await store.Chain.Read("67", 0, CancellationToken.None), e => e.Kind == "ballot-cast");
    }

    [Fact]
    public async Task A_room_whose_record_cannot_be_read_waits_and_opens_when_it_can()
    {
        await using var store = await TestStore.Make();
        var clock = new StandingClock(Sample.Start);
        await using (var first = Sitting.On(store.Chain, clock)) await first.Divide();
        var breaking = new BreakingStore(store.Chain) { Unreadable = 1 };
        await using var sitting = Sitting.On(breaking, clock);
        var now = sitting.Now();
        await breaking.Refused.Task.WaitAsync(Sitting.Patience, TestContext.Current.CancellationToken);
        while (clock.Waiting == 0) await Task.Yield();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(MeetingState.InSession, (await now).State);
    }

    [Fact]
    public async Task A_lost_race_whose_winner_cannot_be_read_is_not_acknowledged()
    {
        await using var store = await TestStore.Make();
        var breaking = new BreakingStore(store.Chain);
        await using var sitting = Sitting.On(breaking, new(Sample.Start));
        await sitting.Divide();
        var before = await sitting.Now();

        (breaking.Next, breaking.Unreadable) = (Break.Lost, 1);
        await Assert.ThrowsAsync<NotRecordedException>(() => sitting.Try(Sample.Cast(Sitting.Division, Choice.For, "lost-one"), Sample.Member("CMA")));
        Assert.Equal(before.Head, (await sitting.Now()).Head);
    }

    /// <summary>When the store fails.</summary>
    private enum Break
    {
        Not,
        Before,
        After,
        Lost,
    }

    /// <summary>A store that fails when told to.</summary>
    private sealed class BreakingStore(IChainStore inner) : IChainStore
    {
        public Break Next { get; set; }

        public int Unreadable { get; set; }

        public TaskCompletionSource Refused { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<IReadOnlyList<ChainEntry>> Read(string meeting, long after, CancellationToken cancellation)
        {
            if (Unreadable-- <= 0) return await inner.Read(meeting, after, cancellation);
            Refused.TrySetResult();
            throw new IOException("the disk does not answer");
        }

        public IAsyncEnumerable<ChainEntry> Stream(string meeting, CancellationToken cancellation) => inner.Stream(meeting, cancellation);

        public Task<IReadOnlyList<string>> Meetings(CancellationToken cancellation) => inner.Meetings(cancellation);

        public async Task Append(string meeting, IReadOnlyList<ChainRow> rows, CancellationToken cancellation)
        {
            var now = Next;
            Next = Break.Not;
            if (now == Break.Lost) throw new ChainConflictException("another was first");
            if (now == Break.Before) throw new IOException("the disk is full");
            await inner.Append(meeting, rows, cancellation);
            if (now == Break.After) throw new IOException("the line went before the answer came");
        }
    }
}
