using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Workflows;
using Xunit;

namespace CleanerProduction.DomainTests.Cases;

public class CaseHistoryTests
{
    private static readonly DateTimeOffset Noon = new(2023, 5, 2, 4, 0, 0, TimeSpan.Zero);

    private static (Application Case, List<CaseEntry> Entries) Walked()
    {
        var application = new Application(CaseReference.Of(ProjectType.OnSiteAssessment, 2023, 1), "P4", 1, 1);
        List<CaseEntry> entries =
        [
            application.Step(ApplicationStep.Submit, Role.Applicant, "ann", Noon).Value,
            application.Step(ApplicationStep.RequestInformation, Role.Secretariat, "bo", Noon.AddDays(1), "哪一條生產線？ \"Which line?\"").Value,
            application.Step(ApplicationStep.AnswerRequest, Role.Applicant, "ann", Noon.AddDays(2)).Value,
            application.Record("paper-added", Role.Secretariat, "bo", Noon.AddDays(2), "FG-2.1.3", "plan.pdf"),
            application.Step(ApplicationStep.FindComplete, Role.Secretariat, "bo", Noon.AddDays(3)).Value,
        ];
        return (application, entries);
    }

    [Fact]
    public void A_walked_case_verifies_to_its_head()
    {
        var (application, entries) = Walked();
        Assert.Equal(application.Head, CaseHistory.Verify(application.Reference, entries, application.Head).Value);
        Assert.Equal(["Submit", "RequestInformation", "AnswerRequest", "paper-added", "FindComplete"], entries.Select(e => e.Step));
        Assert.Equal(("Submitted", "Submitted", "FG-2.1.3"), (entries[3].From, entries[3].To, entries[3].Clause));
        Assert.Equal((5L, ApplicationState.Complete), (application.HistoryEntries, application.State));
    }

    [Fact]
    public void A_refused_step_leaves_no_trace()
    {
        var (application, _) = Walked();
        var head = application.Head;
        Assert.Equal("step-not-allowed", application.Step(ApplicationStep.Pay, Role.Secretariat, "bo", Noon).Refusal!.Code);
        Assert.Equal((head, ApplicationState.Complete), (application.Head, application.State));
    }

    public static TheoryData<string, Func<List<CaseEntry>, List<CaseEntry>>> Tampering => new()
    {
        { "history-altered", e => Put(e, 1, e[1] with { Note = "something else" }) },
        { "history-altered", e => Put(e, 1, e[1] with { Actor = "ann" }) },
        { "history-altered", e => Put(e, 1, e[1] with { By = Role.Director }) },
        { "history-altered", e => Put(e, 1, e[1] with { At = e[1].At.AddMilliseconds(1) }) },
        { "history-altered", e => Put(e, 1, e[1] with { To = "Approved" }) },
        { "history-altered", e => Put(e, 1, e[1] with { Clause = null }) },
        { "history-altered", e => Put(e, 1, e[1] with { Step = "Submit" }) },
        { "history-of-another-case", e => Put(e, 1, e[1] with { Case = "OSA-2023-0002" }) },
        { "history-out-of-sequence", e => [e[0], .. e[2..]] },
        { "history-out-of-sequence", e => [e[1], e[0], .. e[2..]] },
        { "history-not-tied", e => Put(e, 1, CaseEntry.Following(e[1].Case, 2, new('a', 64), e[1].At, e[1].Actor, e[1].By, e[1].Step, e[1].From, e[1].To, e[1].Clause, e[1].Note)) },
        { "history-not-tied", e => Put(e, 1, CaseEntry.Following(e[1].Case, 2, e[0].Hash, e[1].At, "eve", e[1].By, e[1].Step, e[1].From, e[1].To, e[1].Clause, e[1].Note)) },
        { "history-cut-short", e => e[..^1] },
        { "history-cut-short", _ => [] },
        { "history-state-jumps", e => [e[0], CaseEntry.Following(e[1].Case, 2, e[0].Hash, e[1].At, "eve", Role.Director, "Pay", "ReadyToPay", "Paid", null, null)] },
    };

    [Theory]
    [MemberData(nameof(Tampering), DisableDiscoveryEnumeration = true)]
    public void Altering_leaving_out_or_reordering_shows(string code, Func<List<CaseEntry>, List<CaseEntry>> tamper)
    {
        var (application, entries) = Walked();
        var refusal = CaseHistory.Verify(application.Reference, tamper(entries), application.Head).Refusal;
        Assert.Equal(code, refusal?.Code);
    }

    private static List<CaseEntry> Put(List<CaseEntry> entries, int at, CaseEntry entry)
    {
        entries[at] = entry;
        return entries;
    }
}
