using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class ReceiptsTests
{
    private static Receipt Of(string seat, long sequence) => new("67-1-1", seat, Choice.For, sequence, $"hash-{sequence}", $"hash-{sequence}");

    [Fact]
    public void What_is_added_is_not_seen_by_those_before()
    {
        var one = Receipts.None.With("ballot-01", "p-cma", Of("CMA", 1));
        var two = one.With("ballot-02", "p-tid", Of("TID", 2));
        Assert.Equal((0, 1, 2), (Receipts.None.Count, one.Count, two.Count));
        Assert.Null(one.Of("TID", "ballot-02"));
        Assert.Null(one.By("p-tid", "ballot-02"));
        Assert.Equal(Of("TID", 2), two.Of("TID", "ballot-02"));
        Assert.Equal([("CMA", "ballot-01"), ("TID", "ballot-02")], two.All.Select(r => r.Key));
    }

    [Fact]
    public void A_continuation_that_was_given_up_leaves_no_trace_in_the_other()
    {
        var common = Receipts.None.With("ballot-01", "p-cma", Of("CMA", 1));
        var lost = common.With("ballot-02", "p-tid", Of("TID", 2)).With("ballot-03", "p-epd", Of("EPD", 3));
        var kept = common.With("ballot-03", "p-itc", Of("ITC", 2));
        Assert.Equal([("CMA", "ballot-01"), ("ITC", "ballot-03")], kept.All.Select(r => r.Key));
        Assert.Null(kept.Of("TID", "ballot-02"));
        Assert.Null(kept.By("p-epd", "ballot-03"));
        Assert.Equal(Of("ITC", 2), kept.By("p-itc", "ballot-03"));
        Assert.Equal([("CMA", "ballot-01"), ("TID", "ballot-02"), ("EPD", "ballot-03")], lost.All.Select(r => r.Key));
    }

    [Fact]
    public void One_id_of_several_seats_and_people_is_told_apart_and_a_called_ballot_is_nobodys()
    {
        var receipts = Receipts.None.With("ballot-01", "p-cma", Of("CMA", 1)).With("ballot-01", null, Of("TID", 2));
        Assert.Equal((Of("CMA", 1), Of("TID", 2)), (receipts.Of("CMA", "ballot-01")!, receipts.Of("TID", "ballot-01")!));
        Assert.Equal(Of("CMA", 1), receipts.By("p-cma", "ballot-01"));
        Assert.Null(receipts.By("p-tid", "ballot-01"));
    }
}
