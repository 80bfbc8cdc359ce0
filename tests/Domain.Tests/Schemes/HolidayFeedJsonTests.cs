using System.Collections.Immutable;
using System.Text;
using CleanerProduction.Schemes;
using Xunit;

namespace CleanerProduction.DomainTests.Schemes;

public class HolidayFeedJsonTests
{
    private const string Head = "\uFEFF{\"vcalendar\":[{\"prodid\":\"-//1823 Call Centre, HKSAR Government//Hong Kong Public Holidays//EN\",\"version\":\"2.0\",\"x-wr-calname\":\"香港公眾假期\",\n\"vevent\":[\n";
    private const string Tail = "]}]}\n";
    private const string NewYear = "{\"dtstart\":[\"20280101\",{\"value\":\"DATE\"}],\"dtend\":[\"20280102\",{\"value\":\"DATE\"}],\"transp\":\"TRANSPARENT\",\"uid\":\"20280101@1823.gov.hk\",\"summary\":\"一月一日\"}";

    private static DateOnly D(string iso) => Dates.Parse(iso).Value;

    private static Result<ImmutableSortedDictionary<DateOnly, string>> Read(string text) => HolidayFeed.Read(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void A_json_file_of_1823_is_read()
    {
        var read = Read(Head + NewYear + ",\n" + NewYear.Replace("20280101", "20280126", StringComparison.Ordinal).Replace("20280102", "20280129", StringComparison.Ordinal).Replace("一月一日", "農曆年", StringComparison.Ordinal) + Tail).Value;
        Assert.Equal([D("2028-01-01"), D("2028-01-26"), D("2028-01-27"), D("2028-01-28")], read.Keys);
        Assert.Equal(("一月一日", "農曆年"), (read[D("2028-01-01")], read[D("2028-01-28")]));
    }

    [Theory]
    [InlineData("{}", ParameterRefusals.NoCalendar)]
    [InlineData("{\"vcalendar\":{}}", ParameterRefusals.NoCalendar)]
    [InlineData("{\"vcalendar\":[{\"vevent\":7}]}", ParameterRefusals.NoCalendar)]
    [InlineData("{\"vcalendar\":[]}", ParameterRefusals.CalendarEmpty)]
    [InlineData(Head + Tail, ParameterRefusals.CalendarEmpty)]
    [InlineData(Head + "7" + Tail, ParameterRefusals.CalendarBroken)]
    [InlineData(Head + "{\"dtstart\":[],\"summary\":\"x\"}" + Tail, ParameterRefusals.CalendarBroken)]
    [InlineData(Head + "{\"dtstart\":[\"20281301\"],\"summary\":\"x\"}" + Tail, ParameterRefusals.CalendarBroken)]
    [InlineData(Head + "{\"dtstart\":[\"20280101\"],\"dtend\":[\"soon\"],\"summary\":\"x\"}" + Tail, ParameterRefusals.CalendarBroken)]
    [InlineData(Head + "{\"dtstart\":[\"20280101\"],\"dtend\":[\"99990101\"],\"summary\":\"x\"}" + Tail, ParameterRefusals.CalendarBroken)]
    [InlineData(Head + "{\"dtstart\":[\"20280101\"],\"summary\":\" \"}" + Tail, ParameterRefusals.CalendarBroken)]
    [InlineData(Head + "{\"dtstart\":[\"20280101\"],\"rrule\":\"FREQ=YEARLY\",\"summary\":\"x\"}" + Tail, ParameterRefusals.CalendarBroken)]
    [InlineData("{\"vcalendar\":[", ParameterRefusals.CalendarBroken)]
    public void What_is_no_calendar_or_a_broken_one_is_refused(string text, string code) => Assert.Equal(code, Read(text).Refusal?.Code);

    [Fact]
    public void A_broken_line_is_named_by_its_number()
    {
        Assert.Equal("4", Read(Head + NewYear + ",\n{\"dtstart\":[\"soon\"],\"summary\":\"x\"}" + Tail).Refusal!.Figures["line"]);
        Assert.Equal("4", Read(Head + NewYear + ",\n{\"dtstart\" oops}" + Tail).Refusal!.Figures["line"]);
    }

    [Fact]
    public void A_holiday_that_a_whole_year_of_the_file_does_not_list_is_named_and_none_of_a_year_it_lists_in_part()
    {
        var calendar = WorkingCalendarTests.Calendar;
        var year = calendar.Holidays.Where(h => h.Date.Year == 2026).Select(h => h.Date).ToList();
        Assert.Empty(HolidayFeed.NotListed(calendar, year));
        var special = new DateOnly(2026, 12, 3);
        Assert.Equal([special], HolidayFeed.NotListed(calendar.With(new(special, new("特別假期", "特别假期", "Special holiday"), "Gazette")), year).Select(h => h.Date));
        Assert.Empty(HolidayFeed.NotListed(calendar, [.. year.Skip(1)]));
    }

    [Fact]
    public void A_file_is_told_as_text_also_where_a_fold_parts_a_character_and_bytes_that_are_no_text_are_not()
    {
        byte[] parted = [.. "SUMMARY:"u8, 0xE4, (byte)'\r', (byte)'\n', (byte)' ', 0xB8, 0x80, (byte)'\r', (byte)'\n'];
        Assert.Equal("SUMMARY:一", HolidayFeed.Text(parted));
        Assert.Equal("一月\r\n一日", HolidayFeed.Text([0xEF, 0xBB, 0xBF, .. "一月\r\n一日"u8]));
        Assert.Null(HolidayFeed.Text([0x50, 0x4B, 0xFF, 0xFE]));
    }
}
