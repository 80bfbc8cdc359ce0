using CleanerProduction.Meetings;
using CleanerProduction.Portal.Accounts.Confirm;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>
/// A meeting as it happens, for whoever reads: holds one view, takes no older one in its place, and draws it in the reader's own
/// language whoever caused the change.
/// </summary>
public sealed partial class LivePage
{
    private MeetingRoom? room;
    private Floor? floor;
    private MeetingView? view;
    private IDisposable? watching;
    private IDisposable? line;
    private bool lost;
    private bool refused;
    private bool unconfirmed;
    private string who = "";
    private string? polite;
    private string? urgent;

    /// <summary>The meeting's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private MeetingRooms Rooms { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private CircuitLine Line { get; set; } = null!;

    [Inject]
    private IRecentlyShown Recently { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    // Called back, a member has the way back before them, whatever the room is at.
    private Audience Shown => view is { Away.CalledBack: true } ? Audience.Recused : view!.Audience;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var reader = Authentication is null ? null : (await Authentication).User;
        var actor = Actors.Of(reader);
        room = Id.Length is > 0 and <= 32 ? await Rooms.Find(Id) : null;
        var now = room is null ? null : await room.Now();
        // The same answer whether the meeting exists or not.
        if (now?.Meeting.Called is null || !Actors.MayEnter(now.Meeting, actor))
        {
            (room, refused) = (null, true);
            return;
        }
        floor = new(room!, actor, Reader.Language, Clock)
        {
            Confirmed = () => reader is null ? Task.FromResult(false) : Recently.IsRecent(reader),
            Unconfirmed = () => _ = Refresh(() => unconfirmed = true),
        };
        Take(now.For(actor));
        if (!RendererInfo.IsInteractive) return;
        watching = room!.Screens.Watch(Show);
        Line.Changed += LineChanged;
        Connect();
        // What was written between the first look and the subscription.
        Take((await room.Now()).For(actor));
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        // The session ended: what was on the screen goes, and nothing more is asked in its name.
        if (floor is null || Authentication is null || (await Authentication).User.Identity?.IsAuthenticated == true) return;
        Leave();
        (floor, view, refused) = (null, null, true);
    }

    private void Leave()
    {
        Line.Changed -= LineChanged;
        watching?.Dispose();
        line?.Dispose();
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        Leave();
        base.Dispose(disposing);
    }

    private void Show(RoomSnapshot snapshot)
    {
        // Without a line nothing is drawn: the newest picture is taken when it is back.
        if (Volatile.Read(ref lost)) return;
        if (floor is not { } here) return;
        var next = Actors.MayEnter(snapshot.Meeting, here.Reader) ? snapshot.For(here.Reader) : null;
        // Not even an empty answer for a view that is not shown.
        if (next is null || view is not { } shown || !(next.IsOlderThan(shown) || next.TellsNothingAfter(shown))) _ = Refresh(() => Take(next));
    }

    private void Take(MeetingView? next)
    {
        if (next is null)
        {
            (view, refused) = (null, true);
            return;
        }
        if (view is not null && next.IsOlderThan(view)) return;
        if (view is not null && Announcement.Between(view, next) is var said && said != Announcement.None) (polite, urgent) = (said.Polite ?? polite, said.Urgent);
        view = next;
        who = Who(next);
    }

    private string Who(MeetingView now)
    {
        var reader = floor!.Reader;
        if (now.Own is { } own) return Reader.Read(own.Name) + LiveText.Gap + (own.Seat == "CHAIR" ? LiveText.ChairSeat : Reader.Read(own.Body)) + (now.Audience == Audience.Chair && own.Seat != "CHAIR" ? LiveText.Presiding : "");
        return Reader.Read(reader.Name) + LiveText.Gap + (now.Audience == Audience.Secretariat ? LiveText.Secretariat : LiveText.Observer);
    }

    private void Connect()
    {
        if (view?.Own is { } own) line = room!.Screens.Connect(own.Seat);
    }

    private async Task LineChanged(bool up)
    {
        Volatile.Write(ref lost, !up);
        line?.Dispose();
        line = null;
        if (!up) return;
        Connect();
        var now = await room!.Now();
        await Refresh(() => Take(now.For(floor!.Reader)));
    }
}
