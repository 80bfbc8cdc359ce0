using CleanerProduction.Portal.Data;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Accounts.Keep;

/// <summary>A person as the administrator's list shows them.</summary>
public sealed record PersonRow(string Id, Trilingual Name, string Email, IReadOnlyList<Role> Roles, bool Locked, bool SecondFactor);

/// <summary>Reads the list of people.</summary>
internal static class PeopleList
{
    /// <summary>Everybody whose name or address holds <paramref name="term"/>, by address.</summary>
    public static async Task<IReadOnlyList<PersonRow>> Read(this IDbContextFactory<PortalDb> database, string? term, DateTimeOffset now, CancellationToken stop = default)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var found = db.Users.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(term))
        {
            var (part, address) = (term.Trim(), term.Trim().ToUpperInvariant());
            found = found.Where(p => p.NameHant.Contains(part) || p.NameHans.Contains(part) || p.NameEn.Contains(part) || p.NormalizedEmail!.Contains(address));
        }
        var people = await found.OrderBy(p => p.NormalizedEmail).ToListAsync(stop);
        var roles = await db.UserRoles.Join(db.Roles, held => held.RoleId, role => role.Id, (held, role) => new { held.UserId, role.Name }).ToListAsync(stop);
        var held = roles.Where(r => Enum.IsDefined(typeof(Role), r.Name ?? "")).ToLookup(r => r.UserId, r => Enum.Parse<Role>(r.Name!));
        return [.. people.Select(p => new PersonRow(p.Id, p.Name(), p.Email ?? "", [.. held[p.Id].Order()], p.LockoutEnd > now, p.TwoFactorEnabled))];
    }
}
