using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;
using Xunit;
using static CleanerProduction.Applications.ApplicationStep;
using static CleanerProduction.Workflows.Role;

namespace CleanerProduction.DomainTests.Cases;

public class ApplicationTests
{
    private static readonly DateTimeOffset Late = new(2023, 5, 1, 23, 59, 59, 999, TimeSpan.FromHours(8));

    private static readonly Grant Limit = PhaseTests.Phases["P4"].GrantFor(ProjectType.Demonstration1, Hkd.Of(1_200_000), new(2023, 5, 1)).Value;

    private static Application Draft() => new(CaseReference.Of(ProjectType.Demonstration1, 2023, 7), "P4", 1, 2) { ProjectCost = Hkd.Of(1_200_000) };

    private static Refusal? Walk(Application application, params (ApplicationStep Step, Role By)[] steps)
    {
        foreach (var (step, by) in steps)
            if (application.Step(step, by, "x", Late, "because").Refusal is { } refusal) return refusal;
        return null;
    }

    private static Application OnAgenda(bool approve = true)
    {
        var application = Draft();
        Assert.Null(Walk(application, (Submit, Applicant), (FindComplete, Secretariat)));
        Assert.Null(approve ? application.RecommendApproval(Hkd.Of(450_000), Limit, new("須", "须", "must")) : application.RecommendRejection());
        Assert.Null(Walk(application, (Recommend, Director), (Table, Secretariat)));
        return application;
    }

    [Fact]
    public void C_3_is_submitted_on_the_date_in_Hong_Kong()
    {
        var application = Draft();
        Walk(application, (Submit, Applicant));
        Assert.Equal(new DateOnly(2023, 5, 1), application.SubmittedOn);
    }

    [Fact]
    public void Keeps_the_phase_of_its_submission()
    {
        var application = Draft();
        Assert.Null(application.EnterPhase(PhaseTests.Phases["P5"]));
        Assert.Equal("P5", application.Phase);
        Walk(application, (Submit, Applicant));
        Assert.Equal("phase-is-kept", application.EnterPhase(PhaseTests.Phases["P4"])!.Code);
        Assert.Equal("P5", application.Phase);
    }

    [Fact]
    public void FG_2_2_2_nothing_comes_before_the_committee_without_the_Directors_recommendation()
    {
        var application = Draft();
        Assert.Equal("recommendation-missing", Walk(application, (Submit, Applicant), (FindComplete, Secretariat), (Recommend, Director))!.Code);
        Assert.Equal("step-not-allowed", Walk(application, (Table, Secretariat))!.Code);
    }

    [Fact]
    public void FG_T1_2_no_grant_above_the_limit_is_recommended()
    {
        var application = Draft();
        Walk(application, (Submit, Applicant), (FindComplete, Secretariat));
        Assert.Equal(("grant-above-limit", "FG-T1.2"), (application.RecommendApproval(Hkd.Of(450_000.01m), Limit, null)!.Code, application.RecommendApproval(Hkd.Of(450_000.01m), Limit, null)!.Clause));
        Assert.Equal("grant-missing", application.RecommendApproval(Hkd.Zero, Limit, null)!.Code);
        Assert.Equal("conditions-incomplete", application.RecommendApproval(Hkd.Of(1), Limit, new("有", "", "some"))!.Code);
        Assert.Null(application.RecommendApproval(Hkd.Of(450_000), Limit, null));
    }

    [Theory]
    [InlineData(true, true, ApplicationState.Approved)]
    [InlineData(true, false, ApplicationState.Rejected)]
    [InlineData(false, true, ApplicationState.Rejected)]
    [InlineData(false, false, ApplicationState.Recommended)]
    public void A_10_the_division_on_the_recommendation_moves_the_case(bool approve, bool carried, ApplicationState state)
    {
        var application = OnAgenda(approve);
        var entry = application.CarryOut(carried, "meeting 67", Late, "item 4").Value;
        Assert.Equal((state, Committee, "OnAgenda"), (application.State, entry.By, entry.From));
        Assert.Equal(state == ApplicationState.Approved ? Hkd.Of(450_000) : null, application.ApprovedGrant);
        Assert.Equal(state == ApplicationState.Recommended ? null : new DateOnly(2023, 5, 1), application.DecidedOn);
    }

    [Fact]
    public void What_is_on_the_agenda_is_not_rewritten()
    {
        var application = OnAgenda();
        Assert.Equal("recommendation-is-fixed", application.RecommendApproval(Hkd.Of(1), Limit, null)!.Code);
        Assert.Equal("recommendation-is-fixed", application.RecommendRejection()!.Code);
    }

    [Fact]
    public void FG_4_1_4_a_hold_needs_a_reason_and_returns_to_where_it_was_taken()
    {
        var application = OnAgenda();
        Assert.True(application.CarryOut(true, "67", Late).Ok);
        Assert.Null(Walk(application, (OfferAgreement, Secretariat), (Sign, Secretariat)));
        Assert.Equal("reason-missing", application.Step(HoldPayment, Secretariat, "x", Late, " ").Refusal!.Code);
        Assert.Null(Walk(application, (HoldPayment, Secretariat)));
        Assert.Equal("held-elsewhere", Walk(application, (ResumePayment, Secretariat))!.Code);
        Assert.Null(Walk(application, (ResumeProject, Secretariat), (SubmitReport, Applicant), (AcceptReport, Secretariat), (BeginEvaluation, Secretariat),
            (FindPayable, Secretariat), (HoldPayment, Secretariat)));
        Assert.Equal("held-elsewhere", Walk(application, (ResumeProject, Secretariat))!.Code);
        Assert.Null(Walk(application, (ResumePayment, Secretariat)));
        Assert.Equal("payment-without-amount", Walk(application, (Pay, Secretariat))!.Code);
        Assert.True(application.Pay(new Hkd(1), HongKongTime.DateOf(Late), new Hkd(1), "x", Late).Ok);
        Assert.Null(Walk(application, (Close, Secretariat)));
        Assert.True(application.IsClosed);
    }

    [Fact]
    public void A_complaint_is_no_application() =>
        Assert.Throws<ArgumentException>(() => new Application(CaseReference.Parse("CP-2026-0003").Value, "P5", 1, 1));
}
