using CleanerProduction.Guidelines;

namespace CleanerProduction.Schemes;

/// <summary>How a number came to be known.</summary>
public enum SourceKind
{
    /// <summary>A clause of a guide says it.</summary>
    Clause,
    /// <summary>A public page says it; the guides do not. To be shown as such; the Secretariat confirms or replaces it by a later row.</summary>
    PublicPage,
    /// <summary>Computed from other figures.</summary>
    Derived,
    /// <summary>The Government or the committee decided it after the guides were printed.</summary>
    Decision,
    /// <summary>The reading chosen where the guides are silent or doubtful, with its number in the register of readings.</summary>
    Reading,
}

/// <summary>Where a number comes from. In seed data: <c>FG-T1.2</c>, <c>public page: …</c>, <c>derived: …</c>, <c>decision: …</c> or <c>reading: …</c>.</summary>
/// <param name="Kind">How it is known.</param>
/// <param name="Text">The clause's id, the page, the arithmetic, the decision or the reading.</param>
public sealed record Source(SourceKind Kind, string Text)
{
    /// <summary>The clause, or null where no guide says it.</summary>
    public Clause? Clause => Kind == SourceKind.Clause ? new(Text) : null;

    /// <summary>True where the guides themselves say it.</summary>
    public bool IsInTheGuides => Kind == SourceKind.Clause;

    /// <summary>Reads the form used in seed data.</summary>
    public static Result<Source> Parse(string? text)
    {
        foreach (var (prefix, kind) in Prefixes)
            if (text?.StartsWith(prefix, StringComparison.Ordinal) == true && text.Length > prefix.Length)
                return new Source(kind, text[prefix.Length..]);
        return text is { Length: > 3 } && text.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && Guide.WithCode(text.AsSpan(0, dash)) is not null
            ? new Source(SourceKind.Clause, new Clause(text).Id)
            : new Refusal("source-not-known").With("text", text ?? "");
    }

    /// <summary>The form used in seed data.</summary>
    public override string ToString() => Prefixes.FirstOrDefault(p => p.Kind == Kind).Prefix + Text;

    private static readonly (string Prefix, SourceKind Kind)[] Prefixes =
        [("public page: ", SourceKind.PublicPage), ("derived: ", SourceKind.Derived), ("decision: ", SourceKind.Decision), ("reading: ", SourceKind.Reading)];
}
