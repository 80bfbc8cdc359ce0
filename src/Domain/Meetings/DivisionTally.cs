namespace CleanerProduction.Meetings;

/// <summary>The tally of one division from what stands in its record.</summary>
public sealed record DivisionTally(Outcome Outcome, Figures Figures, Robustness Robustness)
{
    /// <summary>
    /// Counts a division after its cut (or, before it, as if it were cut now). A ballot of a seat that left stands; one of a seat
    /// recused by the time of the cut does not.
    /// </summary>
    public static DivisionTally Of(Meeting meeting, Division division)
    {
        var present = division.Cut?.Present ?? meeting.CountingFor(division.Item);
        var recused = division.Cut?.Recused ?? meeting.RecusedFor(division.Item);
        var filled = division.Cut?.Filled ?? meeting.Filled;
        var counted = division.Ballots.Values.Where(b => !recused.Contains(b.Seat)).ToList();
        if (meeting.Orders.IsTwoSided)
        {
            var votes = meeting.Seats.Where(s => s.Filled || division.Ballots.ContainsKey(s.Code)).Select(s => SideVote.Of(s, division, present, recused)).ToList();
            var bySide = SideFigures.Of(votes, Quorum.Of(filled));
            return new(Tally.Judge(bySide, meeting.Orders), bySide, SideFigures.Robustness(votes, Quorum.Of(filled), meeting.Orders));
        }
        var figures = new Figures(
            counted.Count(b => b.Choice == Choice.For),
            counted.Count(b => b.Choice == Choice.Against),
            counted.Count(b => b.Choice == Choice.Abstain),
            present.Count(seat => !division.Ballots.ContainsKey(seat)),
            recused.Length, present.Length, Quorum.Of(filled));
        var left = counted.Where(b => !present.Contains(b.Seat)).Select(b => b.Choice).ToList();
        return meeting.IsCirculation ? Circulated(figures) : Met(figures, meeting.Orders, division.CastingVote?.Choice, left);
    }

    private static DivisionTally Met(Figures figures, StandingOrders orders, CastingChoice? casting, List<Choice> left) =>
        new(Tally.Judge(figures, orders, casting), figures, Robustness.Of(figures, orders, casting, left));

    // Everybody who counts is asked, so nobody is absent; what silence could have done is whether it could have carried.
    private static DivisionTally Circulated(Figures figures)
    {
        var outcome = Tally.JudgeCirculation(figures.For, figures.Present);
        var silent = outcome == Outcome.NotCarried && figures.Silent > 0 && Tally.JudgeCirculation(figures.For + figures.Silent, figures.Present) != outcome;
        var recusal = figures.For > 0 && Tally.JudgeCirculation(figures.For - 1, figures.Present - 1) != outcome
            || figures.Against + figures.Abstain > 0 && Tally.JudgeCirculation(figures.For, figures.Present - 1) != outcome;
        return new(outcome, figures, new(silent, recusal));
    }
}
