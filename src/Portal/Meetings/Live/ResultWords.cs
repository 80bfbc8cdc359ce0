using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>What a declared result is said to rest on, in the reader's language.</summary>
public static class ResultWords
{
    /// <summary>Would it differ had every silent seat voted the other way, or had any one voting seat been recused?</summary>
    public static string Robust(ResultView result, bool circulation)
    {
        var word = LiveWords.Inside(LiveWords.Of(result.Outcome));
        if (result.Outcome == Outcome.NoQuorum) return LiveText.RobustNoQuorum;
        var silent = (result.Figures.Silent, result.Robustness.SilentCouldReverse) switch
        {
            (0, _) => circulation ? LiveText.RobustAllAnswered : LiveText.RobustNobodySilent,
            (var n, false) => LiveWords.Say(result.Outcome == Outcome.Carried ? LiveText.RobustSilentAgainst : LiveText.RobustSilentFor, n, word),
            (var n, true) => LiveWords.Say(result.Outcome == Outcome.Carried ? LiveText.FragileSilentAgainst : LiveText.FragileSilentFor, n, word),
        };
        return LiveWords.Sentences(silent, result.Robustness.OneRecusalCouldReverse ? LiveText.FragileRecusal : LiveText.RobustRecusal);
    }

    /// <summary>The rule it was judged by and who counted.</summary>
    public static string Basis(ResultView result, bool circulation)
    {
        var figures = result.Figures;
        if (circulation) return LiveWords.Say(LiveText.BasisCirculation, figures.Present);
        var rule = (result.Outcome, result.CastingVote) switch
        {
            (Outcome.NoQuorum, _) => LiveText.BasisNoQuorum,
            (_, CastingChoice.For) => LiveWords.Say(LiveText.BasisCastFor, result.CastingReason),
            (_, CastingChoice.Against) => LiveWords.Say(LiveText.BasisCastAgainst, result.CastingReason),
            (_, CastingChoice.Withheld) => LiveWords.Say(LiveText.BasisCastWithheld, result.CastingReason),
            _ => LiveText.BasisMajority,
        };
        return LiveWords.Sentences(rule, LiveWords.Say(figures.Recused > 0 ? LiveText.PresentAtCutRecused : LiveText.PresentAtCut, figures.Present, figures.Quorum, figures.Recused));
    }
}
