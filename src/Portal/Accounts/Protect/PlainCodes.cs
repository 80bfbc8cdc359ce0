using CleanerProduction.Portal.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Accounts.Protect;

/// <summary>After the start: recovery codes kept as they were before they were hashed are hashed. They stay good.</summary>
internal sealed class PlainCodes(IDbContextFactory<PortalDb> databases) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var db = await databases.CreateDbContextAsync(stoppingToken);
        var kept = db.Set<IdentityUserToken<string>>().Where(t => t.LoginProvider == PersonStore.Place && t.Name == PersonStore.Name);
        foreach (var row in await kept.AsNoTracking().ToListAsync(stoppingToken))
        {
            if (row.Value is not { } plain || !RecoveryCodes.IsPlain(plain)) continue;
            var hashed = RecoveryCodes.Keep(plain.Split(';'));
            // One that was used meanwhile must not come back.
            await kept.Where(t => t.UserId == row.UserId && t.Value == plain).ExecuteUpdateAsync(set => set.SetProperty(t => t.Value, hashed), stoppingToken);
        }
    }
}
