using System.Collections.Immutable;

namespace CleanerProduction.Forms;

using Texts = ImmutableSortedDictionary<string, string>;

/// <summary>One answer of a form.</summary>
/// <param name="Page">The page it stands on.</param>
/// <param name="Name">Its word, by which it is labelled: <c>title</c>, <c>staff-years</c>.</param>
/// <param name="Line">Which line of a list, by its mark or its number from 1; empty where it is no list.</param>
/// <param name="Value">The answer: a text, amount, number, day, bool or enumeration; null where none was given.</param>
public sealed record FormAnswer<TPage>(TPage Page, string Name, string Line, object? Value) where TPage : struct, Enum
{
    /// <summary>Where it stands: its name and line.</summary>
    public string Place => FormPlace.Of(Name, Line);
}

/// <summary>A field that two forms answer differently.</summary>
/// <param name="Field">The field, as in the later form where it still stands.</param>
/// <param name="Before">The earlier answer; null where there was none.</param>
/// <param name="After">The later answer; null where there is none.</param>
public sealed record FormChange<TPage>(FormAnswer<TPage> Field, object? Before, object? After) where TPage : struct, Enum;

/// <summary>The answers of a form: read over, compared, and shown as texts.</summary>
public static class FormAnswers
{
    /// <summary>The same answers; a text without anything in it is none.</summary>
    public static IEnumerable<FormAnswer<TPage>> Given<TPage>(this IEnumerable<FormAnswer<TPage>> all) where TPage : struct, Enum =>
        all.Select(f => f.Value is string text && string.IsNullOrWhiteSpace(text) ? f with { Value = null } : f);

    /// <summary>What differs, in the later form's order; what was taken out comes last.</summary>
    public static ImmutableArray<FormChange<TPage>> Between<TPage>(IEnumerable<FormAnswer<TPage>> before, IEnumerable<FormAnswer<TPage>> after) where TPage : struct, Enum
    {
        var earlier = before.ToDictionary(f => f.Place, StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<FormChange<TPage>>();
        foreach (var field in after)
        {
            earlier.Remove(field.Place, out var old);
            if (!Equals(old?.Value, field.Value)) found.Add(new(field, old?.Value, field.Value));
        }
        foreach (var gone in earlier.Values.Where(f => f.Value is not null)) found.Add(new(gone, gone.Value, null));
        return found.ToImmutable();
    }

    /// <summary>The answers of a page as texts by place; an empty text is no answer. What could not be read stands as it was typed.</summary>
    public static Texts Written<TPage>(this FormSheet<TPage> sheet, TPage page, IEnumerable<FormAnswer<TPage>> answers, IEnumerable<UnreadAnswer> unread) where TPage : struct, Enum
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var field in answers.Where(f => EqualityComparer<TPage>.Default.Equals(f.Page, page))) texts[field.Place] = Typed.Written(field.Value);
        foreach (var one in unread.Where(u => sheet.IsOn(page, u.Place))) texts[one.Place] = one.Text;
        return texts.ToImmutable();
    }

    /// <summary>What could not be read once a page was filled in anew: that of the other pages, and that of this one.</summary>
    internal static ImmutableArray<UnreadAnswer> Unread<TPage>(this FormSheet<TPage> sheet, TPage page, IEnumerable<UnreadAnswer> before, PageText<TPage> read) where TPage : struct, Enum =>
        [.. before.Where(u => !sheet.IsOn(page, u.Place)).Concat(read.Unread).OrderBy(u => u.Place, StringComparer.Ordinal)];
}
