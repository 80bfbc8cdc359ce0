using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Companies;

/// <summary>Evidence of companies (<c>company-12</c>) and factories (<c>factory-7</c>): their own people keep it, officers read it.</summary>
public sealed class CompanyFiles(IDbContextFactory<PortalDb> databases, TimeProvider clock) : IHoldsFiles
{
    private const string OfCompany = "company-", OfFactory = "factory-";

    /// <summary>What a company's files are held by.</summary>
    public static string Holder(int company) => string.Create(CultureInfo.InvariantCulture, $"{OfCompany}{company}");

    /// <summary>What a factory's files are held by.</summary>
    public static string HolderOfFactory(int factory) => string.Create(CultureInfo.InvariantCulture, $"{OfFactory}{factory}");

    /// <inheritdoc />
    public bool Knows(string holder) => Number(holder, OfCompany) is not null || Number(holder, OfFactory) is not null;

    /// <inheritdoc />
    public async Task<bool> MayRead(ClaimsPrincipal person, string holder, CancellationToken cancellation) =>
        await Company(holder, cancellation) is { } company && (Navigation.IsOfficer(person) || await Acts(person, company, cancellation));

    /// <inheritdoc />
    public async Task<bool> MayWrite(ClaimsPrincipal person, string holder, string slot, CancellationToken cancellation) =>
        await Company(holder, cancellation) is { } company && await Acts(person, company, cancellation);

    private async Task<int?> Company(string holder, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return Number(holder, OfCompany) is { } company ? await db.Set<Company>().Where(c => c.Id == company).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancellation)
            : Number(holder, OfFactory) is { } factory ? await db.Set<Factory>().Where(f => f.Id == factory).Select(f => (int?)f.CompanyId).SingleOrDefaultAsync(cancellation)
            : null;
    }

    private async Task<bool> Acts(ClaimsPrincipal person, int company, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return person.PersonId() is { } id && await db.Acting(HongKongTime.DateOf(clock.GetUtcNow())).AnyAsync(r => r.PersonId == id && r.CompanyId == company, cancellation);
    }

    private static int? Number(string holder, string prefix) =>
        holder.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(holder.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
