using System.Collections.Immutable;
using System.Text.Json;

namespace CleanerProduction.Schemes;

public static partial class HolidayFeed
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true };

    // {"vcalendar":[{"vevent":[{"dtstart":["20270101",{"value":"DATE"}],"dtend":["20270102",…],"summary":"…"}]}]}
    private static Result<ImmutableSortedDictionary<DateOnly, string>> ReadJson(ReadOnlySpan<byte> file)
    {
        if (Text(file) is not { } text) return new Refusal(ParameterRefusals.NoCalendar);
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            if (!document.RootElement.TryGetProperty("vcalendar", out var calendars) || calendars.ValueKind != JsonValueKind.Array) return new Refusal(ParameterRefusals.NoCalendar);
            var days = ImmutableSortedDictionary.CreateBuilder<DateOnly, string>();
            foreach (var calendar in calendars.EnumerateArray())
            {
                if (calendar.ValueKind != JsonValueKind.Object || !calendar.TryGetProperty("vevent", out var events) || events.ValueKind != JsonValueKind.Array) return new Refusal(ParameterRefusals.NoCalendar);
                foreach (var one in events.EnumerateArray())
                    if (!Add(days, one)) return Broken(LineOf(text, one.GetRawText()), one.GetRawText());
            }
            return days.Count == 0 ? new Refusal(ParameterRefusals.CalendarEmpty) : days.ToImmutable();
        }
        catch (JsonException broken)
        {
            var line = (int)(broken.LineNumber ?? 0);
            return Broken(line + 1, text.Split('\n').ElementAtOrDefault(line)?.Trim() ?? "");
        }
    }

    private static bool Add(ImmutableSortedDictionary<DateOnly, string>.Builder days, JsonElement one)
    {
        if (one.ValueKind != JsonValueKind.Object || one.TryGetProperty("rrule", out _) || one.TryGetProperty("duration", out _)) return false;
        var ends = one.TryGetProperty("dtend", out var end);
        return one.TryGetProperty("dtstart", out var start) && Day(start) is { } from && (!ends || Day(end) is not null)
            && one.TryGetProperty("summary", out var name) && name.ValueKind == JsonValueKind.String && name.GetString()!.Trim() is { Length: > 0 } called
            && Add(days, from, ends ? Day(end) : null, called);
    }

    private static DateOnly? Day(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? Day(value[0])
        : value.ValueKind == JsonValueKind.String ? Day(value.GetString()!) : null;

    private static int LineOf(string text, string part) => text.AsSpan(0, text.IndexOf(part, StringComparison.Ordinal)).Count('\n') + 1;
}
