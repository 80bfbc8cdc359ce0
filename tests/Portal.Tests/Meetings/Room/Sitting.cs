using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Meetings;
using Microsoft.Extensions.Logging.Abstractions;

namespace CleanerProduction.PortalTests.Meetings.Room;

/// <summary>A room on a store, with the steps that bring its meeting to where a test begins.</summary>
public sealed class Sitting(MeetingRoom room, StandingClock? clock = null, bool keep = false) : IAsyncDisposable
{
    /// <summary>The longest a test waits for something that must come, so that a broken room fails instead of hanging.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The division most tests are about.</summary>
    public const string Division = "67-1-1";

    /// <summary>The room.</summary>
    public MeetingRoom Room => room;

    /// <summary>A room on that store, on a standing clock.</summary>
    public static Sitting On(IChainStore store, StandingClock clock, string id = "67") => new(new(id, store, clock, NullLogger<MeetingRoom>.Instance), clock);

    /// <summary>The meeting as it stands in the room.</summary>
    public async Task<Meeting> Now() => (await room.Now().WaitAsync(Patience)).Meeting;

    /// <summary>Asks, whatever the answer.</summary>
    public Task<Result<Answered>> Try(Command command, Actor actor) => room.Ask(command, actor).WaitAsync(Patience);

    /// <summary>Asks for what must be possible.</summary>
    public async Task<Answered> Do(Command command, Actor actor)
    {
        var asked = await Try(command, actor);
        return asked.Ok ? asked.Value : throw new InvalidOperationException($"{command.GetType().Name}: {asked.Refusal.Code}");
    }

    /// <summary>Calls the meeting, tables items, gives notice.</summary>
    public async Task Convene(MeetingCalled called, params AgendaItem[] items)
    {
        await Do(new CallMeeting(called), Sample.Secretary);
        foreach (var item in items.Length == 0 ? [Sample.Demonstration(), Sample.Penalty()] : items) await Do(new TableItem(null, item), Sample.Secretary);
        await Do(new GiveNotice(), Sample.Secretary);
    }

    /// <summary>The same, with every seat present and the first item's division open.</summary>
    public async Task Divide(MeetingCalled? called = null, params AgendaItem[] items)
    {
        await Convene(called ?? Sample.Called(), items);
        foreach (var seat in (await Now()).Seats) await Do(new RecordArrival(seat.Code, seat.Holder!.Person), Sample.Secretary);
        await Do(new OpenMeeting(), Sample.Secretary);
        await Do(new TakeItem(1), Sample.Secretary);
        await Do(new OpenDivision(1), Sample.Member("CHAIR") with { Person = (await Now()).Seat("CHAIR")!.Holder!.Person });
    }

    /// <summary>Ends when the room has written an entry that satisfies, by whatever cause.</summary>
    public async Task Written(Func<Meeting, bool> satisfies, Action cause)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(Meeting before, Meeting after)
        {
            if (satisfies(after)) seen.TrySetResult();
        }
        room.Recorded += Look;
        cause();
        if (!satisfies(await Now())) await seen.Task.WaitAsync(Patience);
        room.Recorded -= Look;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // A room of a running portal is the portal's to close.
        if (keep) return;
        var going = room.DisposeAsync().AsTask();
        // The showing of screens paces itself by the clock, which nobody else moves. A room opened after this one needs a clock of its own.
        while (!going.IsCompleted)
        {
            clock?.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }
        await going;
    }
}
