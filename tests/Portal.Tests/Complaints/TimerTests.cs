using CleanerProduction.Complaints;
using CleanerProduction.Guidelines;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Reminders;
using CleanerProduction.PortalTests.Seeding;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Complaints;

/// <summary>The clocks of a complaint, each on its boundary.</summary>
public sealed class TimerTests(DemonstrationStores stores) : ComplaintOffice(stores), IClassFixture<DemonstrationStores>
{
    // Over a weekend; over Christmas Day and the day after, and the weekend that follows; over New Year's Day.
    [Theory]
    [InlineData("2026-11-23", "2026-11-25")]
    [InlineData("2026-11-27", "2026-12-01")]
    [InlineData("2026-11-28", "2026-12-01")]
    [InlineData("2026-12-24", "2026-12-29")]
    [InlineData("2026-12-31", "2027-01-05")]
    public async Task RG_6_1_1_the_provider_is_to_be_told_in_two_working_days_of_the_receipt(string received, string due)
    {
        Today = Day(received);
        var @case = await Lodged(await Listed("p-provider"));
        Assert.Equal(("RG-6.1.1", Day(due)), (await Running(@case)).Select(d => (d.Rule, d.Due)).Single());
        Today = Day(due);
        Assert.Equal((ComplaintDuty.NotifyProvider, Day(due), false), Duty((await Book.Find(Secretary, @case, Test))!.Duties[0]));
        Assert.Equal(FindingOutcome.NeedsJudgement, await Kept(@case));
        Today = Day(due).AddDays(1);
        Assert.Equal((ComplaintDuty.NotifyProvider, Day(due), true), Duty((await Book.Find(Secretary, @case, Test))!.Duties[0]));
        Assert.Equal(FindingOutcome.NotMet, await Kept(@case));
        Assert.Null(await Investigations.Notify(Secretary, @case, null, Test));
        Assert.Equal(("RG-6.1.4-report", Today.AddMonths(1)), (await Running(@case)).Select(d => (d.Rule, d.Due)).Single());
    }

    [Fact]
    public async Task RG_6_1_4_the_clock_calls_the_report_a_month_after_the_notice_and_not_a_day_before()
    {
        await Employed();
        Today = new(2026, 11, 30);
        var @case = await Established(await Listed("p-provider"));
        Today = new(2026, 12, 29);
        await Timer.Do(Test);
        Assert.Equal(ComplaintState.Substantiated, await State(@case));
        Today = new(2026, 12, 30);
        Assert.True(await Timer.Do(Test) > 0);
        Assert.Equal(ComplaintState.ReportDue, await State(@case));
        Assert.Equal(0, await Timer.Do(Test));
        Assert.Single(await Told(@case, "p-secretary"), t => t == $"Case {@case}: the consolidated report is due");
    }

    [Fact]
    public async Task RG_6_1_4_the_clock_calls_the_report_on_the_day_the_last_measure_is_completed()
    {
        var @case = await Established(await Listed("p-provider"));
        Assert.Null(await Answers.Measure(Provider, @case, null, "one", Test));
        Assert.Null(await Answers.Measure(Provider, @case, null, "two", Test));
        Today = Today.AddDays(3);
        Assert.Null(await Answers.Complete(Provider, @case, null, 2, Today, Test));
        Assert.Equal(new DateOnly(2026, 12, 23), (await Running(@case)).Single().Due);
        Assert.Equal("report-not-due", (await Followings.Call(Secretary, @case, null, Test))?.Code);
        await Timer.Do(Test);
        Assert.Equal(ComplaintState.Correcting, await State(@case));
        Assert.Equal("day-outside", (await Answers.Complete(Provider, @case, null, 1, Today.AddDays(1), Test))?.Code);
        Assert.Equal("measure-unknown", (await Answers.Complete(Provider, @case, null, 2, Today, Test))?.Code);
        Assert.Null(await Answers.Complete(Provider, @case, null, 1, Today, Test));
        Assert.Equal(Today, (await Running(@case)).Single().Due);
        await Timer.Do(Test);
        Assert.Equal(ComplaintState.ReportDue, await State(@case));
    }

    [Fact]
    public async Task A_measure_that_is_added_after_the_others_were_completed_puts_the_month_back()
    {
        var @case = await Established(await Listed("p-provider"));
        Assert.Null(await Answers.Measure(Provider, @case, null, "one", Test));
        Assert.Null(await Answers.Complete(Provider, @case, null, 1, Today, Test));
        Assert.Null(await Followings.Assess(Secretary, @case, null, new(true, "it works"), Test));
        Assert.Null(await Answers.Measure(Provider, @case, null, "two", Test));
        Assert.Equal(new DateOnly(2026, 12, 23), (await Running(@case)).Single().Due);
        Assert.Null((await Read(@case)).File.Effect);
        Assert.Equal("effect-not-now", (await Followings.Assess(Secretary, @case, null, new(true, "it works"), Test))?.Code);
    }

    // Ten working days from the committee's decision: over Christmas and New Year's Day.
    [Fact]
    public async Task RG_6_1_4_the_decision_is_to_be_carried_out_in_ten_working_days()
    {
        Today = new(2026, 12, 18);
        var provider = await Listed("p-provider");
        var @case = await Proposed(provider);
        await Voted(@case, true, "timer-1-1");
        Assert.Equal(("RG-6.1.4-execute", new DateOnly(2027, 1, 5)), (await Running(@case)).Select(d => (d.Rule, d.Due)).Single());
        Today = new(2027, 1, 5);
        Assert.False((await Book.Find(Secretary, @case, Test))!.Duties[0].Late);
        Today = new(2027, 1, 6);
        Assert.True((await Book.Find(Secretary, @case, Test))!.Duties[0].Late);
    }

    [Fact]
    public async Task A_clock_of_a_complaint_reminds_the_Secretariat_and_not_whoever_has_an_interest_in_it()
    {
        await Employed();
        var provider = await Listed("p-provider", "p-secretary-2");
        var @case = await Lodged(provider);
        await new Reminding(Databases, Reference, Clock).Do(Test);
        await using var db = await Open();
        var told = await db.Set<Notice>().Where(n => n.Case == @case).Select(n => new { n.PersonId, n.Link }).ToListAsync(Test);
        Assert.Contains(told, n => n.PersonId == "p-secretary" && n.Link == $"/complaints/{@case}");
        Assert.DoesNotContain(told, n => n.PersonId == "p-secretary-2");
    }

    private async Task<FindingOutcome> Kept(string @case) => CleanerProduction.Guidelines.Registration.Section61Complaints.Received.Of((await Book.Find(Secretary, @case, Test))!.Facts!).Outcome;

    private static (ComplaintDuty, DateOnly, bool) Duty(DutyOpen duty) => (duty.Duty, duty.Due!.Value, duty.Late);

    private static DateOnly Day(string iso) => Dates.Parse(iso).Value;
}
