using System.Collections.Immutable;
using CleanerProduction.Forms;
using CleanerProduction.Providers.Forms;

namespace CleanerProduction.Portal.Providers.Register;

/// <summary>A page of the form while it is shown: what its fields read their texts from.</summary>
/// <param name="Mine">The application.</param>
/// <param name="Page">The page.</param>
/// <param name="Texts">What stands in the fields.</param>
/// <param name="Contested">What two people changed at once, by place.</param>
/// <param name="Other">Who changed it besides; null where nobody did.</param>
public sealed record FormView(Filing Mine, RegistrationPage Page, IReadOnlyDictionary<string, string> Texts, ImmutableDictionary<string, ContestedField> Contested, string? Other)
{
    /// <summary>What stands in a place.</summary>
    public string Text(string place) => Texts.GetValueOrDefault(place, "");

    /// <summary>The lines of a list: those there are, or one to begin with.</summary>
    public IReadOnlyList<string> Lines(string list, string first) => RegistrationSheet.Sheet.List(list).Lines(Texts.Keys) is { Length: > 0 } lines ? lines : [first];
}
