using System.Runtime.InteropServices;

namespace CleanerProduction.Guidelines;

/// <summary>A clause that can answer about a case.</summary>
public interface IRule
{
    /// <summary>The clause.</summary>
    Clause Clause { get; }
}

/// <summary>A clause with the test it sets to facts of one kind. It knows no clock and no store: what it needs stands in the facts.</summary>
/// <param name="id">The clause's id.</param>
/// <param name="answer">The test; it speaks through <see cref="Says"/> alone.</param>
public sealed class Rule<TFacts>(string id, Func<TFacts, Says, Finding> answer) : IRule
{
    /// <inheritdoc/>
    public Clause Clause { get; } = new(id);

    /// <summary>What the clause says about these facts.</summary>
    public Finding Of(TFacts facts) => answer(facts, new(Clause));

    /// <summary>A worked example for the guide's page, answered by this very rule.</summary>
    public WorkedExample Example(TFacts facts, FindingOutcome expected) => new(Of(facts), expected);
}

/// <summary>A case beside an edge of a clause, with the live answer.</summary>
/// <param name="Finding">What the clause answers.</param>
/// <param name="Expected">What the rulebook says it must answer; a test compares.</param>
public sealed record WorkedExample(Finding Finding, FindingOutcome Expected);

/// <summary>The voice of a clause, the only maker of its findings. Each code has a sentence in three languages.</summary>
/// <param name="Clause">The clause that speaks.</param>
public readonly record struct Says(Clause Clause)
{
    /// <summary>The clause is satisfied.</summary>
    public Finding Met(string code, params ReadOnlySpan<(string Name, object Value)> mentions) => Make(FindingOutcome.Met, code, mentions);

    /// <summary>It is not.</summary>
    public Finding NotMet(string code, params ReadOnlySpan<(string Name, object Value)> mentions) => Make(FindingOutcome.NotMet, code, mentions);

    /// <summary>A person has to say.</summary>
    public Finding NeedsJudgement(string code, params ReadOnlySpan<(string Name, object Value)> mentions) => Make(FindingOutcome.NeedsJudgement, code, mentions);

    /// <summary>It does not concern this case.</summary>
    public Finding NotApplicable(string code, params ReadOnlySpan<(string Name, object Value)> mentions) => Make(FindingOutcome.NotApplicable, code, mentions);

    private Finding Make(FindingOutcome outcome, string code, ReadOnlySpan<(string Name, object Value)> mentions)
    {
        if (mentions.IsEmpty) return new(Clause, outcome, code, []);
        var made = new Mention[mentions.Length];
        for (var i = 0; i < made.Length; i++) made[i] = new(mentions[i].Name, mentions[i].Value);
        return new(Clause, outcome, code, ImmutableCollectionsMarshal.AsImmutableArray(made));
    }
}
