using System.Globalization;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Forms;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers.Register;

/// <summary>Who applies, and for what.</summary>
/// <param name="Identifier">The business registration number or unified social credit code.</param>
/// <param name="Name">The company's name.</param>
/// <param name="Categories">The categories.</param>
public sealed record Beginner(string Identifier, Trilingual Name, IReadOnlyList<ProviderCategory> Categories);

/// <summary>Begins applications for registration: for a company the programme does not know, for one that applies again, for one more category (RG-4.1.1, RG-5.2.3).</summary>
public sealed class Beginning(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Why nothing was begun: the company is known, and the person does not act for it. Nothing else is told.</summary>
    public const string Known = "provider-known";

    private const int Attempts = 20;

    /// <summary>Begins an application, or finds the draft that was begun: its reference. A category that stands, or was applied for, is refused (RG-3.2.1).</summary>
    public async Task<Result<string>> Begin(string person, Beginner who, Language language, CancellationToken cancellation)
    {
        if (IdentifierOf(who.Identifier) is not { } identifier) return new Refusal("identifier-not-readable", "RG-AnnexA");
        if (who.Categories.Count == 0) return new Refusal("category-missing", "RG-3.1.3");
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var at = clock.GetUtcNow();
            var today = HongKongTime.DateOf(at);
            var known = await db.Set<Provider>().Where(p => p.Identifier == identifier).OrderByDescending(p => p.Number).ToListAsync(cancellation);
            var numbers = known.ConvertAll(p => p.Number);
            var acts = await db.Acting(today).Where(r => r.PersonId == person && r.ProviderNumber != null && numbers.Contains(r.ProviderNumber)).Select(r => r.ProviderNumber!).ToListAsync(cancellation);
            if (known.Count > 0 && acts.Count == 0) return new Refusal(Known);
            if (await db.Set<RegistrationFiling>().Where(f => numbers.Contains(f.ProviderNumber) && f.SubmittedAt == null).OrderBy(f => f.Reference).Select(f => f.Reference).FirstOrDefaultAsync(cancellation) is { } begun) return begun;
            var registrations = await db.Set<Registration>().AsNoTracking().Where(r => numbers.Contains(r.ProviderNumber)).ToListAsync(cancellation);
            foreach (var category in who.Categories)
                if (Registering.MayApply(registrations.Where(r => r.State != RegistrationState.Draft), category) is { } stands) return stands;
            // A category that ended under a number begins anew under another: what a number once meant it goes on to mean.
            var provider = known.Find(p => acts.Contains(p.Number) && who.Categories.All(c => !registrations.Exists(r => r.ProviderNumber == p.Number && r.Category == c && r.State != RegistrationState.Draft)));
            if (provider is null)
            {
                provider = await New(db, identifier, who.Name, known.FirstOrDefault(), today.Year, cancellation);
                db.Add(provider);
                foreach (var one in await People(db, person, numbers, today, cancellation)) db.Add(new Representative { PersonId = one, ProviderNumber = provider.Number, From = today, EnteredAt = at, EnteredBy = person });
            }
            await BecomesProvider(db, person, cancellation);
            var form = RegistrationForm.Of(provider) with { WrittenIn = language, Categories = [.. who.Categories.Distinct().Order()] };
            var filing = new RegistrationFiling { Reference = await Next(db, today.Year, cancellation), ProviderNumber = provider.Number, BegunAt = at, BegunBy = person };
            db.Add(filing);
            db.Add(new FormRevision { Case = filing.Reference, Revision = 1, Moment = FormMoment.Draft, Content = form.ToJson(), Hash = form.Hash, At = at, By = person });
            try
            {
                await db.SaveChangesAsync(cancellation);
                return filing.Reference;
            }
            catch (DbUpdateException) when (attempt < Attempts && !cancellation.IsCancellationRequested)
            {
                // Another application took the number in the same moment.
            }
        }
    }

    /// <summary>The identifier as it is kept: a business registration number or a unified social credit code; null where it is neither.</summary>
    public static string? IdentifierOf(string? text) =>
        Identifiers.BusinessRegistration(text ?? "") is { Ok: true } business ? business.Value : Identifiers.UnifiedSocialCredit(text ?? "") is { Ok: true } credit ? credit.Value : null;

    private static async Task<Provider> New(PortalDb db, string identifier, Trilingual name, Provider? before, int year, CancellationToken cancellation)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-");
        var taken = await db.Set<Provider>().Where(p => p.Number.StartsWith(prefix)).Select(p => p.Number).ToListAsync(cancellation);
        var next = taken.Select(n => int.Parse(n.AsSpan(prefix.Length), CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max() + 1;
        var made = new Provider(Provider.NumberOf(year, next), before?.Name ?? name) { Identifier = identifier };
        if (before is null) return made;
        (made.Address, made.Telephone, made.Email, made.Website) = (before.Address, before.Telephone, before.Email, before.Website);
        made.Directors.AddRange(before.Directors);
        return made;
    }

    // Whoever acts for the company under another number acts for it under this one.
    private static async Task<IEnumerable<string>> People(PortalDb db, string person, List<string> numbers, DateOnly today, CancellationToken cancellation) =>
        (await db.Acting(today).Where(r => r.ProviderNumber != null && numbers.Contains(r.ProviderNumber)).Select(r => r.PersonId).ToListAsync(cancellation)).Append(person).Distinct(StringComparer.Ordinal);

    private static async Task BecomesProvider(PortalDb db, string person, CancellationToken cancellation)
    {
        var role = await db.Roles.SingleAsync(r => r.Name == nameof(Role.Provider), cancellation);
        if (!await db.UserRoles.AnyAsync(u => u.UserId == person && u.RoleId == role.Id, cancellation)) db.Add(new IdentityUserRole<string> { UserId = person, RoleId = role.Id });
    }

    private static async Task<string> Next(PortalDb db, int year, CancellationToken cancellation)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"RA-{year:0000}-");
        var newest = await db.Set<RegistrationFiling>().Where(f => f.Reference.StartsWith(prefix)).OrderByDescending(f => f.Reference).Select(f => f.Reference).FirstOrDefaultAsync(cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{(newest is null ? 1 : int.Parse(newest.AsSpan(prefix.Length), CultureInfo.InvariantCulture) + 1):0000}");
    }
}
