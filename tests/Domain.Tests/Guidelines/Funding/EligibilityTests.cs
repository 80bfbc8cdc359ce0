using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Providers;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Funding.Facts;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Funding;

public class EligibilityTests
{
    private static FindingOutcome Of(Rule<EligibilityFacts> rule, EligibilityFacts facts) => rule.Of(facts).Outcome;

    [Theory]
    [InlineData(ProjectType.OnSiteAssessment)]
    [InlineData(ProjectType.Demonstration1)]
    [InlineData(ProjectType.Demonstration2)]
    public void One_who_meets_every_clause_may_apply(ProjectType project)
    {
        foreach (var facts in new[] { Venture(project), HongKong(project) })
        {
            var answer = EligibilityCheck.Of(facts);
            Assert.Equal((Met, true, true), (answer.Outcome, answer.PrioritySector, answer.Sme!.Value));
            Assert.Equal(EligibilityCheck.All.Length, answer.Findings.Length);
        }
    }

    [Fact]
    public void Nothing_stated_is_never_a_refusal_nor_an_approval()
    {
        var answer = EligibilityCheck.Of(new(P4, D("2022-08-15"), ProjectType.Demonstration1));
        Assert.Equal((NeedsJudgement, false, (bool?)null), (answer.Outcome, answer.PrioritySector, answer.Sme));
        Assert.DoesNotContain(answer.Findings, f => f.Outcome == NotMet);
    }

    [Theory]
    [InlineData("2025-03-31", Met)]
    [InlineData("2025-04-01", NotMet)]
    public void FG_1_1_1_FG_1_1_2_the_phase_is_open_through_its_last_day(string on, FindingOutcome outcome) =>
        Assert.Equal(outcome, EligibilityCheck.Of(Venture() with { On = D(on) }).Outcome);

    [Fact]
    public void RG_1_1_2_an_assessment_in_the_fifth_phase_is_not_offered_by_the_clause_of_that_guide()
    {
        var day = D("2026-05-01");
        var finding = EligibilityCheck.Of(Venture(ProjectType.OnSiteAssessment) with { Phase = PhaseTests.Phases["P5"], On = day }).Findings.First(f => f.Outcome == NotMet);
        Assert.Equal(("RG-1.1.2", "project-not-offered"), (finding.Clause.Id, finding.Code));
    }

    [Fact]
    public void A_new_technology_project_of_a_named_sector_may_apply_in_the_fifth_phase() =>
        Assert.Equal(Met, EligibilityCheck.Of(Venture(ProjectType.NewTechnology) with { Phase = PhaseTests.Phases["P5"], On = D("2026-05-01") }).Outcome);

    [Theory]
    [InlineData(ProjectType.OnSiteAssessment, ProviderCategory.Category1, null, Met)]
    [InlineData(ProjectType.OnSiteAssessment, ProviderCategory.Category2, null, NotMet)]
    [InlineData(ProjectType.Demonstration1, ProviderCategory.Category1, ProviderWork.Consultancy, Met)]
    [InlineData(ProjectType.Demonstration1, ProviderCategory.Category1, ProviderWork.Installation, NotMet)]
    [InlineData(ProjectType.Demonstration1, ProviderCategory.Category2, ProviderWork.Installation, Met)]
    [InlineData(ProjectType.Demonstration2, ProviderCategory.Category2, ProviderWork.Consultancy, NotMet)]
    [InlineData(ProjectType.Demonstration2, ProviderCategory.Category2, null, Met)]
    public void FG_G4_the_category_fits_the_work(ProjectType project, ProviderCategory category, ProviderWork? work, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section0Glossary.Categories, Venture(project) with { Providers = [new(category, RegistrationState.Confirmed, work)] }));

    [Theory]
    [InlineData(RegistrationState.Provisional, Met)]
    [InlineData(RegistrationState.ProvisionalPendingExam, Met)]
    [InlineData(RegistrationState.Confirmed, Met)]
    [InlineData(RegistrationState.Submitted, NotMet)]
    [InlineData(RegistrationState.CancelledQuality, NotMet)]
    [InlineData(RegistrationState.Delisted, NotMet)]
    public void FG_1_4_1_registered_providers_alone_carry_it_out(RegistrationState state, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section14Providers.Registered, Venture() with { Providers = [new(ProviderCategory.Category1, state)] }));

    [Fact]
    public void FG_1_4_1_one_delisted_provider_among_several_is_one_too_many() => Assert.Equal(NotMet, Of(Section14Providers.Registered,
        Venture() with { Providers = [new(ProviderCategory.Category1, RegistrationState.Confirmed), new(ProviderCategory.Category2, RegistrationState.Delisted)] }));

    [Theory]
    [InlineData("P4", "2022-08-15", ProjectType.Demonstration1, Met)]
    [InlineData("P4", "2022-08-15", ProjectType.Demonstration2, Met)]
    [InlineData("P4", "2022-08-15", ProjectType.Demonstration, NotMet)]
    [InlineData("P4", "2022-08-15", ProjectType.OnSiteAssessment, NotApplicable)]
    [InlineData("P2", "2014-01-01", ProjectType.Demonstration, NotApplicable)]
    public void FG_G2_every_demonstration_of_the_fourth_phase_is_of_one_of_two_kinds(string phase, string on, ProjectType project, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section0Glossary.DemonstrationKinds, Venture(project) with { Phase = PhaseTests.Phases[phase], On = D(on) }));

    [Theory]
    [InlineData("P4", Met)]
    [InlineData("P2", NotApplicable)]
    public void FG_1_2_2_one_factory_applies_several_times_and_pays_no_fee(string phase, FindingOutcome outcome)
    {
        var finding = Section12Kinds.SeveralWithoutFee.Of(Venture() with { Phase = PhaseTests.Phases[phase], DemonstrationApprovals = [D("2021-01-01"), D("2022-01-01")] });
        Assert.Equal(outcome, finding.Outcome);
        if (outcome == Met) Assert.Equal(Hkd.Zero, finding["fee"]);
    }

    [Theory]
    [InlineData(FactoryPlace.HongKong, ProjectType.Demonstration1, Met)]
    [InlineData(FactoryPlace.HongKong, ProjectType.OnSiteAssessment, NotMet)]
    [InlineData(FactoryPlace.Guangdong, ProjectType.Demonstration1, NotMet)]
    public void FG_1_1_3_workshops_may_apply_in_Hong_Kong_for_demonstrations_only(FactoryPlace place, ProjectType project, FindingOutcome outcome)
    {
        var facts = HongKong(project) with { Kind = FactoryKind.Workshop, Place = place, PollutingProcess = true };
        Assert.Equal((outcome, outcome), (Of(Section12Kinds.Workshops, facts), EligibilityCheck.Of(facts).Outcome));
    }

    [Theory]
    [InlineData(ProjectAim.Energy, Met)]
    [InlineData(ProjectAim.Air, Met)]
    [InlineData(ProjectAim.Effluent, Met)]
    [InlineData(ProjectAim.Waste, NotMet)]
    [InlineData(ProjectAim.Other, NotMet)]
    [InlineData(null, NeedsJudgement)]
    public void FG_T1_1_every_demonstration_has_one_of_three_aims(ProjectAim? aim, FindingOutcome outcome) => Assert.Equal(outcome, Of(Section12Kinds.Nature, Venture() with { Aim = aim }));

    [Theory]
    [InlineData("2022-06-29", true, NotMet)]
    [InlineData("2022-06-30", true, Met)]
    [InlineData("2022-06-30", false, NotMet)]
    [InlineData("2022-06-30", null, NeedsJudgement)]
    public void FG_fn1_a_five_years_lie_between_two_assessments_and_an_equipment_measure_was_carried_out(string on, bool? measure, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section12Kinds.FiveYears, Venture(ProjectType.OnSiteAssessment) with { On = D(on), Assessments = [new(D("2017-06-30"), measure)], Changes = [FactoryChange.Process] }));

    [Fact]
    public void FG_fn1_a_measures_from_the_latest_assessment_whatever_their_order()
    {
        ImmutableArray<EarlierAssessment> two = [new(D("2015-01-01"), true), new(D("2017-06-30"), false)];
        foreach (var order in new[] { two, [two[1], two[0]] })
            Assert.Equal("no-equipment-measure", Section12Kinds.FiveYears.Of(Venture(ProjectType.OnSiteAssessment) with { Assessments = order }).Code);
    }

    [Theory]
    [InlineData(FactoryChange.Process, Met)]
    [InlineData(FactoryChange.Materials, Met)]
    [InlineData(FactoryChange.Address, Met)]
    [InlineData(FactoryChange.Area, Met)]
    [InlineData(FactoryChange.OtherArea, NotMet)]
    public void FG_fn1_b_something_of_the_production_changed(FactoryChange change, FindingOutcome outcome)
    {
        var facts = Venture(ProjectType.OnSiteAssessment) with { Assessments = [new(D("2015-01-01"), true)], Changes = [change] };
        Assert.Equal((outcome, outcome), (Of(Section12Kinds.Changed, facts), Of(Section12Kinds.Again, facts)));
    }

    [Fact]
    public void FG_fn1_asks_nothing_of_a_first_assessment_nor_of_a_demonstration()
    {
        Assert.Equal("first-assessment", Section12Kinds.Again.Of(Venture(ProjectType.OnSiteAssessment)).Code);
        Assert.Equal(NotApplicable, Of(Section12Kinds.Again, Venture() with { Assessments = [new(D("2022-01-01"), false)] }));
    }

    [Theory]
    [InlineData(99, FactoryKind.Factory, true)]
    [InlineData(100, FactoryKind.Factory, false)]
    [InlineData(49, FactoryKind.Workshop, true)]
    [InlineData(50, FactoryKind.Workshop, false)]
    public void FG_2_3_1_b_FG_2_3_2_c_small_companies_come_first_and_large_ones_are_not_shut_out(int employees, FactoryKind kind, bool sme)
    {
        var answer = EligibilityCheck.Of(HongKong() with { EmployeesInHongKong = employees, Kind = kind, PollutingProcess = true });
        Assert.Equal((Met, sme), (answer.Outcome, answer.Sme!.Value));
        Assert.Equal(sme ? Met : NotApplicable, answer.Findings.Single(f => f.Clause.Id == "FG-2.3.2(c)").Outcome);
    }

    [Theory]
    [InlineData(4, "2022-01-01", Met)]
    [InlineData(5, "2022-01-01", NeedsJudgement)]
    [InlineData(5, "2017-08-15", Met)]
    [InlineData(5, "2017-08-16", NeedsJudgement)]
    [InlineData(5, "2022-08-16", Met)]
    public void FG_2_3_2_b_the_sixth_demonstration_in_five_years_needs_a_special_reason(int approvals, string first, FindingOutcome outcome)
    {
        var facts = Venture() with { DemonstrationApprovals = [D(first), .. Enumerable.Repeat(D("2021-01-01"), approvals - 1)] };
        Assert.Equal(outcome, Of(Section14Providers.DemonstrationsAFactory, facts));
        if (outcome != NeedsJudgement) return;
        Assert.Equal(Met, Of(Section14Providers.DemonstrationsAFactory, facts with { SpecialReason = new(true, "first of its kind") }));
        Assert.Equal(NotMet, Of(Section14Providers.DemonstrationsAFactory, facts with { SpecialReason = new(false, "as before") }));
    }

    [Theory]
    [InlineData(false, Met)]
    [InlineData(true, NotMet)]
    [InlineData(null, NeedsJudgement)]
    public void FG_2_6_1_no_second_grant_of_the_Government(bool? other, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section14Providers.NoSecondGrant, Venture() with { OtherGovernmentFunding = other }));

    [Theory]
    [InlineData(1, NotMet)]
    [InlineData(2, Met)]
    [InlineData(null, NeedsJudgement)]
    public void FG_3_6_1_two_representatives(int? named, FindingOutcome outcome) => Assert.Equal(outcome, Of(Section14Providers.Representatives, Venture() with { Representatives = named }));

    [Fact]
    public void The_order_of_what_is_listed_never_matters() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var draw = new Random(seed);
        var facts = Venture(draw.Next(2) == 0 ? ProjectType.OnSiteAssessment : ProjectType.Demonstration1) with
        {
            Assessments = [.. Enumerable.Range(0, draw.Next(5)).Select(_ => new EarlierAssessment(D("2016-01-01").AddDays(500 * draw.Next(4)), draw.Next(3) switch { 0 => true, 1 => false, _ => null }))],
            Changes = [.. Enumerable.Range(0, draw.Next(4)).Select(_ => (FactoryChange)draw.Next(5))],
            DemonstrationApprovals = [.. Enumerable.Range(0, draw.Next(9)).Select(_ => D("2016-08-15").AddDays(draw.Next(2500)))],
            Providers = [.. Enumerable.Range(0, draw.Next(4)).Select(_ => new ChosenProvider((ProviderCategory)draw.Next(1, 3), (RegistrationState)draw.Next(13)))],
        };
        ImmutableArray<T> Mixed<T>(ImmutableArray<T>? list) => [.. list!.Value.OrderBy(_ => draw.Next())];
        var mixed = facts with
        {
            Assessments = Mixed(facts.Assessments), Changes = Mixed(facts.Changes), DemonstrationApprovals = Mixed(facts.DemonstrationApprovals), Providers = Mixed(facts.Providers),
        };
        return Told(EligibilityCheck.Of(facts).Findings) == Told(EligibilityCheck.Of(mixed).Findings);
    }));
}
