using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class ForecastTests
{
    private static readonly AgendaItem[] Items = [Committee.Item(AgendaKind.Minutes), Committee.Item(AgendaKind.Demonstration1), Committee.Item(AgendaKind.Penalty)];

    [Fact]
    public void Before_the_meeting_it_counts_the_filled_seats_less_the_recused()
    {
        var room = Room.Notified(items: Items).Recuse(3, "HKGCC", "FHKI", "CMA", "CGCC");
        var forecast = ItemForecast.Of(room.Meeting, room.Now);
        Assert.Equal([(2, 9, 5, false), (3, 5, 5, true)], forecast.Select(f => (f.Item, f.Counts, f.Quorum, f.AtRisk)));
        Assert.Equal(["HKGCC", "FHKI", "CMA", "CGCC"], forecast[1].Out);
        Assert.All(forecast, f => Assert.False(f.IsShort));
    }

    [Fact]
    public void In_session_it_counts_who_is_there_and_one_more_recusal_leaves_an_item_short()
    {
        var room = Room.InSession(items: Items).Leave("ITC", "TID", "ACADEMIC").Recuse(3, "CMA").Take(1);
        Assert.Equal((5, true, false), Of(room, 3));
        room.Recuse(3, "CGCC");
        Assert.Equal((4, true, true), Of(room, 3));
        Assert.Equal((6, false, false), Of(room, 2));
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void A_seat_that_will_have_left_by_the_end_of_the_item_is_not_counted(int minutes, bool leaves)
    {
        var room = Room.InSession(items: Items);
        room.Do(new ForeseeLeaving("TID", room.Now.AddMinutes(minutes)), Committee.Member("TID"))
            .Refused(MeetingRefusals.NotYours, new ForeseeLeaving("TID", room.Now), Committee.Member("ITC"));
        // Item 2 is second on the agenda: a quarter of an hour each.
        Assert.Equal(leaves ? 8 : 9, Of(room, 2).Counts);
        Assert.Equal(8, Of(room, 3).Counts);
    }

    [Fact]
    public void What_is_decided_noted_or_being_dealt_with_is_not_forecast_but_what_had_no_quorum_is()
    {
        var room = Room.InSession(items: Items).Take(1).Do(new NoteItem(1), Committee.Secretary).Divide(2).Leave("HKGCC", "FHKI", "CMA", "CGCC", "ACADEMIC");
        Assert.Equal([3], Left(room));
        Assert.Equal(Outcome.NoQuorum, room.Result());
        room.Take(3);
        Assert.Equal([2], Left(room));
        room.Arrive("HKGCC").Divide(2).Result();
        Assert.Equal([3], Left(room.Take(1)));
    }

    private static IEnumerable<int> Left(Room room) => ItemForecast.Of(room.Meeting, room.Now).Select(f => f.Item);

    private static (int Counts, bool AtRisk, bool IsShort) Of(Room room, int item) =>
        ItemForecast.Of(room.Meeting, room.Now).Single(f => f.Item == item) is var f ? (f.Counts, f.AtRisk, f.IsShort) : default;
}
