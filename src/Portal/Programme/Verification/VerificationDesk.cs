using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Programme.Verification;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Programme.Verification;

/// <summary>Verification records: read by everybody without the factory's name, entered by the Secretariat (PP-12(d)).</summary>
public sealed class VerificationDesk(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>All of them, the latest first.</summary>
    public async Task<IReadOnlyList<VerificationRecord>> All(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<VerificationRecord>().AsNoTracking().OrderByDescending(r => r.On).ThenByDescending(r => r.Id).ToListAsync(cancellation);
    }

    /// <summary>Enters one.</summary>
    public async Task<Refusal?> Record(ClaimsPrincipal officer, VerificationEntry entry, CancellationToken cancellation)
    {
        if (officer.PersonId() is not { } person || !officer.IsInRole(nameof(Role.Secretariat))) return new("verification-unknown");
        var at = clock.GetUtcNow();
        if (entry.Fault(HongKongTime.DateOf(at)) is { } fault) return fault;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.Add(new VerificationRecord(entry, person, at));
        await db.SaveChangesAsync(cancellation);
        return null;
    }
}
