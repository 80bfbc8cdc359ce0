namespace CleanerProduction.Labels;

/// <summary>What stands against a round going on: to the judging (LG-5) and from it to its decision (LG-6).</summary>
public static class RoundNeeds
{
    /// <summary>Why the panel cannot begin to score on a day, or null: the days of application are over, nothing received is still being checked, and something lies before it.</summary>
    public static Refusal? ForJudging(LabelRound round, IReadOnlyCollection<(string Reference, LabelState State)> applications, DateOnly today)
    {
        if (today <= round.Closes.Value) return new Refusal("round-still-open", "LG-1.6").With("until", round.Closes.Value.Iso());
        return Waiting(applications, IsBeingChecked, "round-being-checked", "LG-9") ?? (applications.Any(a => a.State == LabelState.BeforePanel) ? null : new("nothing-before-panel", "LG-5"));
    }

    /// <summary>Why the panel has not decided on everything, or null: nothing lies before it or comes to it any more, and something did.</summary>
    public static Refusal? ForDecision(IReadOnlyCollection<(string Reference, LabelState State)> applications) =>
        Waiting(applications, s => s == LabelState.BeforePanel || IsBeingChecked(s), "round-not-decided", "LG-6")
        ?? (applications.Any(a => a.State is LabelState.Proposed or LabelState.NotAwarded) ? null : new("nothing-decided", "LG-6"));

    // A draft was never handed in, and no longer can be.
    private static bool IsBeingChecked(LabelState state) => state is LabelState.AwaitingOriginal or LabelState.Submitted or LabelState.Checked or LabelState.SiteVerified;

    private static Refusal? Waiting(IEnumerable<(string Reference, LabelState State)> applications, Func<LabelState, bool> waits, string code, string clause)
    {
        var waiting = applications.Where(a => waits(a.State)).Select(a => a.Reference).Order(StringComparer.Ordinal).ToList();
        return waiting is [var first, ..] ? new Refusal(code, clause).With("case", first).With("count", waiting.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null;
    }
}
