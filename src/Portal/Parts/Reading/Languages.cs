using System.Globalization;

namespace CleanerProduction.Portal.Parts.Reading;

/// <summary>The three languages as the web and .NET name them.</summary>
public static class Languages
{
    // ICU's parents of zh-HK and zh-CN are zh-Hant and zh-Hans, where the resources are.
    private static readonly CultureInfo Hant = CultureInfo.GetCultureInfo("zh-HK");
    private static readonly CultureInfo Hans = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-HK");

    /// <summary>The languages in the order in which they are offered.</summary>
    public static readonly IReadOnlyList<Language> All = [Language.ZhHant, Language.ZhHans, Language.En];

    /// <summary>zh-HK, zh-CN or en-HK: dates, numbers and resources.</summary>
    public static CultureInfo Culture(this Language language) => language switch
    {
        Language.ZhHant => Hant,
        Language.ZhHans => Hans,
        _ => En,
    };

    /// <summary>For <c>hreflang</c>, <c>?lang=</c> and the lang of a passage: zh-Hant, zh-Hans, en.</summary>
    public static string Tag(this Language language) => language switch
    {
        Language.ZhHant => "zh-Hant",
        Language.ZhHans => "zh-Hans",
        _ => "en",
    };

    /// <summary>For the lang of a page: zh-Hant-HK, zh-Hans-CN, en-HK.</summary>
    public static string PageTag(this Language language) => language switch
    {
        Language.ZhHant => "zh-Hant-HK",
        Language.ZhHans => "zh-Hans-CN",
        _ => "en-HK",
    };

    /// <summary>Which of the three a culture reads.</summary>
    public static Language Of(CultureInfo culture) => FromTag(culture.Name) ?? Language.En;

    /// <summary>
    /// Which of the three a browser's or address's tag means, or null for any other language. Script decides before place:
    /// zh-TW, zh-HK, zh-MO and zh-Hant read Traditional, every other zh Simplified.
    /// </summary>
    public static Language? FromTag(string? tag)
    {
        var parts = (tag ?? "").Split('-', '_');
        return parts[0].ToUpperInvariant() switch
        {
            "EN" => Language.En,
            "YUE" => Language.ZhHant,
            "ZH" when Has("HANT") => Language.ZhHant,
            "ZH" when Has("HANS") => Language.ZhHans,
            "ZH" => Has("TW") || Has("HK") || Has("MO") ? Language.ZhHant : Language.ZhHans,
            _ => null,
        };

        bool Has(string part) => parts.Contains(part, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Says something in a language other than the reader's: a letter, a notice. The reader's own culture is restored.</summary>
    public static T Say<T>(this Language language, Func<T> text)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture();
        try
        {
            return text();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = ui;
        }
    }
}
