using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Parts.Reading;

/// <summary>In which light a page is read.</summary>
public enum Theme
{
    /// <summary>Dark ink on paper.</summary>
    Light,
    /// <summary>Light ink on a dark ground.</summary>
    Dark,
}

/// <summary>
/// Who reads: one for each request, and one for each circuit, which inherits from the page it belongs to. Inject it wherever the
/// language matters; resources and formats follow the culture it sets.
/// </summary>
public sealed class Reader
{
    /// <summary>The language of the page. Settable for the framework, which carries it from the page into its circuit.</summary>
    [PersistentState]
    public Language Language { get; set; } = Languages.Of(CultureInfo.CurrentUICulture);

    /// <summary>Light or dark.</summary>
    [PersistentState]
    public Theme Theme { get; set; }

    /// <summary>The reader's culture: dates, numbers, resources.</summary>
    public CultureInfo Culture => Language.Culture();

    /// <summary>A trilingual text as this reader reads it.</summary>
    public string Read(Trilingual text) => text.In(Language);

    /// <summary>Makes what follows on this thread (and what it awaits) speak the reader's language.</summary>
    public void Speak() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture;
}
