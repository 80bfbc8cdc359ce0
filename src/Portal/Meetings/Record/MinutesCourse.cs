using System.Collections.Immutable;
using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings.Record;

/// <summary>What the minutes need of the record's order: who presided, when each item was before the meeting, who ended each division, when dissents came in.</summary>
/// <param name="Presiding">The seat that opened the meeting; null before.</param>
/// <param name="Times">When each item was before the meeting; the last one open while the meeting is at it.</param>
/// <param name="EndedBy">The seat whose sitter declared or abandoned a division.</param>
/// <param name="Dissents">When each dissent was recorded, by division and seat.</param>
/// <param name="Withdrawn">When an item was withdrawn.</param>
public sealed record MinutesCourse(
    string? Presiding, ImmutableDictionary<int, ImmutableArray<MinutesStay>> Times, ImmutableDictionary<string, string> EndedBy,
    ImmutableDictionary<(string Division, string Seat), DateTimeOffset> Dissents, ImmutableDictionary<int, DateTimeOffset> Withdrawn)
{
    private static readonly MinutesCourse Nothing = new(null, ImmutableDictionary<int, ImmutableArray<MinutesStay>>.Empty, ImmutableDictionary<string, string>.Empty,
        ImmutableDictionary<(string, string), DateTimeOffset>.Empty, ImmutableDictionary<int, DateTimeOffset>.Empty);

    /// <summary>Reads a record from its beginning.</summary>
    public static MinutesCourse Of(IEnumerable<ChainEntry> entries)
    {
        var course = Nothing;
        var meeting = Meeting.Nothing;
        foreach (var entry in entries)
        {
            var act = ActJson.Read(entry.Kind, entry.Payload);
            course = act switch
            {
                MeetingOpened opened => course with { Presiding = opened.Presiding },
                ItemTaken taken => course.Left(meeting.Current, entry.At).Taken(taken.Item, entry.At),
                MeetingClosed => course.Left(meeting.Current, entry.At),
                ItemWithdrawn gone => course.Left(meeting.Current == gone.Item ? gone.Item : null, entry.At) with { Withdrawn = course.Withdrawn.SetItem(gone.Item, entry.At) },
                ResultDeclared declared => course.Ended(meeting, declared, entry.Actor),
                DivisionAbandoned abandoned => course.Ended(meeting, abandoned, entry.Actor),
                CalledToMeeting called => course with { EndedBy = course.EndedBy.SetItem(called.Division, called.Seat) },
                DissentRecorded dissent => course with { Dissents = course.Dissents.SetItem((dissent.Division, dissent.Seat), entry.At) },
                _ => course,
            };
            meeting = meeting.After(entry, act);
        }
        return course;
    }

    private MinutesCourse Taken(int item, DateTimeOffset at) => this with { Times = Times.SetItem(item, Times.GetValueOrDefault(item, []).Add(new(at, null))) };

    private MinutesCourse Left(int? item, DateTimeOffset at) =>
        item is { } number && Times.GetValueOrDefault(number, []) is [.., { Out: null } open] times
            ? this with { Times = Times.SetItem(number, times.SetItem(times.Length - 1, open with { Out = at })) }
            : this;

    private MinutesCourse Ended(Meeting meeting, DivisionAct act, string actor) =>
        this with { EndedBy = EndedBy.SetItem(act.Division, meeting.SeatSatBy(actor) ?? meeting.SeatOf(actor)?.Code ?? meeting.Divisions[act.Division].Presiding) };
}
