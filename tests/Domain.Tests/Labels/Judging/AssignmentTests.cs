using System.Collections.Immutable;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Judging;
using CleanerProduction.DomainTests.Meetings;
using CleanerProduction.Meetings;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CleanerProduction.DomainTests.Labels.Judging;

public class AssignmentTests
{
    private static readonly PanelJudge[] Judges = [.. PanelBodies.All.Select(p => new PanelJudge(p.Code, p.Side))];

    private static readonly IReadOnlySet<Assigned> Nothing = new HashSet<Assigned>();

    private static List<string> Applications(int count) => [.. Enumerable.Range(1, count).Select(n => $"LM-2026-{n:0000}")];

    [Fact]
    public void Each_side_gets_enough_conflicts_are_kept_out_and_anyone_can_repeat_it() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<(byte Count, byte PerSide, int Seed)>(), made =>
    {
        var (applications, perSide, random) = (Applications(made.Count % 40), 1 + made.PerSide % 3, new Random(made.Seed));
        var barred = applications.SelectMany(a => Judges.Where(_ => random.Next(6) == 0).Select(j => new Assigned(a, j.Seat))).ToHashSet();
        var assignment = Assignment.Of($"{made.Seed}", perSide, applications, Judges, barred, Nothing);
        Assert.Empty(assignment.Given.Where(barred.Contains));
        Assert.Equal(assignment.Given.Length, assignment.Given.Distinct().Count());
        foreach (var application in applications)
            foreach (var side in Enum.GetValues<Side>())
            {
                var free = Judges.Count(j => j.Side == side && !barred.Contains(new(application, j.Seat)));
                var has = assignment.Given.Count(g => g.Application == application && Judges.Single(j => j.Seat == g.Seat).Side == side);
                Assert.Equal(Math.Min(free, perSide), has);
                Assert.Equal(has < perSide, assignment.Lacking.Contains(new(application, side, has)));
            }
        var again = Assignment.Of($"{made.Seed}", perSide, applications.AsEnumerable().Reverse(), [.. Judges.Reverse()], barred, Nothing);
        Assert.Equal(assignment.Given.Order(ByName), again.Given.Order(ByName));
        // What stands stays: assigning again gives nothing new.
        Assert.Empty(Assignment.Of("other", perSide, applications, Judges, barred, assignment.Given.ToHashSet()).Given);
    }));

    [Fact]
    public void Loads_in_a_side_differ_by_one_at_most_without_conflicts() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<(byte Count, byte PerSide, int Seed)>(), made =>
    {
        var assignment = Assignment.Of($"{made.Seed}", 1 + made.PerSide % 3, Applications(made.Count % 60), Judges, Nothing, Nothing);
        foreach (var side in Judges.GroupBy(j => j.Side))
        {
            var loads = side.Select(j => assignment.Given.Count(g => g.Seat == j.Seat)).ToList();
            Assert.InRange(loads.Max() - loads.Min(), 0, 1);
        }
    }));

    [Fact]
    public void Another_judge_of_the_side_takes_the_place_of_one_who_stepped_aside()
    {
        var before = Assignment.Of("s", 2, Applications(24), Judges, Nothing, Nothing).Given.ToHashSet();
        var aside = before.First(a => a.Seat == "PANEL-TID");
        before.Remove(aside);
        var given = Assert.Single(Assignment.Of("s", 2, Applications(24), Judges, new HashSet<Assigned> { aside }, before).Given);
        Assert.Equal((aside.Application, Side.HongKong), (given.Application, PanelBodies.Of(given.Seat)!.Side));
        Assert.NotEqual(aside.Seat, given.Seat);
    }

    [Fact]
    public void An_interest_in_the_company_a_director_or_the_provider_keeps_a_judge_out_and_one_in_the_sector_does_not()
    {
        Party[] parties = [new(PartyKind.Applicant, "12345678", Committee.Text("a")), new(PartyKind.Director, "chan-tai", Committee.Text("d")), new(PartyKind.Provider, "2026-001", Committee.Text("p")), new(PartyKind.Sector, "textile", Committee.Text("s"))];
        string[] Found(string key) => [.. PanelConflicts.Of("LM-2026-0001", parties, PanelRoom.Seats, [new("p-PANEL-GDEE", key, Committee.Text("x")), new("p-somebody", key, Committee.Text("y"))]).Select(c => c.Seat)];
        Assert.All(["12345678", "chan-tai", "2026-001"], key => Assert.Equal(["PANEL-GDEE"], Found(key)));
        Assert.Empty(Found("textile"));
        // The body that referred the factory is no party (LG-4.3(1)): its judge scores.
        Assert.Empty(Found("PANEL-EPD"));
    }

    [Fact]
    public void A_71_what_does_not_meet_a_criterion_stands_on_no_list_to_award()
    {
        ToDecide One(string application, bool award, FindingOutcome criteria, params ImmutableArray<string> seats) => new(application, LabelKind.Manufacturing, award, criteria, seats);
        Assert.Equal("award-criteria-not-met", AwardLists.Of([One("LM-2026-0001", true, FindingOutcome.NotMet)]).Refusal!.Code);
        Assert.Equal("award-criteria-open", AwardLists.Of([One("LM-2026-0001", true, FindingOutcome.NeedsJudgement)]).Refusal!.Code);
        Assert.True(AwardLists.Of([One("LM-2026-0001", false, FindingOutcome.NotMet)]).Ok);
    }

    [Fact]
    public void A_list_has_one_label_one_recommendation_and_one_set_of_conflicted_seats()
    {
        var lists = AwardLists.Of(
        [
            new("LX-2026-0001", LabelKind.Excellent, true, FindingOutcome.Met, []), new("LM-2026-0003", LabelKind.Manufacturing, true, FindingOutcome.Met, ["PANEL-GDST", "PANEL-TID"]),
            new("LM-2026-0002", LabelKind.Manufacturing, true, FindingOutcome.Met, ["PANEL-TID", "PANEL-GDST"]), new("LM-2026-0001", LabelKind.Manufacturing, true, FindingOutcome.Met, []),
            new("LM-2026-0004", LabelKind.Manufacturing, false, FindingOutcome.NotMet, []),
        ]).Value;
        Assert.Equal(["LM-2026-0001", "LM-2026-0002 LM-2026-0003", "LM-2026-0004", "LX-2026-0001"], lists.Select(l => string.Join(' ', l.Applications)));
        Assert.Equal(["PANEL-TID", "PANEL-GDST"], lists[1].ConflictedSeats);
    }

    private static readonly Comparer<Assigned> ByName = Comparer<Assigned>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()));
}
