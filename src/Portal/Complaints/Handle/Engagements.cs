using CleanerProduction.Applications;
using CleanerProduction.Complaints;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Complaints.Handle;

/// <summary>The projects a provider is engaged in.</summary>
public static class Engagements
{
    private static readonly ApplicationState[] Ended =
        [ApplicationState.Rejected, ApplicationState.Withdrawn, ApplicationState.ApprovalWithdrawn, ApplicationState.Terminated, ApplicationState.Paid, ApplicationState.Closed];

    /// <summary>
    /// Those of a provider; <paramref name="stopped"/> are the ones the Secretariat took it off. The service contract is handed in with the application (FG-2.1.2), so it is contracted by that day.
    /// </summary>
    public static async Task<IReadOnlyList<EngagedProject>> Of(PortalDb db, string provider, IReadOnlyCollection<string> stopped, CancellationToken cancellation)
    {
        var rows = await db.Set<Application>().AsNoTracking().Where(a => a.ProviderNumber == provider && a.SubmittedOn != null).OrderBy(a => a.Reference).Select(a => new { a.Reference, a.SubmittedOn, a.State }).ToListAsync(cancellation);
        return [.. rows.Select(r => new EngagedProject(r.Reference, r.SubmittedOn, Ended.Contains(r.State), stopped.Contains(r.Reference)))];
    }
}
