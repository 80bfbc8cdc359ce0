using CleanerProduction.Cases;
using CleanerProduction.Meetings;
using CleanerProduction.Workflows;

namespace CleanerProduction.Companies;

/// <summary>What somebody typed where the value does not tell: text that cannot be read, kept to be corrected, and blanks filled from another language.</summary>
public sealed record TypedText
{
    private TypedText() { }

    /// <summary>A field and what was typed into it.</summary>
    public TypedText(string field, string text) => (Field, Text) = (field, text);

    /// <summary>The field's name.</summary>
    public string Field { get; private init; } = "";

    /// <summary>As it was typed; empty where it was left blank.</summary>
    public string Text { get; private init; } = "";
}

/// <summary>A company or factory: filled in over time by several people, each change in its append-only history.</summary>
public abstract class KeptRecord : IHasHistory
{
    /// <summary>How many entries its history has; also what a lost race is noticed by.</summary>
    public long Version { get; private set; }

    /// <summary>The hash of the last of them.</summary>
    public string HistoryHash { get; private set; } = ChainEntry.Genesis;

    /// <summary>What is kept as it was typed.</summary>
    public List<TypedText> AsTyped { get; private set; } = [];

    /// <summary>What its history is kept under: <c>company-12</c>, <c>factory-7</c>. Known once it is stored.</summary>
    public abstract string HistoryCase { get; }

    /// <summary>The head its stored history must end at.</summary>
    public CaseHead Head => new(Version, HistoryHash);

    /// <summary>Records what was changed; the entry is to be stored with it. Companies and factories have no states.</summary>
    public CaseEntry Record(string act, Role by, string actor, DateTimeOffset at, string? note) => Record(act, by, actor, at, null, note);

    /// <inheritdoc />
    public CaseEntry Record(string act, Role by, string actor, DateTimeOffset at, string? clause, string? note)
    {
        const string state = "Kept";
        var entry = CaseEntry.Following(HistoryCase, Version + 1, HistoryHash, at, actor, by, act, state, state, clause, note);
        (Version, HistoryHash) = (entry.Sequence, entry.Hash);
        return entry;
    }

    void IHasHistory.Seal(CaseEntry last) =>
        HistoryHash = last.Case == HistoryCase && last.Sequence == Version ? last.Hash : throw new InvalidOperationException($"{HistoryCase} does not end with entry {last.Sequence} of {last.Case}");

    /// <summary>What was typed into a field where the value does not tell, or null.</summary>
    internal string? TypedInto(string field) => AsTyped.Find(t => t.Field == field)?.Text;

    /// <summary>Keeps what was typed, or with null no longer.</summary>
    internal void Keep(string field, string? text)
    {
        AsTyped.RemoveAll(t => t.Field == field);
        if (text is not null) AsTyped.Add(new(field, text));
    }
}
