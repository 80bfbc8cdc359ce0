using CleanerProduction.Companies;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Label;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Label.Facts;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Label;

/// <summary>LG 2 and its footnote 3: who may apply.</summary>
public class CompanyTests
{
    [Theory]
    [InlineData(2, false, Met)]
    [InlineData(1, false, NotMet)]
    [InlineData(0, true, Met)]
    [InlineData(1, null, NeedsJudgement)]
    [InlineData(null, false, NeedsJudgement)]
    [InlineData(null, true, Met)]
    public void LG_2_2_excellence_asks_two_earlier_labels_or_one_title(int? awards, bool? title, FindingOutcome outcome)
    {
        var facts = Excellent with { ManufacturingAwards = awards, ProvincialOrMiitTitleValid = title };
        Assert.Equal(outcome, Section2Eligibility.Excellent.Of(facts).Outcome);
        Assert.Equal(NotMet, Section2Eligibility.Excellent.Of(facts with { HongKongCompany = false }).Outcome);
        Assert.Equal(Met, Section2Eligibility.Excellent.Of(facts with { Renewal = true }).Outcome);
        Assert.Equal(NotApplicable, Section2Eligibility.Excellent.Of(Manufacturing with { ManufacturingAwards = awards }).Outcome);
    }

    [Theory]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.JointVenture, Met)]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.WhollyForeignOwned, Met)]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.ProcessingContract, Met)]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.OwnedInHongKong, NotMet)]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.None, NotMet)]
    [InlineData(FactoryPlace.Guangdong, null, NotApplicable)]
    [InlineData(FactoryPlace.HongKong, FactoryRelation.JointVenture, NotApplicable)]
    public void LG_fn3_i_one_tie_of_four_binds_the_company_to_its_factory_in_Guangdong(FactoryPlace place, FactoryRelation? relation, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section2Eligibility.Guangdong.Of(Manufacturing with { Place = place, Relation = relation }).Outcome);

    [Theory]
    [InlineData("50.01%", Met)]
    [InlineData("50%", NotMet)]
    [InlineData(null, NeedsJudgement)]
    public void LG_fn3_i_the_tie_of_one_resident_is_as_strong_as_the_shares(string? mainland, FindingOutcome outcome) => Assert.Equal(outcome, Section2Eligibility.Guangdong.Of(Manufacturing with
    {
        Relation = FactoryRelation.ResidentShareholder, ResidentShareOfMainland = mainland is null ? null : Share.Parse(mainland).Value, ResidentShareOfCompany = Share.Percent(30), SameResident = true,
    }).Outcome);

    [Fact]
    public void LG_fn3_i_a_ventures_with_an_enterprise_of_the_Mainland() => Ties(Section2Eligibility.JointVenture, FactoryRelation.JointVenture);

    [Fact]
    public void LG_fn3_i_b_enterprises_the_company_owns_alone() => Ties(Section2Eligibility.WhollyOwned, FactoryRelation.WhollyForeignOwned);

    [Fact]
    public void LG_fn3_i_c_processing_contracts_with_an_enterprise_of_the_Mainland() => Ties(Section2Eligibility.ProcessingContract, FactoryRelation.ProcessingContract);

    [Theory]
    [InlineData(FactoryPlace.HongKong, FactoryRelation.OwnedInHongKong, Met)]
    [InlineData(FactoryPlace.HongKong, FactoryRelation.JointVenture, NotMet)]
    [InlineData(FactoryPlace.HongKong, FactoryRelation.None, NotMet)]
    [InlineData(FactoryPlace.HongKong, null, NotApplicable)]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.OwnedInHongKong, NotApplicable)]
    public void LG_fn3_ii_the_company_owns_and_runs_its_factory_in_Hong_Kong(FactoryPlace place, FactoryRelation? relation, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section2Eligibility.HongKong.Of(Manufacturing with { Place = place, Relation = relation }).Outcome);

    // A tie is accepted under its own letter alone, and for a factory in Guangdong alone.
    private static void Ties(Rule<LabelFacts> rule, FactoryRelation accepted)
    {
        foreach (var relation in Enum.GetValues<FactoryRelation>())
            Assert.Equal(relation == accepted ? Met : NotApplicable, rule.Of(Manufacturing with { Relation = relation }).Outcome);
        Assert.Equal(NotApplicable, rule.Of(Manufacturing with { Relation = accepted, Place = FactoryPlace.HongKong }).Outcome);
        Assert.Equal((Met, NotMet), (Section2Eligibility.HongKongCompany.Of(Manufacturing with { Relation = accepted }).Outcome,
            Section2Eligibility.HongKongCompany.Of(Manufacturing with { Relation = accepted, Place = FactoryPlace.HongKong }).Outcome));
    }
}
