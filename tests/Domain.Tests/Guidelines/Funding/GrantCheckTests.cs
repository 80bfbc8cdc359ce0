using CleanerProduction.Applications;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Funding;

public class GrantCheckTests
{
    private static GrantAnswer Ask(string on, ProjectType project, string cost, bool hongKong = false, string? asked = null) => GrantCheck.Of(
        new(PhaseTests.Phases.On(Facts.D(on)), Facts.D(on), project, Hkd.Parse(cost).Value, hongKong, asked is null ? null : Hkd.Parse(asked).Value));

    [Theory]
    [InlineData("2023-05-01", ProjectType.OnSiteAssessment, "80000", 40_000)]
    [InlineData("2023-05-01", ProjectType.OnSiteAssessment, "90000", 45_000)]
    [InlineData("2023-05-01", ProjectType.OnSiteAssessment, "100000", 45_000)]
    [InlineData("2023-05-01", ProjectType.Demonstration1, "900000", 450_000)]
    [InlineData("2023-05-01", ProjectType.Demonstration1, "899999", 449_999.50)]
    [InlineData("2023-05-01", ProjectType.Demonstration1, "1200000", 450_000)]
    [InlineData("2023-05-01", ProjectType.Demonstration2, "1000000", 500_000)]
    [InlineData("2023-05-01", ProjectType.Demonstration2, "1400000", 650_000)]
    [InlineData("2012-05-01", ProjectType.Demonstration, "1000000", 160_000)]
    [InlineData("2014-05-01", ProjectType.OnSiteAssessment, "100000", 25_000)]
    [InlineData("2026-05-01", ProjectType.NewTechnology, "2000000", 650_000)]
    public void FG_T1_2_the_grant_is_half_up_to_the_ceiling_of_the_phase(string on, ProjectType project, string cost, double grant)
    {
        var answer = Ask(on, project, cost);
        Assert.Equal((Met, true, Hkd.Of((decimal)grant), Hkd.Parse(cost).Value - Hkd.Of((decimal)grant)), (answer.Outcome, answer.Offered, answer.Grant, answer.ApplicantPays));
    }

    [Fact]
    public void The_sum_stands_line_by_line()
    {
        var answer = Ask("2023-05-01", ProjectType.Demonstration1, "1200000");
        Assert.Equal(["step-cost", "step-share", "step-ceiling", "step-grant", "step-applicant-pays"], answer.Steps.Select(s => s.Code));
        Assert.Equal(["HK$1,200,000.00", "HK$600,000.00", "HK$450,000.00", "HK$450,000.00", "HK$750,000.00"], answer.Steps.Select(s => $"{s.Mentions[^1].Value}"));
        Assert.Equal((Share.Percent(50), Hkd.Of(450_000), "P4"), (answer.Share!.Value, answer.Cap!.Value, answer.Phase!.Code));
    }

    [Theory]
    [InlineData("2025-05-01", ProjectType.Demonstration1, "no-phase-runs", "FG-1.1.2")]
    [InlineData("2023-05-01", ProjectType.NewTechnology, "project-not-offered", "FG-1.1.2")]
    [InlineData("2023-05-01", ProjectType.Demonstration, "project-not-offered", "FG-1.1.2")]
    [InlineData("2026-05-01", ProjectType.OnSiteAssessment, "project-not-offered", "RG-1.1.2")]
    [InlineData("2014-05-01", ProjectType.Demonstration1, "project-not-offered", "PP-12")]
    [InlineData("2012-05-01", ProjectType.NewTechnology, "project-not-offered", "PP-3")]
    public void FG_1_1_2_what_the_phase_does_not_fund_gets_nothing_by_the_clause_of_its_own_guide(string on, ProjectType project, string code, string clause)
    {
        var answer = Ask(on, project, "100000");
        var finding = answer.Findings.Single(f => f.Outcome == NotMet);
        Assert.Equal((NotMet, false, Hkd.Zero, code, clause), (answer.Outcome, answer.Offered, answer.Grant, finding.Code, finding.Clause.Id));
    }

    [Fact]
    public void FG_1_1_2_what_is_asked_after_its_phase_is_refused_by_that_phase()
    {
        var answer = GrantCheck.Of(new(Facts.P4, Facts.D("2025-04-01"), ProjectType.Demonstration1, Hkd.Of(100_000)));
        Assert.Equal("phase-not-running", answer.Findings[0].Code);
    }

    [Theory]
    [InlineData("300000", Met)]
    [InlineData("300000.01", NotMet)]
    [InlineData("0", NotMet)]
    public void FG_T1_2_the_grant_asked_is_within_half_inclusive(string asked, FindingOutcome outcome) =>
        Assert.Equal(outcome, Ask("2023-05-01", ProjectType.Demonstration1, "600000", asked: asked).Findings.Single(f => f.Clause.Id == "FG-T1.2").Outcome);

    [Theory]
    [InlineData(ProjectType.OnSiteAssessment, "45000", "45000.01", "FG-1.1.2(a)")]
    [InlineData(ProjectType.Demonstration1, "450000", "450000.01", "FG-1.1.2(b)(i)")]
    [InlineData(ProjectType.Demonstration2, "650000", "650000.01", "FG-1.1.2(b)(ii)")]
    public void FG_1_1_2_the_ceiling_is_inclusive(ProjectType project, string within, string above, string clause)
    {
        Assert.Equal(Met, Ask("2023-05-01", project, "5000000", asked: within).Findings.Single(f => f.Clause.Id == clause).Outcome);
        Assert.Equal("grant-above-ceiling", Ask("2023-05-01", project, "5000000", asked: above).Findings.Single(f => f.Clause.Id == clause).Code);
    }

    private static FindingOutcome Asked(Rule<GrantFacts> rule, ProjectType project, string cost, string asked) =>
        rule.Of(new(Facts.P4, Facts.D("2023-05-01"), project, Hkd.Parse(cost).Value, Asked: Hkd.Parse(asked).Value)).Outcome;

    [Theory]
    [InlineData(ProjectType.OnSiteAssessment, "80000", "40000", Met)]
    [InlineData(ProjectType.OnSiteAssessment, "80000", "40000.01", NotMet)]
    [InlineData(ProjectType.OnSiteAssessment, "100000", "45000", Met)]
    [InlineData(ProjectType.OnSiteAssessment, "100000", "45000.01", NotMet)]
    [InlineData(ProjectType.OnSiteAssessment, "0", "1", NeedsJudgement)]
    [InlineData(ProjectType.Demonstration1, "80000", "40000.01", NotApplicable)]
    public void FG_1_1_2_a_half_of_an_assessment_up_to_45_000(ProjectType project, string cost, string asked, FindingOutcome outcome) =>
        Assert.Equal(outcome, Asked(Section11Grants.Assessment, project, cost, asked));

    [Theory]
    [InlineData(ProjectType.Demonstration1, "600000", "300000", Met)]
    [InlineData(ProjectType.Demonstration1, "600000", "300000.01", NotMet)]
    [InlineData(ProjectType.Demonstration2, "600000", "300000.01", NotMet)]
    [InlineData(ProjectType.Demonstration1, "2000000", "1000000", Met)]
    [InlineData(ProjectType.Demonstration1, "0", "1", NeedsJudgement)]
    [InlineData(ProjectType.OnSiteAssessment, "80000", "40000.01", NotApplicable)]
    public void FG_1_1_2_b_half_of_any_demonstration_leaving_ceilings_to_the_kinds(ProjectType project, string cost, string asked, FindingOutcome outcome) =>
        Assert.Equal(outcome, Asked(Section11Grants.Demonstration, project, cost, asked));

    [Theory]
    [InlineData(ProjectType.Demonstration1, "900000", "450000", Met)]
    [InlineData(ProjectType.Demonstration1, "900002", "450000.01", NotMet)]
    [InlineData(ProjectType.Demonstration1, "899999", "449999.50", Met)]
    [InlineData(ProjectType.Demonstration1, "899999", "449999.51", NotMet)]
    [InlineData(ProjectType.Demonstration2, "900002", "450000.01", NotApplicable)]
    public void FG_1_1_2_b_i_half_of_the_first_kind_up_to_450_000(ProjectType project, string cost, string asked, FindingOutcome outcome) =>
        Assert.Equal(outcome, Asked(Section11Grants.Demonstration1, project, cost, asked));

    [Theory]
    [InlineData(ProjectType.Demonstration2, "1300000", "650000", Met)]
    [InlineData(ProjectType.Demonstration2, "1400000", "650000.01", NotMet)]
    [InlineData(ProjectType.Demonstration2, "1000000", "500000", Met)]
    [InlineData(ProjectType.Demonstration2, "1000000", "500000.01", NotMet)]
    [InlineData(ProjectType.Demonstration1, "1400000", "650000.01", NotApplicable)]
    public void FG_1_1_2_b_ii_half_of_the_second_kind_up_to_650_000(ProjectType project, string cost, string asked, FindingOutcome outcome) =>
        Assert.Equal(outcome, Asked(Section11Grants.Demonstration2, project, cost, asked));

    [Fact]
    public void A_figure_of_a_public_page_is_said_to_be_one()
    {
        var answer = Ask("2026-05-01", ProjectType.NewTechnology, "2000000", hongKong: true);
        Assert.Equal((Hkd.Of(750_000), "grant-by-public-page", "RG-1.1.2"), (answer.Grant, answer.Findings[1].Code, answer.Findings[1].Clause.Id));
    }

    [Fact]
    public void Where_the_guides_give_no_share_none_is_taken_from_another_phase()
    {
        var answer = Ask("2018-05-01", ProjectType.Demonstration, "100000");
        Assert.Equal((NeedsJudgement, true, Hkd.Zero, "figure-not-set"), (answer.Outcome, answer.Offered, answer.Grant, answer.Findings[1].Code));
    }

    [Fact]
    public void Another_guide_may_answer_for_its_own_clause()
    {
        var rule = new Rule<GrantFacts>("RG-1.1.2", (_, says) => says.NotMet("asked-elsewhere"));
        var day = Facts.D("2026-05-01");
        Assert.Equal("asked-elsewhere", GrantCheck.Of(new(PhaseTests.Phases.On(day), day, ProjectType.NewTechnology, Hkd.Of(1)), rule).Findings[0].Code);
    }

    [Fact]
    public void Of_every_phase_and_project_a_grant_is_within_share_and_ceiling_never_negative_and_grows_with_the_cost() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<bool>(), (one, more, hongKong) => Assert.All(PhaseTests.Phases.All, phase =>
        {
            foreach (var project in Enum.GetValues<ProjectType>())
            {
                var from = phase.Period.From.AddDays(more.Get % (phase.Period.Until.DayNumber - phase.Period.From.DayNumber + 1));
                GrantAnswer Of(long cents) => GrantCheck.Of(new(phase, from, project, new(cents), hongKong));
                var (small, large) = (Of(one.Get * 99_999L), Of(one.Get * 99_999L + more.Get));
                Assert.InRange(small.Grant, Hkd.Zero, large.Grant);
                if (phase.GrantFor(project, Hkd.Of(1), from, hongKong) is not { Ok: true } known)
                {
                    Assert.Equal((Hkd.Zero, true), (small.Grant, small.Outcome is NotMet or NeedsJudgement));
                    continue;
                }
                Assert.Equal((known.Value.Share, known.Value.Cap), (small.Share, small.Cap));
                Assert.True((Int128)small.Grant.Cents * known.Value.Share.Denominator <= (Int128)one.Get * 99_999L * known.Value.Share.Numerator);
                Assert.True(small.Grant <= known.Value.Cap);
            }
        })));
}
