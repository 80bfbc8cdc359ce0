using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

public class DivisionTallyTests
{
    /// <summary>Every way to share the nine seats, driven through a real division to its declaration.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_real_division_of_nine_seats_comes_to_the_same_as_counting_seat_by_seat(bool castingVote)
    {
        var orders = castingVote ? StandingOrders.ChairCastingVote : StandingOrders.NoCastingVote;
        var open = Room.Dividing(orders);
        var turn = 0;
        // The casting vote makes a difference on ties only, so only those are driven a second time.
        foreach (var fates in TallyOracle.Every(9).Where(f => !castingVote || f.Count(s => s.Vote == 1) == f.Count(s => s.Vote == -1))) Drive(open, fates, orders, turn++);
        Assert.Equal(castingVote ? 420 : 2002, turn);
    }

    /// <summary>Of every size, with seats that vote and leave and seats recused after they voted.</summary>
    [Fact]
    public void A_real_division_of_any_size_comes_to_the_same_also_where_voters_leave()
    {
        var random = new Random(20260312);
        var narrowed = 0;
        for (var seats = 2; seats <= 15; seats++)
        {
            var open = Room.Dividing(StandingOrders.ChairCastingVote, Committee.Of(seats));
            for (var i = 0; i < 60; i++)
            {
                var fates = new Fate[seats];
                foreach (ref var fate in fates.AsSpan())
                    fate = new(random.Next(4) is var vote && vote == 3 ? null : vote - 1, random.Next(3) > 0, random.Next(6) == 0);
                var room = Drive(open, fates, StandingOrders.ChairCastingVote, i);
                if (room.Division.Result is { Robustness.OneRecusalCouldReverse: false } && fates.Any(f => f is { Vote: not null, Present: false })) narrowed++;
            }
        }
        Assert.InRange(narrowed, 20, int.MaxValue);
    }

    [Fact]
    public void A_voter_who_left_is_not_missed_from_the_quorum_when_recused_in_thought()
    {
        var room = Room.Dividing().Vote(Choice.For, "HKGCC", "FHKI", "CMA", "CGCC").Leave("HKGCC", "FHKI", "CMA", "CGCC");
        Assert.Equal(Outcome.Carried, room.Result());
        Assert.Equal(new Robustness(SilentCouldReverse: true, OneRecusalCouldReverse: false), room.Division.Result!.Robustness);
    }

    private static Room Drive(Room open, ReadOnlySpan<Fate> fates, StandingOrders orders, int turn)
    {
        var room = open.Copy();
        var seats = room.Meeting.Seats;
        room.LastCall();
        for (var i = 0; i < fates.Length; i++)
        {
            var fate = fates[i];
            if (fate.Vote is { } vote)
            {
                // Some change their mind first: the last revision counts.
                if ((turn + i) % 4 == 0) room.Vote(Of(vote == 0 ? 1 : -vote), seats[i].Code);
                room.Vote(Of(vote), seats[i].Code);
            }
        }
        for (var i = 0; i < fates.Length; i++)
        {
            if (fates[i].Recused) room.Recuse(1, seats[i].Code);
            if (!fates[i].Present) room.Leave(seats[i].Code);
        }
        room.Cut();

        var tally = DivisionTally.Of(room.Meeting, room.Division);
        Assert.Equal(TallyOracle.Figures(fates), tally.Figures);
        Assert.Equal(TallyOracle.Judge(fates, orders.CastingVote, null), tally.Outcome);
        Assert.Equal(TallyOracle.Robust(fates, orders.CastingVote, null), tally.Robustness);

        // Where nobody is left to preside there is nobody to declare either.
        if (room.Meeting.Presider(1) is null)
        {
            if (room.Meeting.Present.FirstOrDefault(s => !room.Meeting.IsRecused(s, 1)) is not { } chosen) return room;
            room.Do(new ChoosePresider(chosen), Committee.Secretary);
        }
        CastingChoice? given = null;
        if (tally.Outcome == Outcome.TieAwaitingCastingVote)
            room.Do(new GiveCastingVote(room.Division.Id, (given = (CastingChoice)(turn % 3)).Value, "after discussion"), room.Presider(1));
        var declared = room.Declare().Division.Result!;
        Assert.Equal((TallyOracle.Judge(fates, orders.CastingVote, given), TallyOracle.Robust(fates, orders.CastingVote, given)), (declared.Outcome, declared.Robustness));
        if (turn % 8 == 0) Assert.Empty(RecordCheck.Of(room.Record).Faults);
        return room;
    }

    private static Choice Of(int vote) => vote switch { 1 => Choice.For, -1 => Choice.Against, _ => Choice.Abstain };
}
