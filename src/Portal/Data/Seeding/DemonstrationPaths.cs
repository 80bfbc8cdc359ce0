using System.Runtime.InteropServices;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Data;

/// <summary>How long a step usually takes after the one before it, in days.</summary>
/// <param name="Days">The usual number.</param>
/// <param name="Least">Never fewer, however little time there is.</param>
/// <param name="Most">Never more; 0 for no limit.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Pace(int Days, int Least = 1, int Most = 0);

/// <summary>The ways through a workflow to a state, and the days they are gone on.</summary>
internal static class DemonstrationPaths
{
    /// <summary>The shortest way, without its start; where several roles may take a step, the last in the table takes it; never through <paramref name="around"/>.</summary>
    public static List<WorkflowRow<TState, TStep>> Between<TState, TStep>(Workflow<TState, TStep> table, TState from, TState to, TState? around = null)
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        var ways = new Dictionary<TState, List<WorkflowRow<TState, TStep>>> { [from] = [] };
        var next = new Queue<TState>([from]);
        while (next.TryDequeue(out var state))
        {
            if (EqualityComparer<TState>.Default.Equals(state, to)) return ways[state];
            if (EqualityComparer<TState?>.Default.Equals(state, around)) continue;
            foreach (var rows in table.Rows.Where(r => EqualityComparer<TState>.Default.Equals(r.From, state)).GroupBy(r => r.Step))
                if (ways.TryAdd(rows.Last().To, [.. ways[state], rows.Last()])) next.Enqueue(rows.Last().To);
        }
        throw new InvalidOperationException($"{table.Name}: nothing leads from {from} to {to}");
    }

    /// <summary>The way by a state in between, where one is named.</summary>
    public static List<WorkflowRow<TState, TStep>> By<TState, TStep>(Workflow<TState, TStep> table, TState? via, TState to, TState? around = null)
        where TState : struct, Enum
        where TStep : struct, Enum =>
        via is { } between ? [.. Between(table, table.Start, between, around), .. Between(table, between, to, around)] : Between(table, table.Start, to, around);

    /// <summary>Days from a first day on, each step its pace after the one before; the committee acts when it next meets.</summary>
    public static DateOnly[] Onward(DemonstrationCalendar calendar, IReadOnlyList<(Role By, Pace Pace)> steps, DateOnly first)
    {
        var days = new DateOnly[steps.Count];
        for (var i = 0; i < days.Length; i++)
        {
            var day = i == 0 ? first : days[i - 1].AddDays(steps[i].Pace.Days);
            days[i] = steps[i].By == Role.Committee
                ? calendar.MeetingAfter(days[i - 1])?.Day ?? throw new InvalidOperationException($"No meeting after {days[i - 1].Iso()}")
                : Later(calendar, day, i == 0 ? null : days[i - 1]);
            if (days[i] > calendar.Today) throw new InvalidOperationException($"Step {i + 1} from {first.Iso()} lies ahead");
        }
        return days;
    }

    /// <summary>
    /// Days between a first and a last: the last steps keep their pace, what time is left over goes into the questions before the case was
    /// complete (<paramref name="intake"/> steps), and where there is too little everything is quicker.
    /// </summary>
    public static DateOnly[] Fitted(DemonstrationCalendar calendar, IReadOnlyList<(Role By, Pace Pace)> steps, int intake, DateOnly first, DateOnly last)
    {
        if (steps.Count == 0) return [];
        for (var speed = 0; speed < 10; speed++)
        {
            var days = Backward(calendar, steps, last, 1 - speed / 10.0);
            if (steps.Count > 1 && days[1] <= first) continue;
            days[0] = steps.Count == 1 ? last : first;
            Spread(calendar, days, intake);
            return Hurried(calendar, steps, days);
        }
        // So little time: one day after the other, on whatever day the committee is then said to meet.
        return [.. Enumerable.Range(0, steps.Count).Select(i => first.AddDays((int)((long)i * (last.DayNumber - first.DayNumber) / Math.Max(1, steps.Count - 1))))];
    }

    private static DateOnly[] Backward(DemonstrationCalendar calendar, IReadOnlyList<(Role By, Pace Pace)> steps, DateOnly last, double speed)
    {
        var days = new DateOnly[steps.Count];
        for (var i = days.Length - 1; i >= 0; i--)
        {
            var after = i == days.Length - 1 ? default : steps[i + 1].Pace;
            var gap = steps.Count - 1 == i ? 0 : Math.Max(after.Least, (int)(after.Days * speed));
            var by = i == days.Length - 1 ? last : days[i + 1].AddDays(-(steps[i].By == Role.Committee && after.Most > 0 ? 2 : gap));
            days[i] = steps[i].By == Role.Committee ? calendar.MeetingBy(by).Day : calendar.WorkingDay(by);
        }
        return days;
    }

    private static void Spread(DemonstrationCalendar calendar, DateOnly[] days, int intake)
    {
        if (intake < 2) return;
        var end = Math.Min(intake, days.Length - 1);
        var room = days[end].DayNumber - days[0].DayNumber;
        // An applicant takes longer to answer than the Secretariat to ask.
        for (var i = 1; i < end; i++)
        {
            var share = (i / 2 * 3 + i % 2) / (end / 2 * 3.0 + end % 2);
            var day = calendar.WorkingDay(days[0].AddDays((int)(room * share)));
            if (day > days[i - 1]) days[i] = day;
        }
    }

    private static DateOnly[] Hurried(DemonstrationCalendar calendar, IReadOnlyList<(Role By, Pace Pace)> steps, DateOnly[] days)
    {
        for (var i = 1; i < days.Length; i++)
            if (steps[i] is { By: not Role.Committee, Pace: { Most: > 0 } pace } && days[i] > days[i - 1].AddDays(pace.Most))
                days[i] = Later(calendar, days[i - 1].AddDays(Math.Min(pace.Days, pace.Most)), days[i - 1]);
        return days;
    }

    private static DateOnly Later(DemonstrationCalendar calendar, DateOnly day, DateOnly? than)
    {
        var found = calendar.WorkingDay(day);
        for (var ahead = day; found <= than; ahead = ahead.AddDays(1)) found = calendar.WorkingDay(ahead);
        return found;
    }
}
