using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Apply;

/// <summary>The forms that were handed in. Whose they are is asked before.</summary>
public sealed class Receipts(IDbContextFactory<PortalDb> databases)
{
    /// <summary>The form as it was handed in; null while it was not.</summary>
    public async Task<FormRevision?> Submitted(string reference, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<FormRevision>().AsNoTracking().Where(r => r.Case == reference && r.Moment == FormMoment.Submitted).OrderBy(r => r.Revision).FirstOrDefaultAsync(cancellation);
    }
}
