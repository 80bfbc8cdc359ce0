using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Label;

namespace CleanerProduction.Labels;

/// <summary>What an application still lacks before the panel.</summary>
public enum CheckLack
{
    /// <summary>The original with the company's seal (LG-3.1).</summary>
    Original,
    /// <summary>Answers to criteria that only people can judge.</summary>
    Answers,
    /// <summary>The verification on site (LG-fn2).</summary>
    SiteVerification,
    /// <summary>Nothing but its step to the panel.</summary>
    Tabling,
}

/// <summary>What the guide says of an application as it stands.</summary>
/// <param name="Entry">What the clauses were asked with.</param>
/// <param name="Criteria">What they say of the criteria, in the guide's order.</param>
/// <param name="Coming">What they say of how it came in.</param>
/// <param name="Open">The questions an officer must answer before it is checked.</param>
/// <param name="Asked">The questions officers are asked at all, those that are settled included.</param>
public sealed record CheckFindings(
    LabelEntry Entry, ImmutableArray<Finding> Criteria, ImmutableArray<Finding> Coming,
    ImmutableArray<AskedQuestion> Open, ImmutableArray<AskedQuestion> Asked)
{
    /// <summary>All of them, in the guide's order of sections.</summary>
    public ImmutableArray<Finding> All => [.. Coming, .. Criteria];

    /// <summary>What keeps the case from being checked: a criterion without an answer. The verification on site comes after the check.</summary>
    public ImmutableArray<Finding> Unanswered => [.. All.Where(f => f.Outcome == FindingOutcome.NeedsJudgement && f.Clause.Id != Section3Entry.SiteVerification.Clause.Id)];

    /// <summary>True where a criterion is not met: no score makes up for it .</summary>
    public bool IsBlocked => All.Any(f => f.Outcome == FindingOutcome.NotMet);

    /// <summary>What the guide says of a case.</summary>
    public static CheckFindings Of(CheckCase @case)
    {
        var entry = CheckFacts.Of(@case);
        var (criteria, coming) = (LabelCheck.Of(entry.Facts), OfComing(entry));
        var asked = CheckFacts.Asked(@case);
        var waiting = criteria.Concat(coming).Where(f => f.Outcome == FindingOutcome.NeedsJudgement).Select(f => f.Clause.Id).ToHashSet(StringComparer.Ordinal);
        // What another way carries need not be answered; a registration nobody looked at must be, whatever the clause takes for granted.
        return new(entry, criteria, coming,
            [.. asked.Where(a => a.Says is null && @case.File.Answer(a.Question, a.Item) is null && (a.Question == CheckQuestion.BusinessRegistration || waiting.Contains(a.Clause)))], asked);
    }

    /// <summary>Why it cannot be found checked now, or null; the table of steps asks for its state.</summary>
    public Refusal? MayCheck() => Open.IsEmpty && Unanswered.IsEmpty ? null
        : new Refusal("label-answers-missing", Unanswered.MaxBy(f => f.Clause.Id.Length)?.Clause.Id ?? "LG-9").With("open", Math.Max(Open.Length, Unanswered.Length).ToString(CultureInfo.InvariantCulture));

    /// <summary>What it still lacks in a state; null where the panel has it or it is over.</summary>
    public CheckLack? Lacks(LabelState state) => state switch
    {
        LabelState.AwaitingOriginal => CheckLack.Original,
        LabelState.Submitted => CheckLack.Answers,
        LabelState.Checked when Entry.Facts.IsForFactories => CheckLack.SiteVerification,
        LabelState.Checked or LabelState.SiteVerified => CheckLack.Tabling,
        _ => null,
    };

    // Nobody hands a nomination in: what is asked of one that is handed in does not concern it.
    private static ImmutableArray<Finding> OfComing(LabelEntry entry) =>
        entry.Facts.Label == LabelKind.TechnologyService ? [Section3Entry.RenewalForm.Of(entry), Section3Entry.Void.Of(entry)] : Section3Entry.Check(entry);
}
