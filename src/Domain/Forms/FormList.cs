using System.Collections.Immutable;
using System.Globalization;

namespace CleanerProduction.Forms;

/// <summary>A list of lines in a form.</summary>
/// <param name="Name">Its word: <c>plan</c>.</param>
/// <param name="Group">The page it stands on.</param>
/// <param name="Fields">The names of a line's fields; the first says what the line is.</param>
public sealed record FormList<TGroup>(string Name, TGroup Group, ImmutableArray<string> Fields) where TGroup : struct, Enum
{
    /// <summary>The letter before a line's number where lines keep their numbers for good, <c>B</c> of B2; empty where they are numbered anew from 1.</summary>
    public string Mark { get; init; } = "";

    /// <summary>The list whose lines have such lists of their own, <c>B2-1</c>; null where it is a list by itself.</summary>
    public FormList<TGroup>? Under { get; init; }

    /// <summary>Fields that stand filled in beside an empty line: alone they make no line.</summary>
    public ImmutableArray<string> Preset { get; init; } = [];

    /// <summary>The lines in texts, in their order: B10 after B2, and those under one line together.</summary>
    public ImmutableArray<string> Lines(IEnumerable<string> places) =>
        [.. places.Where(p => Fields.Contains(FormPlace.NameOf(p))).Select(FormPlace.LineOf).Distinct().OrderBy(Order)];

    /// <summary>True for the mark of a line such a list can have: anything else a browser sends is passed over.</summary>
    public bool Accepts(string line) => Under is { } over
        ? line.Split('-') is [var upper, var number] && over.Accepts(upper) && IsNumber(number, 3, fromOne: true)
        : line.StartsWith(Mark, StringComparison.Ordinal) && IsNumber(line[Mark.Length..], Mark.Length > 0 ? 4 : 3, fromOne: Mark.Length == 0);

    // Lists under a line are merged and numbered by themselves.
    internal IEnumerable<string> Prefixes(IEnumerable<string> places) =>
        Under is null ? [Mark] : Lines(places).Select(l => l[..(l.IndexOf('-', StringComparison.Ordinal) + 1)]).Distinct();

    private static bool IsNumber(string text, int most, bool fromOne) =>
        text.Length > 0 && text.Length <= most && !(fromOne && text[0] == '0') && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    // B2-10: the numbers in it, one after the other.
    private (int, int) Order(string line)
    {
        var mark = (Under ?? this).Mark;
        var parts = (line.StartsWith(mark, StringComparison.Ordinal) ? line[mark.Length..] : line).Split('-');
        return (Whole(parts[0]), parts.Length > 1 ? Whole(parts[1]) : 0);

        static int Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
    }
}

/// <summary>A field's place in a form: its name, and the line where it stands in a list.</summary>
public static class FormPlace
{
    /// <summary>The name in a place: <c>budget-what</c> of <c>budget-what/B1</c>.</summary>
    public static string NameOf(string place) => place.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? place[..slash] : place;

    /// <summary>The line in a place: <c>B1</c> of <c>budget-what/B1</c>; empty where it has none.</summary>
    public static string LineOf(string place) => place.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? place[(slash + 1)..] : "";

    /// <summary>The place of a field in a line, or of one without.</summary>
    public static string Of(string name, string line) => line.Length == 0 ? name : $"{name}/{line}";
}
