using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CleanerProduction.Portal.Labels.Check;

/// <summary>Lets applications lapse whose sealed original did not come by the last day of grace, that day included .</summary>
public sealed class LapseTimer(IDbContextFactory<PortalDb> databases, LabelDesk desk, TimeProvider clock)
{
    /// <summary>Lapses what is over today; how many did. What another node lapsed in the same moment does not lapse twice.</summary>
    public async Task<int> Do(CancellationToken cancellation)
    {
        var today = HongKongTime.DateOf(clock.GetUtcNow());
        List<string> over;
        await using (var db = await databases.CreateDbContextAsync(cancellation))
        {
            var years = (await db.KnownRounds(cancellation)).Where(r => r.Round.OriginalUntil < today).Select(r => r.Year).ToList();
            over = await db.Set<LabelApplication>().Where(a => a.State == LabelState.AwaitingOriginal && years.Contains(a.Round)).OrderBy(a => a.Reference).Select(a => a.Reference).ToListAsync(cancellation);
        }
        var lapsed = 0;
        foreach (var @case in over)
            if (await Lapse(@case, cancellation) is null) lapsed++;
        return lapsed;
    }

    private Task<Refusal?> Lapse(string @case, CancellationToken cancellation) => desk.ActByTimer(@case, async act =>
    {
        if (act.Step(LabelStep.Lapse) is { } refusal) return refusal;
        await act.End(null, cancellation);
        var until = act.Round.Round.OriginalUntil;
        await act.TellApplicant("lapsed", CheckWords.All("Told_Lapsed", @case), CheckWords.All("Told_LapsedText", until), Links.LabelEntry(@case), "LG-3.1", cancellation);
        await act.TellOffice("lapsed", CheckWords.All("Told_Lapsed", @case), CheckWords.All("Told_LapsedText", until), Links.LabelCase(@case), "LG-3.1", cancellation);
        return null;
    }, cancellation);
}

/// <summary>Looks every hour, so that a portal that stood still at midnight makes up for it.</summary>
[DisallowConcurrentExecution]
public sealed class LapseJob(LapseTimer timer) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await timer.Do(cancellationToken);
}
