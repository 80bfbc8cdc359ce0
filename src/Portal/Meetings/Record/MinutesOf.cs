using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Meetings.Record;

/// <summary>The minutes of a meeting, from its record alone: the same entries give the same facts in every language.</summary>
public static class MinutesOf
{
    /// <summary>The facts. <paramref name="verify"/> is the address of the verification page, which the document number is added to.</summary>
    public static MinutesFacts Record(Meeting meeting, IReadOnlyList<ChainEntry> entries, Uri verify)
    {
        var called = meeting.Called ?? throw new InvalidOperationException("The meeting has no first entry");
        var course = MinutesCourse.Of(entries);
        var presiding = course.Presiding ?? meeting.Chair!.Code;
        var number = DocumentNumber.OfMinutes(meeting.Id);
        return new(
            meeting.Id, State(meeting.State), meeting.OpenedAt ?? called.StartsAt, meeting.ClosedAt, called.Place, presiding,
            meeting.Orders.Version.ToString(CultureInfo.InvariantCulture), meeting.QuorumNeeded,
            [.. meeting.Seats.Where(s => s.Filled || meeting.Stays.ContainsKey(s.Code)).Select(s => Seat(meeting, s))],
            [], Interests(meeting),
            [.. Agenda(meeting).Select(item => MinutesItemOf.Record(meeting, item, presiding, course))],
            [.. meeting.Order.SelectMany(n => meeting.Items[n].Actions).Select(a => new MinutesAction(a.Item, Trilingual.Same(a.Text), Trilingual.Same(a.Who), a.Due))],
            number, meeting.Sequence, meeting.Head, new(verify, $"verify/{number}"))
        {
            Rehearsal = called.Rehearsal,
            Panel = meeting.Orders.IsTwoSided,
            ConfirmedAt = meeting.MinutesConfirmedAt,
        };
    }

    /// <summary>draft, circulated or confirmed.</summary>
    public static string State(MeetingState state) => state switch
    {
        MeetingState.MinutesConfirmed => "confirmed",
        MeetingState.MinutesCirculated => "circulated",
        _ => "draft",
    };

    /// <summary>In the order they were taken; what was withdrawn comes last, so that the minutes say so.</summary>
    private static IEnumerable<ItemState> Agenda(Meeting meeting) =>
        meeting.Order.Select(n => meeting.Items[n]).Concat(meeting.Items.Values.Where(i => i.Withdrawn is not null));

    private static MinutesSeat Seat(Meeting meeting, Seat seat)
    {
        var stays = meeting.Stays.GetValueOrDefault(seat.Code, []);
        // A seat may have had the member for one part and an alternate for another: both names stand.
        var sat = stays.DistinctBy(s => s.Person).Select(s => s.Name).ToList();
        var person = sat.Count == 0 ? seat.Holder?.Name ?? Trilingual.Same("") : Trilingual.Make(l => string.Join(Between(l), sat.Select(n => n.In(l))));
        return new(seat.Code, seat.Body, person, stays.Any(s => s.Person != seat.Holder?.Person), [.. stays.Select(s => new MinutesStay(s.In, s.Out))]);
    }

    private static string Between(Language language) => MinutesText.ResourceManager.GetString(nameof(MinutesText.Between), language.Culture())!;

    private static ImmutableArray<MinutesInterest> Interests(Meeting meeting) =>
    [
        .. from declared in meeting.Declarations
           group declared by (declared.At, declared.Seat, declared.Nature, declared.Effect, Ruling: declared.Ruling is null ? null : declared.Id) into same
           let first = same.First()
           select new MinutesInterest(first.At, first.Seat, [.. same.Select(d => d.Item).Order()], first.Nature, Ruling(first.Effect), first.Ruling?.BySeat,
               string.IsNullOrEmpty(first.Ruling?.Reason) ? null : Trilingual.Same(first.Ruling.Reason)),
    ];

    private static string Ruling(InterestEffect effect) => effect switch
    {
        InterestEffect.Withdraw => "withdraw",
        InterestEffect.StayNoVote => "stay-without-vote",
        _ => "disclose-only",
    };
}
