using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class TallyTests
{
    private static readonly CastingChoice?[] Castings = [null, CastingChoice.For, CastingChoice.Against, CastingChoice.Withheld];

    /// <summary>Every (for, against, abstain, silent, recused, absent) of up to 15 seats, both standing orders, every casting vote.</summary>
    [Fact]
    public void The_outcome_and_its_robustness_are_right_for_every_division_of_up_to_15_seats()
    {
        var cases = 0;
        for (var seats = 0; seats <= 15; seats++)
        foreach (var fates in TallyOracle.Every(seats))
        {
            var figures = TallyOracle.Figures(fates);
            foreach (var orders in StandingOrders.All)
            foreach (var casting in Castings)
            {
                var (outcome, robust) = (Tally.Judge(figures, orders, casting), Robustness.Of(figures, orders, casting));
                if (outcome != TallyOracle.Judge(fates, orders.CastingVote, casting) || robust != TallyOracle.Robust(fates, orders.CastingVote, casting))
                    Assert.Fail($"{figures} {orders} {casting}: {outcome} {robust}, not {TallyOracle.Judge(fates, orders.CastingVote, casting)} {TallyOracle.Robust(fates, orders.CastingVote, casting)}");
                cases++;
            }
        }
        // 21 over 6 ways to share, twice the orders, four casting votes: none was skipped.
        Assert.Equal(54_264 * 2 * 4, cases);
    }

    [Theory]
    [InlineData(5, 4, Outcome.Carried)]
    [InlineData(4, 4, Outcome.NotCarried)]
    [InlineData(4, 5, Outcome.NotCarried)]
    [InlineData(1, 0, Outcome.Carried)]
    [InlineData(0, 0, Outcome.NotCarried)]
    public void RG_6_1_4_is_carried_by_more_for_than_against(int @for, int against, Outcome outcome) =>
        Assert.Equal(outcome, Tally.Judge(new(@for, against, 0, 9 - @for - against, 0, 9, 5), StandingOrders.NoCastingVote));

    [Fact]
    public void One_for_carries_over_eight_abstentions() =>
        Assert.Equal(Outcome.Carried, Tally.Judge(new(1, 0, 8, 0, 0, 9, 5), StandingOrders.NoCastingVote));

    [Theory]
    [InlineData(null, Outcome.TieAwaitingCastingVote)]
    [InlineData(CastingChoice.For, Outcome.Carried)]
    [InlineData(CastingChoice.Against, Outcome.NotCarried)]
    [InlineData(CastingChoice.Withheld, Outcome.NotCarried)]
    public void A_tie_above_nothing_is_for_the_casting_vote_where_the_orders_have_one(CastingChoice? casting, Outcome outcome)
    {
        Assert.Equal(outcome, Tally.Judge(new(4, 4, 1, 0, 0, 9, 5), StandingOrders.ChairCastingVote, casting));
        Assert.Equal(Outcome.NotCarried, Tally.Judge(new(4, 4, 1, 0, 0, 9, 5), StandingOrders.NoCastingVote, casting));
        Assert.Equal(Outcome.NotCarried, Tally.Judge(new(0, 0, 9, 0, 0, 9, 5), StandingOrders.ChairCastingVote, casting));
    }

    [Fact]
    public void Circulation_is_carried_by_more_than_half_of_all_that_count_and_silence_is_no_consent()
    {
        for (var counts = 0; counts <= 15; counts++)
        for (var @for = 0; @for <= counts; @for++)
        {
            var rest = counts - @for;
            Assert.Equal(@for > rest ? Outcome.Carried : Outcome.NotCarried, Tally.JudgeCirculation(@for, counts));
        }
    }
}
