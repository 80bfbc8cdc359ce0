using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CleanerProduction.Schemes;

/// <summary>
/// Reads the files in which 1823 publishes the general holidays, one for each language, as iCalendar (RFC 5545) or as the same in JSON: whole
/// days, each with its name.
/// </summary>
public static partial class HolidayFeed
{
    /// <summary>Written beside every holiday that was read from it.</summary>
    public const string Source = "1823 feed";

    private const int LongestEvent = 31;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The days of one file with their names in its language; a line that cannot be read is refused by its number.</summary>
    public static Result<ImmutableSortedDictionary<DateOnly, string>> Read(ReadOnlySpan<byte> file)
    {
        var begins = WithoutMark(file).TrimStart(" \t\r\n"u8);
        return begins.IsEmpty ? new Refusal(ParameterRefusals.NoCalendar) : begins[0] == (byte)'{' ? ReadJson(file) : ReadLines(file);
    }

    /// <summary>The file as text to be corrected by hand, or null where it is none.</summary>
    public static string? Text(ReadOnlySpan<byte> file)
    {
        try
        {
            return Strict.GetString(WithoutMark(file));
        }
        catch (DecoderFallbackException)
        {
            return Unfold(file) is { } lines ? string.Join('\n', lines.Select(l => l.Text)) : null;
        }
    }

    /// <summary>Holidays of a calendar, in the years a file covers, that the file does not list: perhaps they are none any more.</summary>
    public static ImmutableArray<Holiday> NotListed(WorkingCalendar calendar, IReadOnlyCollection<DateOnly> listed)
    {
        var years = listed.GroupBy(d => d.Year).Where(g => g.Count() >= WorkingCalendar.OfAYear).Select(g => g.Key).ToHashSet();
        return [.. calendar.Holidays.Where(h => years.Contains(h.Date.Year) && !listed.Contains(h.Date))];
    }

    private static Result<ImmutableSortedDictionary<DateOnly, string>> ReadLines(ReadOnlySpan<byte> file)
    {
        if (Unfold(file) is not { Count: > 0 } lines || !lines[0].Text.Trim().Equals("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)) return new Refusal(ParameterRefusals.NoCalendar);
        var days = ImmutableSortedDictionary.CreateBuilder<DateOnly, string>();
        (DateOnly? From, DateOnly? To, string? Name)? open = null;
        var closed = false;
        foreach (var (number, line) in lines)
        {
            var colon = ValueBegins(line);
            if (colon < 0) return Broken(number, line);
            var (property, value) = (line[..colon].Split(';')[0].Trim().ToUpperInvariant(), line[(colon + 1)..]);
            switch (property, value.Trim().ToUpperInvariant())
            {
                case ("BEGIN", "VEVENT") when open is null:
                    open = (null, null, null);
                    break;
                case ("END", "VEVENT"):
                    if (open is not { From: { } from, Name.Length: > 0 } whole) return Broken(number, line);
                    if (!Add(days, from, whole.To, whole.Name!)) return Broken(number, line);
                    open = null;
                    break;
                case ("END", "VCALENDAR"):
                    closed = true;
                    break;
                case ("DTSTART", var begins) when open is { } o:
                    if (Day(begins) is not { } first) return Broken(number, line);
                    open = o with { From = first };
                    break;
                case ("DTEND", var ends) when open is { } o:
                    if (Day(ends) is not { } after) return Broken(number, line);
                    open = o with { To = after };
                    break;
                case ("SUMMARY", _) when open is { } o:
                    open = o with { Name = Unescape(value).Trim() };
                    break;
                case ("RRULE" or "DURATION", _) when open is not null:
                    return Broken(number, line);
            }
        }
        if (!closed || open is not null) return Broken(lines[^1].Number, lines[^1].Text);
        return days.Count == 0 ? new Refusal(ParameterRefusals.CalendarEmpty) : days.ToImmutable();
    }

    /// <summary>
    /// What the files of the languages have that a calendar has not, or has by another name. They must list the same days. Where
    /// <paramref name="hans"/> is null a name in simplified characters is that which the calendar has beside the same name in traditional ones.
    /// </summary>
    public static Result<ImmutableArray<Holiday>> New(WorkingCalendar calendar, ImmutableSortedDictionary<DateOnly, string> hant, ImmutableSortedDictionary<DateOnly, string>? hans, ImmutableSortedDictionary<DateOnly, string> en)
    {
        foreach (var other in new[] { en, hans })
            if (other is not null && hant.Keys.Except(other.Keys).Concat(other.Keys.Except(hant.Keys)).Order().Select(d => d.Iso()).FirstOrDefault() is { } alone)
                return new Refusal(ParameterRefusals.FilesDiffer).With("date", alone);
        var found = ImmutableArray.CreateBuilder<Holiday>();
        foreach (var (day, name) in hant)
        {
            if (calendar.On(day) is { } there && Same(there.Name.Hant, name) && Same(there.Name.En, en[day]) && (hans is null || Same(there.Name.Hans, hans[day]))) continue;
            if ((hans?[day] ?? calendar.Holidays.FirstOrDefault(h => Same(h.Name.Hant, name))?.Name.Hans) is not { } simplified)
                return new Refusal(ParameterRefusals.NameInOneScript).With("date", day.Iso()).With("name", name);
            found.Add(new(day, new(name, simplified, en[day].Replace('\'', '’')), Source));
        }
        return found.Count == 0 ? new Refusal(ParameterRefusals.NothingNew) : found.ToImmutable();
    }

    // False where that cannot be whole days of one holiday.
    private static bool Add(ImmutableSortedDictionary<DateOnly, string>.Builder days, DateOnly from, DateOnly? until, string name)
    {
        var to = until ?? from.AddDays(1);
        if (to <= from || to.DayNumber - from.DayNumber > LongestEvent) return false;
        for (var day = from; day < to; day = day.AddDays(1))
            if (!days.TryAdd(day, name)) days[day] += " / " + name;
        return true;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> file) => file.StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file;

    // The feed writes ' where print has ’: that is no other name.
    private static bool Same(string left, string right) => left.Replace('\'', '’') == right.Replace('\'', '’');

    // A line is folded between octets, which may part a character: unfold first, then decode. Null where it is no text.
    private static List<(int Number, string Text)>? Unfold(ReadOnlySpan<byte> file)
    {
        List<(int Number, List<byte> Bytes)> lines = [];
        var number = 0;
        file = WithoutMark(file);
        foreach (var range in file.Split((byte)'\n'))
        {
            number++;
            var line = file[range].TrimEnd((byte)'\r');
            if (line.IsEmpty) continue;
            if (lines.Count > 0 && line[0] is (byte)' ' or (byte)'\t') lines[^1].Bytes.AddRange(line[1..]);
            else lines.Add((number, [.. line]));
        }
        try
        {
            return [.. lines.Select(l => (l.Number, Strict.GetString([.. l.Bytes])))];
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // A colon inside the quotation marks of a parameter does not end the name.
    private static int ValueBegins(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
            if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ':' && !quoted) return i;
        return -1;
    }

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Unescape(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
            if (value[i] == '\\' && i + 1 < value.Length) text.Append(value[++i] is 'n' or 'N' ? ' ' : value[i]);
            else text.Append(value[i]);
        return text.ToString();
    }

    private static Refusal Broken(int number, string line) => new Refusal(ParameterRefusals.CalendarBroken)
        .With("line", number.ToString(CultureInfo.InvariantCulture)).With("text", line.Length > 60 ? line[..60] : line);
}
