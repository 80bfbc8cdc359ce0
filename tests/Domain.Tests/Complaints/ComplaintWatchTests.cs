using CleanerProduction.Complaints;
using CleanerProduction.Workflows;
using Xunit;
using static CleanerProduction.DomainTests.Complaints.Cases;

namespace CleanerProduction.DomainTests.Complaints;

public class ComplaintWatchTests
{
    private static string[] Open(Complaint complaint, ComplaintFile file, string today) =>
        [.. ComplaintWatch.Of(complaint, file, file.Facts(complaint, On(today), 0)).Select(d => $"{d.Duty} {d.Clause} {d.Due?.Iso()}{(d.Late ? " late" : "")}")];

    // By the words of the rulebook: a weekend, and National Day, between receipt and notice.
    [Theory]
    [InlineData("2025-09-26", "2025-09-30")]
    [InlineData("2025-09-29", "2025-10-02")]
    [InlineData("2025-09-30", "2025-10-03")]
    [InlineData("2025-10-04", "2025-10-08")]
    public void RG_6_1_1_the_provider_is_told_within_two_working_days(string received, string due)
    {
        Assert.Equal([$"NotifyProvider RG-6.1.1 {due}"], Open(Received(received), new(), due));
        Assert.Equal([$"NotifyProvider RG-6.1.1 {due} late"], Open(Received(received), new(), D(due).AddDays(1).Iso()));
    }

    [Fact]
    public void RG_6_1_2_both_sides_are_told_of_a_complaint_not_established()
    {
        var complaint = Investigating().Take("2025-10-03", (ComplaintStep.FindNotSubstantiated, Role.Secretariat));
        var file = new ComplaintFile { Finding = No };
        Assert.Equal(["TellComplainant RG-6.1.2 ", "TellProvider RG-6.1.2 "], Open(complaint, file, "2025-10-06"));
        Assert.Equal(["TellProvider RG-6.1.2 "], Open(complaint, file with { ComplainantToldOn = D("2025-10-06") }, "2025-10-06"));
        Assert.Empty(Open(complaint, file with { ComplainantToldOn = D("2025-10-06"), ProviderToldOn = D("2025-10-06") }, "2025-10-06"));
    }

    [Fact]
    public void RG_6_1_4_the_report_falls_due_at_the_earlier_day()
    {
        Assert.Equal(["ConsolidateReport RG-6.1.4 2025-10-20"], Open(Correcting(), Papers, "2025-10-20"));
        Assert.Equal(["ConsolidateReport RG-6.1.4 2025-10-30"], Open(Correcting(), Papers with { Measures = [new("install the boiler")] }, "2025-10-30"));
        Assert.Equal(["Propose RG-6.1.4 2025-10-20 late"], Open(Correcting().Take("2025-10-20", (ComplaintStep.CallReport, Role.Secretariat)), Papers, "2025-10-21"));
    }

    // Decided on Friday 3 October: 7 October is a holiday. Decided before the Lunar New Year.
    [Theory]
    [InlineData("2025-10-03", "2025-10-20")]
    [InlineData("2026-02-13", "2026-03-04")]
    public void RG_6_1_4_a_decision_is_carried_out_in_ten_working_days_and_a_veto_told(string decided, string due)
    {
        foreach (var carried in new[] { true, false })
        {
            var complaint = Correcting().Take("2025-10-03", (ComplaintStep.CallReport, Role.Secretariat));
            complaint.ProposePenalty(Penalty.Warning, Trilingual.Same("first"));
            complaint.Take("2025-10-03", (ComplaintStep.Propose, Role.Secretariat));
            Assert.Empty(Open(complaint, Papers, "2025-10-03"));
            complaint.CarryOut(carried, "67", At(decided));
            var duty = carried ? "Execute" : "AnswerVeto";
            Assert.Equal([$"{duty} RG-6.1.4 {due}"], Open(complaint, Papers, due));
            Assert.Equal([$"{duty} RG-6.1.4 {due} late"], Open(complaint, Papers, D(due).AddDays(1).Iso()));
            complaint.Take(due, (carried ? ComplaintStep.Execute : ComplaintStep.Close, Role.Secretariat));
            Assert.Empty(Open(complaint, Papers, due));
        }
    }

    [Fact]
    public void RG_6_2_2_a_case_of_substandard_service_waits_to_be_recorded()
    {
        var found = Received(kind: ComplaintKind.SubstandardService);
        Assert.Equal(["RecordSubstandard RG-6.2.2 "], Open(found, new(), "2025-09-29"));
        found.Take("2025-09-30", (ComplaintStep.RecordSubstandard, Role.Secretariat));
        Assert.Equal(["ConsolidateReport RG-6.1.4 2025-10-30"], Open(found, new(), "2025-10-01"));
    }
}
