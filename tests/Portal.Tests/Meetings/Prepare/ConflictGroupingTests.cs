using CleanerProduction.Meetings;
using CleanerProduction.PortalTests.Meetings.Room;
using Xunit;

namespace CleanerProduction.PortalTests.Meetings.Prepare;

public sealed class ConflictGroupingTests
{
    [Fact]
    public void Items_with_the_same_recusals_stand_next_to_each_other_where_the_first_of_them_stood()
    {
        var here = Agenda(8).Out(2, "CMA").Out(5, "CMA").Out(3, "FHKI", "TID").Out(7, "TID", "FHKI").Out(6, "FHKI");
        Assert.Equal([1, 2, 5, 3, 7, 4, 6, 8], ConflictGrouping.Of(here.Meeting));
    }

    [Fact]
    public void Without_recusals_the_order_given_stays() => Assert.Equal([1, 2, 3, 4], ConflictGrouping.Of(Agenda(4).Meeting));

    [Fact]
    public void An_order_decided_by_hand_is_kept_where_nobody_is_recused()
    {
        var here = Agenda(5).Out(1, "CMA").Out(4, "CMA").Do(new OrderAgenda([5, 4, 3, 2, 1]), Sample.Secretary);
        Assert.Equal([5, 4, 1, 3, 2], ConflictGrouping.Of(here.Meeting));
    }

    [Fact]
    public void An_interest_that_is_only_disclosed_moves_nothing()
    {
        var here = Agenda(4).Out(1, "CMA").Out(3, "CMA").Opened();
        var declaration = here.Meeting.Declarations.Single(d => d.Item == 3).Id;
        here.Do(new RuleOnInterest(declaration, InterestEffect.DiscloseOnly, "Small shareholding"), Sample.Member("CHAIR"));
        Assert.Equal([1, 2, 3, 4], ConflictGrouping.Of(here.Meeting));
    }

    [Fact]
    public void What_the_meeting_came_to_already_keeps_the_beginning()
    {
        var here = Agenda(4).Out(1, "CMA").Out(4, "CMA").Opened().Do(new TakeItem(1), Sample.Secretary).Do(new TakeItem(3), Sample.Secretary);
        Assert.Equal([1, 3, 2, 4], ConflictGrouping.Of(here.Meeting));
        Assert.Null(here.Try(new OrderAgenda(ConflictGrouping.Of(here.Meeting)), Sample.Secretary));
    }

    private static Proceedings Agenda(int items) => Proceedings.Convened(null, [.. Enumerable.Range(0, items).Select(i => Sample.Demonstration($"BR-{i:00000000}"))]);
}

/// <summary>Short words for the tests above.</summary>
internal static class Recusing
{
    /// <summary>Those seats declare an interest that takes them out of the item.</summary>
    public static Proceedings Out(this Proceedings here, int item, params string[] seats)
    {
        foreach (var seat in seats) here.Do(new DeclareInterest(item, seat, PartyKind.Applicant, Trilingual.Same("shareholder")), Sample.Member(seat));
        return here;
    }
}
