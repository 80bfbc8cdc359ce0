using CleanerProduction.Labels;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Labels;

/// <summary>What officers recorded last about an application.</summary>
/// <param name="Revision">Its number; 0 where nothing was recorded yet.</param>
/// <param name="File">What was recorded.</param>
public sealed record NewestCheck(int Revision, CheckFile File)
{
    /// <summary>Nothing recorded yet.</summary>
    public static readonly NewestCheck None = new(0, new());
}

/// <summary>Reads what officers recorded about applications for labels, and their visits.</summary>
public static class CheckReading
{
    /// <summary>What was recorded last about one.</summary>
    public static async Task<NewestCheck> Check(this PortalDb db, string @case, CancellationToken cancellation) =>
        await db.Set<LabelCheckRevision>().AsNoTracking().Where(r => r.Case == @case).OrderByDescending(r => r.Revision).FirstOrDefaultAsync(cancellation) is { } row
            ? new(row.Revision, CheckFile.FromJson(row.Content))
            : NewestCheck.None;

    /// <summary>The newest visit to the factory of one; null before.</summary>
    public static async Task<(LabelSiteVisit Row, SiteVisit Visit)?> SiteVisit(this PortalDb db, string @case, CancellationToken cancellation) =>
        await db.Set<LabelSiteVisit>().AsNoTracking().Where(v => v.Case == @case).OrderByDescending(v => v.At).FirstOrDefaultAsync(cancellation) is { } row
            ? (row, CleanerProduction.Labels.SiteVisit.FromJson(row.Content))
            : null;
}
