using System.Collections.Immutable;
using System.Globalization;

namespace CleanerProduction.Portal.Parts.OpenData;

/// <summary>Writes iCalendar files (RFC 5545).</summary>
public static class ICalendar
{
    /// <summary>The media type.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

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
        var text = new ContentLines();
        text.Add("BEGIN:VCALENDAR");
        text.Add("VERSION:2.0");
        text.Add($"PRODID:-//Cleaner Production Partnership Programme//{name}//EN");
        foreach (var entry in events)
        {
            text.Add("BEGIN:VEVENT");
            text.Add($"UID:{entry.Id}@cleanerproduction.hk");
            text.Add($"DTSTAMP:{Moment(entry.From)}");
            text.Add(entry.IsAllDay ? $"DTSTART;VALUE=DATE:{Day(entry.From)}" : $"DTSTART:{Moment(entry.From)}");
            text.Add(entry.IsAllDay ? $"DTEND;VALUE=DATE:{Day(entry.Until)}" : $"DTEND:{Moment(entry.Until)}");
            text.Add($"SUMMARY:{ContentLines.Escaped(entry.Summary)}");
            if (entry.Location is not null) text.Add($"LOCATION:{ContentLines.Escaped(entry.Location)}");
            text.Add("END:VEVENT");
        }
        text.Add("END:VCALENDAR");
        return text.ToBytes();
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset at) => HongKongTime.DateOf(at).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
