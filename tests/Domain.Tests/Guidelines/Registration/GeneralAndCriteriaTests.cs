using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Providers;
using CleanerProduction.Schemes;
using FsCheck.Fluent;
using Xunit;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Registration;

public class GeneralAndCriteriaTests
{
    private static readonly Phase P5 = PhaseTests.Phases["P5"];
    private static readonly Judgement Yes = new(true, "seen"), No = new(false, "not seen");

    private static DateOnly D(string iso) => Dates.Parse(iso).Value;

    private static ProjectOffer Offer(bool? provider, TechnologyOrigin? origin, Judgement? confirmed = null) => new(P5, D("2026-01-05"), ProjectType.NewTechnology, provider, origin, confirmed);

    /// <summary>An application with nothing wrong in it.</summary>
    public static RegistrationFacts Good { get; } = new(
        P5.Registration!, D("2026-01-05"), [ProviderCategory.Category1, ProviderCategory.Category2],
        [new("A", 2m), new("B", 2m), new("C", 2m)], new(2m, 3), [new("X", "1"), new("Y", "2"), new("Z", "3")],
        CodeOfConduct: true, LastCancellation.None, CommitteeOpinionRecorded: false);

    [Theory]
    [InlineData("2025-06-30", NotMet)]
    [InlineData("2025-07-01", Met)]
    [InlineData("2027-06-30", Met)]
    [InlineData("2027-07-01", NotMet)]
    public void RG_1_1_1_ends_with_30_June_2027(string on, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section1General.RoundRuns.Of(Offer(true, null) with { On = D(on) }).Outcome);

    [Theory]
    [InlineData(true, null, Met)]
    [InlineData(true, TechnologyOrigin.Elsewhere, Met)]
    [InlineData(false, TechnologyOrigin.Elsewhere, NotMet)]
    [InlineData(false, TechnologyOrigin.GuangdongInstitution, NotMet)]
    [InlineData(false, null, NeedsJudgement)]
    [InlineData(null, null, NeedsJudgement)]
    [InlineData(false, TechnologyOrigin.HongKongInstitution, NeedsJudgement)]
    public void RG_1_1_2_asks_for_a_registered_provider(bool? provider, TechnologyOrigin? origin, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section1General.FundedProject.Of(Offer(provider, origin)).Outcome);

    [Theory]
    [InlineData(TechnologyOrigin.HongKongInstitution)]
    [InlineData(TechnologyOrigin.GuangdongAndHongKong)]
    public void RG_1_1_2_exempts_technology_of_Hong_Kong_once_its_origin_is_confirmed(TechnologyOrigin origin)
    {
        Assert.Equal(Met, Section1General.FundedProject.Of(Offer(false, origin, Yes)).Outcome);
        Assert.Equal(NotMet, Section1General.FundedProject.Of(Offer(false, origin, No)).Outcome);
    }

    [Fact]
    public void RG_1_1_2_funds_new_technology_only() =>
        Assert.Equal("project-not-funded", Section1General.FundedProject.Of(Offer(true, null) with { Project = ProjectType.OnSiteAssessment }).Code);

    [Theory]
    [InlineData(ProjectWork.Consultancy, "1", Met, NotApplicable)]
    [InlineData(ProjectWork.ConsultancyAndEngineering, "1", Met, NotMet)]
    [InlineData(ProjectWork.ConsultancyAndEngineering, "2", Met, Met)]
    [InlineData(ProjectWork.Consultancy, "2", Met, NotApplicable)]
    [InlineData(ProjectWork.Consultancy, "", NotMet, NotApplicable)]
    public void RG_2_2_1_a_RG_2_2_1_b_any_category_advises_and_category_2_alone_does_engineering(ProjectWork work, string categories, FindingOutcome consultancy, FindingOutcome engineering)
    {
        var engagement = new Engagement(work, [.. categories.Select(c => (ProviderCategory)(c - '0'))], CodeOnFile: true);
        Assert.Equal((consultancy, engineering), (Section2TakingPart.Consultancy.Of(engagement).Outcome, Section2TakingPart.Engineering.Of(engagement).Outcome));
    }

    [Fact]
    public void RG_3_1_3_takes_one_category_or_both_but_not_none()
    {
        Assert.Equal(Met, Section3Criteria.Categories.Of(Good).Outcome);
        Assert.Equal(Met, Section3Criteria.Categories.Of(Good with { Categories = [ProviderCategory.Category2] }).Outcome);
        Assert.Equal(NotMet, Section3Criteria.Categories.Of(Good with { Categories = [] }).Outcome);
    }

    [Fact]
    public void RG_3_2_1_asks_no_criteria_of_a_category_held_already()
    {
        var held = Good with { RegisteredAlready = [ProviderCategory.Category1], Staff = null };
        Assert.Equal((Met, NotApplicable), (Section3Criteria.ExistingRegistrations.Of(held).Outcome, Section3Criteria.Category1Staff.Of(held).Outcome));
        Assert.Equal([ProviderCategory.Category2], RegistrationCheck.Of(held).ByCategory.Keys);
        Assert.Equal(NotApplicable, Section3Criteria.ExistingRegistrations.Of(Good).Outcome);
    }

    [Theory]
    [InlineData("2.0 2.0 2.0", Met)]
    [InlineData("2.0 2.0 1.9", NotMet)]
    [InlineData("2 2", NotMet)]
    [InlineData("1 2 1.5 3 2.5", Met)]
    [InlineData("2 2 ?", NeedsJudgement)]
    [InlineData("2 ?", NotMet)]
    [InlineData("", NotMet)]
    public void RG_3_2_2_a_asks_three_staff_of_two_years_each(string years, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section3Criteria.Category1Staff.Of(Good with
        {
            Staff = [.. years.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(y => new StaffMember("A", y == "?" ? null : decimal.Parse(y, System.Globalization.CultureInfo.InvariantCulture)))],
        }).Outcome);

    [Theory]
    [InlineData("2", 3, Met)]
    [InlineData("1.9", 10, NotMet)]
    [InlineData("5", 2, NotMet)]
    [InlineData("5", null, NeedsJudgement)]
    [InlineData("1.9", null, NotMet)]
    [InlineData(null, 2, NotMet)]
    [InlineData(null, null, NeedsJudgement)]
    public void RG_3_2_2_b_asks_two_years_and_three_completed_projects(string? years, int? projects, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section3Criteria.Category2Projects.Of(Good with
        {
            Engineering = new(years is null ? null : decimal.Parse(years, System.Globalization.CultureInfo.InvariantCulture), projects),
        }).Outcome);

    [Fact]
    public void RG_3_2_2_answers_each_category_by_itself()
    {
        var answer = RegistrationCheck.Of(Good with { Engineering = new(5m, 2) });
        Assert.Equal((Met, NotMet, NotMet), (answer.ByCategory[ProviderCategory.Category1], answer.ByCategory[ProviderCategory.Category2], answer.Outcome));
    }

    [Theory]
    [InlineData(LastCancellation.None, false, NotApplicable, RegistrationNext.Provisional)]
    [InlineData(LastCancellation.NotCompleted, false, Met, RegistrationNext.Provisional)]
    [InlineData(LastCancellation.Quality, false, NeedsJudgement, RegistrationNext.ReferToCommittee)]
    [InlineData(LastCancellation.Quality, true, Met, RegistrationNext.Provisional)]
    [InlineData(null, false, NeedsJudgement, RegistrationNext.AskForInformation)]
    public void RG_3_3_4_asks_the_committee_after_a_cancellation_for_quality_only(LastCancellation? last, bool opinion, FindingOutcome outcome, RegistrationNext next)
    {
        var answer = RegistrationCheck.Of(Good with { LastCancellation = last, CommitteeOpinionRecorded = opinion });
        Assert.Equal((outcome, next), (answer.Findings.Single(f => f.Clause.Id == "RG-3.3.4").Outcome, answer.Next));
    }

    [Fact]
    public void Findings_do_not_depend_on_the_order_of_staff_and_records() => FsCheck.Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<FsCheck.NonNegativeInt[]>(), years =>
        {
            var staff = years.Select((y, i) => new StaffMember($"{i}", y.Get % 40 / 10m)).ToImmutableArray();
            var records = years.Select(y => new ProjectRecord("A", y.Get % 2 == 0 ? "1" : "")).ToImmutableArray();
            RegistrationFacts Of(ImmutableArray<StaffMember> s, ImmutableArray<ProjectRecord> r) => Good with { Staff = s, ProjectRecords = r };
            return Texts(RegistrationCheck.Of(Of(staff, records))) == Texts(RegistrationCheck.Of(Of([.. staff.Reverse()], [.. records.Reverse()])));
        }));

    private static string Texts(RegistrationAnswer answer) =>
        string.Join('|', answer.Findings.Select(f => $"{f.Clause} {f.Outcome} {f.Code} {string.Join(',', f.Mentions)}")) + answer.Next;
}
