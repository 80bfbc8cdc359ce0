using System.Collections.Immutable;
using CleanerProduction.Cases;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Workflows;

namespace CleanerProduction.Providers;

/// <summary>What a provisional registration asks for on a day.</summary>
public enum WatchKind
{
    /// <summary>The end of the 24 months comes near and no project is completed: tell the provider.</summary>
    WarnOfEnd,
    /// <summary>A project was completed and its final report waits to be examined.</summary>
    ExamineReport,
    /// <summary>A project was completed in time to the standard: confirm.</summary>
    Confirm,
    /// <summary>The 24 months are over, a report is still being examined: it stays listed.</summary>
    AwaitExamination,
    /// <summary>The 24 months are over without a completed project: cancel.</summary>
    CancelNotCompleted,
    /// <summary>A report or the service fell below the standard: cancel.</summary>
    CancelForQuality,
    /// <summary>The issued code of conduct is not on file.</summary>
    AskForCode,
}

/// <summary>Something to be done for a registration.</summary>
/// <param name="Kind">What.</param>
/// <param name="Clause">Why.</param>
/// <param name="On">The day it fell due: for a warning its own, for an end the first day after the 24 months.</param>
/// <param name="Step">The step of the registration it is; null where it moves nothing.</param>
/// <param name="By">Who takes it; adverse steps wait for the Secretariat (C-9).</param>
/// <param name="Note">The reason found, or null.</param>
public sealed record WatchItem(WatchKind Kind, string Clause, DateOnly On, RegistrationStep? Step, Role By, string? Note = null);

/// <summary>What a day asks for a provisional registration, and why; it does nothing by itself.</summary>
public static class ProvisionalWatch
{
    /// <summary>How many months before the end the provider is told; the guide asks for none of it.</summary>
    public static readonly ImmutableArray<int> MonthsAhead = [6, 3, 1];

    /// <summary>The days on which the end is told ahead, the earliest first; the same day number, a shorter month clamped (C-1).</summary>
    public static ImmutableArray<DateOnly> WarningDays(DateOnly until) => [.. MonthsAhead.Select(months => Dates.AddMonths(until, -months))];

    /// <summary>
    /// What is to be done on the day of <paramref name="period"/>'s limits, by its weight. <paramref name="told"/> holds the warnings already given; of several
    /// days missed only the last is made up for.
    /// </summary>
    public static ImmutableArray<WatchItem> Of(ProvisionalPeriod period, RegistrationState state, bool codeOnFile, IReadOnlyCollection<DateOnly> told)
    {
        var items = ImmutableArray.CreateBuilder<WatchItem>(3);
        if (state is RegistrationState.Provisional or RegistrationState.ProvisionalPendingExam)
        {
            if (End(period, state) is { } end) items.Add(end);
            if (!items.Any(i => i.Kind is WatchKind.CancelForQuality or WatchKind.Confirm) && Section3Provisional.Confirmation.Of(period).Code == "final-report-to-examine")
                items.Add(new(WatchKind.ExamineReport, "RG-3.3.2", (DateOnly)Section3Provisional.Confirmation.Of(period)["completed"], null, Role.TechnicalSupport));
            if (items.Count == 0 && Warning(period, told) is { } warning) items.Add(warning);
        }
        if (!codeOnFile && state is (RegistrationState.Provisional or RegistrationState.ProvisionalPendingExam or RegistrationState.Confirmed))
            items.Add(new(WatchKind.AskForCode, "RG-7.1", period.Began, null, Role.Secretariat));
        return items.ToImmutable();
    }

    /// <summary>Takes the step that ends or confirms the provisional period, as the guide has it on that day; refused where there is nothing to settle.</summary>
    public static Result<CaseEntry> Settle(Registration registration, ProvisionalPeriod period, string actor, DateTimeOffset at)
    {
        if (HongKongTime.DateOf(at) != period.Limits.Today) throw new ArgumentException("another day than the facts were asked on", nameof(at));
        return End(period, registration.State) is { Step: { } step } item
            ? registration.Step(step, item.By, actor, at, item.Note)
            : new Refusal("nothing-to-settle", "RG-3.3.1").With("until", period.Until.Iso());
    }

    private static WatchItem? End(ProvisionalPeriod period, RegistrationState state)
    {
        var after = period.Until.AddDays(1);
        return Section3Provisional.StateOf(period) switch
        {
            RegistrationState.CancelledQuality => new(WatchKind.CancelForQuality, "RG-3.3.4", period.Limits.Today, RegistrationStep.CancelForQuality, Role.Secretariat, (string)Section3Provisional.BelowStandard.Of(period)["reason"]),
            RegistrationState.Confirmed => new(WatchKind.Confirm, "RG-3.3.2", period.Limits.Today, RegistrationStep.Confirm, Role.Secretariat),
            RegistrationState.CancelledNotCompleted when state == RegistrationState.Provisional => new(WatchKind.CancelNotCompleted, "RG-3.3.3", after, RegistrationStep.CancelNotCompleted, Role.Secretariat),
            RegistrationState.ProvisionalPendingExam when state == RegistrationState.Provisional => new(WatchKind.AwaitExamination, "RG-3.3.2", after, RegistrationStep.AwaitExamination, Role.Timer),
            _ => null,
        };
    }

    private static WatchItem? Warning(ProvisionalPeriod period, IReadOnlyCollection<DateOnly> told)
    {
        if (period.IsOver(period.Until)) return null;
        var last = WarningDays(period.Until).Where(day => day >= period.Began && day <= period.Limits.Today).Select(day => (DateOnly?)day).LastOrDefault();
        return last is { } on && !told.Contains(on) ? new(WatchKind.WarnOfEnd, "RG-3.3.1", on, null, Role.Timer) : null;
    }
}
