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

    /// <summary>The figures of each side of the judging panel; none in the committee.</summary>
    public static IEnumerable<string> BySide(Figures figures)
    {
        if (figures.Sides is not { } sides) yield break;
        yield return Side(LiveText.SideHongKong, sides.HongKong);
        yield return Side(LiveText.SideGuangdong, sides.Guangdong);
    }

    /// <summary>The rule it was judged by and who counted.</summary>
    public static string Basis(ResultView result, bool circulation)
    {
        var figures = result.Figures;
        if (circulation) return LiveWords.Say(LiveText.BasisCirculation, figures.Present);
        var rule = (result.Outcome, result.CastingVote) switch
        {
            (Outcome.NoQuorum, _) => LiveText.BasisNoQuorum,
            _ when figures.Sides is { } sides => LiveWords.Sentences(LiveText.BasisTwoSides, LiveWords.Say(LiveText.CoChairsFor, sides.CoChairsFor)),
            (_, CastingChoice.For) => LiveWords.Say(LiveText.BasisCastFor, result.CastingReason),
            (_, CastingChoice.Against) => LiveWords.Say(LiveText.BasisCastAgainst, result.CastingReason),
            (_, CastingChoice.Withheld) => LiveWords.Say(LiveText.BasisCastWithheld, result.CastingReason),
            _ => LiveText.BasisMajority,
        };
        return LiveWords.Sentences(rule, LiveWords.Say(figures.Recused > 0 ? LiveText.PresentAtCutRecused : LiveText.PresentAtCut, figures.Present, figures.Quorum, figures.Recused));
    }

    private static string Side(string name, SideCount count) => LiveWords.Say(LiveText.SideFigures, name, count.For, count.Against, count.Abstain, count.Silent);
}
