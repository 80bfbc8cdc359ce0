using System.Collections.Immutable;
using System.Text;
using CleanerProduction.Schemes;
using Xunit;

namespace CleanerProduction.DomainTests.Schemes;

public class HolidayFeedTests
{
    private static DateOnly D(string iso) => Dates.Parse(iso).Value;

    /// <summary>A file as 1823 writes it, with these days.</summary>
    private static byte[] File(params (string Day, string Name)[] days)
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nPRODID:-//1823 Call Centre, HKSAR Government//Hong Kong Public Holidays//EN\r\nVERSION:2.0\r\nCALSCALE:GREGORIAN\r\nX-WR-TIMEZONE:Asia/Hong_Kong\r\nX-WR-CALNAME:香港公眾假期\r\nX-WR-CALDESC:香港公眾假期\r\n");
        foreach (var (day, name) in days)
            text.Append("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:").Append(day).Append("\r\nDTEND;VALUE=DATE:").Append(D($"{day[..4]}-{day[4..6]}-{day[6..]}").AddDays(1).ToString("yyyyMMdd", null))
                .Append("\r\nTRANSP:TRANSPARENT\r\nUID:").Append(day).Append("@1823.gov.hk\r\nSUMMARY:").Append(name).Append("\r\nEND:VEVENT\r\n");
        return Encoding.UTF8.GetBytes(text.Append("END:VCALENDAR\r\n").ToString());
    }

    /// <summary>The same file with every line folded after so many octets, inside characters too.</summary>
    private static byte[] Folded(byte[] file, int octets)
    {
        List<byte> folded = [];
        var width = 0;
        foreach (var octet in file)
        {
            if (octet is (byte)'\r' or (byte)'\n') width = 0;
            else if (width++ == octets)
            {
                folded.AddRange("\r\n "u8);
                width = 1;
            }
            folded.Add(octet);
        }
        return [.. folded];
    }

    [Fact]
    public void A_file_of_1823_is_read()
    {
        var read = HolidayFeed.Read(File(("20280101", "一月一日"), ("20280126", "農曆年初一"))).Value;
        Assert.Equal([D("2028-01-01"), D("2028-01-26")], read.Keys);
        Assert.Equal("農曆年初一", read[D("2028-01-26")]);
    }

    [Theory]
    [InlineData(75)]
    [InlineData(20)]
    [InlineData(7)]
    [InlineData(1)]
    public void Folded_lines_are_one_line_even_folded_inside_a_character(int octets) =>
        Assert.Equal("中華人民共和國香港特別行政區成立紀念日翌日", HolidayFeed.Read(Folded(File(("20280701", "中華人民共和國香港特別行政區成立紀念日翌日")), octets)).Value[D("2028-07-01")]);

    [Fact]
    public void Byte_order_mark_bare_line_ends_escapes_and_several_days_are_read()
    {
        var text = "\uFEFF" + Encoding.UTF8.GetString(File(("20280126", "Lunar New Year\\, the first day\\; and \\\\more"))).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("20280127", "20280129", StringComparison.Ordinal);
        var read = HolidayFeed.Read(Encoding.UTF8.GetBytes(text)).Value;
        Assert.Equal([D("2028-01-26"), D("2028-01-27"), D("2028-01-28")], read.Keys);
        Assert.Equal("Lunar New Year, the first day; and \\more", read[D("2028-01-27")]);
    }

    [Fact]
    public void Quoted_colons_and_unknown_properties_are_passed_over()
    {
        var text = Encoding.UTF8.GetString(File(("20280101", "New Year"))).Replace("SUMMARY:", "X-NOTE;X=\"a:b\":c\r\nSUMMARY;LANGUAGE=\"en:GB\":", StringComparison.Ordinal);
        Assert.Equal("New Year", HolidayFeed.Read(Encoding.UTF8.GetBytes(text)).Value[D("2028-01-01")]);
    }

    [Theory]
    [InlineData("", ParameterRefusals.NoCalendar)]
    [InlineData("\r\n\r\n", ParameterRefusals.NoCalendar)]
    [InlineData("date,name\n2028-01-01,New Year", ParameterRefusals.NoCalendar)]
    [InlineData("<!doctype html><title>Not found</title>", ParameterRefusals.NoCalendar)]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR", ParameterRefusals.CalendarEmpty)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20280101\nSUMMARY:x\nEND:VEVENT", ParameterRefusals.CalendarBroken)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20281301\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR", ParameterRefusals.CalendarBroken)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20280101T000000Z\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR", ParameterRefusals.CalendarBroken)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20280101\nEND:VEVENT\nEND:VCALENDAR", ParameterRefusals.CalendarBroken)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20280101\nDTEND;VALUE=DATE:99990101\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR", ParameterRefusals.CalendarBroken)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20280101\nRRULE:FREQ=YEARLY\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR", ParameterRefusals.CalendarBroken)]
    [InlineData("BEGIN:VCALENDAR\nno colon here\nEND:VCALENDAR", ParameterRefusals.CalendarBroken)]
    public void What_is_no_calendar_or_a_broken_one_is_refused(string text, string code) => Assert.Equal(code, HolidayFeed.Read(Encoding.UTF8.GetBytes(text)).Refusal?.Code);

    [Fact]
    public void Bytes_that_are_no_text_are_refused() => Assert.Equal(ParameterRefusals.NoCalendar, HolidayFeed.Read([0x50, 0x4B, 0x03, 0x04, 0xFF, 0xFE]).Refusal?.Code);

    [Fact]
    public void A_broken_line_is_named_by_its_number() =>
        Assert.Equal("3", HolidayFeed.Read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:soon\n"u8).Refusal!.Figures["line"]);

    private static ImmutableSortedDictionary<DateOnly, string> Days(params (string Day, string Name)[] days) => days.ToImmutableSortedDictionary(d => D(d.Day), d => d.Name);

    [Fact]
    public void Only_what_is_new_or_named_otherwise_is_taken_and_the_simplified_name_from_a_holiday_of_the_same_name()
    {
        var hant = Days(("2026-12-25", "聖誕節"), ("2026-12-26", "節禮日"), ("2028-01-26", "農曆年初一"));
        var en = Days(("2026-12-25", "Christmas Day"), ("2026-12-26", "Boxing Day"), ("2028-01-26", "Lunar New Year's Day"));
        var found = HolidayFeed.New(WorkingCalendarTests.Calendar, hant, null, en);
        Assert.Equal(ParameterRefusals.NameInOneScript, found.Refusal?.Code);
        found = HolidayFeed.New(WorkingCalendarTests.Calendar, hant, Days(("2026-12-25", "圣诞节"), ("2026-12-26", "节礼日"), ("2028-01-26", "农历年初一")), en);
        Assert.Equal([new(D("2026-12-26"), new("節禮日", "节礼日", "Boxing Day"), HolidayFeed.Source), new(D("2028-01-26"), new("農曆年初一", "农历年初一", "Lunar New Year’s Day"), HolidayFeed.Source)], found.Value);
        found = HolidayFeed.New(WorkingCalendarTests.Calendar, hant.Remove(D("2026-12-26")), null, en.Remove(D("2026-12-26")));
        Assert.Equal("农历年初一", Assert.Single(found.Value).Name.Hans);
        Assert.Equal(ParameterRefusals.NothingNew, HolidayFeed.New(WorkingCalendarTests.Calendar, Days(("2026-12-25", "聖誕節")), null, Days(("2026-12-25", "Christmas Day"))).Refusal?.Code);
    }

    [Fact]
    public void Files_of_different_days_are_refused_with_the_first_day_that_differs() =>
        Assert.Equal("2028-01-26", HolidayFeed.New(WorkingCalendarTests.Calendar, Days(("2028-01-01", "一月一日")), null, Days(("2028-01-01", "x"), ("2028-01-26", "y"))).Refusal!.Figures["date"]);

    [Fact]
    public void What_is_published_of_the_seeds_is_read_back_with_nothing_new()
    {
        var days = WorkingCalendarTests.Calendar.Holidays.ToList();
        byte[] In(Language language) => File([.. days.Select(h => (h.Date.ToString("yyyyMMdd", null), h.Name.In(language)))]);
        var read = HolidayFeed.New(WorkingCalendarTests.Calendar, HolidayFeed.Read(In(Language.ZhHant)).Value, HolidayFeed.Read(In(Language.ZhHans)).Value, HolidayFeed.Read(In(Language.En)).Value);
        Assert.Equal(ParameterRefusals.NothingNew, read.Refusal?.Code);
    }
}
