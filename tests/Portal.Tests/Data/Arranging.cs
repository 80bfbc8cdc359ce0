using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.PortalTests.Data;

/// <summary>Brings cases into a shape a test begins from: nothing of a case is stored without an entry in its history, not even here.</summary>
internal static class Arranging
{
    /// <summary>Saves, with an entry for each case that is changed and has none yet.</summary>
    public static async Task Arrange(this PortalDb db, CancellationToken cancellation)
    {
        var written = db.ChangeTracker.Entries<CaseEntry>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.Case).ToHashSet(StringComparer.Ordinal);
        foreach (var changed in db.ChangeTracker.Entries().Where(e => e is { State: EntityState.Modified, Entity: IHasHistory }).Select(e => (IHasHistory)e.Entity).Where(c => !written.Contains(c.HistoryCase)).ToList())
            db.Add(changed.Record("Note", Role.Administrator, "test", DateTimeOffset.UnixEpoch, null, null));
        await db.SaveChangesAsync(cancellation);
    }
}
