using System.Security.Claims;
using CleanerProduction.Files;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers;

/// <summary>
/// What providers hand in (<c>provider-2026-014</c>): their own people keep it, officers read it once something was handed in. Proofs may be sent while an application is being written or
/// answered; the code of conduct and written notices at any time.
/// </summary>
public sealed class ProviderFiles(IDbContextFactory<PortalDb> databases, TimeProvider clock) : IHoldsFiles
{
    private const string Of = "provider-";
    private static readonly string[] AnyTime = ["code-of-conduct", "directory-notice"];

    /// <summary>What a provider's files are held by.</summary>
    public static string Holder(string number) => Of + number;

    /// <inheritdoc />
    public bool Knows(string holder) => Number(holder) is not null;

    /// <inheritdoc />
    public async Task<bool> MayRead(ClaimsPrincipal person, string holder, CancellationToken cancellation)
    {
        if (Number(holder) is not { } number) return false;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await Acts(db, person, number, cancellation)) return true;
        return Navigation.IsOfficer(person) && await db.Set<Registration>().AnyAsync(r => r.ProviderNumber == number && r.State != RegistrationState.Draft, cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> MayWrite(ClaimsPrincipal person, string holder, string slot, CancellationToken cancellation)
    {
        if (Number(holder) is not { } number) return false;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await Acts(db, person, number, cancellation)) return false;
        return AnyTime.Contains(slot) || await db.Set<RegistrationFiling>().AnyAsync(f => f.ProviderNumber == number
            && (f.SubmittedAt == null || db.Set<Registration>().Any(r => r.Filing == f.Reference && r.State == RegistrationState.InfoRequested)), cancellation);
    }

    /// <inheritdoc />
    public async Task<DateTimeOffset?> RestsSince(string holder, string slot, CancellationToken cancellation)
    {
        if (Number(holder) is not { } number) return null;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // What was handed in stays, whoever may send more.
        var since = await db.Set<RegistrationFiling>().Where(f => f.ProviderNumber == number && f.SubmittedAt != null).Select(f => f.SubmittedAt).ToListAsync(cancellation);
        return since.Max();
    }

    private async Task<bool> Acts(PortalDb db, ClaimsPrincipal person, string number, CancellationToken cancellation) =>
        person.PersonId() is { } id && await db.Acting(HongKongTime.DateOf(clock.GetUtcNow())).AnyAsync(r => r.PersonId == id && r.ProviderNumber == number, cancellation);

    private static string? Number(string holder) => Slots.HolderOf(holder) == SlotHolder.Provider ? holder[Of.Length..] : null;
}
