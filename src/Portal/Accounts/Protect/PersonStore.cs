using CleanerProduction.Portal.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CleanerProduction.Portal.Accounts.Protect;

/// <summary>People as the framework keeps them, but for their recovery codes: of those only hashes are kept. Codes from before hold until they are used or the start hashed them.</summary>
internal sealed class PersonStore(PortalDb db, IdentityErrorDescriber words) : UserStore<Person, IdentityRole, PortalDb>(db, words)
{
    // As the framework names the place.
    internal const string Place = "[AspNetUserStore]", Name = "RecoveryCodes";

    /// <inheritdoc />
    public override Task ReplaceCodesAsync(Person user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Place, Name, RecoveryCodes.Keep(recoveryCodes), cancellationToken);

    /// <inheritdoc />
    public override async Task<bool> RedeemCodeAsync(Person user, string code, CancellationToken cancellationToken)
    {
        if (RecoveryCodes.Without(await Kept(user, cancellationToken), code) is not { } left) return false;
        await SetTokenAsync(user, Place, Name, left, cancellationToken);
        return true;
    }

    /// <inheritdoc />
    public override async Task<int> CountCodesAsync(Person user, CancellationToken cancellationToken) => RecoveryCodes.Count(await Kept(user, cancellationToken));

    private async Task<string> Kept(Person user, CancellationToken cancellationToken) => await GetTokenAsync(user, Place, Name, cancellationToken) ?? "";
}
