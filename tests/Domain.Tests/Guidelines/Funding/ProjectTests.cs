using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Workflows;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Funding.Facts;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Funding;

public class ProjectTests
{
    private static FindingOutcome Of(Rule<ProjectFacts> rule, ProjectFacts facts) => rule.Of(facts).Outcome;

    private static readonly Judgement Yes = new(true, "seen");

    [Theory]
    [InlineData(ProjectType.OnSiteAssessment)]
    [InlineData(ProjectType.Demonstration1)]
    [InlineData(ProjectType.Demonstration2)]
    public void A_project_in_order_meets_every_clause(ProjectType project) => Assert.Equal(Met, Findings.Overall(ProjectCheck.Of(Project(project))));

    [Fact]
    public void A_project_just_approved_has_broken_nothing() =>
        Assert.DoesNotContain(ProjectCheck.Of(new(P4, At("2022-10-26"), ProjectType.Demonstration1, D("2022-08-15")) { NotifiedOn = D("2022-10-25") }), f => f.Outcome == NotMet);

    [Theory]
    [InlineData("2022-11-29", NotMet)]
    [InlineData("2022-11-30", Met)]
    public void FG_3_1_1_nothing_starts_before_the_agreement(string started, FindingOutcome outcome)
    {
        Assert.Equal(outcome, Of(Section31Agreement.Agreement, Project() with { StartedOn = D(started) }));
        Assert.Equal(NotMet, Of(Section31Agreement.Agreement, Project() with { AgreementOn = null }));
    }

    [Theory]
    [InlineData("2022-10-15", false, NeedsJudgement)]
    [InlineData("2022-10-16", false, NotMet)]
    [InlineData("2022-10-16", true, Met)]
    public void FG_3_1_2_the_agreement_is_signed_within_two_months_or_explained(string today, bool explained, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section31Agreement.TimeToSign, Project() with { Limits = At(today), NotifiedOn = D("2022-08-15"), AgreementOn = null, Explanation = explained ? Yes : null }));

    [Theory]
    [InlineData("2022-10-16", Role.Committee, false, Met)]
    [InlineData("2022-10-16", Role.Secretariat, false, NotMet)]
    [InlineData("2022-10-16", Role.Committee, true, NotMet)]
    [InlineData("2022-10-15", Role.Committee, false, NotMet)]
    public void FG_3_1_2_only_the_committee_takes_an_overdue_approval_back(string today, Role by, bool explained, FindingOutcome outcome) => Assert.Equal(outcome,
        Of(Section31Agreement.TimeToSign, Project() with { Limits = At(today), NotifiedOn = D("2022-08-15"), AgreementOn = null, ApprovalWithdrawnBy = by, Explanation = explained ? Yes : null }));

    [Theory]
    [InlineData("2022-08-14", NotMet)]
    [InlineData("2022-08-15", Met)]
    [InlineData("2023-08-15", Met)]
    [InlineData("2023-08-16", NotMet)]
    public void FG_3_1_3_costs_lie_between_submission_and_completion(string incurred, FindingOutcome outcome) => Assert.Equal(outcome,
        Of(Section31Agreement.CostWindow, Project() with { AgreementOn = D("2022-08-15"), CompletedOn = D("2023-08-15"), Costs = [new(CostKind.Equipment, Hkd.Of(1), D(incurred))] }));

    [Fact]
    public void FG_3_1_3_the_window_ends_with_the_earlier_of_completion_and_the_agreed_date_and_counts_orders_too()
    {
        var late = Project() with { CompletedOn = D("2024-01-01"), Costs = [new(CostKind.Equipment, Hkd.Of(7), D("2023-12-01"))] };
        Assert.Equal((NotMet, D("2023-11-30")), (Of(Section31Agreement.CostWindow, late), Section31Agreement.CostWindow.Of(late)["until"]));
        Assert.Equal(Met, Of(Section31Agreement.CostWindow, late with { RevisedCompletionOn = D("2023-12-01") }));
        Assert.Equal("ordered-too-early", Section31Agreement.CostWindow.Of(Project() with { Costs = [new(CostKind.Equipment, Hkd.Of(7), D("2022-09-01"), D("2022-08-14"))] }).Code);
        Assert.Equal(Met, Of(Section31Agreement.CostWindow, Project() with { Costs = [new(CostKind.Equipment, Hkd.Of(7), D("2022-09-01"), D("2022-08-15"))] }));
        Assert.Equal(NotApplicable, Of(Section31Agreement.CostWindow, late with { Project = ProjectType.OnSiteAssessment }));
    }

    [Theory]
    [InlineData("2022-08-29", Met)]
    [InlineData("2022-08-30", NotMet)]
    public void FG_3_2_1_every_project_starts_within_two_weeks(string started, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section32Progress.Start, Project() with { AgreementOn = D("2022-08-15"), StartedOn = D(started) }));

    [Theory]
    [InlineData("2023-02-28", null, Met)]
    [InlineData("2023-03-01", null, NotMet)]
    [InlineData("2023-03-01", "2023-03-01", Met)]
    [InlineData("2023-03-02", "2023-03-01", NotMet)]
    public void FG_3_2_1_a_an_assessment_takes_three_months_report_included(string reported, string? revised, FindingOutcome outcome) => Assert.Equal(outcome,
        Of(Section32Progress.AssessmentComplete, Project(ProjectType.OnSiteAssessment) with { ReportOn = D(reported), RevisedCompletionOn = Maybe(revised) }));

    [Theory]
    [InlineData("2023-08-15", null, Met)]
    [InlineData("2023-08-16", null, NotMet)]
    [InlineData("2023-08-16", "2023-09-30", Met)]
    public void FG_3_2_1_b_demonstrations_take_twelve_months_unless_revised(string reported, string? revised, FindingOutcome outcome) => Assert.Equal(outcome,
        Of(Section32Progress.DemonstrationComplete, Project() with { AgreementOn = D("2022-08-15"), ReportOn = D(reported), RevisedCompletionOn = Maybe(revised) }));

    [Theory]
    [InlineData("2023-06-30", Met)]
    [InlineData("2023-07-01", NotMet)]
    public void FG_3_2_2_FG_3_6_1_b_the_interim_report_comes_within_five_months(string reported, FindingOutcome outcome)
    {
        var facts = Project() with { AgreementOn = D("2023-01-31"), InterimReportOn = D(reported) };
        Assert.Equal((outcome, outcome), (Of(Section32Progress.InterimReport, facts), Of(Section35Conduct.InterimReport, facts)));
        Assert.Equal(NotApplicable, Of(Section35Conduct.InterimReport, facts with { Project = ProjectType.OnSiteAssessment }));
    }

    [Theory]
    [InlineData("2023-06-30", "2023-08-01", true, null, NeedsJudgement)]
    [InlineData("2023-06-30", "2023-08-01", true, true, Met)]
    [InlineData("2023-06-30", "2023-08-01", true, false, NotMet)]
    [InlineData("2023-07-01", "2023-08-01", true, true, NotMet)]
    [InlineData(null, "2023-06-30", true, null, NeedsJudgement)]
    [InlineData(null, "2023-07-01", true, true, NotMet)]
    [InlineData(null, "2023-08-01", false, true, Met)]
    [InlineData(null, "2023-08-01", null, true, NeedsJudgement)]
    public void FG_3_2_2_an_extension_is_closed_where_equipment_was_not_delivered_in_five_months(string? delivered, string today, bool? equipment, bool? consent, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section32Progress.Extension, Project() with
        {
            Limits = At(today), AgreementOn = D("2023-01-31"), ExtensionAskedOn = D("2023-06-01"), EquipmentDeliveredOn = Maybe(delivered), NeedsEquipment = equipment,
            ExtensionConsent = consent is { } given ? new(given, "letter") : null,
        }));

    [Fact]
    public void FG_3_2_2_milestones_are_judged() => Assert.Equal((NeedsJudgement, NotMet),
        (Of(Section32Progress.Milestones, Project() with { Milestones = null }), Of(Section32Progress.Milestones, Project() with { Milestones = new(false, "two missed") })));

    [Theory]
    [InlineData("2023-03-01", "2023-03-14", Met, Met)]
    [InlineData("2023-03-02", "2023-03-15", NotMet, NotMet)]
    public void FG_3_2_3_two_weeks_notice_and_a_visit_before_installation(string told, string visited, FindingOutcome notice, FindingOutcome visit)
    {
        var facts = Project() with { InstallationOn = D("2023-03-15"), InstallationNoticeOn = D(told), FirstVisitOn = D(visited) };
        Assert.Equal((notice, visit), (Of(Section32Progress.InstallationNotice, facts), Of(Section32Progress.FirstVisit, facts)));
    }

    [Theory]
    [InlineData(0, 0, 0, 0, Met)]
    [InlineData(1, 0, 0, 0, NotMet)]
    [InlineData(1, 1, 0, 0, Met)]
    [InlineData(10, 1, 0, 0, Met)]
    [InlineData(11, 1, 0, 0, NotMet)]
    [InlineData(11, 2, 0, 0, Met)]
    [InlineData(280, 27, 0, 0, NotMet)]
    [InlineData(280, 28, 3, 3, Met)]
    [InlineData(280, 28, 3, 2, NotMet)]
    public void FG_3_2_4_one_tenth_of_the_first_kind_and_all_of_the_second_are_evaluated(int reported1, int chosen1, int reported2, int chosen2, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section32Progress.Sample.Of(new(P4, reported1, chosen1, reported2, chosen2) { ByOtherStaff = true }).Outcome);

    [Fact]
    public void FG_3_2_4_FG_G5_the_Council_evaluates_by_staff_outside_the_programme()
    {
        Assert.Equal(NotMet, Section32Progress.Sample.Of(new(P4, 1, 1, 0, 0) { ByOtherStaff = false }).Outcome);
        Assert.Equal(NeedsJudgement, Section32Progress.Sample.Of(new(P4, 1, 1, 0, 0)).Outcome);
        Assert.Equal((Met, NotMet), (Section0Glossary.Evaluator.Of(new(P4, 1, 1, 0, 0) { ByTheCouncil = true }).Outcome, Section0Glossary.Evaluator.Of(new(P4, 1, 1, 0, 0) { ByTheCouncil = false }).Outcome));
        Assert.Equal(NotMet, Of(Section32Progress.EvaluationConsent, Project() with { EvaluationConsent = false }));
    }

    [Theory]
    [InlineData("P4", "CHAIR HKGCC FHKI CMA CGCC ACADEMIC EPD TID ITC", Met)]
    [InlineData("P4", "CHAIR HKPC", NotMet)]
    [InlineData("P2", "CHAIR HKPC", Met)]
    [InlineData("P2", "CHAIR EPD", NotMet)]
    [InlineData("P3", "CHAIR", NeedsJudgement)]
    public void FG_G8_only_the_seats_of_the_phase_vote(string phase, string voting, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section0Glossary.Committee.Of(new(PhaseTests.Phases[phase], [.. voting.Split(' ')])).Outcome);

    [Theory]
    [InlineData("2024-08-15", NotMet)]
    [InlineData("2024-08-16", Met)]
    [InlineData(null, Met)]
    public void FG_3_3_4_equipment_is_kept_through_the_anniversary_of_completion(string? gone, FindingOutcome outcome)
    {
        var facts = Project() with { CompletedOn = D("2023-08-15"), EquipmentGoneOn = Maybe(gone) };
        Assert.Equal(outcome, Of(Section34Reports.KeepEquipment, facts));
        Assert.Equal("documents-not-kept", Section34Reports.KeepEquipment.Of(facts with { EquipmentGoneOn = null, DocumentsKept = false }).Code);
    }

    [Fact]
    public void FG_3_4_1_FG_3_4_2_the_provider_writes_the_applicant_submits_the_Secretariat_judges()
    {
        ProjectFacts With(Func<ReportFacts, ReportFacts> change, ProjectType project = ProjectType.Demonstration1) => Project(project) with { Report = change(Project().Report!) };
        Assert.Equal(NotMet, Of(Section34Reports.Report, With(r => r with { ByProvider = false })));
        Assert.Equal(NotMet, Of(Section34Reports.Report, With(r => r with { SubmittedByApplicant = false })));
        Assert.Equal(NeedsJudgement, Of(Section34Reports.Report, With(r => r with { Satisfactory = null })));
        Assert.Equal(NotMet, Of(Section34Reports.Report, With(r => r with { Satisfactory = new(false, "no unit energy") })));
        Assert.Equal(NotMet, Of(Section34Reports.Auditor, With(r => r with { ByRegisteredAuditor = false }, ProjectType.OnSiteAssessment)));
        Assert.Equal(NotApplicable, Of(Section34Reports.Auditor, With(r => r with { ByRegisteredAuditor = false })));
    }

    [Fact]
    public void FG_T2_OSA_the_report_of_an_assessment_has_its_four_parts() => HasItsParts(Section34Reports.AssessmentParts, Project(ProjectType.OnSiteAssessment), Project(), Section34Reports.OfAssessments, 4);

    [Fact]
    public void FG_T2_DP_the_report_of_any_demonstration_has_its_three_parts() => HasItsParts(Section34Reports.DemonstrationParts, Project(), Project(ProjectType.OnSiteAssessment), Section34Reports.OfDemonstrations, 3);

    private static void HasItsParts(Rule<ProjectFacts> rule, ProjectFacts facts, ProjectFacts ofAnotherKind, ImmutableArray<ReportPart> needed, int count)
    {
        Assert.Equal(count, needed.Length);
        Assert.Equal((NotApplicable, NeedsJudgement), (Of(rule, ofAnotherKind), Of(rule, facts with { Report = facts.Report! with { Parts = null } })));
        foreach (var part in Enum.GetValues<ReportPart>())
            Assert.Equal(needed.Contains(part) ? NotMet : Met, Of(rule, facts with { Report = facts.Report! with { Parts = [.. Enum.GetValues<ReportPart>().Where(p => p != part)] } }));
    }

    [Theory]
    [InlineData(ProjectType.Demonstration1, 60, Met)]
    [InlineData(ProjectType.Demonstration1, 59, NotMet)]
    [InlineData(ProjectType.Demonstration1, 0, NotMet)]
    [InlineData(ProjectType.Demonstration1, null, NeedsJudgement)]
    [InlineData(ProjectType.OnSiteAssessment, 0, NotApplicable)]
    public void FG_3_4_3_every_demonstration_has_a_video_of_a_minute(ProjectType project, int? seconds, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section34Reports.Video, Project(project) with { Report = Project().Report! with { VideoSeconds = seconds } }));

    [Fact]
    public void FG_3_4_3_a_the_video_shows_the_factory() => IsShown(Section34Reports.VideoFactory, (report, shown) => report with { VideoShowsFactory = shown });

    [Fact]
    public void FG_3_4_3_b_the_video_shows_the_project() => IsShown(Section34Reports.VideoProject, (report, shown) => report with { VideoShowsProject = shown });

    [Fact]
    public void FG_3_4_3_c_the_video_shows_the_benefits() => IsShown(Section34Reports.VideoBenefits, (report, shown) => report with { VideoShowsBenefits = shown });

    private static void IsShown(Rule<ProjectFacts> rule, Func<ReportFacts, bool?, ReportFacts> with)
    {
        FindingOutcome Told(bool? shown, ProjectType project = ProjectType.Demonstration1) => Of(rule, Project(project) with { Report = with(Project().Report!, shown) });
        Assert.Equal((Met, NotMet, NeedsJudgement, NotApplicable), (Told(true), Told(false), Told(null), Told(false, ProjectType.OnSiteAssessment)));
    }

    [Theory]
    [InlineData(ProjectType.Demonstration1, CostKind.ProviderFee, Met)]
    [InlineData(ProjectType.Demonstration1, CostKind.Equipment, Met)]
    [InlineData(ProjectType.Demonstration1, CostKind.Installation, Met)]
    [InlineData(ProjectType.Demonstration1, CostKind.OwnStaff, NotMet)]
    [InlineData(ProjectType.Demonstration1, CostKind.Other, NotMet)]
    [InlineData(ProjectType.OnSiteAssessment, CostKind.ProviderFee, Met)]
    [InlineData(ProjectType.OnSiteAssessment, CostKind.Equipment, NotMet)]
    public void FG_3_5_1_fees_and_a_demonstrations_equipment_are_funded(ProjectType project, CostKind kind, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section35Conduct.FundedCosts, Project(project) with { Costs = [new(kind, Hkd.Of(100), D("2023-01-15"))] }));

    [Fact]
    public void FG_3_6_1_two_representatives_throughout() => Assert.Equal(NotMet, Of(Section35Conduct.Representatives, Project() with { Representatives = 1 }));

    [Theory]
    [InlineData("2023-01-10", "2023-01-10", false, Met)]
    [InlineData("2023-01-10", "2023-01-11", false, NotMet)]
    [InlineData("2023-01-10", null, false, NotMet)]
    [InlineData("2023-01-10", null, true, NotMet)]
    [InlineData(null, null, false, NeedsJudgement)]
    public void FG_3_7_1_nothing_agreed_is_changed_without_written_consent(string? made, string? consent, bool refused, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Section35Conduct.Changes, Project() with { Changes = [new("telephone", Maybe(made), Maybe(consent), refused)] }));

    [Fact]
    public void The_order_of_costs_and_changes_never_matters() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var draw = new Random(seed);
        var facts = Project() with
        {
            Costs = [.. Enumerable.Range(0, draw.Next(6)).Select(_ => new CostLine((CostKind)draw.Next(5), Hkd.Of(draw.Next(1, 9)), D("2022-08-01").AddDays(draw.Next(500)), D("2022-08-01").AddDays(draw.Next(60))))],
            Changes = [.. Enumerable.Range(0, draw.Next(4)).Select(_ => new AgreedChange("x", D("2023-01-01"), draw.Next(2) == 0 ? null : D("2023-01-01").AddDays(draw.Next(-1, 2))))],
        };
        var mixed = facts with { Costs = [.. facts.Costs.OrderBy(_ => draw.Next())], Changes = [.. facts.Changes.OrderBy(_ => draw.Next())] };
        return ProjectCheck.Of(facts).Zip(ProjectCheck.Of(mixed)).All(p => p.First.Code == p.Second.Code && p.First.Mentions.SequenceEqual(p.Second.Mentions));
    }));
}
