using System.Collections.Concurrent;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Meetings.Live;
using Microsoft.AspNetCore.SignalR;

namespace CleanerProduction.Portal.Meetings;

/// <summary>
/// Hub connections by room. Observers share one message; everybody with a seat or an office gets their own, shaped when it is sent, so
/// that a recusal takes effect with the very next push.
/// </summary>
public sealed class HubScreens(IHubContext<MeetingHub, IMeetingClient> hub)
{
    private readonly ConcurrentDictionary<string, Screen> screens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<MeetingRoom, IDisposable> watching = new();

    // Those that get their own, by room: a push looks at its room's alone, however many others meet.
    private readonly ConcurrentDictionary<MeetingRoom, ConcurrentDictionary<string, Screen>> own = new();

    internal async Task Join(MeetingRoom room, string connection, Actor actor)
    {
        Leave(connection);
        watching.GetOrAdd(room, r => r.Screens.Watch(snapshot => _ = Show(r, snapshot)));
        var meeting = (await room.Now()).Meeting;
        var seat = meeting.SeatOf(actor.Person)?.Code;
        var shared = seat is null && !actor.IsSecretariat;
        if (shared) await hub.Groups.AddToGroupAsync(connection, Group(room));
        var screen = screens[connection] = new(room, actor, shared, seat is null ? null : room.Screens.Connect(seat));
        if (!shared) own.GetOrAdd(room, _ => new(StringComparer.Ordinal))[connection] = screen;
    }

    internal void Leave(string connection)
    {
        if (!screens.TryRemove(connection, out var screen)) return;
        screen.Line?.Dispose();
        if (own.TryGetValue(screen.Room, out var others)) others.TryRemove(connection, out _);
        if (screen.Shared) _ = hub.Groups.RemoveFromGroupAsync(connection, Group(screen.Room));
    }

    private async Task Show(MeetingRoom room, RoomSnapshot snapshot)
    {
        await hub.Clients.Group(Group(room)).ViewChanged(snapshot.ForObservers);
        if (!own.TryGetValue(room, out var others)) return;
        foreach (var (connection, screen) in others) await Show(connection, screen, snapshot);
    }

    private async Task Show(string connection, Screen screen, RoomSnapshot snapshot)
    {
        var view = snapshot.For(screen.Actor);
        // A seat that is out is not told that something was written, or the pushes would count the ballots.
        if (screen.Shown is { } shown && view.TellsNothingAfter(shown)) return;
        screen.Shown = view;
        await hub.Clients.Client(connection).ViewChanged(view);
    }

    private static string Group(MeetingRoom room) => $"{room.Id}/observers";

    private sealed record Screen(MeetingRoom Room, Actor Actor, bool Shared, IDisposable? Line)
    {
        public MeetingView? Shown { get; set; }
    }
}
