using System.Globalization;

namespace CleanerProduction.Portal.Parts.Letterhead;

/// <summary>How dates and times stand on paper. Times are Hong Kong's.</summary>
public static class PrintFormat
{
    /// <summary>2026年11月20日; 20 November 2026.</summary>
    public static string Date(DateOnly day, Language language) => language == Language.En
        ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>With the day of the week: 2026年11月20日（星期五）; Friday 20 November 2026.</summary>
    public static string DateAndDay(DateOnly day, Language language) => language == Language.En
        ? day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)
        : $"{Date(day, language)}（星期{"日一二三四五六"[(int)day.DayOfWeek]}）";

    /// <summary>14:30, in Hong Kong.</summary>
    public static string Time(DateTimeOffset at) => HongKongTime.At(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>14:30:05, in Hong Kong.</summary>
    public static string Seconds(DateTimeOffset at) => HongKongTime.At(at).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>What stands between two sentences: a space in English, nothing after a full-width stop.</summary>
    public static string Gap(Language language) => language == Language.En ? " " : "";

    /// <summary>The language's mark for <c>html lang</c>.</summary>
    public static string Tag(Language language) => language switch
    {
        Language.ZhHant => "zh-Hant-HK",
        Language.ZhHans => "zh-Hans-CN",
        _ => "en-HK",
    };
}
