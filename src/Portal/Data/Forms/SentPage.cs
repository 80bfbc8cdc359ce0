using System.Collections.Immutable;
using CleanerProduction.Forms;

namespace CleanerProduction.Portal.Data.Forms;

/// <summary>What a person sent from a page of a form.</summary>
/// <param name="Page">The page.</param>
/// <param name="Read">The revision it was read from.</param>
/// <param name="Texts">The texts by place.</param>
/// <param name="Do">A line more or less; null for neither.</param>
public sealed record SentPage<TPage>(TPage Page, int Read, IReadOnlyDictionary<string, string> Texts, LineAct? Do = null) where TPage : struct, Enum;

/// <summary>A line more in a list, or one less.</summary>
/// <param name="List">The list.</param>
/// <param name="Line">The line to take out; of one to add, the line it belongs under, or empty.</param>
/// <param name="Add">True to add.</param>
public sealed record LineAct(string List, string Line, bool Add)
{
    /// <summary>What a button asks for: <c>add:plan</c>, <c>add:quotations:B2</c>, <c>remove:plan:3</c>; null for anything else.</summary>
    public static LineAct? Of(string button) => button.Split(':') switch
    {
        ["add", var list] => new(list, "", true),
        ["add", var list, var line] => new(list, line, true),
        ["remove", var list, var line] => new(list, line, false),
        _ => null,
    };
}

/// <summary>What became of it.</summary>
/// <param name="Case">What the form belongs to, as it stands now.</param>
/// <param name="Contested">What somebody else changed meanwhile as well: not saved yet.</param>
/// <param name="KeptLines">Lines put at the end, since the list had changed.</param>
/// <param name="Other">Who saved meanwhile, and when; null where nobody did.</param>
public sealed record SavedPage<TCase>(TCase Case, ImmutableArray<ContestedField> Contested, ImmutableArray<string> KeptLines, FormRevision? Other);
