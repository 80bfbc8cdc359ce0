using CleanerProduction.Companies;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using CleanerProduction.Meetings;
using CleanerProduction.Schemes;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Label.Facts;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Label;

public class OtherLabelTests
{
    private static readonly Judgement Yes = new(true, "seen"), No = new(false, "not seen");

    [Theory]
    [InlineData(3, "", Met, "supply-by-referrals")]
    [InlineData(2, "", NotMet, "supply-no-way")]
    [InlineData(0, "A B C", Met, "supply-by-suppliers")]
    [InlineData(0, "A B b", NotMet, "supply-no-way")]
    [InlineData(2, "A B", NotMet, "supply-no-way")]
    public void LG_4_3_and_LG_7_4_take_three_referrals_or_three_labelled_suppliers(int referrals, string suppliers, FindingOutcome outcome, string code)
    {
        var facts = Supply(referrals, suppliers);
        Assert.Equal((outcome, code), (Findings.Overall(LabelCheck.Of(facts)), Section43SupplyAndTechnology.SupplyChain.Of(facts).Code));
        var renewal = Supply(referrals, suppliers, renewal: true);
        Assert.Equal((outcome, code), (Findings.Overall(LabelCheck.Of(renewal)), Section7Renewal.SupplyChain.Of(renewal).Code));
    }

    [Fact]
    public void LG_2_3_takes_a_buyer_registered_overseas_and_asks_no_environmental_record()
    {
        var singapore = Supply(3, "") with { HongKongCompany = false, Place = FactoryPlace.Elsewhere, Offences = [new(D("2022-01-01"), null)] };
        Assert.Equal(Met, Findings.Overall(LabelCheck.Of(singapore)));
        Assert.Equal(NotMet, Findings.Overall(LabelCheck.Of(singapore with { BusinessRegistrationValid = false })));
    }

    [Theory]
    [InlineData(5, 0, 0, Met)]
    [InlineData(4, 0, 0, NotMet)]
    [InlineData(5, 1, 0, NotMet)]
    [InlineData(5, 0, 1, NotMet)]
    [InlineData(null, 0, 0, NeedsJudgement)]
    [InlineData(5, null, 0, NeedsJudgement)]
    public void LG_4_4_asks_five_projects_and_no_complaint(int? projects, int? complaints, int? reports, FindingOutcome outcome) =>
        Assert.Equal(outcome, Findings.Overall(LabelCheck.Of(new(Round, LabelKind.TechnologyService) { FundedProjects = projects, SubstantiatedComplaints = complaints, SubstandardReports = reports })));

    [Theory]
    [InlineData(3, 0, Met)]
    [InlineData(2, 0, NotMet)]
    [InlineData(3, 1, NotMet)]
    public void LG_7_5_asks_three_further_projects_and_no_complaint(int projects, int reports, FindingOutcome outcome) =>
        Assert.Equal(outcome, Findings.Overall(LabelCheck.Of(new(Round, LabelKind.TechnologyService, Renewal: true)
        {
            FundedProjects = 0, FundedProjectsInValidity = projects, SubstantiatedComplaints = 0, SubstandardReports = reports,
        })));

    [Fact]
    public void LG_2_4_asks_a_registered_provider() =>
        Assert.Equal(NotMet, Section2Eligibility.TechnologyService.Of(new(Round, LabelKind.TechnologyService) { RegisteredProvider = false }).Outcome);

    [Fact]
    public void LG_11_2_voids_an_application_and_lets_only_the_Government_take_a_label_back()
    {
        Assert.Equal((NotApplicable, NotMet), (Section3Entry.Void.Of(Entry()).Outcome, Section3Entry.Void.Of(Entry() with { FairConduct = No }).Outcome));
        var label = Certificate("2022-12-01") with { Revoked = new(D("2022-12-01"), ByHongKongGovernment: false) };
        Assert.Equal((NotMet, "label-revoked"), (Section6Results.Revoking.Of(label).Outcome, Section6Results.Display.Of(label).Code));
        Assert.Equal(Met, Section6Results.Revoking.Of(label with { Revoked = new(D("2022-12-01"), true) }).Outcome);
    }

    private static LabelCertificate Certificate(string today, LabelKind label = LabelKind.Manufacturing, string until = "2022-10-28") =>
        new(Round, label, "M-2020-001", true, true, true, D("2020-10-29"), D(until), D(today));

    [Theory]
    [InlineData("2020-10-28", NotMet)]
    [InlineData("2020-10-29", Met)]
    [InlineData("2022-10-28", Met)]
    [InlineData("2022-10-29", NotMet)]
    public void LG_1_5_2_lets_the_label_be_shown_while_it_is_valid(string today, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section6Results.Display.Of(Certificate(today)).Outcome);

    [Theory]
    [InlineData(LabelKind.Manufacturing, "2022-10-28")]
    [InlineData(LabelKind.Excellent, "2022-10-28")]
    [InlineData(LabelKind.SupplyChain, "2022-10-28")]
    [InlineData(LabelKind.TechnologyService, "2021-10-28")]
    public void LG_7_1_lasts_two_years_and_for_technology_service_one(LabelKind label, string until)
    {
        Assert.Equal(Met, Section6Results.Term.Of(Certificate("2021-01-01", label, until)).Outcome);
        Assert.Equal(NotMet, Section6Results.Term.Of(Certificate("2021-01-01", label, "2022-10-29")).Outcome);
        var rule = label == LabelKind.TechnologyService ? "LG-7.1-technology-service" : "LG-7.1-manufacturing";
        Assert.Equal(D(until), DeadlineTests.Deadlines.Start(rule, D("2020-10-29"), WorkingCalendarTests.Calendar).Value.Due);
        Assert.Equal(Round.RenewalDays(D(until)).From, DeadlineTests.Deadlines.Start("LG-7.1-renewal-opens", D(until), WorkingCalendarTests.Calendar).Value.Due);
    }

    [Fact]
    public void LG_1_5_1_wants_a_number_of_its_own_and_both_signatures()
    {
        Assert.Equal(Met, Section6Results.SignedByBoth.Of(Certificate("2021-01-01")).Outcome);
        Assert.Equal(NotMet, Section6Results.SignedByBoth.Of(Certificate("2021-01-01") with { NumberIsItsOwn = false }).Outcome);
        Assert.Equal(NotMet, Section6Results.SignedByBoth.Of(Certificate("2021-01-01") with { SignedInGuangdong = false }).Outcome);
    }

    [Theory]
    [InlineData("2022-07-20", "2022-09-30", true, NotMet)]
    [InlineData("2022-07-20", "2022-10-01", true, Met)]
    [InlineData("2022-07-20", "2022-10-01", false, NotMet)]
    [InlineData("2022-07-20", null, false, NeedsJudgement)]
    [InlineData(null, null, false, NeedsJudgement)]
    [InlineData(null, "2022-10-01", true, NotMet)]
    public void LG_6_keeps_results_until_October_and_then_tells_everybody(string? decided, string? released, bool everywhere, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section6Results.Publication.Of(new(Round, Maybe(decided), Maybe(released), true, everywhere, true)).Outcome);

    [Fact]
    public void LG_10_seats_three_bodies_of_each_side_and_two_co_chairs()
    {
        var seats = Enum.GetValues<PanelBody>().Select(b => new PanelSeat(b, Section10Panel.IsCoChair(b))).ToList();
        FindingOutcome Of(IEnumerable<PanelSeat> s) => Section10Panel.Composition.Of(new(Round, [.. s])).Outcome;
        Assert.Equal(Met, Of(seats));
        Assert.Equal(NotMet, Of(seats.Skip(1)));
        Assert.Equal(NotMet, Of(seats.Append(new(null, false))));
        Assert.Equal(NotMet, Of(seats.Skip(1).Append(seats[1])));
        Assert.Equal(NotMet, Of(seats.Select(s => s with { CoChair = s.Body == PanelBody.EnvironmentalProtection })));
        Assert.Equal(NotMet, Of(seats.Select(s => s with { CoChair = s.Body is PanelBody.TradeAndIndustry or PanelBody.GuangdongIndustry })));
    }

    [Theory]
    [InlineData("FFF", "FFF", Met, Met)]
    [InlineData("FFA", "FAF", Met, Met)]
    [InlineData("F-A", "FFF", Met, NotMet)]
    [InlineData("FFF", "F-A", Met, NotMet)]
    [InlineData("AFF", "FFF", Met, NotMet)]
    [InlineData("FFF", "-FF", Met, NotMet)]
    [InlineData("FFF", "FFF", NotMet, NotMet)]
    [InlineData("FFF", "FFF", NeedsJudgement, NeedsJudgement)]
    public void LG_10_awards_by_a_majority_of_each_side_and_both_co_chairs_never_against_the_criteria(string hongKong, string guangdong, FindingOutcome criteria, FindingOutcome outcome)
    {
        var votes = (hongKong + guangdong).Select((c, i) => new PanelVote((PanelBody)i, c switch { 'F' => Choice.For, 'A' => Choice.Against, _ => null }));
        Assert.Equal(outcome, Section10Panel.Decision.Of(new(Round, criteria, [.. votes], Closed: true)).Outcome);
    }

    [Fact]
    public void Worked_examples_answer_as_the_rulebook_says()
    {
        var examples = Examples.All(Round).ToList();
        Assert.True(examples.Count >= 25);
        Assert.All(examples, e => Assert.Equal((e.Finding.Clause, e.Expected), (e.Finding.Clause, e.Finding.Outcome)));
    }
}
