using CleanerProduction.Schemes;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CleanerProduction.DomainTests.Schemes;

public class WorkingCalendarTests
{
    public static readonly WorkingCalendar Calendar = WorkingCalendar.Parse(Repository.Text("seeds", "holidays.csv"));

    private static DateOnly D(string iso) => Dates.Parse(iso).Value;

    [Theory]
    [InlineData("2026-02-13", 2, "2026-02-20")]
    [InlineData("2026-02-13", 5, "2026-02-25")]
    [InlineData("2026-02-13", 10, "2026-03-04")]
    [InlineData("2026-04-02", 2, "2026-04-09")]
    [InlineData("2026-04-02", 5, "2026-04-14")]
    [InlineData("2026-04-02", 10, "2026-04-21")]
    [InlineData("2026-09-24", 2, "2026-09-28")]
    [InlineData("2026-09-24", 5, "2026-10-02")]
    [InlineData("2026-09-24", 10, "2026-10-09")]
    [InlineData("2026-12-22", 2, "2026-12-24")]
    [InlineData("2026-12-22", 5, "2026-12-30")]
    [InlineData("2026-12-22", 10, "2027-01-07")]
    [InlineData("2025-09-26", 5, "2025-10-06")]
    [InlineData("2025-09-26", 2, "2025-09-30")]
    [InlineData("2025-09-29", 2, "2025-10-02")]
    [InlineData("2025-10-03", 10, "2025-10-20")]
    public void C_4_counts_Monday_to_Friday_but_general_holidays_and_not_the_first_day(string from, int days, string due) =>
        Assert.Equal(D(due), Calendar.Add(D(from), days).Due);

    [Theory]
    [InlineData("2025-09-01", "2025-09-12")]
    [InlineData("2025-09-06", "2025-09-19")]
    [InlineData("2026-02-13", "2026-03-03")]
    public void RG_4_1_3_the_day_of_receipt_is_day_1_where_it_is_a_working_day(string complete, string due) =>
        Assert.Equal(D(due), Calendar.Add(D(complete), 10, startCounts: true).Due);

    [Fact]
    public void Says_for_every_day_whether_it_counted_and_why_not()
    {
        var days = Calendar.Add(D("2026-04-02"), 2);
        Assert.Equal(
            ["2026-04-03 Good Friday", "2026-04-04 Saturday, The day following Good Friday", "2026-04-05 Sunday", "2026-04-06 The day following Ching Ming Festival",
             "2026-04-07 The day following Easter Monday", "2026-04-08 counted", "2026-04-09 counted"],
            days.Steps.Select(s => $"{s.Date.Iso()} {(s.Counted ? "counted" : s.Why!.En)}"));
        Assert.Equal("星期六、耶穌受難節翌日", days.Steps[1].Why!.Hant);
        Assert.Equal("星期六、耶稣受难节翌日", days.Steps[1].Why!.Hans);
    }

    [Fact]
    public void Lunar_New_Year_2027_is_the_6th_of_February()
    {
        Assert.Equal("Saturday, Lunar New Year’s Day", Calendar.WhyNot(D("2027-02-06"))!.En);
        Assert.Equal("Sunday", Calendar.WhyNot(D("2027-02-07"))!.En);
        Assert.False(Calendar.IsWorkingDay(D("2027-02-09")));
        Assert.True(Calendar.IsWorkingDay(D("2027-02-10")));
    }

    [Fact]
    public void The_2023_National_Day_replacement_is_the_2nd_of_October()
    {
        Assert.False(Calendar.IsWorkingDay(D("2023-10-02")));
        Assert.True(Calendar.IsWorkingDay(D("2023-10-03")));
    }

    [Fact]
    public void Every_year_of_the_table_has_17_holidays()
    {
        var years = Calendar.Holidays.GroupBy(h => h.Date.Year).ToList();
        Assert.Equal(Enumerable.Range(2018, 10), years.Select(y => y.Key));
        Assert.All(years, y => Assert.Equal(17, y.Count()));
        Assert.Equal("2018-01-01/2027-12-31", Calendar.Known.ToString());
    }

    [Theory]
    [InlineData("2027-12-16", 10, false)]
    [InlineData("2027-12-17", 10, true)]
    [InlineData("2028-01-03", 1, true)]
    [InlineData("2017-12-28", 1, true)]
    public void A_date_beyond_the_table_is_provisional(string from, int days, bool provisional) => Assert.Equal(provisional, Calendar.Add(D(from), days).Provisional);

    [Fact]
    public void A_holiday_added_later_moves_the_date_and_leaves_the_old_calendar_alone()
    {
        var typhoon = Calendar.With(new(D("2026-03-02"), Trilingual.Same("typhoon"), "test"));
        Assert.Equal(D("2026-03-05"), typhoon.Add(D("2026-02-13"), 10).Due);
        Assert.Equal(D("2026-03-04"), Calendar.Add(D("2026-02-13"), 10).Due);
    }

    [Fact]
    public void The_due_day_is_a_working_day_and_the_counted_steps_are_the_count() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(D("2018-01-01").DayNumber, D("2027-06-01").DayNumber).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (day, count) =>
        {
            var from = DateOnly.FromDayNumber(day);
            var days = Calendar.Add(from, count);
            return Calendar.IsWorkingDay(days.Due) && days.Steps.Count(s => s.Counted) == count && days.Steps[^1].Date == days.Due
                && days.Steps.Length == days.Due.DayNumber - day && days.Steps.All(s => s.Counted == s.Why is null);
        }));

    [Theory]
    [InlineData("date,en\n2026-01-01,x\n")]
    [InlineData("date,zh_hant,zh_hans,en,source\n2026-01-01,一月一日,,The first day of January,x\n")]
    [InlineData("date,zh_hant,zh_hans,en,source\n2026-01-01,a,a,a,x\n2026-01-01,a,a,a,x\n")]
    [InlineData("date,zh_hant,zh_hans,en,source\n1/1/2026,a,a,a,x\n")]
    [InlineData("date,zh_hant,zh_hans,en,source\n2026-01-01,a,a,\"a,x\n")]
    public void A_bad_table_stops_the_start(string csv) => Assert.Throws<FormatException>(() => WorkingCalendar.Parse(csv));
}
