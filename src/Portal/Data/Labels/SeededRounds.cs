using CleanerProduction.Labels;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Labels;

/// <summary>Puts the rounds of <c>seeds/labels</c> into an empty store as version 1: documented rounds of before the portal, taken over closed.</summary>
public static class SeededRounds
{
    private const string Reason = "As the scheme's guide gives it";

    /// <summary>Puts those in that are not there. Several nodes may do so at once.</summary>
    public static async Task Put(IServiceProvider services, CancellationToken cancellation)
    {
        var databases = services.GetRequiredService<IDbContextFactory<PortalDb>>();
        var (reference, at) = (services.GetRequiredService<ReferenceData>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var there = await db.Set<LabelRoundVersion>().Select(v => v.Year).Distinct().ToListAsync(cancellation);
            foreach (var round in reference.LabelRounds.Where(r => !there.Contains(r.Year)))
            {
                var taken = new RoundCase(round.Year);
                db.Add(taken);
                db.Add(taken.TakeOver("system", at, Reason));
                db.Add(new LabelRoundVersion { Year = round.Year, Version = 1, Content = round.ToJson(), Reason = Reason, At = at, By = "system" });
            }
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Another node that started at the same moment was first.
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var there = await db.Set<LabelRoundVersion>().Select(v => v.Year).Distinct().ToListAsync(cancellation);
            if (!reference.LabelRounds.All(r => there.Contains(r.Year))) throw;
        }
    }
}
