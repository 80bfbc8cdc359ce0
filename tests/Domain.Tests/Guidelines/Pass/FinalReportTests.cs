using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Pass;
using CleanerProduction.Programme;
using Xunit;
using static CleanerProduction.Guidelines.FindingOutcome;
using Deliverable = CleanerProduction.Guidelines.Pass.Deliverable;

namespace CleanerProduction.DomainTests.Guidelines.Pass;

public class FinalReportTests
{
    private static readonly PassReport Seed = ProgrammeFacts.Parse(name => Repository.Text("seeds", "programme", name)).Pass;

    /// <summary>The report the form was read from, its text put in few words.</summary>
    internal static FinalReport Good => new(Seed.SummaryWords.Value)
    {
        Title = "Green manufacturing index", Grantee = "CMAIDF", Collaborators = ["A", "B"], Agents = ["C"], Consultants = ["D"],
        Coordinator = new("E", "chief operating officer"), Deputy = new("F", "senior manager"), From = Seed.From, Until = Seed.Until, Months = Seed.Months,
        Sector = "testing", Summary = "A code and its index", Deliverables = [.. Seed.Deliverables.Select(d => new Deliverable(d.Name.En, d.Target, d.Actual, d.PrintedPercent))],
        Promotions = [new("Seminars", 2, 2)], AgentAppointedByTender = true, Channels = new(4, 4, 4, 4), Copies = new("Code", 1000, 1000),
        Participants = 84, LocalParticipants = 21, EligibleBeneficiaries = Seed.EligibleBeneficiaries.Value, Rating = Seed.RatingTenths / 10m, BestRating = Seed.RatingOfTenths / 10m,
        Elaboration = "told", Achievements = "told", PreparedByGrantee = true,
    };

    [Fact]
    public void The_printed_report_meets_the_form() => Assert.All(FinalReportCheck.Of(Good), f => Assert.Equal((f.Clause, Met), (f.Clause, f.Outcome)));

    [Fact]
    public void PR_1_wants_every_detail_but_the_lists()
    {
        foreach (var (clause, report) in new (string, FinalReport)[]
        {
            ("PR-1.2", Good with { Title = " " }), ("PR-1.3", Good with { Grantee = null }), ("PR-1.8", Good with { Coordinator = new("E", "") }),
            ("PR-1.9", Good with { Deputy = null }), ("PR-1.10", Good with { Months = null }), ("PR-1.11", Good with { Sector = "" }),
        })
        {
            Assert.Equal(["PR-1", clause], FinalReportCheck.Of(report).Where(f => f.Outcome == NotMet).Select(f => f.Clause.Id));
            Assert.Equal(clause, Section1Details.Details.Of(report)["clause"]);
        }
    }

    [Theory]
    [InlineData("2019-09-30", Met)]
    [InlineData("2019-10-01", NotMet)]
    [InlineData("2019-09-29", NotMet)]
    public void PR_1_10_ends_24_months_after_its_first_day_less_a_day(string until, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section1Details.Period.Of(Good with { Until = Dates.Parse(until).Value }).Outcome);

    [Theory]
    [InlineData(100, Met)]
    [InlineData(101, NeedsJudgement)]
    public void PR_2_1_warns_above_100_words(int words, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section2Results.Summary.Of(Good with { Summary = string.Join("  ", Enumerable.Repeat("word", words)) }).Outcome);

    [Fact]
    public void PR_2_1_counts_no_Chinese_characters_as_words()
    {
        Assert.Equal("summary-in-chinese", Section2Results.Summary.Of(Good with { Summary = "編製守則" }).Code);
        Assert.Equal(NotMet, Section2Results.Summary.Of(Good with { Summary = " " }).Outcome);
    }

    [Theory]
    [InlineData(80, 63, 79, Met)]
    [InlineData(80, 63, 78, NotMet)]
    [InlineData(50, 21, 42, Met)]
    [InlineData(200, 1, 1, Met)]
    [InlineData(201, 1, 0, Met)]
    [InlineData(0, 1, 0, NotMet)]
    public void PR_2_2_states_whole_percentages_half_up(int target, int actual, int stated, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section2Results.Deliverables.Of(Good with { Deliverables = [new("x", target, actual, stated)] }).Outcome);

    [Theory]
    [InlineData(4, 4, Met)]
    [InlineData(5, 3, NotMet)]
    [InlineData(3, 5, NotMet)]
    public void PR_2_3_a_2_wants_four_channels_on_each_side(int hongKong, int mainland, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section2Results.Trades.Of(Good with { Channels = new(4, 4, hongKong, mainland) }).Outcome);

    [Fact]
    public void PR_2_3_compares_promotion_with_what_was_agreed()
    {
        Assert.Equal(NotMet, Section2Results.Promotion.Of(Good with { Promotions = [new("Seminars", 2, 2), new("Posters", 3, 2)] }).Outcome);
    }

    [Theory]
    [InlineData(true, Met)]
    [InlineData(false, NotMet)]
    [InlineData(null, NeedsJudgement)]
    public void PR_2_3_a_1_the_agent_was_appointed_by_tender(bool? tender, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section2Results.Tender.Of(Good with { AgentAppointedByTender = tender }).Outcome);

    [Theory]
    [InlineData(1000, Met)]
    [InlineData(1001, Met)]
    [InlineData(999, NotMet)]
    public void PR_2_3_b_1_as_many_copies_as_agreed_are_given_out(int copies, FindingOutcome outcome)
    {
        Assert.Equal(outcome, Section2Results.Copies.Of(Good with { Copies = new("Code", 1000, copies) }).Outcome);
        Assert.Equal(NeedsJudgement, Section2Results.Copies.Of(Good with { Copies = null }).Outcome);
    }

    [Theory]
    [InlineData(21, 21, Met)]
    [InlineData(22, 21, NotMet)]
    [InlineData(20, 21, NotMet)]
    [InlineData(63, 21, NotMet)]
    [InlineData(21, null, NeedsJudgement)]
    [InlineData(null, 21, NeedsJudgement)]
    public void PR_3_1_iii_those_of_Hong_Kong_are_eligible_all_of_them_and_nobody_else(int? eligible, int? local, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section3Evaluation.Local.Of(Good with { EligibleBeneficiaries = eligible, LocalParticipants = local }).Outcome);

    [Theory]
    [InlineData(21, Met, Met)]
    [InlineData(84, Met, NotMet)]
    [InlineData(85, NotMet, NotMet)]
    public void PR_3_1_counts_local_participants_alone_as_eligible(int eligible, FindingOutcome among, FindingOutcome local) =>
        Assert.Equal((among, local), (Section3Evaluation.Participants.Of(Good with { EligibleBeneficiaries = eligible }).Outcome, Section3Evaluation.Local.Of(Good with { EligibleBeneficiaries = eligible }).Outcome));

    [Theory]
    [InlineData("0", Met)]
    [InlineData("4", Met)]
    [InlineData("4.1", NotMet)]
    [InlineData("-0.1", NotMet)]
    public void PR_3_2_rates_on_its_scale(string rating, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section3Evaluation.Rating.Of(Good with { Rating = decimal.Parse(rating, System.Globalization.CultureInfo.InvariantCulture) }).Outcome);

    [Fact]
    public void PR_3_4_wants_words_for_other_objectives_and_PR_4_the_grantees_own_report()
    {
        Assert.Equal(NotMet, Section3Evaluation.Objectives.Of(Good with { OtherObjectives = true }).Outcome);
        Assert.Equal(Met, Section3Evaluation.Objectives.Of(Good with { OtherObjectives = true, OtherObjectivesText = "x" }).Outcome);
        Assert.Equal(NotMet, Section3Evaluation.Author.Of(Good with { PreparedByGrantee = false }).Outcome);
    }

    [Theory]
    [InlineData("told", Met)]
    [InlineData(" ", NotMet)]
    [InlineData(null, NotMet)]
    public void PR_3_4_e_PR_3_5_how_objectives_were_reached_and_what_was_achieved_is_told(string? text, FindingOutcome outcome)
    {
        Assert.Equal((outcome, Met), (Section3Evaluation.Elaboration.Of(Good with { Elaboration = text }).Outcome, Section3Evaluation.Achievements.Of(Good with { Elaboration = text }).Outcome));
        Assert.Equal((Met, outcome), (Section3Evaluation.Elaboration.Of(Good with { Achievements = text }).Outcome, Section3Evaluation.Achievements.Of(Good with { Achievements = text }).Outcome));
    }

    [Fact]
    public void Worked_examples_answer_as_the_rulebook_says() =>
        Assert.All(FinalReportCheck.Examples(Seed.SummaryWords.Value), e => Assert.Equal((e.Finding.Clause, e.Expected), (e.Finding.Clause, e.Finding.Outcome)));
}
