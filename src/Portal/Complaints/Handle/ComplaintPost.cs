using System.Security.Claims;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Letters;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Complaints.Handle;

/// <summary>Lets a letter of a complaint go out with the act that drafted it.</summary>
public sealed class ComplaintPost(IDbContextFactory<PortalDb> databases, Issuing issuing)
{
    /// <summary>Issues the drafts of a kind; refused where one cannot be printed now: it then waits among the letters.</summary>
    public async Task<Refusal?> Issue(ClaimsPrincipal officer, string @case, string kind, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        Refusal? refusal = null;
        foreach (var number in await db.Set<LetterDraft>().Where(l => l.Case == @case && l.Kind == kind && l.State == LetterState.Draft).Select(l => l.Number).ToListAsync(cancellation))
            refusal ??= (await issuing.Issue(number, officer, cancellation)).Refusal;
        return refusal;
    }
}
