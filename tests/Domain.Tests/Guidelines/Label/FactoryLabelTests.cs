using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using FsCheck.Fluent;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Label.Facts;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Label;

public class FactoryLabelTests
{
    private static readonly Judgement No = new(false, "seen");

    private static FindingOutcome Whole(LabelFacts facts) => Findings.Overall(LabelCheck.Of(facts));

    [Theory]
    [InlineData("eee", Met)]
    [InlineData("ee", NotMet)]
    [InlineData("ev", Met)]
    [InlineData("v", NotMet)]
    [InlineData("vv", Met)]
    [InlineData("", NotMet)]
    public void LG_4_1_1_b_asks_three_paid_measures_or_two_of_which_one_cuts_VOC_or_NOx(string measures, FindingOutcome outcome)
    {
        var facts = Manufacturing with { PaidMeasuresDone = Paid(measures) };
        Assert.Equal((outcome, outcome), (Section41Manufacturing.PaidMeasures.Of(facts).Outcome, Whole(facts)));
        Assert.Equal(outcome, Section42Excellent.PaidMeasures.Of(Excellent with { PaidMeasuresDone = Paid(measures) }).Outcome);
    }

    [Fact]
    public void LG_fn5_no_measure_judged_without_effect_does_not_count() =>
        Assert.Equal(NotMet, Section41Manufacturing.PaidMeasures.Of(Manufacturing with { PaidMeasuresDone = [new(false), new(false), new(false, No)] }).Outcome);

    [Fact]
    public void LG_4_1_1_asks_assessment_no_cost_measures_and_a_plan_for_the_rest()
    {
        Assert.Equal(Met, Section41Manufacturing.Assessment.Of(Manufacturing).Outcome);
        Assert.Equal(NotMet, Section41Manufacturing.Assessment.Of(Manufacturing with { AssessmentCompleted = false }).Outcome);
        Assert.Equal(NotMet, Section41Manufacturing.NoCostMeasures.Of(Manufacturing with { NoCostMeasuresAllDone = false }).Outcome);
        Assert.Equal("plan-missing", Section41Manufacturing.Assessment.Of(Manufacturing with { PlanForTheRest = false }).Code);
        Assert.Equal(NeedsJudgement, Section41Manufacturing.Assessment.Of(Manufacturing with { PlanForTheRest = null }).Outcome);
    }

    [Fact]
    public void LG_4_1_is_met_by_the_city_alone_and_says_which_way_carries_it()
    {
        var city = Manufacturing with { CityAuditPassedOrTitleValid = true, AssessmentCompleted = false, PaidMeasuresDone = [] };
        Assert.Equal((Met, "manufacturing-by-city"), (Whole(city), Section41Manufacturing.Criteria.Of(city).Code));
        Assert.Equal((NotApplicable, "paid-too-few"), (Section41Manufacturing.PaidMeasures.Of(city).Outcome, Section41Manufacturing.PaidMeasures.Of(city).Code));
        Assert.Equal((NotApplicable, "manufacturing-by-assessment"), (Section41Manufacturing.City.Of(Manufacturing).Outcome, Section41Manufacturing.Criteria.Of(Manufacturing).Code));
        Assert.Equal(NotMet, Whole(city with { CityAuditPassedOrTitleValid = false }));
        Assert.Equal(NeedsJudgement, Whole(city with { CityAuditPassedOrTitleValid = null }));
    }

    [Theory]
    [InlineData("2021-03-31", "2021-03-31", Met)]
    [InlineData("2021-04-01", "2021-04-01", NotMet)]
    [InlineData("2021-03-31", "2021-04-01", NotMet)]
    [InlineData(null, "2021-04-01", NotMet)]
    [InlineData("2021-03-31", null, Met)]
    [InlineData(null, null, NeedsJudgement)]
    public void LG_4_1_3_looks_at_offence_and_record_from_1_April_2021(string? offence, string? recorded, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section41Manufacturing.Record.Of(Manufacturing with { Offences = [new(offence is null ? null : D(offence), recorded is null ? null : D(recorded))] }).Outcome);

    [Theory]
    [InlineData("2020-03-31", Met)]
    [InlineData("2020-04-01", NotMet)]
    [InlineData("2020-12-01", NotMet)]
    public void LG_4_2_3_looks_back_a_year_further_than_LG_4_1_3(string on, FindingOutcome outcome)
    {
        Assert.Equal(outcome, Section42Excellent.Record.Of(Excellent with { Offences = [new(D(on), null)] }).Outcome);
        Assert.Equal(Met, Section41Manufacturing.Record.Of(Manufacturing with { Offences = [new(D(on), null)] }).Outcome);
    }

    [Fact]
    public void LG_4_1_3_needs_a_statement_about_offences() => Assert.Equal(NeedsJudgement, Whole(Manufacturing with { Offences = null }));

    [Theory]
    [InlineData(2, Met)]
    [InlineData(1, NotMet)]
    [InlineData(null, NeedsJudgement)]
    public void LG_4_2_1_asks_two_manufacturing_awards_and_the_measures_of_footnote_8(int? awards, FindingOutcome outcome)
    {
        Assert.Equal(outcome, Section42Excellent.Awards.Of(Excellent with { ManufacturingAwards = awards }).Outcome);
        Assert.Equal(NotMet, Section42Excellent.Awards.Of(Excellent with { ManufacturingAwards = awards, NoCostMeasuresAllDone = false }).Outcome);
    }

    [Fact]
    public void LG_4_2_2_one_provincial_or_national_title_carries_alone_but_no_city_title()
    {
        var title = Excellent with { ManufacturingAwards = 0, ProvincialOrMiitTitleValid = true, AssessmentCompleted = false, PaidMeasuresDone = [] };
        Assert.Equal((Met, "excellent-by-title"), (Whole(title), Section42Excellent.Criteria.Of(title).Code));
        Assert.Equal(NotMet, Whole(title with { ProvincialOrMiitTitleValid = false, CityAuditPassedOrTitleValid = true }));
    }

    [Theory]
    [InlineData(2, Met)]
    [InlineData(1, NotMet)]
    public void LG_fn9_asks_two_paid_measures_where_a_manufacturing_label_is_renewed(int measures, FindingOutcome outcome)
    {
        var facts = Excellent with { RenewsManufacturing = true, PaidMeasuresDoneInValidity = measures, PaidMeasuresDone = [], NoCostMeasuresAllDone = false };
        Assert.Equal((outcome, NotApplicable), (Section42Excellent.RenewalRequirement.Of(facts).Outcome, Section42Excellent.NewRequirement.Of(facts).Outcome));
        Assert.Equal(outcome, Whole(facts));
    }

    [Theory]
    [InlineData(true, FactoryPlace.Guangdong, false, Met)]
    [InlineData(true, FactoryPlace.HongKong, false, Met)]
    [InlineData(true, FactoryPlace.Elsewhere, false, NotMet)]
    [InlineData(false, FactoryPlace.Guangdong, false, NotMet)]
    [InlineData(true, FactoryPlace.HongKong, true, NotMet)]
    [InlineData(null, FactoryPlace.HongKong, false, NeedsJudgement)]
    [InlineData(true, null, false, NeedsJudgement)]
    public void LG_2_1_and_LG_fn3_ask_a_Hong_Kong_company_with_a_factory_and_no_workshop(bool? company, FactoryPlace? place, bool workshop, FindingOutcome outcome)
    {
        var facts = Manufacturing with { HongKongCompany = company, Place = place, Workshop = workshop };
        Assert.Equal((outcome, outcome), (Section2Eligibility.Manufacturing.Of(facts).Outcome, Section2Eligibility.HongKongCompany.Of(facts).Outcome));
    }

    [Theory]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.JointVenture, Met)]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.WhollyForeignOwned, Met)]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.ProcessingContract, Met)]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.None, NotMet)]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.OwnedInHongKong, NotMet)]
    [InlineData(FactoryPlace.HongKong, FactoryRelation.OwnedInHongKong, Met)]
    [InlineData(FactoryPlace.HongKong, FactoryRelation.JointVenture, NotMet)]
    public void LG_fn3_accepts_the_ties_of_the_factorys_own_side(FactoryPlace place, FactoryRelation relation, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section2Eligibility.HongKongCompany.Of(Manufacturing with { Place = place, Relation = relation }).Outcome);

    [Theory]
    [InlineData("50%", "30%", true, NotMet)]
    [InlineData("50.01%", "30%", true, Met)]
    [InlineData("60%", "29.99%", true, NotMet)]
    [InlineData("60%", "30%", false, NotMet)]
    [InlineData("60%", "30%", null, NeedsJudgement)]
    public void LG_fn3_i_d_asks_more_than_half_and_at_least_30_percent_of_one_resident(string mainland, string company, bool? same, FindingOutcome outcome)
    {
        var facts = Manufacturing with
        {
            Relation = FactoryRelation.ResidentShareholder, ResidentShareOfMainland = Share.Parse(mainland).Value, ResidentShareOfCompany = Share.Parse(company).Value, SameResident = same,
        };
        Assert.Equal((outcome, outcome), (Section2Eligibility.ResidentShareholder.Of(facts).Outcome, Section2Eligibility.HongKongCompany.Of(facts).Outcome));
    }

    [Theory]
    [InlineData("2020-10-28", null, Met)]
    [InlineData("2020-10-29", null, NotMet)]
    [InlineData("2022-10-28", null, NotMet)]
    [InlineData("2022-10-29", null, Met)]
    [InlineData("2020-10-28", "2020-10-29", NotMet)]
    public void LG_7_2_3_and_LG_7_3_3_look_at_the_validity_from_29_October_2020(string offence, string? recorded, FindingOutcome outcome)
    {
        ImmutableArray<Offence> offences = [new(D(offence), recorded is null ? null : D(recorded))];
        Assert.Equal(outcome, Section7Renewal.ManufacturingRecord.Of(Renewal(LabelKind.Manufacturing) with { Offences = offences }).Outcome);
        Assert.Equal(outcome, Section7Renewal.ExcellentRecord.Of(Renewal(LabelKind.Excellent) with { Offences = offences }).Outcome);
    }

    [Theory]
    [InlineData(2, true, false, Met)]
    [InlineData(1, true, false, NotMet)]
    [InlineData(2, false, false, NotMet)]
    [InlineData(0, false, true, Met)]
    public void LG_7_2_and_LG_7_3_renew_by_two_measures_after_an_assessment_or_by_audit_or_title(int measures, bool byAssessment, bool other, FindingOutcome outcome)
    {
        Assert.Equal(outcome, Whole(Renewal(LabelKind.Manufacturing) with { PaidMeasuresDoneInValidity = measures, AssessmentCompleted = byAssessment, CityAuditPassedOrTitleValid = other }));
        Assert.Equal(outcome, Whole(Renewal(LabelKind.Excellent) with { PaidMeasuresDoneInValidity = measures, AssessmentCompleted = byAssessment, ProvincialOrMiitTitleValid = other }));
    }

    [Theory]
    [InlineData("2022-10-28", Met)]
    [InlineData("2022-11-30", Met)]
    [InlineData("2022-12-01", NotMet)]
    [InlineData("2022-12-15", NotMet)]
    [InlineData("2022-04-01", Met)]
    [InlineData("2022-03-31", NotMet)]
    public void LG_7_1_renews_in_a_round_that_meets_the_last_six_months(string until, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section7Renewal.Window.Of(Renewal(LabelKind.Manufacturing) with { Validity = new(D("2020-10-29"), D(until)) }).Outcome);

    [Fact]
    public void Findings_do_not_depend_on_the_order_of_measures_suppliers_and_offences() => FsCheck.Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<FsCheck.NonNegativeInt[]>(), numbers =>
        {
            LabelFacts Of(LabelFacts facts, IEnumerable<FsCheck.NonNegativeInt> order) => facts with
            {
                PaidMeasuresDone = [.. order.Select(n => new PaidMeasure(n.Get % 3 == 0))],
                LabelledSuppliers = [.. order.Select(n => new LabelledSupplier($"F{n.Get % 4}"))],
                ReferralsSucceeded = 0,
                Offences = [.. order.Where(n => n.Get % 5 == 0).Select(n => new Offence(n.Get % 10 == 0 ? null : D("2020-01-01").AddDays(n.Get % 900), null))],
            };
            return new[] { Manufacturing, Excellent, Renewal(LabelKind.Excellent), Manufacturing with { Label = LabelKind.SupplyChain } }
                .All(facts => Texts(Of(facts, numbers)) == Texts(Of(facts, numbers.Reverse())));
        }));

    private static string Texts(LabelFacts facts) => string.Join('|', LabelCheck.Of(facts).Select(f => $"{f.Clause} {f.Outcome} {f.Code} {string.Join(',', f.Mentions)}"));
}
