namespace CleanerProduction.Portal.Parts.Letterhead;

/// <summary>A text of a resource and what fills its places, as <see cref="Say"/> takes it.</summary>
public sealed record Sentence(string Text, params IReadOnlyList<object?> With)
{
    /// <summary>One value alone.</summary>
    public static Sentence Just(object? value) => new("{0}", value);
}

/// <summary>One step of a ledger.</summary>
public sealed record LedgerLine(Sentence Label, Hkd Amount, string? Clause = null, bool Total = false);

/// <summary>Something the addressee must do by a time, with its clause.</summary>
public sealed record Duty(Sentence When, Sentence What, string Clause);

/// <summary>A sentence with its clause, where it has one.</summary>
public sealed record Line(Sentence What, string? Clause = null)
{
    /// <summary>The lines of grounds kept in the facts.</summary>
    public static IReadOnlyList<Line> Of(IEnumerable<Ground> grounds) => [.. grounds.Select(g => new Line(Sentence.Just(g.Sentence), g.Clause))];
}
