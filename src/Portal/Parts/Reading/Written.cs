using System.Globalization;

namespace CleanerProduction.Portal.Parts.Reading;

/// <summary>Dates, times and counts as the three languages write them. Instants are shown in Hong Kong time, the zone named.</summary>
public static class Written
{
    /// <summary>2026年11月20日; 20 November 2026.</summary>
    public static string Day(DateOnly day, Language language) => language == Language.En
        ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>2026年11月20日（星期五）; Friday 20 November 2026.</summary>
    public static string DayAndWeekday(DateOnly day, Language language) => language == Language.En
        ? day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)
        : $"{Day(day, language)}（星期{"日一二三四五六"[(int)day.DayOfWeek]}）";

    /// <summary>20 Nov 2026 where room is short; the Chinese form is short already.</summary>
    public static string ShortDay(DateOnly day, Language language) => language == Language.En
        ? day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)
        : Day(day, language);

    /// <summary>14:20 on Hong Kong's clock.</summary>
    public static string Clock(DateTimeOffset instant) => HongKongTime.At(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>2026年11月20日14:20（香港時間）; 20 November 2026, 14:20 Hong Kong time.</summary>
    public static string Moment(DateTimeOffset instant, Language language)
    {
        var day = Day(HongKongTime.DateOf(instant), language);
        return language switch
        {
            Language.ZhHant => $"{day}{Clock(instant)}（香港時間）",
            Language.ZhHans => $"{day}{Clock(instant)}（香港时间）",
            _ => $"{day}, {Clock(instant)} Hong Kong time",
        };
    }

    /// <summary>A whole number with separators, the same in every language: 660,000.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>2026年11月20日; 20 November 2026, in the reader's language.</summary>
    public static string Day(this Reader reader, DateOnly day) => Day(day, reader.Language);

    /// <summary>2026年11月20日（星期五）; Friday 20 November 2026, in the reader's language.</summary>
    public static string DayAndWeekday(this Reader reader, DateOnly day) => DayAndWeekday(day, reader.Language);

    /// <summary>Date and time of an instant in the reader's language, with the zone.</summary>
    public static string Moment(this Reader reader, DateTimeOffset instant) => Moment(instant, reader.Language);

    /// <summary>A sentence with its figures, formatted by the current culture.</summary>
    public static string With(this string sentence, params ReadOnlySpan<object?> figures) => string.Format(CultureInfo.CurrentCulture, sentence, figures);
}
