using System.Collections.Immutable;
using CleanerProduction.DomainTests.Providers.Forms;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Forms;
using CleanerProduction.Workflows;
using Xunit;
using static CleanerProduction.DomainTests.Providers.Forms.RegistrationBuilder;

namespace CleanerProduction.DomainTests.Providers;

public class RegisteringTests
{
    private const ProviderCategory One = ProviderCategory.Category1, Two = ProviderCategory.Category2;

    private static readonly RegistrationForm Missed = For(One) with { Staff = [Member(1, 2m), Member(2, 2m)] };

    private static DateOnly D(string iso) => Dates.Parse(iso).Value;

    private static DateTimeOffset At(string iso) => HongKongTime.StartOf(D(iso));

    private static TimeLimits On(string today) => new(DeadlineTests.Deadlines, WorkingCalendarTests.Calendar, D(today));

    private static RegistrationApplication Again(RegistrationForm form, LastCancellation last) => Of(form) with { Cancellations = ImmutableDictionary<ProviderCategory, LastCancellation>.Empty.Add(One, last) };

    private static Registration Submitted(string on, ProviderCategory category = One, RegistrationState? previous = null)
    {
        var registration = new Registration("2025-014", category, previous);
        Assert.True(registration.Step(RegistrationStep.Submit, Role.Provider, "p", At(on)).Ok);
        return registration;
    }

    // By the words of the rulebook: complete on a Monday, on a Saturday; before National Day and before the Lunar New Year.
    [Theory]
    [InlineData("2025-09-01", "2025-09-12")]
    [InlineData("2025-09-06", "2025-09-19")]
    [InlineData("2025-09-26", "2025-10-13")]
    [InlineData("2026-02-16", "2026-03-04")]
    [InlineData("2025-10-01", "2025-10-16")]
    public void RG_4_1_3_ten_working_days_the_day_of_completeness_being_the_first(string complete, string due)
    {
        var registration = Submitted("2025-08-01");
        Assert.Null(Registering.DueOn(registration, On(complete)));
        Assert.True(registration.FindComplete(D(complete), "s", At("2026-06-01")).Ok);
        Assert.Equal(due, Registering.DueOn(registration, On(complete))!.Due.Iso());
    }

    [Fact]
    public void RG_4_1_3_the_clock_begins_with_the_receipt_not_with_the_officers_look_and_never_before_the_answer()
    {
        var registration = Submitted("2025-09-01");
        Assert.Equal("received-in-the-future", registration.FindComplete(D("2025-09-09"), "s", At("2025-09-08")).Refusal!.Code);
        Assert.Equal("received-before-handed-in", registration.FindComplete(D("2025-08-31"), "s", At("2025-09-08")).Refusal!.Code);
        Assert.True(registration.Step(RegistrationStep.RequestInformation, Role.Secretariat, "s", At("2025-09-02")).Ok);
        Assert.True(registration.Step(RegistrationStep.AnswerRequest, Role.Provider, "p", At("2025-09-04")).Ok);
        Assert.Equal("received-before-handed-in", registration.FindComplete(D("2025-09-03"), "s", At("2025-09-08")).Refusal!.Code);
        Assert.True(registration.FindComplete(D("2025-09-04"), "s", At("2025-09-08")).Ok);
        Assert.Equal((D("2025-09-04"), RegistrationState.Complete), (registration.CompleteOn, registration.State));
    }

    [Fact]
    public void RG_4_1_4_RG_4_1_5_the_Secretariat_registers_what_meets_and_refers_what_misses()
    {
        Assert.Equal(RegistrationWay.Register, Registering.WayOf(Of(For(One)), One));
        Assert.Null(Registering.MayRegister(Of(For(One)), One));
        Assert.Equal(("criteria-met", "RG-4.1.4"), Registering.MayRefer(Of(For(One)), One) is { } met ? (met.Code, met.Clause) : default);
        Assert.Equal(RegistrationWay.Refer, Registering.WayOf(Of(Missed), One));
        Assert.Equal(("criteria-not-met", "RG-4.1.5"), Registering.MayRegister(Of(Missed), One) is { } missed ? (missed.Code, missed.Clause) : default);
        Assert.Null(Registering.MayRefer(Of(Missed), One));
        var lacking = Of(Missed with { Projects = [] });
        Assert.Equal((RegistrationWay.AskForInformation, "information-missing", "information-missing"), (Registering.WayOf(lacking, One), Registering.MayRegister(lacking, One)!.Code, Registering.MayRefer(lacking, One)!.Code));
    }

    [Fact]
    public void RG_4_1_5_what_is_stated_and_not_proven_is_missed_until_the_committee_accepts_it_all_the_same()
    {
        var doubted = Of(For(One)) with { Evidence = ImmutableDictionary<ProviderCategory, Judgement>.Empty.Add(One, new(false, "The letter names no post")) };
        Assert.Equal(RegistrationWay.Refer, Registering.WayOf(doubted, One));
        Assert.Equal("criteria-not-met", Registering.MayRegister(doubted, One)!.Code);
        Assert.Null(Registering.MayRefer(doubted, One));
        Assert.Equal(RegistrationWay.Register, Registering.WayOf(doubted with { Decisions = ImmutableDictionary<ProviderCategory, Judgement>.Empty.Add(One, new(true, "67-1-1")) }, One));
        Assert.Equal(RegistrationWay.Register, Registering.WayOf(doubted with { Evidence = doubted.Evidence.SetItem(One, new(true, "Sent since")) }, One));
    }

    [Fact]
    public void RG_4_1_5_a_refusal_is_explained_and_accepted_it_is_provisional()
    {
        var registration = Submitted("2025-09-01");
        registration.FindComplete(D("2025-09-01"), "s", At("2025-09-01"));
        Assert.True(registration.Step(RegistrationStep.Refer, Role.Secretariat, "s", At("2025-09-12")).Ok);
        Assert.Equal("reason-missing", registration.Step(RegistrationStep.Refuse, Role.Committee, "67", At("2025-10-03"), " ").Refusal!.Code);
        Assert.True(registration.Step(RegistrationStep.Accept, Role.Committee, "67", At("2025-10-03")).Ok);
        Assert.Equal((RegistrationState.Provisional, D("2025-10-03")), (registration.State, registration.RegisteredOn));
    }

    [Fact]
    public void RG_3_3_3_RG_3_3_4_after_not_completing_the_way_is_free_and_after_quality_the_opinion_comes_first()
    {
        Assert.Equal(RegistrationWay.Register, Registering.WayOf(Again(For(One), LastCancellation.NotCompleted), One));
        var quality = Again(For(One), LastCancellation.Quality);
        Assert.Equal(RegistrationWay.AskOpinion, Registering.WayOf(quality, One));
        Assert.Equal(("committee-opinion-missing", "RG-3.3.4"), Registering.MayRegister(quality, One) is { } first ? (first.Code, first.Clause) : default);
        Assert.Equal("committee-opinion-missing", Registering.MayRefer(quality, One)!.Code);
        // After the opinion the Secretariat accepts, or leaves the refusal to the committee.
        Assert.Null(Registering.MayRegister(quality with { Opinions = [One] }, One));
        Assert.Null(Registering.MayRefer(quality with { Opinions = [One] }, One));
        Assert.Equal(RegistrationWay.Refer, Registering.WayOf(Again(Missed, LastCancellation.Quality), One));
    }

    [Fact]
    public void RG_5_2_3_another_category_is_another_case_and_the_first_one_stays_as_it_is()
    {
        var held = Registration.Continued("2025-014", One, D("2021-03-01"));
        var before = held.Head;
        Assert.Equal("category-registered-already", Registering.MayApply([held], One)!.Code);
        Assert.Null(Registering.MayApply([held], Two));
        var asked = Submitted("2025-09-01", Two);
        asked.FindComplete(D("2025-09-01"), "s", At("2025-09-01"));
        Assert.True(asked.Step(RegistrationStep.Register, Role.Secretariat, "s", At("2025-09-10")).Ok);
        asked.BeginProvisionalPeriod(DeadlineTests.Deadlines, WorkingCalendarTests.Calendar);
        Assert.Equal((D("2027-09-09"), RegistrationState.Confirmed, before, null), (asked.ProvisionalUntil, held.State, held.Head, held.ProvisionalUntil));
        Assert.Equal("category-applied-for-already", Registering.MayApply([held, Submitted("2025-09-01", Two)], Two)!.Code);
    }

    [Fact]
    public void RG_3_3_4_the_last_registration_decides_how_a_company_comes_back()
    {
        Registration Ended(string on, RegistrationStep step, string? note)
        {
            var registration = Submitted("2020-01-02");
            registration.FindComplete(D("2020-01-02"), "s", At("2020-01-02"));
            registration.Step(RegistrationStep.Register, Role.Secretariat, "s", At("2020-01-10"));
            registration.BeginProvisionalPeriod(DeadlineTests.Deadlines, WorkingCalendarTests.Calendar);
            Assert.True(registration.Step(step, step == RegistrationStep.Delist ? Role.Committee : step == RegistrationStep.Leave ? Role.Provider : Role.Secretariat, "x", At(on), note).Ok);
            return registration;
        }

        var quality = Ended("2022-01-10", RegistrationStep.CancelForQuality, "below");
        var late = Ended("2024-01-10", RegistrationStep.CancelNotCompleted, null);
        Assert.Equal(LastCancellation.Quality, Registering.CancellationOf(Registering.LastEnd([quality], One)));
        Assert.Equal(LastCancellation.NotCompleted, Registering.CancellationOf(Registering.LastEnd([late, quality], One)));
        Assert.Equal(LastCancellation.None, Registering.CancellationOf(Registering.LastEnd([quality], Two)));
        Assert.Equal(LastCancellation.None, Registering.CancellationOf(Registering.LastEnd([Ended("2024-02-01", RegistrationStep.Leave, "we leave"), quality], One)));
        Assert.Null(Registering.MayApply([quality, late, Ended("2024-03-01", RegistrationStep.Delist, null)], One));
        Assert.Null(Registering.LastEnd([], One));
    }

    [Fact]
    public void RG_5_2_4_leaving_is_by_written_notice_and_nobody_has_to_agree()
    {
        var held = Registration.Continued("2025-014", One, D("2021-03-01"));
        Assert.Equal("leave-needs-writing", held.Step(RegistrationStep.Leave, Role.Provider, "p", At("2026-01-05")).Refusal!.Code);
        Assert.True(held.IsListed);
        Assert.True(held.Step(RegistrationStep.Leave, Role.Provider, "p", At("2026-01-05"), "letter of 5 January").Ok);
        Assert.Equal((false, D("2026-01-05")), (held.IsListed, held.EndedOn));
        Assert.Equal([RegistrationStep.Leave], RegistrationWorkflow.Table.Rows.Where(r => r.To == RegistrationState.RemovedVoluntarily).Select(r => r.Step).Distinct());
    }
}
