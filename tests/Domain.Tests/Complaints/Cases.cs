using CleanerProduction.Cases;
using CleanerProduction.Complaints;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Workflows;
using Xunit;

namespace CleanerProduction.DomainTests.Complaints;

/// <summary>Complaints brought to a state by the table, with the papers each step asks for.</summary>
internal static class Cases
{
    public static readonly Judgement Yes = new(true, "seen on site"), No = new(false, "not seen on site");

    public static DateOnly D(string iso) => Dates.Parse(iso).Value;

    public static DateTimeOffset At(string iso) => HongKongTime.StartOf(D(iso));

    public static TimeLimits On(string today) => new(DeadlineTests.Deadlines, WorkingCalendarTests.Calendar, D(today));

    public static Complaint Received(string on = "2025-09-29", ComplaintKind kind = ComplaintKind.Complaint) =>
        new(CaseReference.Parse("CP-2025-0003").Value, kind, kind == ComplaintKind.Complaint ? 7 : null, "2025-014", D(on));

    public static Complaint Take(this Complaint complaint, string on, params (ComplaintStep Step, Role By)[] steps)
    {
        foreach (var (step, by) in steps) Assert.True(complaint.Step(step, by, "x", At(on)).Ok);
        return complaint;
    }

    public static Complaint Investigating() => Received().Take("2025-09-30", (ComplaintStep.Notify, Role.Secretariat), (ComplaintStep.Investigate, Role.TechnicalSupport));

    public static Complaint Correcting() => Investigating().Take("2025-10-03", (ComplaintStep.FindSubstantiated, Role.Secretariat), (ComplaintStep.Correct, Role.Provider));

    public static readonly ComplaintFile Papers = new()
    {
        What = "The boiler was not installed", Investigated = new(D("2025-10-03"), "the boiler stands in its crate"), Finding = Yes, FoundOn = D("2025-10-03"), Preliminary = new(D("2025-10-03"), "scope not completed"), Review = new(ScopeCompleted: No),
        Measures = [new("install the boiler", D("2025-10-20"), Yes)], Effect = Yes, Consolidated = new(D("2025-10-21"), "scope not completed", "installed on 20 October"),
        Proposals = [new(Penalty.Warning, "first established complaint", null)],
    };

    public static Refusal? May(ComplaintStep step, Complaint complaint, ComplaintFile file, string today = "2025-10-21", int before = 0) => Handling.MayTake(step, complaint, file, file.Facts(complaint, On(today), before));
}
