using CleanerProduction.Meetings;

namespace CleanerProduction.PortalTests.Meetings.Room;

/// <summary>A meeting decided in memory: every command's acts become entries, as in a room, without store or clock.</summary>
public sealed class Proceedings
{
    private readonly List<ChainEntry> entries = [];

    /// <summary>The meeting as it stands.</summary>
    public Meeting Meeting { get; private set; } = Meeting.Nothing;

    /// <summary>Its record.</summary>
    public IReadOnlyList<ChainEntry> Entries => entries;

    /// <summary>The instant of the next command.</summary>
    public DateTimeOffset Now { get; set; } = Sample.Start;

    /// <summary>Asks, whatever the answer; a minute passes.</summary>
    public Refusal? Try(Command command, Actor actor)
    {
        var decided = Decision.Of(Meeting, command, actor, Now);
        if (!decided.Ok) return decided.Refusal;
        foreach (var act in decided.Value)
        {
            var entry = Chain.Next(Meeting.Sequence, Meeting.Head, Now, actor.Person, act);
            Meeting = Meeting.After(entry, act);
            entries.Add(entry);
        }
        Now += TimeSpan.FromSeconds(20);
        return null;
    }

    /// <summary>Asks for what must be possible.</summary>
    public Proceedings Do(Command command, Actor actor) =>
        Try(command, actor) is { } refused ? throw new InvalidOperationException($"{command.GetType().Name}: {refused.Code}") : this;

    /// <summary>Called, with these items, and noticed.</summary>
    public static Proceedings Convened(MeetingCalled? called = null, params AgendaItem[] items)
    {
        var here = new Proceedings().Do(new CallMeeting(called ?? Sample.Called()), Sample.Secretary);
        foreach (var item in items.Length == 0 ? [Sample.Demonstration(), Sample.Penalty()] : items) here.Do(new TableItem(null, item), Sample.Secretary);
        return here.Do(new GiveNotice(), Sample.Secretary);
    }

    /// <summary>Those seats come, and the meeting opens.</summary>
    public Proceedings Opened(params string[] seats)
    {
        foreach (var seat in seats.Length == 0 ? [.. Sample.Codes] : seats) Do(new RecordArrival(seat, Sample.Holder(seat)), Sample.Secretary);
        return Do(new OpenMeeting(), Sample.Secretary);
    }

    /// <summary>The item is taken, divided on with these ballots, cut and declared by whoever presides.</summary>
    public Proceedings Decided(int item, params (string Seat, Choice Choice)[] ballots)
    {
        if (Meeting.Current != item) Do(new TakeItem(item), Sample.Secretary);
        var presider = Sample.Member(Meeting.Presider(item)!);
        if (Meeting.Running is null) Do(new OpenDivision(item), presider);
        return Finished(presider, ballots);
    }

    /// <summary>The running division is voted on, cut by time and declared.</summary>
    public Proceedings Finished(Actor presider, params (string Seat, Choice Choice)[] ballots)
    {
        var division = Meeting.Running!.Id;
        foreach (var (seat, choice) in ballots) Do(Sample.Cast(division, choice, $"{division}-{seat}"), Sample.Member(seat));
        Do(new CallLast(division), presider);
        Now = Meeting.Running!.Until!.Value;
        return Do(new TimeUp(division), Actor.System).Do(new Declare(division), presider);
    }
}
