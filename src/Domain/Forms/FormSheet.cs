using System.Collections.Immutable;

namespace CleanerProduction.Forms;

/// <summary>Which fields of a form stand on which page, and which of them are lines of a list.</summary>
/// <param name="Lists">The lists.</param>
/// <param name="Alone">The fields in no list, by page; a field by line of a list on another page is one of these.</param>
public sealed record FormSheet<TGroup>(ImmutableArray<FormList<TGroup>> Lists, ImmutableArray<(TGroup Group, string[] Names)> Alone) where TGroup : struct, Enum
{
    /// <summary>The page a place stands on; null where there is no such place.</summary>
    public TGroup? GroupOf(string place)
    {
        var name = FormPlace.NameOf(place);
        if (ListOf(name) is { } list) return list.Group;
        foreach (var (group, names) in Alone)
            if (names.Contains(name)) return group;
        return null;
    }

    /// <summary>The list a field's name belongs to, or null.</summary>
    public FormList<TGroup>? ListOf(string name) => Lists.FirstOrDefault(l => l.Fields.Contains(name));

    /// <summary>The list of that word; a word no list has is a bug.</summary>
    public FormList<TGroup> List(string name) => Lists.First(l => l.Name == name);

    /// <summary>True where a place stands on that page.</summary>
    public bool IsOn(TGroup group, string place) => GroupOf(place) is { } at && EqualityComparer<TGroup>.Default.Equals(at, group);
}

/// <summary>How far a page of a form is.</summary>
public enum GroupStatus
{
    /// <summary>Nothing filled in.</summary>
    NotStarted,
    /// <summary>Something is still missing.</summary>
    InProgress,
    /// <summary>Something is wrong.</summary>
    ToCorrect,
    /// <summary>Nothing is missing and nothing wrong.</summary>
    Completed,
    /// <summary>Another page comes first.</summary>
    NotYet,
}

/// <summary>Something typed where a number or a date was asked for, kept as it was typed until it is mended.</summary>
/// <param name="Place">The field's place.</param>
/// <param name="Text">What was typed.</param>
public sealed record UnreadAnswer(string Place, string Text);
