namespace CleanerProduction.Meetings;

/// <summary>Whether a result hangs on a thread; kept with the result and, without direction, shown to the presider at last call.</summary>
/// <param name="SilentCouldReverse">Had every silent present seat voted the other way, the outcome would differ.</param>
/// <param name="OneRecusalCouldReverse">Had any one seat that voted been recused, the outcome would differ.</param>
public sealed record Robustness(bool SilentCouldReverse, bool OneRecusalCouldReverse)
{
    /// <summary>True where either could.</summary>
    public bool Narrow => SilentCouldReverse || OneRecusalCouldReverse;

    /// <summary>
    /// The robustness of figures as they are. A tie still awaiting the casting vote differs from either end.
    /// <paramref name="left"/> are the ballots among them of seats that had left by the cut: their recusal takes nobody out of the present count.
    /// </summary>
    public static Robustness Of(Figures figures, StandingOrders orders, CastingChoice? castingVote = null, IReadOnlyCollection<Choice>? left = null)
    {
        var outcome = Tally.Judge(figures, orders, castingVote);
        bool Differs(Figures other) => Tally.Judge(other, orders, castingVote) != outcome;

        var otherWay = outcome == Outcome.Carried
            ? figures with { Against = figures.Against + figures.Silent, Silent = 0 }
            : figures with { For = figures.For + figures.Silent, Silent = 0 };
        bool Without(Choice choice, int ballots, Figures without)
        {
            var gone = left?.Count(c => c == choice) ?? 0;
            return (gone > 0 && Differs(without)) || (ballots > gone && Differs(without with { Present = figures.Present - 1 }));
        }

        var oneRecused =
            Without(Choice.For, figures.For, figures with { For = figures.For - 1 })
            || Without(Choice.Against, figures.Against, figures with { Against = figures.Against - 1 })
            || Without(Choice.Abstain, figures.Abstain, figures with { Abstain = figures.Abstain - 1 });
        return new(figures.Silent > 0 && Differs(otherWay), oneRecused);
    }
}
