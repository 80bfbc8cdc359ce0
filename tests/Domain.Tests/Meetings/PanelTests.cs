using System.Collections.Immutable;
using CleanerProduction.DomainTests.Guidelines.Label;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Meetings;
using Xunit;
using static CleanerProduction.DomainTests.Meetings.PanelRoom;

namespace CleanerProduction.DomainTests.Meetings;

public class PanelTests
{
    private enum Fate { For, Against, Abstain, Silent, Recused, Absent }

    /// <summary>Six fates of six seats: 46,656 divisions. The engine, the guide's clause and counting by hand come to the same.</summary>
    [Fact]
    public void LG_10_each_side_and_both_co_chairs_for_every_division_of_six_seats()
    {
        var outcomes = new Dictionary<Outcome, int>();
        foreach (var fates in Every<Fate>(6))
        {
            var votes = Votes(fates);
            var figures = SideFigures.Of(votes, Quorum.Of(6));
            var outcome = Tally.Judge(figures, StandingOrders.Panel);
            Assert.Equal(ByHand(fates), outcome);
            if (outcome != Outcome.NoQuorum) Assert.Equal(ByClause(fates), outcome == Outcome.Carried);
            Assert.Equal(Robust(fates, outcome), SideFigures.Robustness(votes, Quorum.Of(6), StandingOrders.Panel));
            Assert.Equal(figures.For, figures.Sides!.HongKong.For + figures.Sides.Guangdong.For);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }
        Assert.Equal(46_656, outcomes.Values.Sum());
        Assert.Equal([Outcome.Carried, Outcome.NotCarried, Outcome.NoQuorum], outcomes.Keys.Order());
    }

    /// <summary>Every ballot of six seats (and silence), driven through a real division to its declaration and verified from its exported record.</summary>
    [Fact]
    public void LG_10_a_real_division_of_six_seats_comes_to_the_same_and_its_record_verifies()
    {
        var open = Dividing();
        var turn = 0;
        foreach (var fates in Every<Fate>(6, f => f < Fate.Recused))
        {
            var room = Drive(open.Copy(), fates);
            Assert.Equal(ByHand(fates), room.Division.Result!.Outcome);
            Assert.Equal(ByClause(fates), room.Division.Result.Outcome == Outcome.Carried);
            if (turn++ % 64 == 0) Assert.True(RecordCheck.Of(MeetingRecord.Read(System.Text.Encoding.UTF8.GetBytes(room.Record.ToJson()))).Holds);
        }
        Assert.Equal(4096, turn);
    }

    [Fact]
    public void LG_10_with_seats_recused_and_absent_the_same()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 400; i++)
        {
            var fates = Enumerable.Range(0, 6).Select(_ => (Fate)random.Next(6)).ToArray();
            // Somebody must preside, and a quorum be there to open.
            if (fates[0] is Fate.Recused or Fate.Absent && fates[3] is Fate.Recused or Fate.Absent) continue;
            if (fates.Count(f => f < Fate.Recused) < 3) continue;
            var room = InSession();
            for (var s = 0; s < 6; s++)
                if (fates[s] == Fate.Recused) room.Recuse(1, Seats[s].Code);
                else if (fates[s] == Fate.Absent) room.Leave(Seats[s].Code);
            room = Drive(room.Divide(1), fates);
            Assert.Equal(ByHand(fates), room.Division.Result!.Outcome);
            Assert.True(RecordCheck.Of(room.Record).Holds);
        }
    }

    [Fact]
    public void A_72_a_tie_inside_one_side_is_not_carried_whatever_the_other_side_says()
    {
        var room = Dividing().Vote(Choice.For, Epd, Industry, Ecology, Science).Vote(Choice.Against, Tid).Vote(Choice.Abstain, Office);
        Assert.Equal(Outcome.NotCarried, room.Result());
        Assert.Equal((5 - 1, 1), (room.Division.Result!.Figures.For, room.Division.Result.Figures.Against));
        Assert.Equal(new SideCount(1, 1, 1, 0), room.Division.Result.Figures.Sides!.HongKong);
    }

    [Fact]
    public void A_co_chair_concurs_by_its_own_ballot_for_or_by_its_alternates()
    {
        Assert.Equal(Outcome.NotCarried, Dividing().Vote(Choice.For, Epd, Tid, Office, Ecology, Science).Vote(Choice.Abstain, Industry).Result());
        Assert.Equal(Outcome.NotCarried, InSession().Recuse(1, Industry).Divide(1).Vote(Choice.For, Epd, Tid, Office, Ecology, Science).Result());
        // An interest is the person's: somebody else of the same body concurs for it.
        var room = InSession().Recuse(1, Industry).Leave(Industry).Do(new RecordArrival(Industry, $"p-{Industry}-2"), Committee.Secretary).Divide(1);
        room.Vote(Choice.For, Epd, Tid, Office, Industry, Ecology, Science);
        Assert.Equal(Outcome.Carried, room.Result());
    }

    [Fact]
    public void Hong_Kongs_co_chair_presides_and_Guangdongs_where_that_one_is_away_or_recused()
    {
        Assert.Equal(Epd, InSession().Meeting.Presider(1));
        Assert.Equal(Industry, InSession().Recuse(1, Epd).Meeting.Presider(1));
        Assert.Equal(Industry, InSession().Leave(Epd).Meeting.Presider(1));
    }

    [Fact]
    public void Each_body_takes_what_is_its_own()
    {
        Room.Notified().Refused(MeetingRefusals.NotForThisBody, new TableItem(null, List), Committee.Secretary);
        foreach (var rule in AgendaRule.Table.Where(r => r.Divides && !r.Panel))
            InSession().Refused(MeetingRefusals.NotForThisBody, new TableItem(null, Committee.Item(rule.Kind)), Committee.Secretary);
        InSession().Do(new TableItem(null, Committee.Item(AgendaKind.Minutes)), Committee.Secretary);
        MeetingCalled Called(StandingOrders orders, ImmutableArray<Seat> seats, bool circulation = false) => new("j1", 1, false, circulation, Room.Start.AddHours(1), Committee.Text("Wan Chai"), "P5", orders, seats);
        new Room().Refused(MeetingRefusals.Incomplete, new CallMeeting(Called(StandingOrders.Panel, Committee.Seats)), Committee.Secretary)
            .Refused(MeetingRefusals.Incomplete, new CallMeeting(Called(StandingOrders.NoCastingVote, Seats)), Committee.Secretary)
            .Refused(MeetingRefusals.Incomplete, new CallMeeting(Called(StandingOrders.Panel, [.. Seats.Select(s => s with { CoChair = s.Side == Side.HongKong })])), Committee.Secretary)
            .Refused(MeetingRefusals.NotCirculable, new CallMeeting(Called(StandingOrders.Panel, Seats, circulation: true)), Committee.Secretary)
            .Do(new CallMeeting(Called(StandingOrders.Panel, Seats)), Committee.Secretary)
            .Refused(MeetingRefusals.Incomplete, new FillSeats(Committee.Seats), Committee.Secretary);
    }

    [Fact]
    public void The_seats_are_the_panel_the_guide_asks_for() =>
        Assert.Equal(FindingOutcome.Met, Section10Panel.Composition.Of(PanelBodies.Asked(Facts.Round, Seats)).Outcome);

    [Fact]
    public void The_clause_of_a_result_is_that_of_the_guides_rule() =>
        Assert.Equal(Section10Panel.Decision.Clause.Id, AgendaRule.Of(AgendaKind.LabelAward).Clause);

    [Fact]
    public void A_forged_majority_of_one_side_shows()
    {
        var room = Dividing().Vote(Choice.For, Epd, Tid, Office, Industry).Vote(Choice.Against, Ecology, Science).Cut().Declare();
        Assert.Contains(RecordCheck.WrongResult, Forgery.Faults(Forgery.With<ResultDeclared>(room.Entries, r => r with { Outcome = Outcome.Carried })));
        Assert.Contains(RecordCheck.WrongResult, Forgery.Faults(Forgery.With<ResultDeclared>(room.Entries, r => r with { Figures = r.Figures with { Sides = null } })));
        // One side's seat counted to the other's.
        Assert.NotEmpty(Forgery.Faults(Forgery.With<MeetingCalled>(room.Entries, c => c with { Orders = StandingOrders.NoCastingVote })));
    }

    /// <summary>Exported before the panel came: every byte of it hashes as it did, and nothing the committee writes knows the panel's words.</summary>
    [Fact]
    public void A_record_of_the_committee_from_before_verifies_and_is_written_alike_today()
    {
        var file = File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Domain.Tests", "Meetings", "record-of-67.json"));
        var record = MeetingRecord.Read(file);
        Assert.True(RecordCheck.Of(record).Holds);
        Assert.Equal("2cb04643248f0c2c62da5a7e05c2dcd516e8d0af8a675421243c7e4069081532", record.Head);
        foreach (var entry in record.Entries) Assert.Equal(entry.Payload, ActJson.Write(ActJson.Read(entry.Kind, entry.Payload)));
        Assert.All(Story.Meeting().Entries, e => Assert.DoesNotMatch("\"(sides?|coChair|twoSides)\":", e.Payload));
    }

    private static Room Drive(Room room, IReadOnlyList<Fate> fates)
    {
        for (var i = 0; i < 6; i++)
            if (fates[i] <= Fate.Abstain) room.Vote((Choice)(int)fates[i], Seats[i].Code);
        return room.Cut().Declare();
    }

    private static List<SideVote> Votes(IReadOnlyList<Fate> fates) =>
        [.. fates.Select((f, i) => new SideVote(i < 3 ? Side.HongKong : Side.Guangdong, i is 0 or 3, f <= Fate.Abstain ? (Choice)(int)f : null, f < Fate.Recused, f == Fate.Recused))];

    private static Outcome ByHand(IReadOnlyList<Fate> fates)
    {
        int Is(Fate fate, int from) => fates.Skip(from).Take(3).Count(f => f == fate);
        if (fates.Count(f => f < Fate.Recused) < 3) return Outcome.NoQuorum;
        return Is(Fate.For, 0) > Is(Fate.Against, 0) && Is(Fate.For, 3) > Is(Fate.Against, 3) && fates[0] == Fate.For && fates[3] == Fate.For ? Outcome.Carried : Outcome.NotCarried;
    }

    private static bool ByClause(IReadOnlyList<Fate> fates) =>
        Section10Panel.Decision.Of(new(Facts.Round, FindingOutcome.Met, [.. fates.Select((f, i) => new PanelVote((PanelBody)i, f <= Fate.Abstain ? (Choice)(int)f : null))], Closed: true)).Outcome == FindingOutcome.Met;

    private static Robustness Robust(IReadOnlyList<Fate> fates, Outcome outcome)
    {
        var otherWay = outcome == Outcome.Carried ? Fate.Against : Fate.For;
        return new(
            fates.Contains(Fate.Silent) && ByHand([.. fates.Select(f => f == Fate.Silent ? otherWay : f)]) != outcome,
            Enumerable.Range(0, 6).Any(i => fates[i] <= Fate.Abstain && ByHand([.. fates.Select((f, at) => at == i ? Fate.Recused : f)]) != outcome));
    }

    private static IEnumerable<T[]> Every<T>(int places, Func<T, bool>? which = null) where T : struct, Enum
    {
        T[] values = [.. Enum.GetValues<T>().Where(v => which?.Invoke(v) ?? true)];
        for (var n = 0; n < (int)Math.Pow(values.Length, places); n++)
        {
            var (row, rest) = (new T[places], n);
            for (var i = 0; i < places; i++, rest /= values.Length) row[i] = values[rest % values.Length];
            yield return row;
        }
    }
}
