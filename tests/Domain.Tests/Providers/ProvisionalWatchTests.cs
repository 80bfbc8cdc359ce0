using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Xunit;

namespace CleanerProduction.DomainTests.Providers;

public class ProvisionalWatchTests
{
    private static readonly Judgement Good = new(true, "verified"), Bad = new(false, "energy figures not verified");

    private static DateOnly D(string iso) => Dates.Parse(iso).Value;

    private static ProvisionalPeriod Period(string today, string? completed = null, Judgement? report = null) => new(
        new(DeadlineTests.Deadlines, WorkingCalendarTests.Calendar, D(today)), D("2025-07-15"), D("2027-06-30"), completed is null ? [] : [new(true, true, true, D("2025-08-01"), D(completed), report)]);

    private static string[] Kinds(ProvisionalPeriod period, RegistrationState state = RegistrationState.Provisional, bool code = true, params DateOnly[] told) =>
        [.. ProvisionalWatch.Of(period, state, code, told).Select(i => $"{i.Kind} {i.Clause} {i.On.Iso()}")];

    private static Registration Registered()
    {
        var registration = new Registration("2025-014", ProviderCategory.Category1);
        registration.Step(RegistrationStep.Submit, Role.Provider, "p", HongKongTime.StartOf(D("2025-07-01")));
        registration.FindComplete(D("2025-07-02"), "s", HongKongTime.StartOf(D("2025-07-02")));
        registration.Step(RegistrationStep.Register, Role.Secretariat, "s", HongKongTime.StartOf(D("2025-07-15")));
        registration.BeginProvisionalPeriod(DeadlineTests.Deadlines, WorkingCalendarTests.Calendar);
        return registration;
    }

    private static Result<CleanerProduction.Cases.CaseEntry> Settle(Registration registration, string today, string? completed = null, Judgement? report = null) =>
        ProvisionalWatch.Settle(registration, Period(today, completed, report), "s", HongKongTime.StartOf(D(today)));

    [Theory]
    [InlineData("2027-07-14", "2027-01-14 2027-04-14 2027-06-14")]
    [InlineData("2027-08-31", "2027-02-28 2027-05-31 2027-07-31")]
    public void RG_3_3_1_the_end_is_told_six_three_and_one_month_ahead(string until, string days) =>
        Assert.Equal(days.Split(' '), ProvisionalWatch.WarningDays(D(until)).Select(d => d.Iso()));

    [Fact]
    public void RG_3_3_1_each_warning_comes_once_and_a_missed_one_is_made_up_for()
    {
        Assert.Empty(Kinds(Period("2027-01-13")));
        Assert.Equal(["WarnOfEnd RG-3.3.1 2027-01-14"], Kinds(Period("2027-01-14")));
        Assert.Empty(Kinds(Period("2027-04-13"), told: D("2027-01-14")));
        Assert.Equal(["WarnOfEnd RG-3.3.1 2027-04-14"], Kinds(Period("2027-05-20")));
        Assert.Equal(["WarnOfEnd RG-3.3.1 2027-06-14"], Kinds(Period("2027-07-14"), told: [D("2027-01-14"), D("2027-04-14")]));
        Assert.Empty(Kinds(Period("2027-07-14"), told: D("2027-06-14")));
    }

    [Fact]
    public void RG_3_3_2_a_project_completed_on_the_last_day_is_in_time_and_examined_later()
    {
        Assert.Equal(["ExamineReport RG-3.3.2 2027-07-14"], Kinds(Period("2027-07-14", "2027-07-14")));
        Assert.Equal(["AwaitExamination RG-3.3.2 2027-07-15", "ExamineReport RG-3.3.2 2027-07-14"], Kinds(Period("2027-07-15", "2027-07-14")));
        Assert.Equal(["ExamineReport RG-3.3.2 2027-07-14"], Kinds(Period("2027-09-01", "2027-07-14"), RegistrationState.ProvisionalPendingExam));
        Assert.Equal(["Confirm RG-3.3.2 2027-09-01"], Kinds(Period("2027-09-01", "2027-07-14", Good), RegistrationState.ProvisionalPendingExam));

        var registration = Registered();
        Assert.Equal("nothing-to-settle", Settle(registration, "2027-07-14", "2027-07-14").Refusal!.Code);
        Assert.True(Settle(registration, "2027-07-15", "2027-07-14").Ok);
        Assert.Equal((RegistrationState.ProvisionalPendingExam, true), (registration.State, registration.IsListed));
        Assert.True(Settle(registration, "2027-09-01", "2027-07-14", Good).Ok);
        Assert.Equal((RegistrationState.Confirmed, D("2027-09-01"), null), (registration.State, registration.ConfirmedOn, registration.ProvisionalUntil));
    }

    [Fact]
    public void RG_3_3_3_without_a_project_by_the_last_day_it_is_cancelled_the_day_after()
    {
        Assert.Equal(["CancelNotCompleted RG-3.3.3 2027-07-15"], Kinds(Period("2027-07-15")));
        Assert.Equal(["CancelNotCompleted RG-3.3.3 2027-07-15"], Kinds(Period("2027-08-01", "2027-07-15")));
        var registration = Registered();
        Assert.Equal("nothing-to-settle", Settle(registration, "2027-07-14").Refusal!.Code);
        Assert.True(Settle(registration, "2027-07-15").Ok);
        Assert.Equal((RegistrationState.CancelledNotCompleted, LastCancellation.NotCompleted), (registration.State, Registering.CancellationOf(registration.State)));
    }

    [Fact]
    public void RG_3_3_4_below_the_standard_it_is_cancelled_with_the_reason()
    {
        Assert.Equal(["CancelForQuality RG-3.3.4 2026-07-01"], Kinds(Period("2026-07-01", "2026-06-01", Bad)));
        Assert.Equal(["CancelForQuality RG-3.3.4 2026-07-01"], Kinds(Period("2026-07-01") with { Quality = Bad }));
        var registration = Registered();
        var entry = Settle(registration, "2026-07-01", "2026-06-01", Bad).Value;
        Assert.Equal((RegistrationState.CancelledQuality, Bad.Reason, Role.Secretariat), (registration.State, entry.Note, entry.By));
    }

    [Fact]
    public void RG_3_2_1_a_confirmed_one_asks_for_nothing_but_its_code() =>
        Assert.Equal(["AskForCode RG-7.1 2025-07-15"], Kinds(Period("2030-01-01"), RegistrationState.Confirmed, code: false));

    [Theory]
    [InlineData(RegistrationState.Provisional, true)]
    [InlineData(RegistrationState.Confirmed, true)]
    [InlineData(RegistrationState.Submitted, false)]
    [InlineData(RegistrationState.Delisted, false)]
    public void RG_7_1_the_code_is_outstanding_while_the_registration_stands(RegistrationState state, bool asked) =>
        Assert.Equal(asked, ProvisionalWatch.Of(Period("2025-08-01"), state, false, []).Any(i => i.Kind == WatchKind.AskForCode));

    [Fact]
    public void Facts_of_another_day_settle_nothing() =>
        Assert.Throws<ArgumentException>(() => ProvisionalWatch.Settle(Registered(), Period("2027-07-15"), "s", HongKongTime.StartOf(D("2027-07-14"))));
}
