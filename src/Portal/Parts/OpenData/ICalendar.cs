using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CleanerProduction.Portal.Parts.OpenData;

/// <summary>Writes iCalendar files (RFC 5545): lines of at most 75 bytes, CRLF, text escaped.</summary>
public static class ICalendar
{
    /// <summary>The media type.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    private const int LongestLine = 75;

    /// <summary>An entry of a calendar.</summary>
    /// <param name="Id">What tells it from every other; stays the same from one file to the next.</param>
    /// <param name="From">The first moment, or the first day.</param>
    /// <param name="Until">The end, exclusive.</param>
    /// <param name="IsAllDay">True where days are meant, not moments.</param>
    /// <param name="Summary">What it is.</param>
    /// <param name="Location">Where; null for nowhere.</param>
    public sealed record Event(string Id, DateTimeOffset From, DateTimeOffset Until, bool IsAllDay, string Summary, string? Location = null)
    {
        /// <summary>A whole day.</summary>
        public static Event AllDay(string id, DateOnly day, string summary) =>
            new(id, HongKongTime.StartOf(day), HongKongTime.StartOf(day.AddDays(1)), IsAllDay: true, summary);
    }

    /// <summary>A file of these entries.</summary>
    public static byte[] Write(string name, ImmutableArray<Event> events)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, $"PRODID:-//Cleaner Production Partnership Programme//{name}//EN");
        foreach (var entry in events)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{entry.Id}@cleanerproduction.hk");
            Line(text, $"DTSTAMP:{Moment(entry.From)}");
            Line(text, entry.IsAllDay ? $"DTSTART;VALUE=DATE:{Day(entry.From)}" : $"DTSTART:{Moment(entry.From)}");
            Line(text, entry.IsAllDay ? $"DTEND;VALUE=DATE:{Day(entry.Until)}" : $"DTEND:{Moment(entry.Until)}");
            Line(text, $"SUMMARY:{Escape(entry.Summary)}");
            if (entry.Location is not null) Line(text, $"LOCATION:{Escape(entry.Location)}");
            Line(text, "END:VEVENT");
        }
        Line(text, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset at) => HongKongTime.DateOf(at).ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // A line that is too long goes on below, after a space; a character is never cut.
    private static void Line(StringBuilder text, string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                bytes = 1;
            }
            text.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
