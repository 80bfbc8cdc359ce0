using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts.Protect;

/// <summary>A code of the authenticator app opens once: who looked over a shoulder comes too late.</summary>
internal sealed class CodeOnce(TimeProvider clock) : AuthenticatorTokenProvider<Person>
{
    private const string Kept = "[CodeOnce]", Name = "used";

    // Longer than any code is taken, before and after its half minute.
    private static readonly TimeSpan Lives = TimeSpan.FromMinutes(5);

    /// <inheritdoc />
    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Person> manager, Person user)
    {
        if (!await base.ValidateAsync(purpose, token, manager, user) || !int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var code)) return false;
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var used = Read(await manager.GetAuthenticationTokenAsync(user, Kept, Name)).Where(u => now - u.At < Lives.TotalSeconds).ToList();
        if (used.Any(u => u.Code == code)) return false;
        used.Add((code, now));
        return (await manager.SetAuthenticationTokenAsync(user, Kept, Name, string.Join(' ', used.Select(u => string.Create(CultureInfo.InvariantCulture, $"{u.Code}@{u.At}"))))).Succeeded;
    }

    private static IEnumerable<(int Code, long At)> Read(string? used) =>
        (used ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(u => u.Split('@')).Select(p => (int.Parse(p[0], CultureInfo.InvariantCulture), long.Parse(p[1], CultureInfo.InvariantCulture)));
}
