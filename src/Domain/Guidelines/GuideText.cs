using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CleanerProduction.Guidelines;

/// <summary>What is told of a clause, in one language.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Paragraphs">What it says, in the product's own words.</param>
/// <param name="Check">How the portal tests or supports it, in plain words; null where there is nothing to add.</param>
public sealed record ClauseText(Clause Clause, ImmutableArray<string> Paragraphs, string? Check);

/// <summary>A stretch of a guide under one heading.</summary>
/// <param name="Number">The heading's number, <c>3.3</c>; a word for a part without one.</param>
/// <param name="Title">The heading.</param>
/// <param name="Clauses">The clauses below it, in order.</param>
public sealed record GuideSection(string Number, string Title, ImmutableArray<ClauseText> Clauses);

/// <summary>
/// A guide told in the product's own words, in one language. The file is plain: <c># 3.3 Heading</c> begins a section, <c>## FG-3.3.1</c> a clause, a line that
/// begins with <c>&gt; </c> says how the portal checks it, every other line that is not empty is a paragraph.
/// </summary>
public sealed class GuideText
{
    private readonly FrozenDictionary<string, ClauseText> byId;

    private GuideText(ImmutableArray<GuideSection> sections) =>
        (Sections, byId) = (sections, sections.SelectMany(s => s.Clauses).ToFrozenDictionary(c => c.Clause.Id));

    /// <summary>The sections in order.</summary>
    public ImmutableArray<GuideSection> Sections { get; }

    /// <summary>What is told of the clause with this id, or null.</summary>
    public ClauseText? this[string id] => byId.GetValueOrDefault(id);

    /// <summary>Reads a file of <c>seeds/guides</c>. A line outside a clause, a clause outside a section, without text or twice is a FormatException with the line's number.</summary>
    public static GuideText Parse(string name, string text)
    {
        List<GuideSection> sections = [];
        List<string> paragraphs = [];
        string? id = null, check = null;
        var number = 0;
        foreach (var line in text.Split('\n').Select(l => l.Trim()))
        {
            number++;
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                EndClause();
                if (sections.Count == 0) throw Fault("a clause outside a section");
                id = line[3..];
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                EndClause();
                var space = line.IndexOf(' ', 2);
                if (space < 0) throw Fault("a heading without words");
                sections.Add(new(line[2..space], line[(space + 1)..], []));
            }
            else if (line.Length > 0)
            {
                if (id is null) throw Fault("a line outside a clause");
                if (line.StartsWith("> ", StringComparison.Ordinal)) check = line[2..];
                else paragraphs.Add(line);
            }
        }
        EndClause();
        if (sections.SelectMany(s => s.Clauses).GroupBy(c => c.Clause.Id).FirstOrDefault(g => g.Count() > 1) is { } twice) throw Fault($"{twice.Key} stands twice");
        return new([.. sections]);

        void EndClause()
        {
            if (id is null) return;
            if (paragraphs.Count == 0) throw Fault($"{id} has no text");
            sections[^1] = sections[^1] with { Clauses = sections[^1].Clauses.Add(new(new(id), [.. paragraphs], check)) };
            (id, check) = (null, null);
            paragraphs.Clear();
        }

        FormatException Fault(string what) => new($"{name}, line {number}: {what}");
    }
}
