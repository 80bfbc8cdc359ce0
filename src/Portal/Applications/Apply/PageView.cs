using System.Collections.Immutable;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Forms;
using CleanerProduction.Portal.Parts.Forms;

namespace CleanerProduction.Portal.Applications.Apply;

/// <summary>A page of the form while it is shown: what its fields read their texts from.</summary>
/// <param name="Mine">The application.</param>
/// <param name="Group">The page.</param>
/// <param name="Texts">What stands in the fields.</param>
/// <param name="Contested">What two people changed at once, by place.</param>
/// <param name="Other">Who changed it besides; null where nobody did.</param>
public sealed record PageView(MyCase Mine, FormGroup Group, IReadOnlyDictionary<string, string> Texts, ImmutableDictionary<string, ContestedField> Contested, string? Other)
{
    /// <summary>What stands in a place.</summary>
    public string Text(string place) => Texts.GetValueOrDefault(place, "");

    /// <summary>The lines of a list to show: those there are, or one to begin with.</summary>
    public IReadOnlyList<string> Lines(string list, string first) =>
        FormLists.All.First(l => l.Name == list).Lines(Texts.Keys) is { Length: > 0 } lines ? lines : [first];

    /// <summary>The choices of an enumeration.</summary>
    public static List<Choice> Words<T>(params T[] only) where T : struct, Enum => [.. (only.Length > 0 ? only : Enum.GetValues<T>()).Select(v => new Choice(v.ToString(), FieldWords.Word(v)))];
}
