using System.Globalization;

namespace CleanerProduction.Portal.Parts.Acts;

/// <summary>What an act in a case's history is called where a page has no word of its own for it: whatever is recorded, nobody reads a name out of the program.</summary>
public static class ActWords
{
    /// <summary>The act in the reader's language; "recorded" for one that is not known here.</summary>
    public static string Said(string act) => Known(act, CultureInfo.CurrentUICulture) ?? ActsText.Other;

    /// <summary>The act in a language; null where it is not known here.</summary>
    public static string? Known(string act, CultureInfo culture) => ActsText.ResourceManager.GetString(act, culture);
}
