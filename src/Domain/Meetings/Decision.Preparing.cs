using System.Collections.Immutable;
using System.Globalization;

namespace CleanerProduction.Meetings;

public static partial class Decision
{
    private static Result<ImmutableArray<Act>> Call(Meeting meeting, CallMeeting call, Actor actor)
    {
        if (OnlySecretariat(actor) is { } refused) return refused;
        if (meeting.Called is not null) return No(MeetingRefusals.WrongState);
        var called = call.Meeting;
        if (called is { Circulation: true, Orders.IsTwoSided: true }) return No(MeetingRefusals.NotCirculable);
        return string.IsNullOrWhiteSpace(called.Meeting) || !AreSeats(called.Seats, called.Orders) || called.Place.IsIncomplete
            ? No(MeetingRefusals.Incomplete)
            : Acts(called with { StartsAt = ChainEntry.ToMillisecond(called.StartsAt) });
    }

    private static Result<ImmutableArray<Act>> Table(Meeting meeting, TableItem table, Actor actor)
    {
        if (OnlySecretariat(actor) is { } refused) return refused;
        if (InState(meeting, MeetingState.Draft, MeetingState.Notified, MeetingState.InSession) is { } wrong) return wrong;
        var content = table.Content;
        var rule = AgendaRule.Of(content.Kind);
        if (content.Title.IsIncomplete || (rule.Divides && (content.Motion is null || content.Motion.IsIncomplete)) || content.Conditions.Any(c => c.IsIncomplete))
            return No(MeetingRefusals.Incomplete);
        if (!rule.Fits(meeting.Orders)) return No(MeetingRefusals.NotForThisBody);
        if (meeting.IsCirculation && !rule.Circulates) return No(MeetingRefusals.NotCirculable);
        if (table.Item is not { } number) return Acts(new ItemTabled(meeting.Items.IsEmpty ? 1 : meeting.Items.Keys.Last() + 1, content));
        if (!meeting.Items.TryGetValue(number, out var item) || item.Withdrawn is not null) return No(MeetingRefusals.UnknownItem);
        // A waiver was given for what the item was; a penalty knows none.
        if (!rule.Waivable && meeting.Declarations.Any(d => d.Item == number && d.Ruling is { Effect: not InterestEffect.Withdraw })) return No(MeetingRefusals.NoWaiver);
        // Once the meeting came to an item its text is what was discussed.
        return item.TakenAt is null ? Acts(new ItemTabled(number, content)) : No(MeetingRefusals.PapersLocked);
    }

    private static Result<ImmutableArray<Act>> Withdraw(Meeting meeting, WithdrawItem withdraw, Actor actor)
    {
        if (OnlySecretariat(actor) is { } refused) return refused;
        if (InState(meeting, MeetingState.Draft, MeetingState.Notified, MeetingState.InSession) is { } wrong) return wrong;
        if (Known(meeting, withdraw.Item) is not { } item) return No(MeetingRefusals.UnknownItem);
        if (item.Divisions.Length > 0) return No(MeetingRefusals.AlreadyDecided);
        return Reason(withdraw.Reason) is { } missing ? missing : Acts(new ItemWithdrawn(withdraw.Item, withdraw.Reason.Trim()));
    }

    private static Result<ImmutableArray<Act>> Order(Meeting meeting, OrderAgenda order, Actor actor)
    {
        if (!actor.IsSecretariat && !Presides(meeting, actor, null)) return No(MeetingRefusals.NotPresider);
        if (InState(meeting, MeetingState.Draft, MeetingState.Notified, MeetingState.InSession) is { } wrong) return wrong;
        return order.Order.Order().SequenceEqual(meeting.Order.Order()) ? Acts(new AgendaOrdered(order.Order)) : No(MeetingRefusals.BadOrder);
    }

    private static Result<ImmutableArray<Act>> Lay(Meeting meeting, LayPaper lay, Actor actor)
    {
        if (OnlySecretariat(actor) is { } refused) return refused;
        if (InState(meeting, MeetingState.Draft, MeetingState.Notified, MeetingState.InSession) is { } wrong) return wrong;
        if (Known(meeting, lay.Item) is not { } item) return No(MeetingRefusals.UnknownItem);
        if (item.Divisions.Select(d => meeting.Divisions[d]).Any(d => d.Running || d.Stands)) return No(MeetingRefusals.PapersLocked);
        return lay.Paper.Hash.Length == 64 && !lay.Paper.Title.IsIncomplete ? Acts(new PaperLaid(lay.Item, lay.Paper)) : No(MeetingRefusals.Incomplete);
    }

    private static Result<ImmutableArray<Act>> Fill(Meeting meeting, FillSeats fill, Actor actor)
    {
        if (OnlySecretariat(actor) is { } refused) return refused;
        if (InState(meeting, MeetingState.Draft, MeetingState.Notified) is { } wrong) return wrong;
        if (!AreSeats(fill.Seats, meeting.Orders)) return No(MeetingRefusals.Incomplete);
        // Whoever sits already must still have the seat: they leave it first.
        return meeting.Present.Any(code => fill.Seats.FirstOrDefault(s => s.Code == code) is not { Filled: true } seat || seat.Sitter(meeting.Sitting(code)!.Person) is null)
            ? No(MeetingRefusals.AlreadyPresent)
            : Acts(new SeatsFilled(fill.Seats));
    }

    // Each code once; personal appointees have no alternates; one deputy at most; sides where the orders know them, one co-chair in each.
    private static bool AreSeats(ImmutableArray<Seat> seats, StandingOrders orders) =>
        !seats.IsDefaultOrEmpty
        && seats.Select(s => s.Code).Distinct(StringComparer.Ordinal).Count() == seats.Length
        && seats.Count(s => s.Deputy) <= 1
        && seats.All(s => s.Alternates.IsDefaultOrEmpty || s.Kind is not (SeatKind.Chair or SeatKind.Academic))
        && SideFigures.Fit(seats, orders);

    private static Result<ImmutableArray<Act>> Notice(Meeting meeting, Actor actor)
    {
        if (OnlySecretariat(actor) is { } refused) return refused;
        if (InState(meeting, MeetingState.Draft) is { } wrong) return wrong;
        return meeting.Order.IsEmpty ? No(MeetingRefusals.Incomplete) : Acts(new NoticeGiven());
    }

    private static Result<ImmutableArray<Act>> Open(Meeting meeting, Actor actor)
    {
        if (!actor.IsSecretariat && !Presides(meeting, actor, null)) return No(MeetingRefusals.NotPresider);
        // Papers that circulate are opened with their one item and its end date (OpenCirculation).
        if (meeting.IsCirculation || InState(meeting, MeetingState.Notified) is not null) return No(MeetingRefusals.WrongState);
        if (meeting.Presider(null) is not { } presider) return No(MeetingRefusals.NoPresider);
        return meeting.Present.Count() < meeting.QuorumNeeded ? Short(meeting, meeting.Present.Count()) : Acts(new MeetingOpened(presider));
    }

    private static Result<ImmutableArray<Act>> Close(Meeting meeting, Actor actor)
    {
        if (!actor.IsSecretariat && !Presides(meeting, actor, null)) return No(MeetingRefusals.NotPresider);
        if (InState(meeting, MeetingState.InSession) is { } wrong) return wrong;
        return meeting.Running is not null ? No(MeetingRefusals.DivisionRunning) : Acts(new MeetingClosed());
    }

    private static Refusal Short(Meeting meeting, int present) => No(MeetingRefusals.NoQuorum)
        .With("present", present.ToString(CultureInfo.InvariantCulture))
        .With("quorum", meeting.QuorumNeeded.ToString(CultureInfo.InvariantCulture));

    private static ItemState? Known(Meeting meeting, int item) =>
        meeting.Items.TryGetValue(item, out var state) && state.Withdrawn is null ? state : null;
}
