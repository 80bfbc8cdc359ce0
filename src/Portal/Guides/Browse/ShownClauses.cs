using System.Collections.Immutable;
using CleanerProduction.Guidelines;
using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Guides.Browse;

/// <summary>A numbered sentence as a way to its page.</summary>
/// <param name="Number">Its number without letters.</param>
/// <param name="Address">Its page.</param>
/// <param name="Title">The heading of its first clause.</param>
public sealed record Stem(string Number, string Address, Trilingual Title);

/// <summary>What the page of a numbered sentence shows.</summary>
/// <param name="Guide">The guide.</param>
/// <param name="Number">The number.</param>
/// <param name="Title">The heading in the reader's language.</param>
/// <param name="Section">The section it stands in.</param>
/// <param name="Clauses">The sentence and its letters.</param>
/// <param name="Stems">The sentences of the section.</param>
/// <param name="Before">The sentence before, over the edges of sections; null at the beginning.</param>
/// <param name="After">The sentence after; null at the end.</param>
/// <param name="Examples">Worked examples of its clauses.</param>
public sealed record ShownClauses(
    Guide Guide, string Number, string Title, GuideSection Section, ImmutableArray<ClauseTitle> Clauses, ImmutableArray<Stem> Stems, Stem? Before, Stem? After,
    ImmutableArray<WorkedExample> Examples)
{
    /// <summary>What is told of a clause of the page.</summary>
    public ClauseText TextOf(ClauseTitle clause) => Section.Clauses.First(c => c.Clause.Id == clause.Clause.Id);

    /// <summary>The worked examples of a clause of the page.</summary>
    public ImmutableArray<WorkedExample> ExamplesOf(ClauseTitle clause) => [.. Examples.Where(e => e.Finding.Clause.Id == clause.Clause.Id)];

    /// <summary>The page under an address, letters in either case; null where there is none.</summary>
    public static ShownClauses? Of(ReferenceData reference, string code, string number, Language language)
    {
        if (Guide.WithCode(code.ToUpperInvariant()) is not { } guide) return null;
        var clauses = reference.Clauses.All.Where(c => c.Clause.Guide == guide && StemOf(c).Equals(number, StringComparison.OrdinalIgnoreCase)).ToImmutableArray();
        if (clauses.IsEmpty) return null;
        var stems = reference.Clauses.All.Where(c => c.Clause.Guide == guide).DistinctBy(StemOf).Select(c => new Stem(StemOf(c), c.Clause.Address, c.Title)).ToImmutableArray();
        var here = stems.Select((s, i) => (s, i)).First(s => s.s.Number == StemOf(clauses[0])).i;
        var section = reference.GuideTexts[guide.Code].In(language).Sections.First(s => s.Clauses.Any(c => c.Clause.Id == clauses[0].Clause.Id));
        var told = section.Clauses.Select(c => c.Clause.Id).ToHashSet(StringComparer.Ordinal);
        return new(guide, StemOf(clauses[0]), clauses[0].Title.In(language), section, [.. clauses.Where(c => told.Contains(c.Clause.Id))],
            [.. stems.Where(s => reference.Clauses.All.Any(c => told.Contains(c.Clause.Id) && StemOf(c) == s.Number))],
            here > 0 ? stems[here - 1] : null, here < stems.Length - 1 ? stems[here + 1] : null,
            [.. reference.Examples.Where(e => clauses.Any(c => c.Clause.Id == e.Finding.Clause.Id))]);
    }

    // As the address of a clause has it: the number up to the first bracket.
    private static string StemOf(ClauseTitle clause) => clause.Clause.Number.Split('(')[0];
}
