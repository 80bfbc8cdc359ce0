using System.Globalization;
using CleanerProduction.Portal.Data.Seeding;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Data;

/// <summary>The words of agenda items, each language from its own resource whatever language the caller reads.</summary>
internal static class ReadyWords
{
    /// <summary>The sentence with its places {0}, {1} … filled: a Trilingual in its language, a day as a date, money as money.</summary>
    public static Trilingual Say(string key, params object[] with) => Trilingual.Make(language =>
        string.Format(CultureInfo.InvariantCulture, Template(key, language), [.. with.Select(object (w) => In(w, language))]));

    /// <summary>A day as a date in each language.</summary>
    public static Trilingual Date(DateOnly day) => Trilingual.Make(language => In(day, language));

    private static string Template(string key, Language language) =>
        ReadyCasesText.ResourceManager.GetString(key, language.Culture())
        ?? throw new InvalidOperationException($"There is no text {key}");

    private static string In(object value, Language language) => value switch
    {
        Trilingual text => text.In(language),
        DateOnly day => language == Language.En
            ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日"),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
