using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Guides.Checks.Deadlines;

/// <summary>Time limits in words.</summary>
internal static class DeadlineWords
{
    /// <summary>10 working days; 1 month.</summary>
    public static string Length(DeadlineBasis basis, int count) => (basis, count) switch
    {
        (DeadlineBasis.WorkingDays, 1) => DeadlinesText.OneWorkingDay,
        (DeadlineBasis.WorkingDays, _) => DeadlinesText.WorkingDays.With(count),
        (DeadlineBasis.Weeks, 1) => DeadlinesText.OneWeek,
        (DeadlineBasis.Weeks, _) => DeadlinesText.Weeks.With(count),
        (DeadlineBasis.Months, 1) => DeadlinesText.OneMonth,
        (DeadlineBasis.Months, _) => DeadlinesText.Months.With(count),
        (_, 1) => DeadlinesText.OneYear,
        _ => DeadlinesText.Years.With(count),
    };

    /// <summary>By Tuesday 3 March 2026.</summary>
    public static string Due(DeadlineRule rule, DateOnly due, Reader reader) =>
        (rule.Opens ? DeadlinesText.FromOn : rule.Direction == DeadlineDirection.LastDayOfPeriod ? DeadlinesText.LastDay : DeadlinesText.By).With(reader.DayAndWeekday(due));

    /// <summary>10 working days after Friday 13 February 2026, which is not counted.</summary>
    public static string How(DeadlineRule rule, Deadline deadline, Reader reader) => (rule.Direction switch
    {
        DeadlineDirection.AfterCountingTheStart => deadline.Steps[0].Counted ? DeadlinesText.AfterWithStart : DeadlinesText.AfterWithIdleStart,
        DeadlineDirection.LastDayOfPeriod => DeadlinesText.Period,
        DeadlineDirection.Before => DeadlinesText.Before,
        _ => DeadlinesText.After,
    }).With(Length(rule.Basis, rule.Count), reader.DayAndWeekday(deadline.From), reader.Read(rule.ClockStarts));

    /// <summary>Whose duty it is and what missing it means; the end of a period and the beginning of a time to apply are nobody's.</summary>
    public static string Duty(DeadlineRule rule) => (rule.Force switch
    {
        _ when rule.Opens || rule.Direction == DeadlineDirection.LastDayOfPeriod => DeadlinesText.Concerns,
        DeadlineForce.Hard => DeadlinesText.ForceHard,
        DeadlineForce.Soft => DeadlinesText.ForceSoft,
        DeadlineForce.ServiceLevel => DeadlinesText.ForceServiceLevel,
        _ => DeadlinesText.ForceProcedure,
    }).With(rule.Who switch { Role.Provider => DeadlinesText.WhoProvider, Role.Applicant => DeadlinesText.WhoApplicant, _ => DeadlinesText.WhoSecretariat });
}
