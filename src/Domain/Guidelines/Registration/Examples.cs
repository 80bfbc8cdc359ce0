using CleanerProduction.Applications;
using CleanerProduction.Complaints;
using CleanerProduction.Meetings;
using CleanerProduction.Providers;
using CleanerProduction.Schemes;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.Guidelines.Registration;

/// <summary>Cases beside the edges of the guide, answered live.</summary>
public static class Examples
{
    /// <summary>All of them, in the guide's order, by the rows of its phase and the limits; the day asked plays no part.</summary>
    public static IEnumerable<WorkedExample> All(Phase phase, Deadlines deadlines, WorkingCalendar calendar) =>
        [.. Round(phase), .. Criteria(phase), .. Provisional(phase, deadlines, calendar), .. Complaints(deadlines, calendar)];

    private static IEnumerable<WorkedExample> Round(Phase phase)
    {
        var offer = new ProjectOffer(phase, phase.Period.Until, ProjectType.NewTechnology, RegisteredProvider: false);
        yield return Section1General.RoundRuns.Example(offer, Met);
        yield return Section1General.RoundRuns.Example(offer with { On = phase.Period.Until.AddDays(1) }, NotMet);
        yield return Section1General.FundedProject.Example(offer with { Origin = TechnologyOrigin.HongKongInstitution, OriginConfirmed = new(true, "—") }, Met);
        yield return Section1General.FundedProject.Example(offer with { Origin = TechnologyOrigin.GuangdongInstitution }, NotMet);
        yield return Section1General.FundedProject.Example(offer with { Project = ProjectType.OnSiteAssessment, RegisteredProvider = true }, NotMet);
    }

    private static IEnumerable<WorkedExample> Criteria(Phase phase)
    {
        var rules = phase.Registration!;
        RegistrationFacts Staff(params decimal[] years) => new(rules, phase.Period.From, [ProviderCategory.Category1], [.. years.Select(y => new StaffMember("", y))]);
        RegistrationFacts Engineering(decimal years, int projects) => new(rules, phase.Period.From, [ProviderCategory.Category2], Engineering: new(years, projects));
        RegistrationFacts Records(params string[] contacts) => Engineering(2m, 3) with { ProjectRecords = [.. contacts.Select(c => new ProjectRecord("ABC", c))] };
        yield return Section3Criteria.Category1Staff.Example(Staff(2.0m, 2.0m, 2.0m), Met);
        yield return Section3Criteria.Category1Staff.Example(Staff(2.0m, 2.0m, 1.9m), NotMet);
        yield return Section3Criteria.Category1Staff.Example(Staff(1m, 2m, 1.5m, 3m, 2.5m), Met);
        yield return Section3Criteria.Category2Projects.Example(Engineering(2.0m, 3), Met);
        yield return Section3Criteria.Category2Projects.Example(Engineering(5m, 2), NotMet);
        yield return Section3Criteria.Category2Projects.Example(Engineering(1.9m, 10), NotMet);
        yield return Section3Criteria.Reapplication.Example(Engineering(2m, 3) with { LastCancellation = LastCancellation.NotCompleted }, Met);
        yield return Section3Criteria.Reapplication.Example(Engineering(2m, 3) with { LastCancellation = LastCancellation.Quality }, NeedsJudgement);
        yield return Section4Procedure.Documents.Example(Records("1", "2", "3"), Met);
        yield return Section4Procedure.Documents.Example(Records("1", "2", ""), NotMet);
    }

    private static IEnumerable<WorkedExample> Provisional(Phase phase, Deadlines deadlines, WorkingCalendar calendar)
    {
        var began = new DateOnly(2025, 7, 15);
        var until = new TimeLimits(deadlines, calendar, began).Of("RG-3.3.1", began).Due;
        ProvisionalPeriod Completed(DateOnly? on, Judgement? report = null, bool funded = true) => new(
            new(deadlines, calendar, until.AddDays(1)), began, phase.Period.Until, [new(true, funded, true, began, on, report)]);
        yield return Section3Provisional.Confirmation.Example(Completed(until, new(true, "—")), Met);
        yield return Section3Provisional.Confirmation.Example(Completed(until), NeedsJudgement);
        yield return Section3Provisional.Confirmation.Example(Completed(until, new(true, "—"), funded: false), NotMet);
        yield return Section3Provisional.NotCompleted.Example(Completed(until.AddDays(1)), NotMet);
        DateOnly complete = new(2025, 9, 1);
        var due = new TimeLimits(deadlines, calendar, complete).Of("RG-4.1.3", complete).Due;
        yield return Section4Procedure.TenWorkingDays.Example(new(new(deadlines, calendar, due), complete, due), Met);
        yield return Section4Procedure.TenWorkingDays.Example(new(new(deadlines, calendar, due), complete, due.AddDays(1)), NotMet);
    }

    private static IEnumerable<WorkedExample> Complaints(Deadlines deadlines, WorkingCalendar calendar)
    {
        DateOnly received = new(2025, 9, 29), notice = new(2025, 9, 30);
        var facts = new ComplaintFacts(new(deadlines, calendar, new(2025, 10, 20)), ComplaintKind.Complaint, received)
        {
            ByParticipant = true, Written = true, NoticeOn = notice, Investigation = new(true, "—"), Proposed = Penalty.Warning,
        };
        yield return Section61Complaints.Received.Example(facts with { NoticeOn = new(2025, 10, 2) }, Met);
        yield return Section61Complaints.Received.Example(facts with { NoticeOn = new(2025, 10, 3) }, NotMet);
        yield return Section61Complaints.Report.Example(facts with { CorrectedOn = new(2025, 10, 20), ReportOn = new(2025, 10, 20) }, Met);
        yield return Section61Complaints.Report.Example(facts with { ReportOn = new(2025, 10, 29) }, NotMet);
        yield return Section61Complaints.Vote.Example(facts with { Division = new(4, 3, 2, 0, 0, 9, 5) }, Met);
        yield return Section61Complaints.Vote.Example(facts with { Division = new(4, 4, 1, 0, 0, 9, 5) }, NotMet);
        yield return Section61Complaints.Execution.Example(facts with { DecidedOn = new(2025, 10, 3), ExecutedOn = new(2025, 10, 20) }, Met);
        yield return Section61Complaints.Execution.Example(facts with { DecidedOn = new(2025, 10, 3), ExecutedOn = new(2025, 10, 21) }, NotMet);
        yield return Section63Removal.RefusesToCorrect.Example(facts with { Review = new(ScopeCompleted: new(false, "—")), Grounds = new(InstructionsFollowed: new(true, "—")) }, NotApplicable);
    }
}
