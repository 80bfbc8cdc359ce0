using CleanerProduction.Complaints;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Meetings;
using CleanerProduction.Schemes;
using Xunit;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Registration;

public class ComplaintClauseTests
{
    private static readonly Judgement Yes = new(true, "seen"), No = new(false, "not seen");

    private static DateOnly D(string iso) => Dates.Parse(iso).Value;

    private static DateOnly? Maybe(string? iso) => iso is null ? null : D(iso);

    private static ComplaintFacts Facts(string today = "2025-10-20", string received = "2025-09-29", string? notice = "2025-09-30") =>
        new(new(DeadlineTests.Deadlines, WorkingCalendarTests.Calendar, D(today)), ComplaintKind.Complaint, D(received))
        {
            ByParticipant = true, Written = true, NoticeOn = Maybe(notice), Investigation = Yes,
        };

    [Theory]
    [InlineData("2025-09-26", "2025-09-30", Met)]
    [InlineData("2025-09-26", "2025-10-02", NotMet)]
    [InlineData("2025-09-29", "2025-10-02", Met)]
    [InlineData("2025-09-29", "2025-10-03", NotMet)]
    public void RG_6_1_1_gives_two_working_days_to_tell_the_provider(string received, string notice, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section61Complaints.Received.Of(Facts("2025-10-20", received, notice)).Outcome);

    [Fact]
    public void RG_6_1_1_takes_written_complaints_of_participants_only()
    {
        Assert.Equal(NotMet, Section61Complaints.Received.Of(Facts() with { Written = false }).Outcome);
        Assert.Equal(NotMet, Section61Complaints.Received.Of(Facts() with { ByParticipant = false }).Outcome);
        Assert.Equal(NeedsJudgement, Section61Complaints.Received.Of(Facts() with { Written = null }).Outcome);
        Assert.Equal(NotApplicable, Section61Complaints.Received.Of(Facts() with { Kind = ComplaintKind.SubstandardService }).Outcome);
    }

    [Fact]
    public void RG_6_1_2_tells_both_sides_and_penalises_nobody()
    {
        var no = Facts() with { Investigation = No };
        Assert.Equal(NotMet, Section61Complaints.NotEstablished.Of(no with { ProviderTold = true }).Outcome);
        Assert.Equal(Met, Section61Complaints.NotEstablished.Of(no with { ProviderTold = true, ComplainantTold = true }).Outcome);
        Assert.Equal("penalty-without-complaint", Section61Complaints.NotEstablished.Of(no with { Proposed = Penalty.Warning }).Code);
        Assert.Equal(NotApplicable, Section61Complaints.NotEstablished.Of(Facts()).Outcome);
    }

    [Fact]
    public void RG_6_1_3_goes_from_preliminary_report_to_effect()
    {
        Assert.Equal("preliminary-report-to-send", Section61Complaints.Correction.Of(Facts()).Code);
        var reported = Facts() with { PreliminaryReportOn = D("2025-10-06") };
        Assert.Equal("correction-under-way", Section61Complaints.Correction.Of(reported).Code);
        var corrected = reported with { CorrectedOn = D("2025-10-20") };
        Assert.Equal("effect-to-assess", Section61Complaints.Correction.Of(corrected).Code);
        Assert.Equal(Met, Section61Complaints.Correction.Of(corrected with { Effect = Yes }).Outcome);
        Assert.Equal(NotMet, Section61Complaints.Correction.Of(corrected with { Effect = No }).Outcome);
    }

    [Theory]
    [InlineData("2025-10-20", "2025-10-20")]
    [InlineData(null, "2025-10-30")]
    [InlineData("2025-10-29", "2025-10-29")]
    [InlineData("2025-11-05", "2025-10-30")]
    public void RG_6_1_4_reports_when_corrected_or_after_a_month_whichever_is_first(string? corrected, string due)
    {
        var facts = Facts("2025-10-01") with { CorrectedOn = Maybe(corrected) };
        Assert.Equal(D(due), Section61Complaints.Report.Of(facts)["due"]);
        Assert.Equal(NotMet, Section61Complaints.Report.Of(facts with { ReportOn = D(due).AddDays(-1) }).Outcome);
        Assert.Equal(Met, Section61Complaints.Report.Of(facts with { ReportOn = D(due) }).Outcome);
    }

    [Fact]
    public void RG_6_1_4_runs_for_substandard_service_from_the_request_to_correct()
    {
        var facts = Facts() with { Kind = ComplaintKind.SubstandardService, Investigation = null };
        Assert.Equal("nothing-established", Section61Complaints.Report.Of(facts).Code);
        Assert.Equal(D("2025-10-30"), Section61Complaints.Report.Of(facts with { RecordedOn = D("2025-09-29") })["due"]);
    }

    [Theory]
    [InlineData(0, null, null, NeedsJudgement)]
    [InlineData(0, Penalty.Warning, null, Met)]
    [InlineData(0, Penalty.Removal, null, NotMet)]
    [InlineData(0, Penalty.Removal, "fraud", Met)]
    [InlineData(1, Penalty.Removal, null, Met)]
    [InlineData(1, Penalty.Warning, " ", NotMet)]
    [InlineData(1, Penalty.Warning, "minor", Met)]
    public void RG_6_1_4_proposes_a_warning_first_and_removal_after(int before, Penalty? proposed, string? why, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section61Complaints.Proposal.Of(Facts() with { EstablishedBefore = before, Proposed = proposed, WhyOtherPenalty = why }).Outcome);

    [Theory]
    [InlineData(4, 3, 2, Met)]
    [InlineData(4, 4, 1, NotMet)]
    [InlineData(0, 0, 9, NotMet)]
    [InlineData(1, 0, 3, NeedsJudgement)]
    public void RG_6_1_4_carries_by_simple_majority(int @for, int against, int abstain, FindingOutcome outcome)
    {
        var facts = Facts() with { Proposed = Penalty.Warning, Division = new(@for, against, abstain, 0, 0, @for + against + abstain, 5) };
        Assert.Equal(outcome, Section61Complaints.Vote.Of(facts).Outcome);
    }

    [Fact]
    public void RG_6_1_4_lets_the_chair_break_a_tie_only_where_the_standing_orders_say_so()
    {
        var tie = Facts() with { Proposed = Penalty.Warning, Division = new(4, 4, 1, 0, 0, 9, 5), Orders = StandingOrders.ChairCastingVote };
        Assert.Equal(NeedsJudgement, Section61Complaints.Vote.Of(tie).Outcome);
        Assert.Equal(Met, Section61Complaints.Vote.Of(tie with { CastingVote = CastingChoice.For }).Outcome);
    }

    [Theory]
    [InlineData("2025-10-20", Met)]
    [InlineData("2025-10-21", NotMet)]
    public void RG_6_1_4_is_carried_out_in_ten_working_days(string executed, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section61Complaints.Execution.Of(Facts() with { DecidedOn = D("2025-10-03"), ExecutedOn = D(executed) }).Outcome);

    [Theory]
    [InlineData(0, "RG-6.2.1(a)")]
    [InlineData(1, "RG-6.2.1(b)")]
    [InlineData(2, "RG-6.2.1(c)")]
    [InlineData(3, "RG-6.2.1(d)")]
    [InlineData(4, "RG-6.2.1(e)")]
    public void RG_6_2_1_is_substandard_on_any_one_ground(int ground, string clause)
    {
        Judgement? V(int i) => i == ground ? No : Yes;
        var facts = Facts() with { Review = new(V(0), V(1), V(2), SolutionAgreed: false, V(3), V(4)) };
        Assert.Equal((NotMet, clause), (Section62Substandard.Review.Of(facts).Outcome, Section62Substandard.Review.Of(facts)["clause"]));
        Assert.Equal([clause], Section62Substandard.All.Skip(1).Take(5).Select(r => r.Of(facts)).Where(f => f.Outcome == NotMet).Select(f => f.Clause.Id));
    }

    [Fact]
    public void RG_6_2_1_is_up_to_standard_only_when_every_ground_was_judged()
    {
        var good = new ServiceReview(Yes, Yes, Yes, null, Yes, Yes);
        Assert.Equal(Met, Section62Substandard.Review.Of(Facts() with { Review = good }).Outcome);
        Assert.Equal(NeedsJudgement, Section62Substandard.Review.Of(Facts() with { Review = good with { MethodKept = null } }).Outcome);
        Assert.Equal(NotMet, Section62Substandard.Review.Of(Facts() with { Review = good with { Otherwise = No } }).Outcome);
    }

    [Fact]
    public void RG_6_2_1_a_the_scope_of_the_contract_is_completed() => IsGround(Section62Substandard.Scope, verdict => new(ScopeCompleted: verdict));

    [Fact]
    public void RG_6_2_1_b_the_method_is_that_of_the_contract() => IsGround(Section62Substandard.Method, verdict => new(MethodKept: verdict));

    [Fact]
    public void RG_6_2_1_d_the_client_is_answered() => IsGround(Section62Substandard.Enquiries, verdict => new(EnquiriesAnswered: verdict));

    [Fact]
    public void RG_6_2_1_e_the_report_is_handed_in_as_contracted() => IsGround(Section62Substandard.ProjectReport, verdict => new(ReportSubmitted: verdict));

    // Alone it makes the whole review substandard; the other grounds wait for their verdicts.
    private static void IsGround(Rule<ComplaintFacts> ground, Func<Judgement?, ServiceReview> review)
    {
        FindingOutcome Of(Rule<ComplaintFacts> rule, Judgement? verdict) => rule.Of(Facts() with { Review = review(verdict) }).Outcome;
        Assert.Equal((Met, NotMet, NeedsJudgement, NotApplicable), (Of(ground, Yes), Of(ground, No), Of(ground, null), ground.Of(Facts()).Outcome));
        Assert.Equal((NeedsJudgement, NotMet), (Of(Section62Substandard.Review, Yes), Of(Section62Substandard.Review, No)));
    }

    [Theory]
    [InlineData(true, Met)]
    [InlineData(false, NotMet)]
    [InlineData(null, NeedsJudgement)]
    public void RG_6_2_1_c_excuses_delay_where_a_solution_was_worked_out(bool? solution, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section62Substandard.Progress.Of(Facts() with { Review = new(OnTime: No, SolutionAgreed: solution) }).Outcome);

    [Fact]
    public void RG_6_2_2_records_substandard_service_and_asks_to_correct()
    {
        var facts = Facts(notice: null) with { Kind = ComplaintKind.SubstandardService };
        Assert.Equal("substandard-to-record", Section62Substandard.FollowUp.Of(facts).Code);
        Assert.Equal("correction-to-ask", Section62Substandard.FollowUp.Of(facts with { RecordedOn = D("2025-10-02") }).Code);
        Assert.Equal(Met, Section62Substandard.FollowUp.Of(facts with { RecordedOn = D("2025-10-02"), NoticeOn = D("2025-10-03") }).Outcome);
        Assert.Equal(NotApplicable, Section62Substandard.FollowUp.Of(Facts()).Outcome);
    }

    [Fact]
    public void RG_6_3_1_needs_a_ground_or_earlier_established_complaints_for_removal()
    {
        var removal = Facts() with { Proposed = Penalty.Removal };
        Assert.Equal(NotMet, Section63Removal.Considered.Of(removal).Outcome);
        Assert.Equal(Met, Section63Removal.Considered.Of(removal with { EstablishedBefore = 1 }).Outcome);
        Assert.Equal(Met, Section63Removal.Considered.Of(removal with { Grounds = new(CodeKept: No) }).Outcome);
        Assert.Equal(Met, Section63Removal.Considered.Of(removal with { Grounds = new(ConductClean: No) }).Outcome);
        Assert.Equal(NeedsJudgement, Section63Removal.Considered.Of(Facts() with { Grounds = new(ConductClean: No) }).Outcome);
        Assert.Equal(NotApplicable, Section63Removal.Considered.Of(Facts()).Outcome);
    }

    [Fact]
    public void RG_6_3_1_a_breach_of_the_code_of_conduct_stands_as_its_own_ground() => IsGroundForRemoval(Section63Removal.CodeBreached, verdict => new(CodeKept: verdict));

    [Fact]
    public void RG_6_3_1_c_misconduct_stands_as_its_own_ground() => IsGroundForRemoval(Section63Removal.Misconduct, verdict => new(ConductClean: verdict));

    // Of a ground, met means that it stands.
    private static void IsGroundForRemoval(Rule<ComplaintFacts> ground, Func<Judgement?, RemovalGrounds> grounds)
    {
        FindingOutcome Of(Rule<ComplaintFacts> rule, Judgement? verdict) => rule.Of(Facts() with { Proposed = Penalty.Removal, Grounds = grounds(verdict) }).Outcome;
        Assert.Equal((Met, NotApplicable, NotApplicable), (Of(ground, No), Of(ground, Yes), Of(ground, null)));
        Assert.Equal((Met, NotMet, NotMet), (Of(Section63Removal.Considered, No), Of(Section63Removal.Considered, Yes), Of(Section63Removal.Considered, null)));
    }

    [Theory]
    [InlineData(true, false, Met)]
    [InlineData(true, true, NotApplicable)]
    [InlineData(false, false, NotApplicable)]
    [InlineData(true, null, NeedsJudgement)]
    public void RG_6_3_1_b_needs_both_substandard_service_and_a_refusal_to_correct(bool substandard, bool? follows, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section63Removal.RefusesToCorrect.Of(Facts() with
        {
            Review = new(ScopeCompleted: substandard ? No : Yes),
            Grounds = new(InstructionsFollowed: follows is null ? null : follows.Value ? Yes : No),
        }).Outcome);

    [Fact]
    public void RG_6_3_2_lets_nothing_be_carried_out_that_the_committee_did_not_decide()
    {
        var proposed = Facts() with { Proposed = Penalty.Warning };
        Assert.Equal(NeedsJudgement, Section63Removal.Discretion.Of(proposed).Outcome);
        Assert.Equal(NotMet, Section63Removal.Discretion.Of(proposed with { ExecutedOn = D("2025-10-20") }).Outcome);
        Assert.Equal(Met, Section63Removal.Discretion.Of(proposed with { DecidedOn = D("2025-10-03") }).Outcome);
    }

    [Fact]
    public void Worked_examples_answer_as_the_rulebook_says()
    {
        var examples = Examples.All(PhaseTests.Phases["P5"], DeadlineTests.Deadlines, WorkingCalendarTests.Calendar).ToList();
        Assert.True(examples.Count >= 25);
        Assert.All(examples, e => Assert.Equal((e.Finding.Clause, e.Expected), (e.Finding.Clause, e.Finding.Outcome)));
    }
}
