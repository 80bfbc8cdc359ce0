using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Funding.Facts;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Funding;

public class ApplicantTests
{
    private static FindingOutcome Of(Rule<EligibilityFacts> rule, EligibilityFacts facts) => rule.Of(facts).Outcome;

    [Theory]
    [InlineData(true, Met)]
    [InlineData(false, NotMet)]
    [InlineData(null, NeedsJudgement)]
    public void FG_1_3_1_the_company_is_registered_in_Hong_Kong(bool? registered, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section13Applicants.HongKongCompany, Venture() with { RegisteredInHongKong = registered }));

    [Theory]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.JointVenture, "1.3.1(i)")]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.WhollyForeignOwned, "1.3.1(i)")]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.ProcessingContract, "1.3.1(i)")]
    [InlineData(FactoryPlace.HongKong, FactoryRelation.OwnedInHongKong, "1.3.1(ii)")]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.None, null)]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.OwnedInHongKong, null)]
    [InlineData(FactoryPlace.HongKong, FactoryRelation.JointVenture, null)]
    [InlineData(FactoryPlace.Elsewhere, FactoryRelation.JointVenture, null)]
    public void FG_1_3_1_says_which_way_carries_it(FactoryPlace place, FactoryRelation relation, string? clause)
    {
        var finding = Section13Applicants.HongKongCompany.Of(Venture() with { Place = place, Relation = relation });
        Assert.Equal(clause is null ? NotMet : Met, finding.Outcome);
        if (clause is not null) Assert.Equal(clause, finding["clause"]);
    }

    [Theory]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.JointVenture, FactoryKind.Factory, Met)]
    [InlineData(FactoryPlace.Elsewhere, FactoryRelation.JointVenture, FactoryKind.Factory, NotMet)]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.None, FactoryKind.Factory, NotMet)]
    [InlineData(FactoryPlace.Guangdong, FactoryRelation.JointVenture, FactoryKind.Workshop, NotMet)]
    [InlineData(FactoryPlace.HongKong, FactoryRelation.OwnedInHongKong, FactoryKind.Factory, NotApplicable)]
    [InlineData(null, FactoryRelation.JointVenture, FactoryKind.Factory, NeedsJudgement)]
    [InlineData(FactoryPlace.Guangdong, null, FactoryKind.Factory, NeedsJudgement)]
    public void FG_1_3_1_i_the_factory_stands_in_Guangdong_and_is_tied_to_the_company(FactoryPlace? place, FactoryRelation? relation, FactoryKind kind, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section13Applicants.GuangdongFactory, Venture() with { Place = place, Relation = relation, Kind = kind }));

    [Theory]
    [InlineData("P1", "2012-01-01", true, Met)]
    [InlineData("P1", "2012-01-01", false, NotMet)]
    [InlineData("P1", "2012-01-01", null, NeedsJudgement)]
    [InlineData("P4", "2022-08-15", false, Met)]
    public void FG_1_3_1_i_the_first_phase_stops_at_the_delta(string phase, string on, bool? inTheDelta, FindingOutcome outcome) => Assert.Equal(outcome,
        Of(Section13Applicants.GuangdongFactory, Venture() with { Phase = PhaseTests.Phases[phase], On = D(on), InPearlRiverDelta = inTheDelta }));

    [Fact]
    public void FG_1_3_1_i_a_FG_G6_the_partner_is_of_the_Mainland()
    {
        var facts = Venture() with { OtherPartyOfTheMainland = false };
        Assert.Equal((NotMet, NotMet, NotMet), (Of(Section13Applicants.JointVenture, facts), Of(Section0Glossary.Mainland, facts), Of(Section13Applicants.HongKongCompany, facts)));
    }

    [Theory]
    [InlineData("100%", Met)]
    [InlineData("99.9%", NotMet)]
    public void FG_1_3_1_i_b_the_whole_is_the_companys(string share, FindingOutcome outcome) => Assert.Equal(outcome,
        Of(Section13Applicants.WhollyOwned, Venture() with { Relation = FactoryRelation.WhollyForeignOwned, ApplicantShare = Share.Parse(share).Value }));

    [Theory]
    [InlineData(ProcessingContract.CompensationTrade, true, Met)]
    [InlineData(ProcessingContract.SuppliedMaterials, false, NotMet)]
    [InlineData(ProcessingContract.Other, true, NotMet)]
    [InlineData(null, null, Met)]
    public void FG_1_3_1_i_c_FG_G9_one_of_four_contracts_in_force(ProcessingContract? contract, bool? inForce, FindingOutcome outcome) => Assert.Equal(outcome,
        Of(Section13Applicants.Contract, Venture() with { Relation = FactoryRelation.ProcessingContract, Contract = contract, ContractInForce = inForce }));

    [Theory]
    [InlineData("50%", "40%", true, NotMet)]
    [InlineData("50.01%", "30%", true, Met)]
    [InlineData("60%", "29.99%", true, NotMet)]
    [InlineData("51%", "30%", false, NotMet)]
    [InlineData("51%", "30%", null, NeedsJudgement)]
    [InlineData("51%", null, true, NeedsJudgement)]
    [InlineData("50%", null, null, NotMet)]
    public void FG_1_3_1_i_d_one_resident_holds_more_than_half_of_the_one_and_30_percent_of_the_other(string? mainland, string? applicant, bool? same, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section13Applicants.Resident, Venture() with
        {
            Relation = FactoryRelation.ResidentShareholder,
            ResidentShareOfMainland = mainland is null ? null : Share.Parse(mainland).Value,
            ResidentShareOfApplicant = applicant is null ? null : Share.Parse(applicant).Value,
            SameResident = same,
        }));

    [Fact]
    public void FG_1_3_1_i_d_where_the_phase_has_no_thresholds_people_say()
    {
        var facts = Venture(ProjectType.NewTechnology) with { Phase = PhaseTests.Phases["P5"], On = D("2026-05-01"), Relation = FactoryRelation.ResidentShareholder, SameResident = true };
        Assert.Equal("figure-not-set", Section13Applicants.Resident.Of(facts).Code);
    }

    [Theory]
    [InlineData(true, true, Met)]
    [InlineData(true, false, NotMet)]
    [InlineData(false, true, NotMet)]
    public void FG_1_3_1_ii_the_company_owns_and_runs_the_factory(bool owned, bool run, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section13Applicants.HongKongFactory, HongKong() with { OwnedByApplicant = owned, OperatedByApplicant = run }));

    [Theory]
    [InlineData(true, Met)]
    [InlineData(false, NotMet)]
    [InlineData(null, NeedsJudgement)]
    public void FG_1_3_1_iii_every_workshop_has_a_polluting_process(bool? polluting, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section13Applicants.HongKongWorkshop, HongKong() with { Kind = FactoryKind.Workshop, PollutingProcess = polluting }));

    [Fact]
    public void FG_1_3_1_iii_the_first_phase_funds_no_workshop() => Assert.Equal("workshops-not-funded", Section13Applicants.HongKongWorkshop.Of(
        HongKong(ProjectType.Demonstration) with { Kind = FactoryKind.Workshop, PollutingProcess = true, Phase = PhaseTests.Phases["P1"], On = D("2012-01-01") }).Code);
}
