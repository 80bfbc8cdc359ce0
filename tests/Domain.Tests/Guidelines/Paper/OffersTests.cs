using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Paper;
using CleanerProduction.Schemes;
using FsCheck.Fluent;
using Xunit;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Paper;

public class OffersTests
{
    private static readonly Phases Phases = PhaseTests.Phases;
    private static readonly Dictionary<string, City> Cities = City.Parse(Repository.Text("seeds", "cities.csv")).ToDictionary(c => c.Name.En, StringComparer.Ordinal);

    private static PaperProject In(string phase, ProjectType project, decimal? cost = null) =>
        new(Phases[phase], Phases[phase].Period.From, project, cost is null ? null : Hkd.Of(cost.Value));

    [Theory]
    [InlineData("P1", ProjectType.OnSiteAssessment, Met, NotApplicable)]
    [InlineData("P1", ProjectType.Demonstration1, NotMet, NotApplicable)]
    [InlineData("P2", ProjectType.Verification, NotApplicable, Met)]
    [InlineData("P2", ProjectType.NewTechnology, NotApplicable, NotMet)]
    [InlineData("P4", ProjectType.OnSiteAssessment, NotApplicable, NotApplicable)]
    public void PP_3_and_PP_12_fund_assessments_demonstrations_and_verification(string phase, ProjectType project, FindingOutcome first, FindingOutcome second) =>
        Assert.Equal((first, second), (Offers.FirstPhase.Of(In(phase, project)).Outcome, Offers.SecondPhase.Of(In(phase, project)).Outcome));

    [Theory]
    [InlineData("2013-03-31", NotMet)]
    [InlineData("2013-04-01", Met)]
    [InlineData("2015-03-31", Met)]
    [InlineData("2015-04-01", NotMet)]
    public void PP_12_runs_from_1_April_2013_to_31_March_2015(string on, FindingOutcome outcome) =>
        Assert.Equal(outcome, Offers.SecondPhase.Of(In("P2", ProjectType.Demonstration) with { On = Dates.Parse(on).Value }).Outcome);

    [Theory]
    [InlineData("P2", ProjectType.OnSiteAssessment, 50_000, 25_000, 25_000, "paper-cost-shared")]
    [InlineData("P2", ProjectType.OnSiteAssessment, 60_000, 25_000, 35_000, "paper-cost-above-cap")]
    [InlineData("P1", ProjectType.OnSiteAssessment, 50_000, 15_000, 35_000, "paper-cost-above-cap")]
    [InlineData("P2", ProjectType.Demonstration, 600_000, 300_000, 300_000, "paper-cost-shared")]
    [InlineData("P2", ProjectType.Demonstration, 700_000, 300_000, 400_000, "paper-cost-above-cap")]
    [InlineData("P1", ProjectType.Demonstration, 320_000, 160_000, 160_000, "paper-cost-shared")]
    public void PP_12_b_and_c_share_the_cost_equally_up_to_the_ceiling_of_the_phase(string phase, ProjectType project, int cost, int grant, int pays, string code)
    {
        var finding = (project == ProjectType.OnSiteAssessment ? Offers.Assessment : Offers.Demonstration).Of(In(phase, project, cost));
        Assert.Equal((Met, code, Hkd.Of(grant), Hkd.Of(pays)), (finding.Outcome, finding.Code, finding["grant"], finding["pays"]));
    }

    [Fact]
    public void PP_12_c_wants_experience_shared() =>
        Assert.Equal(NotMet, Offers.Demonstration.Of(In("P2", ProjectType.Demonstration, 1000) with { SharesExperience = false }).Outcome);

    [Theory]
    [InlineData(true, null, Met)]
    [InlineData(true, 20_000, Met)]
    [InlineData(true, 20_001, NotMet)]
    [InlineData(false, null, NotMet)]
    [InlineData(null, null, NeedsJudgement)]
    public void PP_12_d_verifies_free_what_the_factory_paid_for_itself(bool? selfFinanced, int? cost, FindingOutcome outcome) =>
        Assert.Equal(outcome, Offers.Verification.Of(In("P2", ProjectType.Verification, cost) with { SelfFinanced = selfFinanced }).Outcome);

    [Theory]
    [InlineData("P1", "Shantou", NotMet)]
    [InlineData("P2", "Shantou", Met)]
    [InlineData("P1", "Dongguan", Met)]
    [InlineData("P1", null, NeedsJudgement)]
    [InlineData("P2", null, Met)]
    public void PP_17_widens_nine_cities_to_all_of_Guangdong(string phase, string? city, FindingOutcome outcome)
    {
        var project = In(phase, ProjectType.Demonstration) with { Place = FactoryPlace.Guangdong, City = city is null ? null : Cities[city] };
        Assert.Equal(outcome, Offers.Area.Of(project).Outcome);
        Assert.Equal(Met, Offers.Area.Of(project with { Place = FactoryPlace.HongKong }).Outcome);
        Assert.Equal(NotMet, Offers.Area.Of(project with { Place = FactoryPlace.Elsewhere }).Outcome);
    }

    [Theory]
    [InlineData("P1", ProjectType.Demonstration, true, NotMet)]
    [InlineData("P2", ProjectType.Demonstration, true, Met)]
    [InlineData("P2", ProjectType.Demonstration, false, NotMet)]
    [InlineData("P2", ProjectType.Demonstration, null, NeedsJudgement)]
    [InlineData("P2", ProjectType.OnSiteAssessment, true, NotMet)]
    public void PP_18_lets_polluting_workshops_in_Hong_Kong_demonstrate_from_the_second_phase_on(string phase, ProjectType project, bool? polluting, FindingOutcome outcome)
    {
        var workshop = In(phase, project) with { Kind = FactoryKind.Workshop, Place = FactoryPlace.HongKong, PollutingProcess = polluting };
        Assert.Equal(outcome, Offers.Workshops.Of(workshop).Outcome);
        Assert.Equal(NotMet, Offers.Workshops.Of(workshop with { Place = FactoryPlace.Guangdong }).Outcome);
        Assert.Equal(NotApplicable, Offers.Workshops.Of(workshop with { Kind = FactoryKind.Factory }).Outcome);
    }

    [Fact]
    public void PP_22_seats_the_chair_two_public_bodies_and_four_associations_and_lets_nobody_else_vote()
    {
        var seats = Phases["P2"].Seats.Select(s => new SeatTaken(s.Code, true)).ToList();
        FindingOutcome Of(IEnumerable<SeatTaken> taken) => Offers.Committee.Of(new(Phases["P2"], [.. taken])).Outcome;
        Assert.Equal(7, seats.Count);
        Assert.Equal(Met, Of(seats));
        Assert.Equal(Met, Of(seats.Append(new("ITC", false))));
        Assert.Equal(NotMet, Of(seats.Append(new("ITC", true))));
        Assert.Equal(NotMet, Of(seats.Skip(1)));
        Assert.Equal(NotMet, Of(seats.Append(seats[0])));
    }

    [Fact]
    public void A_later_phase_never_changes_an_earlier_cases_answer() => FsCheck.Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<FsCheck.PositiveInt>(), cost =>
        {
            var later = Phases.With("P5", new Offer(ProjectType.OnSiteAssessment, null, Share.Whole, Hkd.Of(1), null, null, Phases["P5"].Offered));
            return new[] { ProjectType.OnSiteAssessment, ProjectType.Demonstration, ProjectType.Verification }.All(kind =>
            {
                var project = In("P2", kind, cost.Get) with { Place = FactoryPlace.Guangdong, SelfFinanced = true };
                return Texts(project) == Texts(project with { Phase = later["P2"] });
            });
        }));

    [Fact]
    public void Worked_examples_answer_as_the_rulebook_says()
    {
        var examples = Examples.All(Phases["P1"], Phases["P2"], Cities["Shantou"]).ToList();
        Assert.Equal(13, examples.Count);
        Assert.All(examples, e => Assert.Equal((e.Finding.Clause, e.Expected), (e.Finding.Clause, e.Finding.Outcome)));
    }

    private static string Texts(PaperProject project) => string.Join('|', Offers.Check(project).Select(f => $"{f.Clause} {f.Outcome} {f.Code} {string.Join(',', f.Mentions)}"));
}
