namespace CleanerProduction;

/// <summary>One of the three equal languages of the programme.</summary>
public enum Language
{
    /// <summary>繁體中文</summary>
    ZhHant,
    /// <summary>简体中文</summary>
    ZhHans,
    /// <summary>English</summary>
    En,
}

/// <summary>One text in the three equal languages; none is derived from another by machine.</summary>
public sealed record Trilingual(string Hant, string Hans, string En)
{
    /// <summary>The text in <paramref name="language"/>.</summary>
    public string In(Language language) => language switch
    {
        Language.ZhHant => Hant,
        Language.ZhHans => Hans,
        _ => En,
    };

    /// <summary>The same text in all three: a code, a number, a registered name without translation.</summary>
    public static Trilingual Same(string text) => new(text, text, text);

    /// <summary>True when any of the three is missing or blank.</summary>
    public bool IsIncomplete => string.IsNullOrWhiteSpace(Hant) || string.IsNullOrWhiteSpace(Hans) || string.IsNullOrWhiteSpace(En);

    /// <summary>A text made in each language by its own formatter.</summary>
    public static Trilingual Make(Func<Language, string> text) => new(text(Language.ZhHant), text(Language.ZhHans), text(Language.En));
}
