using CleanerProduction.Cases;
using CleanerProduction.Complaints;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Xunit;

namespace CleanerProduction.DomainTests.Cases;

public class ProviderCaseTests
{
    private static DateTimeOffset At(int year, int month, int day) => HongKongTime.StartOf(new(year, month, day));

    private static Registration Complete(RegistrationState? previous = null)
    {
        var registration = new Registration("2025-014", ProviderCategory.Category1, previous);
        Assert.True(registration.Step(RegistrationStep.Submit, Role.Provider, "p", At(2025, 7, 1)).Ok);
        Assert.True(registration.Step(RegistrationStep.FindComplete, Role.Secretariat, "s", At(2025, 7, 2)).Ok);
        return registration;
    }

    private static Registration Registered()
    {
        var registration = Complete();
        Assert.True(registration.Step(RegistrationStep.Register, Role.Secretariat, "s", At(2025, 7, 15)).Ok);
        registration.BeginProvisionalPeriod(DeadlineTests.Deadlines, WorkingCalendarTests.Calendar);
        return registration;
    }

    [Fact]
    public void RG_3_3_1_a_new_registration_is_provisional_for_24_months()
    {
        var registration = Registered();
        Assert.Equal(("2025-014/1", true, new DateOnly(2027, 7, 14)), (registration.Reference, registration.IsListed, registration.ProvisionalUntil));
    }

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void RG_3_3_3_is_cancelled_for_not_completing_only_after_the_last_day(int july, bool allowed) =>
        Assert.Equal(allowed, Registered().Step(RegistrationStep.CancelNotCompleted, Role.Secretariat, "s", At(2027, 7, july).AddHours(23)).Ok);

    [Fact]
    public void RG_3_3_4_after_a_cancellation_for_quality_the_committees_opinion_comes_first()
    {
        var registration = Complete(RegistrationState.CancelledQuality);
        Assert.Equal(("committee-opinion-missing", "RG-3.3.4"), registration.Step(RegistrationStep.Register, Role.Secretariat, "s", At(2025, 7, 15)).Refusal is { } r ? (r.Code, r.Clause) : default);
        registration.CommitteeOpinion = "67/5";
        Assert.True(registration.Step(RegistrationStep.Register, Role.Secretariat, "s", At(2025, 7, 15)).Ok);
        Assert.True(Complete(RegistrationState.CancelledNotCompleted).Step(RegistrationStep.Register, Role.Secretariat, "s", At(2025, 7, 15)).Ok);
    }

    [Fact]
    public void RG_3_2_1_an_older_registration_is_confirmed_from_the_start()
    {
        var registration = Registration.Continued("2021-003", ProviderCategory.Category2, new(2021, 3, 1));
        Assert.Equal((RegistrationState.Confirmed, true, null), (registration.State, registration.IsListed, registration.ProvisionalUntil));
        Assert.True(registration.Step(RegistrationStep.Warn, Role.Committee, "67", At(2026, 1, 5)).Ok);
        Assert.Equal((RegistrationState.Confirmed, new DateOnly(2026, 1, 5)), (registration.State, registration.WarnedOn));
        Assert.True(registration.Step(RegistrationStep.Delist, Role.Committee, "68", At(2026, 2, 5)).Ok);
        Assert.False(registration.IsListed);
    }

    private static Complaint Investigated()
    {
        var complaint = new Complaint(CaseReference.Parse("CP-2025-0003").Value, ComplaintKind.Complaint, 7, "2025-014", new(2025, 9, 29));
        foreach (var (step, by) in new[] { (ComplaintStep.Notify, Role.Secretariat), (ComplaintStep.Investigate, Role.TechnicalSupport), (ComplaintStep.FindSubstantiated, Role.Secretariat), (ComplaintStep.Correct, Role.Provider) })
            Assert.True(complaint.Step(step, by, "x", At(2025, 9, 30)).Ok);
        return complaint;
    }

    [Theory]
    [InlineData(null, "2025-10-30")]
    [InlineData("2025-10-20", "2025-10-20")]
    [InlineData("2025-11-05", "2025-10-30")]
    public void RG_6_1_4_the_report_falls_due_with_the_measures_or_after_a_month(string? corrected, string due)
    {
        var complaint = Investigated();
        complaint.CorrectedOn = corrected is null ? null : Dates.Parse(corrected).Value;
        Assert.Equal(due, complaint.ReportDueOn(DeadlineTests.Deadlines, WorkingCalendarTests.Calendar)?.Iso());
    }

    [Fact]
    public void RG_6_1_4_nothing_comes_before_the_committee_without_a_proposed_penalty()
    {
        var complaint = Investigated();
        Assert.Equal("penalty-not-now", complaint.ProposePenalty(Penalty.Warning, new("首宗", "首宗", "first"))!.Code);
        Assert.True(complaint.Step(ComplaintStep.CallReport, Role.Timer, "system", At(2025, 10, 31)).Ok);
        Assert.Equal("penalty-missing", complaint.Step(ComplaintStep.Propose, Role.Secretariat, "s", At(2025, 11, 3)).Refusal!.Code);
        Assert.Equal("reason-missing", complaint.ProposePenalty(Penalty.Warning, new("首宗", "", "first"))!.Code);
        Assert.Null(complaint.ProposePenalty(Penalty.Warning, new("首宗", "首宗", "first")));
        Assert.True(complaint.Step(ComplaintStep.Propose, Role.Secretariat, "s", At(2025, 11, 3)).Ok);
        Assert.Equal("penalty-not-now", complaint.ProposePenalty(Penalty.Removal, new("首宗", "首宗", "first"))!.Code);
    }

    [Theory]
    [InlineData(true, ComplaintState.Supported)]
    [InlineData(false, ComplaintState.Vetoed)]
    public void RG_6_1_4_the_committee_supports_or_vetoes(bool carried, ComplaintState state)
    {
        var complaint = Investigated();
        complaint.Step(ComplaintStep.CallReport, Role.Secretariat, "s", At(2025, 10, 20));
        complaint.ProposePenalty(Complaint.UsualPenalty(0), new("首宗", "首宗", "first"));
        complaint.Step(ComplaintStep.Propose, Role.Secretariat, "s", At(2025, 10, 21));
        Assert.True(complaint.CarryOut(carried, "67", At(2025, 11, 3)).Ok);
        Assert.Equal((state, new DateOnly(2025, 11, 3)), (complaint.State, complaint.DecidedOn));
        Assert.Equal(carried, complaint.Step(ComplaintStep.Execute, Role.Secretariat, "s", At(2025, 11, 4)).Ok);
    }

    [Theory]
    [InlineData(0, Penalty.Warning)]
    [InlineData(1, Penalty.Removal)]
    public void RG_6_1_4_a_first_established_complaint_means_a_warning(int before, Penalty penalty) => Assert.Equal(penalty, Complaint.UsualPenalty(before));

    [Fact]
    public void RG_6_2_2_substandard_service_begins_established_and_a_complaint_does_not()
    {
        var found = new Complaint(CaseReference.Parse("CP-2025-0004").Value, ComplaintKind.SubstandardService, null, "2025-014", new(2025, 9, 29));
        Assert.Equal("not-a-complaint", found.Step(ComplaintStep.Notify, Role.Secretariat, "s", At(2025, 9, 30)).Refusal!.Code);
        Assert.True(found.Step(ComplaintStep.RecordSubstandard, Role.Secretariat, "s", At(2025, 9, 30)).Ok);
        Assert.Equal("2025-10-30", found.ReportDueOn(DeadlineTests.Deadlines, WorkingCalendarTests.Calendar)?.Iso());
        var made = new Complaint(CaseReference.Parse("CP-2025-0005").Value, ComplaintKind.Complaint, 7, "2025-014", new(2025, 9, 29));
        Assert.Equal("not-substandard-service", made.Step(ComplaintStep.RecordSubstandard, Role.Secretariat, "s", At(2025, 9, 30)).Refusal!.Code);
    }
}
