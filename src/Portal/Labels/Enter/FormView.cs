using System.Collections.Immutable;
using CleanerProduction.Forms;
using CleanerProduction.Labels.Forms;

namespace CleanerProduction.Portal.Labels.Enter;

/// <summary>A page of the form while it is shown: what its fields read their texts from.</summary>
/// <param name="Mine">The application.</param>
/// <param name="Page">The page.</param>
/// <param name="Texts">What stands in the fields.</param>
/// <param name="Contested">What two people changed at once, by place.</param>
/// <param name="Other">Who changed it besides; null where nobody did.</param>
public sealed record FormView(Entry Mine, LabelPage Page, IReadOnlyDictionary<string, string> Texts, ImmutableDictionary<string, ContestedField> Contested, string? Other)
{
    /// <summary>What stands in a place.</summary>
    public string Text(string place) => Texts.GetValueOrDefault(place, "");

    /// <summary>The lines of a list: those there are, or one to begin with.</summary>
    public IReadOnlyList<string> Lines(string list)
    {
        var sheet = LabelSheet.Sheet.List(list);
        return sheet.Lines(Texts.Keys) is { Length: > 0 } lines ? lines : [$"{sheet.Mark}1"];
    }
}
