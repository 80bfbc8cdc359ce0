using System.Security.Claims;
using CleanerProduction.Complaints;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Complaints.Read;

/// <summary>What of complaints waits for a person: the duties of the office by role, and for a provider the reply and the correction.</summary>
public sealed class ComplaintsWaiting(ComplaintBook book, IDbContextFactory<PortalDb> databases) : IWaitingFor
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<WaitingItem>> For(ClaimsPrincipal person, CancellationToken stop)
    {
        var rows = await book.List(person, ended: false, stop);
        if (Navigation.IsOfficer(person))
            return [.. rows.Where(r => r.Next is { } next && person.IsInRole(next.By.ToString())).Select(r => new WaitingItem(ComplaintWords.All($"Do_{r.Next!.Duty}"), Links.Complaint(r.Case.Reference), About(r.Case, r.Case.Subject), r.Next.Due, r.Case.StateSince, r.Next.Clause))];
        await using var db = await databases.CreateDbContextAsync(stop);
        List<WaitingItem> items = [];
        foreach (var row in rows.Where(r => r.Case.State is ComplaintState.Notified or ComplaintState.Investigating or ComplaintState.Substantiated or ComplaintState.Correcting))
            if (await db.StandingIn(person, row.Case, book.Today, stop) is { Side: ComplaintSide.Provider } && await Open(db, row.Case, stop) is { } duty)
                items.Add(new(ComplaintWords.All($"Do_{duty}"), Links.Complaint(row.Case.Reference), About(row.Case, row.Case.Subject), duty == "Correct" ? row.Next?.Due : null, row.Case.StateSince, duty == "Correct" ? "RG-6.1.3" : "RG-6.1.1"));
        return items;
    }

    private static async Task<string?> Open(PortalDb db, Complaint complaint, CancellationToken stop)
    {
        var file = (await db.Papers(complaint.Reference, stop)).File;
        return complaint.State is ComplaintState.Substantiated or ComplaintState.Correcting ? file.CorrectedOn is null ? "Correct" : null : file.Reply is null ? "Reply" : null;
    }

    private static Trilingual About(Complaint complaint, Trilingual subject) => Trilingual.Make(language => $"{complaint.Reference} {subject.In(language)}");
}
