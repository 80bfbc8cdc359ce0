using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace CleanerProduction.Schemes;

/// <summary>A Hong Kong general holiday.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Source">Where the date comes from.</param>
public sealed record Holiday(DateOnly Date, Trilingual Name, string Source);

/// <summary>One day on the way to a due date.</summary>
/// <param name="Date">The day.</param>
/// <param name="Counted">True for a working day.</param>
/// <param name="Why">Why it was not counted: Saturday, Sunday, the holiday's name; null for a counted day.</param>
public sealed record CalendarStep(DateOnly Date, bool Counted, Trilingual? Why);

/// <summary>A count of working days and every day it passed over.</summary>
/// <param name="Due">The last working day counted.</param>
/// <param name="Steps">Each day from the first considered to <paramref name="Due"/>, both inclusive.</param>
/// <param name="Provisional">True when a day outside the holiday table was considered: the due date may still move.</param>
public sealed record WorkingDays(DateOnly Due, ImmutableArray<CalendarStep> Steps, bool Provisional);

/// <summary>Working days in Hong Kong: Monday to Friday but general holidays (C-4). The table is the Secretariat's; it never changes in place.</summary>
public sealed class WorkingCalendar
{
    private static readonly Trilingual Saturday = new("星期六", "星期六", "Saturday");
    private static readonly Trilingual Sunday = new("星期日", "星期日", "Sunday");

    /// <summary>The general holidays of a year besides Sundays (General Holidays Ordinance, Cap. 149): a year that has so many is a whole one.</summary>
    public const int OfAYear = 17;

    private readonly FrozenDictionary<DateOnly, Holiday> holidays;
    private readonly DateRange ground;

    /// <summary>A calendar that knows every general holiday of <paramref name="known"/>, and of each whole year that follows without a gap.</summary>
    public WorkingCalendar(IEnumerable<Holiday> holidays, DateRange known)
    {
        this.holidays = holidays.ToFrozenDictionary(h => h.Date);
        ground = known;
        Known = Reaching(known);
    }

    /// <summary>The days the table speaks for, both ends inclusive. A due date that needs any other day is provisional.</summary>
    public DateRange Known { get; }

    /// <summary>The holidays in the order of the calendar.</summary>
    public IEnumerable<Holiday> Holidays => holidays.Values.OrderBy(h => h.Date);

    /// <summary>Reads <c>seeds/holidays.csv</c>; the whole of its first to its last year is known.</summary>
    public static WorkingCalendar Parse(string csv)
    {
        var read = Csv.Read(csv, "date", "zh_hant", "zh_hans", "en", "source")
            .Select(row => new Holiday(DateOnly.ParseExact(row[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), new(row[1], row[2], row[3]), row[4]))
            .ToList();
        if (read.FirstOrDefault(h => h.Name.IsIncomplete) is { } nameless) throw new FormatException($"{nameless.Date.Iso()} lacks a name");
        if (read.GroupBy(h => h.Date).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new FormatException($"{twice.Key.Iso()} stands twice");
        return new(read, new(new(read.Min(h => h.Date).Year, 1, 1), new(read.Max(h => h.Date).Year, 12, 31)));
    }

    /// <summary>The same calendar with one more holiday, or another name for one it has.</summary>
    public WorkingCalendar With(Holiday holiday) => new(holidays.Values.Where(h => h.Date != holiday.Date).Append(holiday), ground);

    /// <summary>The same calendar with more holidays, or other names for those it has.</summary>
    public WorkingCalendar WithAll(IEnumerable<Holiday> more)
    {
        var all = holidays.Values.ToDictionary(h => h.Date);
        foreach (var holiday in more) all[holiday.Date] = holiday;
        return new(all.Values, ground);
    }

    /// <summary>The same calendar without the holiday of a day.</summary>
    public WorkingCalendar Without(DateOnly day) => new(holidays.Values.Where(h => h.Date != day), ground);

    /// <summary>The holiday of a day, or null.</summary>
    public Holiday? On(DateOnly day) => holidays.GetValueOrDefault(day);

    /// <summary>True from Monday to Friday where no general holiday falls.</summary>
    public bool IsWorkingDay(DateOnly day) => WhyNot(day) is null;

    /// <summary>Why <paramref name="day"/> is not a working day, or null where it is one.</summary>
    public Trilingual? WhyNot(DateOnly day)
    {
        var weekend = day.DayOfWeek switch { DayOfWeek.Saturday => Saturday, DayOfWeek.Sunday => Sunday, _ => null };
        if (!holidays.TryGetValue(day, out var holiday)) return weekend;
        return weekend is null
            ? holiday.Name
            : new($"{weekend.Hant}、{holiday.Name.Hant}", $"{weekend.Hans}、{holiday.Name.Hans}", $"{weekend.En}, {holiday.Name.En}");
    }

    /// <summary>
    /// The day <paramref name="count"/> (at least 1) working days after <paramref name="from"/>, which is not counted itself unless
    /// <paramref name="startCounts"/>: then it is day 1 where it is a working day (RG-4.1.3, A-04).
    /// </summary>
    public WorkingDays Add(DateOnly from, int count, bool startCounts = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var steps = ImmutableArray.CreateBuilder<CalendarStep>(count + count / 2);
        var provisional = false;
        for (var day = startCounts ? from : from.AddDays(1); ; day = day.AddDays(1))
        {
            var why = WhyNot(day);
            provisional |= !Known.Contains(day);
            steps.Add(new(day, why is null, why));
            if (why is null && --count == 0) return new(day, steps.ToImmutable(), provisional);
        }
    }

    private DateRange Reaching(DateRange known)
    {
        if (known.Until is not { Month: 12, Day: 31 } last) return known;
        while (holidays.Keys.Count(d => d.Year == last.Year + 1) >= OfAYear) last = last.AddYears(1);
        return new(known.From, last);
    }
}
