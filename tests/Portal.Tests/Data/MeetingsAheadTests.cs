using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Data;

/// <summary>Which meeting cases are put before: asked by the queue and by a project's page alike.</summary>
public sealed class MeetingsAheadTests(SqliteStores stores) : IClassFixture<SqliteStores>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 15, 0, 0, HongKongTime.Offset);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_the_soonest_that_is_not_yet_open_and_today_counts_until_midnight()
    {
        Assert.Null(await Next());
        Assert.Equal("later", await Next(Card("later", 20), Card("latest", 40)));
        Assert.Equal("today", await Next(Card("later", 20), Card("today", 0, hour: 10)));
        Assert.Equal("draft", await Next(Card("later", 20, MeetingState.Notified), Card("draft", 9, MeetingState.Draft)));
    }

    [Fact]
    public async Task None_takes_cases_that_is_open_or_over_whatever_its_day_nor_practice_nor_a_circulation()
    {
        foreach (var state in new[] { MeetingState.InSession, MeetingState.Closed, MeetingState.MinutesCirculated, MeetingState.MinutesConfirmed }) Assert.Null(await Next(Card("held-early", 5, state)));
        var (practice, circulation) = (Card("practice", 1), Card("circulation", 2));
        (practice.Rehearsal, circulation.Circulation) = (true, true);
        Assert.Equal("later", await Next(practice, circulation, Card("later", 3)));
    }

    [Fact]
    public async Task One_whose_day_went_by_comes_only_where_no_other_is_called()
    {
        Assert.Equal("later", await Next(Card("missed", -1), Card("later", 30)));
        Assert.Equal("missed", await Next(Card("missed", -1), Card("long-missed", -400)));
    }

    private static MeetingCard Card(string id, int days, MeetingState state = MeetingState.Notified, int hour = 14) =>
        new() { Id = id, Number = 1, StartsAt = HongKongTime.StartOf(HongKongTime.DateOf(Now).AddDays(days)).AddHours(hour), State = state };

    private async Task<string?> Next(params MeetingCard[] cards)
    {
        await using var db = stores.Db();
        await db.Set<MeetingCard>().ExecuteDeleteAsync(Test);
        db.AddRange(cards);
        await db.SaveChangesAsync(Test);
        return (await db.NextMeeting(Now, Test))?.Id;
    }
}
