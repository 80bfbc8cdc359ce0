using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Cases;

/// <summary>The clocks of a case, stored with the act that starts, meets or ends them.</summary>
public static class Clocks
{
    /// <summary>Those that run: neither met nor ended.</summary>
    public static IQueryable<CaseDeadline> Running(this IQueryable<CaseDeadline> clocks) => clocks.Where(d => d.MetOn == null && d.EndedOn == null);

    /// <summary>Starts one of <c>seeds/deadlines.json</c> on a day; <paramref name="startedBy"/> is the act that did.</summary>
    public static CaseDeadline StartClock(this PortalDb db, ReferenceData reference, string @case, string rule, DateOnly from, string startedBy)
    {
        var runs = reference.Deadlines.Start(rule, from, reference.Calendar).Value;
        var deadline = new CaseDeadline { Case = @case, Rule = rule, From = from, Due = runs.Due, Provisional = runs.Provisional, StartedBy = startedBy };
        db.Add(deadline);
        return deadline;
    }

    /// <summary>Says that a running duty was done on a day; nothing where none runs.</summary>
    public static async Task MeetClock(this PortalDb db, string @case, string rule, DateOnly on, CancellationToken cancellation)
    {
        foreach (var deadline in await db.RunningClocks(@case, rule, cancellation)) deadline.MetOn = on;
    }

    /// <summary>Ends running duties whose cause fell away; all of the case where <paramref name="rule"/> is null.</summary>
    public static async Task EndClocks(this PortalDb db, string @case, string? rule, DateOnly on, CancellationToken cancellation)
    {
        foreach (var deadline in await db.RunningClocks(@case, rule, cancellation)) deadline.EndedOn = on;
    }

    /// <summary>The running clocks of a case, tracked; those of one rule where it is given.</summary>
    public static Task<List<CaseDeadline>> RunningClocks(this PortalDb db, string @case, string? rule, CancellationToken cancellation) =>
        db.Set<CaseDeadline>().Where(d => d.Case == @case && (rule == null || d.Rule == rule)).Running().ToListAsync(cancellation);
}
