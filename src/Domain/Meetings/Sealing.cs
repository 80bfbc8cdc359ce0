namespace CleanerProduction.Meetings;

/// <summary>Which entries a reader may see, and when.</summary>
public static class Sealing
{
    /// <summary>
    /// True where the entry is open to the reader: a ballot only to its own seat until its division is declared (or ended), an item's acts
    /// never to a seat that is out for it until the record is public. <paramref name="seat"/> is null for readers without a seat;
    /// without a <paramref name="person"/> an interest of anybody of the seat is taken for theirs.
    /// </summary>
    public static bool IsOpen(Meeting meeting, ChainEntry entry, string? seat, string? person = null)
    {
        if (ActJson.Read(entry.Kind, entry.Payload) is not ItemAct act) return true;
        if (seat is not null && (person is null ? meeting.IsOut(seat, act.Item) : meeting.IsOut(seat, act.Item, person)) && !IsPublic(meeting)) return false;
        return act is not BallotCast cast || !IsSealed(meeting, cast) || cast.Seat == seat;
    }

    /// <summary>
    /// True from the cast until the division was declared. An abandoned attempt stays sealed until a later one came to a result or the
    /// meeting ended, or it would tell the direction of the next one; a circulation called to a meeting until its minutes are confirmed,
    /// for the next one is at that meeting.
    /// </summary>
    public static bool IsSealed(Meeting meeting, BallotCast cast)
    {
        if (!meeting.Divisions.TryGetValue(cast.Division, out var division) || division.Running) return true;
        if (division.Stage != DivisionStage.Abandoned) return false;
        if (meeting.IsCirculation) return meeting.State != MeetingState.MinutesConfirmed;
        return meeting.State == MeetingState.InSession && !meeting.Items[division.Item].Divisions
            .Select(d => meeting.Divisions[d])
            .Any(d => d.Attempt > division.Attempt && d.Result is { Outcome: not Outcome.NoQuorum });
    }

    /// <summary>The whole record is public once its minutes are confirmed; a rehearsal's never is, nor the judging panel's: its results are published with the round's (LG-6, A-69).</summary>
    public static bool IsPublic(Meeting meeting) => meeting.State == MeetingState.MinutesConfirmed && meeting.Called?.Rehearsal == false && !meeting.Orders.IsTwoSided;

    /// <summary>True where the result of that division may reach a seat that was out for it: the party was told, or the record is public.</summary>
    public static bool ResultIsPublic(Meeting meeting, Division division) => division.NotifiedBy is not null || IsPublic(meeting);
}
