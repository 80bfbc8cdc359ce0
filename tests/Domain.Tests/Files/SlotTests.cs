using CleanerProduction.Applications;
using CleanerProduction.Files;
using CleanerProduction.Guidelines;
using Xunit;

namespace CleanerProduction.DomainTests.Files;

public class SlotTests
{
    private static readonly string Json = Repository.Text("seeds", "slots.json");
    private static readonly Clauses Clauses = Clauses.Parse(Repository.Text("seeds", "clauses.csv"));
    private static readonly Slots Slots = Slots.Parse(Json, Clauses);

    [Theory]
    [InlineData(ProjectType.OnSiteAssessment, SlotDue.Submission, "service-contract")]
    [InlineData(ProjectType.Demonstration2, SlotDue.Submission, "service-contract quotation")]
    [InlineData(ProjectType.NewTechnology, SlotDue.Submission, "service-contract technology-proof quotation")]
    [InlineData(ProjectType.OnSiteAssessment, SlotDue.Report, "final-report auditor-registration")]
    [InlineData(ProjectType.Demonstration1, SlotDue.Report, "final-report video")]
    [InlineData(ProjectType.Demonstration1, SlotDue.Claim, "provider-payment-proof bank-details")]
    public void A_project_must_hold_what_its_kind_asks_for_by_then(ProjectType type, SlotDue by, string words) =>
        Assert.Equal(words.Split(' '), Slots.Due(type, by).Select(s => s.Word));

    [Theory]
    [InlineData("quotation", "Draft InfoRequested AgreementPending InProgress PaymentHold")]
    [InlineData("service-contract", "Draft InfoRequested")]
    [InlineData("final-report", "InProgress PaymentHold")]
    [InlineData("signed-agreement", "AgreementPending InProgress PaymentHold")]
    [InlineData("bank-details", "InProgress PaymentHold ReportSubmitted ReportSatisfactory EvaluationPending ReadyToPay")]
    [InlineData("publicity", "InProgress PaymentHold ReportSubmitted ReportSatisfactory EvaluationPending ReadyToPay Paid Closed")]
    [InlineData("evaluation-report", "")]
    public void A_slot_is_filled_in_the_states_its_times_name_and_in_no_other(string word, string states) =>
        Assert.Equal(states.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), Enum.GetValues<ApplicationState>().Where(Slots[word]!.IsOpenIn).Select(s => s.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public void FG_3_4_3_asks_a_video_of_60_seconds_in_at_most_200_MB()
    {
        var video = Slots["video"]!;
        Assert.Equal((60, 200 * 1024L * 1024), (video.LeastSeconds, video.MostBytes));
        Assert.All(Slots.All.Where(s => !s.Kinds.Contains(SlotKind.Mp4)), s => Assert.Equal(20 * 1024L * 1024, s.MostBytes));
    }

    [Theory]
    [InlineData("DP2-2026-0031", SlotHolder.Case)]
    [InlineData("company-12", SlotHolder.Company)]
    [InlineData("factory-7", SlotHolder.Factory)]
    [InlineData("provider-2026-014", SlotHolder.Provider)]
    [InlineData("provider-2026-14", null)]
    [InlineData("provider-2026-014 ", null)]
    [InlineData("CP-2026-0003", SlotHolder.Complaint)]
    [InlineData("EV-2026-0003", SlotHolder.Event)]
    [InlineData("EV-2026-003", null)]
    [InlineData("dp2-2026-0031", null)]
    [InlineData("DP2-2026-00031", null)]
    [InlineData("company-012", null)]
    [InlineData("company-", null)]
    [InlineData("../company-1", null)]
    [InlineData("", null)]
    public void A_holder_is_known_by_its_name(string holder, SlotHolder? kind) => Assert.Equal(kind, Slots.HolderOf(holder));

    [Fact]
    public void A_slot_is_found_only_where_it_belongs()
    {
        Assert.NotNull(Slots.Of("factory-7", "ownership-proof"));
        Assert.Null(Slots.Of("company-7", "ownership-proof"));
        Assert.Null(Slots.Of("DP2-2026-0031", "no-such"));
    }

    [Theory]
    [InlineData("\"word\": \"tender\"", "\"word\": \"quotation\"")]
    [InlineData("\"word\": \"tender\"", "\"word\": \"Tender\"")]
    [InlineData("\"FG-2.1.4\"", "\"FG-2.1.44\"")]
    [InlineData("\"報價\"", "\"\"")]
    [InlineData("\"leastSeconds\": 60", "\"leastSecond\": 60")]
    [InlineData("\"kinds\": [\"mp4\", \"quick-time\"]", "\"kinds\": [\"pdf\"]")]
    [InlineData("\"due\": \"claim\"", "\"due\": \"some-day\"")]
    public void A_slot_misspelt_stops_the_start(string right, string wrong)
    {
        Assert.Contains(right, Json, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => Slots.Parse(Json.Replace(right, wrong, StringComparison.Ordinal), Clauses));
    }
}
