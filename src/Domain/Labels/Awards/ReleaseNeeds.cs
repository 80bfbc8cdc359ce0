using System.Collections.Immutable;

namespace CleanerProduction.Labels.Awards;

/// <summary>An application of a round about to be released.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Label">The label.</param>
/// <param name="State">Where it stands.</param>
/// <param name="OpenObjections">Objections to it that are not answered.</param>
/// <param name="RecordsUntil">The last day the newest look at the penalty records speaks for; null where nobody looked.</param>
/// <param name="Clean">Whether that look found nothing.</param>
public sealed record ReleaseLine(string Reference, LabelKind Label, LabelState State, int OpenObjections = 0, DateOnly? RecordsUntil = null, bool Clean = true);

/// <summary>A round about to be released.</summary>
/// <param name="ResultsFrom">The first day results may be published (LG-6).</param>
/// <param name="Objections">The days objections are taken, both inclusive; null where none were invited.</param>
/// <param name="Lines">Its applications.</param>
public sealed record ReleaseFacts(DateOnly ResultsFrom, DateRange? Objections, ImmutableArray<ReleaseLine> Lines);

/// <summary>What must be before the results of a round are released, all at one moment (LG-6, A-69).</summary>
public static class ReleaseNeeds
{
    /// <summary>
    /// What is still missing on a day, nothing where it may be released: results are not too early, the days of objections are over, every objection is answered, the panel decided on everything before it,
    /// and the penalty records of each proposed award were looked up for days that reach to the last day of objections, and found clean.
    /// </summary>
    public static ImmutableArray<Refusal> Missing(ReleaseFacts round, DateOnly today)
    {
        var missing = ImmutableArray.CreateBuilder<Refusal>();
        if (today < round.ResultsFrom) missing.Add(new Refusal("release-too-early", "LG-6").With("from", round.ResultsFrom.Iso()));
        if (round.Objections?.Until is not { } last) missing.Add(new("objections-not-invited", "LG-6"));
        else if (today <= last) missing.Add(new Refusal("objections-still-taken", "LG-6").With("until", last.Iso()));
        foreach (var line in round.Lines.OrderBy(l => l.Reference, StringComparer.Ordinal))
        {
            if (IsUnderWay(line.State)) missing.Add(new Refusal("application-not-decided", "LG-6").With("case", line.Reference));
            if (line.State != LabelState.Proposed) continue;
            if (line.OpenObjections > 0) missing.Add(new Refusal("objection-not-answered", "LG-6").With("case", line.Reference));
            if (!PenaltyRecheck.IsAsked(line.Label)) continue;
            if (line.RecordsUntil is not { } until || until < round.Objections?.Until) missing.Add(new Refusal("records-not-looked-up", "LG-fn7").With("case", line.Reference));
            else if (!line.Clean) missing.Add(new Refusal("record-not-clean", ClauseOf(line.Label)).With("case", line.Reference));
        }
        return missing.ToImmutable();
    }

    /// <summary>The clause that asks for a clean record.</summary>
    public static string ClauseOf(LabelKind label) => label == LabelKind.Excellent ? "LG-4.2(3)" : "LG-4.1(3)";

    // A draft was never handed in and no longer can be.
    private static bool IsUnderWay(LabelState state) => state is LabelState.AwaitingOriginal or LabelState.Submitted or LabelState.Checked or LabelState.SiteVerified or LabelState.BeforePanel;
}
