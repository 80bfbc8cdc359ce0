using System.Collections.Immutable;
using CleanerProduction.Portal.Data;
using CleanerProduction.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Programme.Keep;

/// <summary>A running deadline that another calendar moves.</summary>
/// <param name="Deadline">The deadline as it stands.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Due">The last day by the other calendar, inclusive.</param>
/// <param name="Provisional">True where that calendar does not reach so far.</param>
/// <param name="Days">The days on its way that count otherwise than before.</param>
public sealed record MovedDeadline(CaseDeadline Deadline, DeadlineRule Rule, DateOnly Due, bool Provisional, ImmutableArray<DateOnly> Days);

/// <summary>Finds what a calendar moves: deadlines in working days that run. One that was met, or fell away, stays as it was.</summary>
public static class MovedDeadlines
{
    /// <summary>Those whose last day, or whose certainty, is another by <paramref name="calendar"/>, in the order of their days.</summary>
    public static async Task<IReadOnlyList<MovedDeadline>> Find(PortalDb db, Deadlines rules, WorkingCalendar before, WorkingCalendar calendar, CancellationToken cancellation)
    {
        var working = rules.Rules.Where(r => r.Basis == DeadlineBasis.WorkingDays).ToDictionary(r => r.Rule, StringComparer.Ordinal);
        var names = working.Keys.ToList();
        var running = await db.Set<CaseDeadline>().Where(d => names.Contains(d.Rule) && d.MetOn == null && d.EndedOn == null).OrderBy(d => d.Due).ThenBy(d => d.Case).ToListAsync(cancellation);
        return [.. running.Select(d => Moved(d, working[d.Rule], before, calendar)).OfType<MovedDeadline>()];
    }

    private static MovedDeadline? Moved(CaseDeadline deadline, DeadlineRule rule, WorkingCalendar before, WorkingCalendar calendar)
    {
        var now = rule.Start(deadline.From, calendar);
        if (now.Due == deadline.Due && now.Provisional == deadline.Provisional) return null;
        var last = now.Due > deadline.Due ? now.Due : deadline.Due;
        var days = ImmutableArray.CreateBuilder<DateOnly>();
        for (var day = deadline.From; day <= last; day = day.AddDays(1))
            if (before.IsWorkingDay(day) != calendar.IsWorkingDay(day)) days.Add(day);
        return new(deadline, rule, now.Due, now.Provisional, days.ToImmutable());
    }
}
