using CleanerProduction.Complaints;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Xunit;
using static CleanerProduction.DomainTests.Complaints.Cases;

namespace CleanerProduction.DomainTests.Complaints;

public class HandlingTests
{
    [Fact]
    public void RG_6_1_2_not_established_is_found_with_a_reason_and_carries_no_penalty()
    {
        var complaint = Investigating();
        Assert.Equal("finding-missing", May(ComplaintStep.FindNotSubstantiated, complaint, new())!.Code);
        Assert.Equal("complaint-established", May(ComplaintStep.FindNotSubstantiated, complaint, Papers)!.Code);
        Assert.Equal("reason-missing", May(ComplaintStep.FindNotSubstantiated, complaint, new() { Finding = new(false, " ") })!.Code);
        Assert.Equal(("investigation-report-missing", "RG-6.1.1"), May(ComplaintStep.FindNotSubstantiated, complaint, new() { Finding = No }) is { } unreported ? (unreported.Code, unreported.Clause) : default);
        Assert.Null(May(ComplaintStep.FindNotSubstantiated, complaint, new() { Finding = No, Investigated = Papers.Investigated }));
        complaint.Take("2025-10-03", (ComplaintStep.FindNotSubstantiated, Role.Secretariat));
        Assert.Empty(Enum.GetValues<Role>().SelectMany(r => complaint.Allowed(r)));
    }

    [Fact]
    public void RG_6_1_3_established_goes_with_a_preliminary_report_and_measures()
    {
        var complaint = Investigating();
        Assert.Equal("complaint-not-established", May(ComplaintStep.FindSubstantiated, complaint, Papers with { Finding = No })!.Code);
        Assert.Equal("preliminary-report-missing", May(ComplaintStep.FindSubstantiated, complaint, Papers with { Preliminary = null })!.Code);
        Assert.Equal("investigation-report-missing", May(ComplaintStep.FindSubstantiated, complaint, Papers with { Investigated = null })!.Code);
        Assert.Null(May(ComplaintStep.FindSubstantiated, complaint, Papers));
        Assert.Equal("measures-missing", May(ComplaintStep.Correct, complaint, Papers with { Measures = [] })!.Code);
        Assert.Null(May(ComplaintStep.Correct, complaint, Papers));
    }

    [Theory]
    [InlineData("2025-10-20", "2025-10-19", false)]
    [InlineData("2025-10-20", "2025-10-20", true)]
    [InlineData(null, "2025-10-29", false)]
    [InlineData(null, "2025-10-30", true)]
    [InlineData("2025-11-05", "2025-10-30", true)]
    public void RG_6_1_4_the_report_is_called_at_the_earlier_of_correction_and_a_month(string? corrected, string today, bool may)
    {
        var file = Papers with { Measures = [new("install the boiler", corrected is null ? null : D(corrected))] };
        Assert.Equal(may, May(ComplaintStep.CallReport, Correcting(), file, today) is null);
    }

    // The month from 31 January ends with February's last day; from 30 September with 30 October.
    [Theory]
    [InlineData("2026-01-31", "2026-02-28")]
    [InlineData("2025-09-30", "2025-10-30")]
    public void RG_6_1_4_the_month_is_one_of_the_calendar(string notified, string due)
    {
        var complaint = Received("2025-09-29").Take(notified, (ComplaintStep.Notify, Role.Secretariat));
        Assert.Equal(D(due), new ComplaintFile().Facts(complaint, On(notified), 0).ReportDue);
    }

    [Fact]
    public void RG_6_1_4_measures_are_done_when_the_last_is()
    {
        Assert.Null((Papers with { Measures = [] }).CorrectedOn);
        Assert.Null((Papers with { Measures = [new("a", D("2025-10-02")), new("b")] }).CorrectedOn);
        Assert.Equal(D("2025-10-20"), (Papers with { Measures = [new("a", D("2025-10-20")), new("b", D("2025-10-02"))] }).CorrectedOn);
    }

    [Fact]
    public void RG_6_1_4_nothing_is_proposed_without_report_effect_penalty_and_reason()
    {
        var complaint = Correcting().Take("2025-10-20", (ComplaintStep.CallReport, Role.Secretariat));
        Assert.Null(May(ComplaintStep.Propose, complaint, Papers));
        Assert.Equal("consolidated-report-missing", May(ComplaintStep.Propose, complaint, Papers with { Consolidated = null })!.Code);
        Assert.Equal("consolidated-report-missing", May(ComplaintStep.Propose, complaint, Papers with { Consolidated = new(D("2025-10-21"), "found", " ") })!.Code);
        Assert.Equal("report-too-early", May(ComplaintStep.Propose, complaint, Papers with { Consolidated = Papers.Consolidated! with { On = D("2025-10-19") } })!.Code);
        Assert.Equal("effect-missing", May(ComplaintStep.Propose, complaint, Papers with { Effect = null })!.Code);
        Assert.Equal("penalty-missing", May(ComplaintStep.Propose, complaint, Papers with { Proposals = [] })!.Code);
        Assert.Equal("penalty-missing", May(ComplaintStep.Propose, complaint, Papers with { Proposals = [new(Penalty.Warning, "", null)] })!.Code);
    }

    [Fact]
    public void RG_6_1_4_another_penalty_than_the_usual_one_has_its_reason()
    {
        var complaint = Correcting().Take("2025-10-20", (ComplaintStep.CallReport, Role.Secretariat));
        ComplaintFile Proposing(Penalty penalty, string? why) => Papers with { Proposals = [new(penalty, "because", why)] };
        Assert.Null(May(ComplaintStep.Propose, complaint, Proposing(Penalty.Removal, null), before: 1));
        Assert.Equal("other-penalty-without-reason", May(ComplaintStep.Propose, complaint, Proposing(Penalty.Warning, null), before: 1)!.Code);
        Assert.Null(May(ComplaintStep.Propose, complaint, Proposing(Penalty.Warning, "it corrected at once"), before: 1));
        Assert.Equal("other-penalty-without-reason", May(ComplaintStep.Propose, complaint, Proposing(Penalty.Removal, " "))!.Code);
    }

    [Fact]
    public void RG_6_3_1_removal_needs_a_ground_or_several_complaints()
    {
        var complaint = Correcting().Take("2025-10-20", (ComplaintStep.CallReport, Role.Secretariat));
        var removal = Papers with { Proposals = [new(Penalty.Removal, "because", "grave")], Grounds = new(InstructionsFollowed: Yes) };
        Assert.Equal(("removal-without-ground", "RG-6.3.1"), May(ComplaintStep.Propose, complaint, removal) is { } refusal ? (refusal.Code, refusal.Clause) : default);
        Assert.Null(May(ComplaintStep.Propose, complaint, removal with { Grounds = new(CodeKept: No) }));
        Assert.Null(May(ComplaintStep.Propose, complaint, removal with { Grounds = new(ConductClean: No) }));
        Assert.Null(May(ComplaintStep.Propose, complaint, removal, before: 1));
    }

    [Fact]
    public void RG_6_3_1_b_both_limbs_are_needed()
    {
        var complaint = Correcting().Take("2025-10-20", (ComplaintStep.CallReport, Role.Secretariat));
        var removal = Papers with { Proposals = [new(Penalty.Removal, "because", "grave")] };
        Assert.Null(May(ComplaintStep.Propose, complaint, removal with { Grounds = new(InstructionsFollowed: No) }));
        Assert.Equal("removal-without-ground", May(ComplaintStep.Propose, complaint, removal with { Grounds = new(InstructionsFollowed: Yes) })!.Code);
        Assert.Equal("removal-without-ground", May(ComplaintStep.Propose, complaint, removal with { Grounds = new(InstructionsFollowed: No), Review = new(ScopeCompleted: Yes, MethodKept: Yes, OnTime: Yes, EnquiriesAnswered: Yes, ReportSubmitted: Yes) })!.Code);
        // Not said whether it follows instructions: nothing stands yet.
        Assert.Equal("removal-without-ground", May(ComplaintStep.Propose, complaint, removal)!.Code);
    }

    [Fact]
    public void RG_6_1_4_after_a_veto_it_is_closed_or_something_else_is_proposed()
    {
        var complaint = Correcting().Take("2025-10-20", (ComplaintStep.CallReport, Role.Secretariat));
        Assert.Null(complaint.ProposePenalty(Penalty.Warning, Trilingual.Same("first")));
        complaint.Take("2025-10-21", (ComplaintStep.Propose, Role.Secretariat));
        Assert.True(complaint.CarryOut(carried: false, "67", At("2025-11-03")).Ok);
        var vetoed = Handling.Vetoed(Papers);
        Assert.Null(vetoed.Proposal);
        Assert.Equal("penalty-missing", May(ComplaintStep.Propose, complaint, vetoed)!.Code);
        Assert.Equal("proposal-vetoed-already", May(ComplaintStep.Propose, complaint, vetoed with { Proposals = vetoed.Proposals.Add(Papers.Proposals[0]) })!.Code);
        Assert.Null(May(ComplaintStep.Propose, complaint, vetoed with { Proposals = vetoed.Proposals.Add(new(Penalty.Warning, "new evidence of 5 November", null)) }));
        Assert.Null(May(ComplaintStep.Close, complaint, vetoed));
        Assert.Equal([ComplaintStep.Propose, ComplaintStep.Close], complaint.Allowed(Role.Secretariat).Select(r => r.Step));
    }

    [Theory]
    [InlineData(CaseGround.Scope, "RG-6.2.1(a)")]
    [InlineData(CaseGround.Method, "RG-6.2.1(b)")]
    [InlineData(CaseGround.Delay, "RG-6.2.1(c)")]
    [InlineData(CaseGround.Enquiries, "RG-6.2.1(d)")]
    [InlineData(CaseGround.Report, "RG-6.2.1(e)")]
    [InlineData(CaseGround.Otherwise, "RG-6.2.1")]
    public void RG_6_2_2_each_kind_of_substandard_service_goes_the_same_road_from_the_preliminary_report(CaseGround ground, string clause)
    {
        var review = ground switch
        {
            CaseGround.Scope => new ServiceReview(ScopeCompleted: No),
            CaseGround.Method => new ServiceReview(MethodKept: No),
            CaseGround.Delay => new ServiceReview(OnTime: No, SolutionAgreed: false),
            CaseGround.Enquiries => new ServiceReview(EnquiriesAnswered: No),
            CaseGround.Report => new ServiceReview(ReportSubmitted: No),
            _ => new ServiceReview(Otherwise: No),
        };
        var found = Received(kind: ComplaintKind.SubstandardService);
        var file = Papers with { Finding = null, FoundOn = null, Review = review, Preliminary = null };
        Assert.Equal("preliminary-report-missing", May(ComplaintStep.RecordSubstandard, found, file)!.Code);
        file = file with { Preliminary = Papers.Preliminary };
        Assert.Null(May(ComplaintStep.RecordSubstandard, found, file));
        found.Take("2025-09-30", (ComplaintStep.RecordSubstandard, Role.Secretariat), (ComplaintStep.Correct, Role.Provider), (ComplaintStep.CallReport, Role.Secretariat));
        file = file with { FoundOn = D("2025-09-30") };
        Assert.Null(May(ComplaintStep.Propose, found, file));
        Assert.Equal([ground], CaseGrounds.Of(file.Facts(found, On("2025-10-21"), 0)));
        Assert.Equal(clause, CaseGrounds.ClauseOf(ground));
    }

    [Fact]
    public void RG_6_2_1_c_lateness_with_a_solution_or_none_of_the_kinds_is_no_case()
    {
        var found = Received(kind: ComplaintKind.SubstandardService);
        Assert.Equal("service-not-substandard", May(ComplaintStep.RecordSubstandard, found, Papers with { Review = new(Yes, Yes, OnTime: No, SolutionAgreed: true, Yes, Yes) })!.Code);
        Assert.Equal("service-not-substandard", May(ComplaintStep.RecordSubstandard, found, Papers with { Review = null })!.Code);
    }

    [Theory]
    [InlineData(Penalty.Warning, RegistrationStep.Warn)]
    [InlineData(Penalty.Removal, RegistrationStep.Delist)]
    public void RG_6_1_4_a_penalty_is_carried_out_on_every_registration_that_stands(Penalty penalty, RegistrationStep step)
    {
        var one = Registration.Continued("2021-003", ProviderCategory.Category1, D("2021-03-01"));
        var two = Registration.Continued("2021-003", ProviderCategory.Category2, D("2021-03-01"));
        var left = new Registration("2021-003", ProviderCategory.Category2);
        Assert.Equal([(one, step), (two, step)], Handling.CarriedOutOn(penalty, [one, two, left]));
        Assert.All(Handling.CarriedOutOn(penalty, [one, two]), c => Assert.True(c.Registration.Step(c.Step, Role.Committee, "67", At("2025-11-10")).Ok));
        Assert.Equal(penalty == Penalty.Warning, one.IsListed && two.IsListed);
    }

    [Fact]
    public void Papers_kept_and_read_again_are_the_same_and_older_ones_lack_nothing()
    {
        var file = Papers with { Mediation = [new(D("2025-10-04"), MediationWith.Both, "met at the factory")], Reply = new(D("2025-10-02"), "we were delayed"), Grounds = new(CodeKept: No) };
        Assert.Equal(file.ToJson(), ComplaintFile.FromJson(file.ToJson()).ToJson());
        Assert.Equal(new ComplaintFile().ToJson(), ComplaintFile.FromJson("{}").ToJson());
        Assert.NotEqual(Papers.ToJson(), file.ToJson());
    }
}
