using Xunit;

namespace CleanerProduction.DomainTests;

public class DateTests
{
    private static DateOnly D(string iso) => Dates.Parse(iso).Value;

    [Theory]
    [InlineData("2022-11-30", 3, "2023-02-28")]
    [InlineData("2023-01-31", 1, "2023-02-28")]
    [InlineData("2023-01-31", 5, "2023-06-30")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2022-08-15", 12, "2023-08-15")]
    [InlineData("2022-10-28", -6, "2022-04-28")]
    public void C_1_months_keep_the_day_number_clamped_to_the_end_of_the_month(string from, int months, string due) => Assert.Equal(D(due), Dates.AddMonths(D(from), months));

    [Fact]
    public void C_1_a_year_after_29_February_ends_on_the_28th() => Assert.Equal(D("2025-02-28"), Dates.AddYears(D("2024-02-29"), 1));

    [Fact]
    public void C_2_two_weeks_are_14_days() => Assert.Equal(D("2022-09-15"), Dates.AddWeeks(D("2022-09-01"), 2));

    [Theory]
    [InlineData("1899-12-31", false)]
    [InlineData("1900-01-01", true)]
    [InlineData("2199-12-31", true)]
    [InlineData("2200-01-01", false)]
    [InlineData("0001-01-01", false)]
    [InlineData("9999-12-31", false)]
    [InlineData("2024-02-30", false)]
    [InlineData("2024-2-3", false)]
    [InlineData(null, false)]
    public void A_day_is_read_between_the_first_and_the_last(string? text, bool read) => Assert.Equal(read, Dates.Parse(text).Ok);

    [Theory]
    [InlineData("2022-10-15T15:59:59.999Z", true)]
    [InlineData("2022-10-15T16:00:00.000Z", false)]
    [InlineData("2022-10-15T23:59:59.999+08:00", true)]
    [InlineData("2022-10-16T00:00:00.000+08:00", false)]
    public void C_3_a_deadline_is_met_through_the_last_moment_of_its_day_in_Hong_Kong(string done, bool met) =>
        Assert.Equal(met, HongKongTime.IsMet(D("2022-10-15"), DateTimeOffset.Parse(done, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_date_is_Hong_Kongs_date() =>
        Assert.Equal(D("2026-01-01"), HongKongTime.DateOf(new DateTimeOffset(2025, 12, 31, 16, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void LG_1_6_both_ends_of_a_range_are_inside()
    {
        var round = new DateRange(D("2022-04-01"), D("2022-05-31"));
        Assert.True(round.Contains(D("2022-04-01")));
        Assert.True(round.Contains(D("2022-05-31")));
        Assert.False(round.Contains(D("2022-03-31")));
        Assert.False(round.Contains(D("2022-06-01")));
        Assert.Equal(61, round.Days);
        Assert.Equal("2022-04-01/2022-05-31", round.ToString());
    }

    [Fact]
    public void An_open_end_has_no_limit()
    {
        Assert.True(default(DateRange).Contains(DateOnly.MinValue));
        Assert.True(new DateRange(null, D("2025-03-31")).Contains(DateOnly.MinValue));
        Assert.False(new DateRange(null, D("2025-03-31")).Contains(D("2025-04-01")));
        Assert.Null(new DateRange(D("2025-03-31"), null).Days);
        Assert.Equal("2025-03-31/..", new DateRange(D("2025-03-31"), null).ToString());
        Assert.True(new DateRange(null, D("2025-03-31")).Overlaps(new DateRange(D("2025-03-31"), null)));
        Assert.False(new DateRange(null, D("2025-03-31")).Overlaps(new DateRange(D("2025-04-01"), null)));
    }

    [Fact]
    public void A_range_that_ends_before_it_begins_is_a_bug() => Assert.Throws<ArgumentException>(() => new DateRange(D("2022-04-02"), D("2022-04-01")));
}
