using System.Collections.Immutable;
using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>Whether a seat's screens are connected; not part of the record.</summary>
public sealed record Line(int Screens, DateTimeOffset? LostAt);

/// <summary>A roll call between two officers, not on the record until both heard the same.</summary>
/// <param name="Division">The division.</param>
/// <param name="Seat">The seat that is called.</param>
/// <param name="StartedAt">When it was begun or asked for.</param>
/// <param name="Officer">The first officer; null where the chair asked and nobody has entered anything.</param>
/// <param name="First">What the first officer heard; null until entered, and again after the two differed.</param>
/// <param name="HeardAt">When it was entered.</param>
/// <param name="Differed">True after the two entered different words: the seat is called again.</param>
public sealed record PendingRollCall(string Division, string Seat, DateTimeOffset StartedAt, Actor? Officer, Choice? First, DateTimeOffset? HeardAt, bool Differed);

/// <summary>The room at one moment: the meeting as recorded, and what is not on the record. Views are made from it once per audience and shared.</summary>
public sealed class RoomSnapshot(Meeting meeting, ImmutableDictionary<string, Line> lines, ImmutableArray<PendingRollCall> rollCalls, ImmutableArray<ChainEntry> tail, DateTimeOffset at)
{
    private readonly Lazy<MeetingView> observer = new(() => Viewing.Observer(meeting, at));
    private readonly Lazy<MeetingView> member = new(() => Viewing.Member(meeting, at));

    /// <summary>The meeting as recorded.</summary>
    public Meeting Meeting => meeting;

    /// <summary>Screens by seat.</summary>
    public ImmutableDictionary<string, Line> Lines => lines;

    /// <summary>Roll calls that are running.</summary>
    public ImmutableArray<PendingRollCall> RollCalls => rollCalls;

    /// <summary>The newest entries, newest first.</summary>
    public ImmutableArray<ChainEntry> Tail => tail;

    /// <summary>When it was taken.</summary>
    public DateTimeOffset At => at;

    /// <summary>The view every observer shares.</summary>
    public MeetingView ForObservers => observer.Value;

    /// <summary>What every member shares who is out for no item, without their own seat.</summary>
    internal MeetingView ForMembers => member.Value;

    /// <summary>The view for one reader.</summary>
    public MeetingView For(Actor reader) => Viewing.Of(this, reader);
}
