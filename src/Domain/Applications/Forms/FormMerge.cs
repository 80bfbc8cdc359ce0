using System.Collections.Immutable;
using CleanerProduction.Forms;

namespace CleanerProduction.Applications.Forms;

/// <summary>Takes two people's changes of a page together: base is what both read.</summary>
public static class FormMerge
{
    /// <summary>Merges what was sent (<paramref name="sent"/>; a place that was not on the page is left out) with what stands, both begun from <paramref name="read"/>.</summary>
    public static MergedPage Of(FormGroup group, ImmutableSortedDictionary<string, string> read, ImmutableSortedDictionary<string, string> stands, IReadOnlyDictionary<string, string> sent) =>
        PageMerge.Of(FormLists.Sheet, group, read, stands, sent);
}
