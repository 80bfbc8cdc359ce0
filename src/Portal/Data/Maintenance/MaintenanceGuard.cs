using CleanerProduction.Portal.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CleanerProduction.Portal.Data;

/// <summary>Stores nothing while maintenance lasts, whoever saves: requests are refused before (docs/operations.md), what runs by itself and what was under way is refused here.</summary>
internal sealed class MaintenanceGuard(MaintenanceState state) : SaveChangesInterceptor
{
    // The door stays open, or nobody could read, and nobody could end it.
    private static readonly HashSet<Type> Door =
        [typeof(MaintenanceWindow), typeof(SignInSession), typeof(SignInEntry), typeof(ProtectionKey), typeof(Person), typeof(IdentityUserToken<string>), typeof(IdentityUserPasskey<string>)];

    /// <inheritdoc />
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Look(eventData.Context);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Look(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private void Look(DbContext? db)
    {
        if (state.IsOn && db is not null && db.ChangeTracker.Entries().Any(e => e.Changes() && !Door.Contains(e.Metadata.ClrType))) state.Refuse();
    }
}
