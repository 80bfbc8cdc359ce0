using System.Collections.Concurrent;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Meetings;
using CleanerProduction.Portal.Meetings.Live;
using Xunit;

namespace CleanerProduction.PortalTests.Meetings.Room;

public sealed class ScreensTests
{
    [Fact]
    public async Task What_comes_together_is_shown_together_and_the_next_showing_waits_for_the_pace()
    {
        await using var store = await TestStore.Make();
        var clock = new StandingClock(Sample.Start);
        await using var sitting = Sitting.On(store.Chain, clock);
        var shown = new ConcurrentQueue<RoomSnapshot>();
        using var watching = sitting.Room.Screens.Watch(shown.Enqueue);
        await sitting.Divide();
        await sitting.Do(Sample.Cast(Sitting.Division, Choice.For, "together-1"), Sample.Member("CMA"));
        await sitting.Do(Sample.Cast(Sitting.Division, Choice.For, "together-2"), Sample.Member("TID"));
        // Nobody moved the clock: whatever happened is still being gathered.
        Assert.Empty(shown);

        var first = await Next();
        Assert.Equal(2, first.ForObservers.Division!.Responded);
        await sitting.Do(Sample.Cast(Sitting.Division, Choice.For, "alone-01"), Sample.Member("ITC"));
        var second = await Next();
        Assert.Equal(3, second.ForObservers.Division!.Responded);
        Assert.True(second.At - first.At >= RoomScreens.Pace, $"{second.At - first.At}");

        async Task<RoomSnapshot> Next()
        {
            RoomSnapshot? next;
            while (!shown.TryDequeue(out next))
            {
                clock.Advance(TimeSpan.FromMilliseconds(1));
                await Task.Yield();
            }
            return next;
        }
    }
}
