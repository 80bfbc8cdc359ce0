using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Providers.Register;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers.Handle;

/// <summary>A registration older than the guide, as the Secretariat's papers have it.</summary>
/// <param name="Number">The registration number, kept as it was.</param>
/// <param name="Name">The company's name.</param>
/// <param name="Identifier">The business registration number or unified social credit code.</param>
/// <param name="Address">Its address.</param>
/// <param name="Telephone">Its telephone.</param>
/// <param name="Email">Its e-mail.</param>
/// <param name="Category">The category.</param>
/// <param name="Since">The first day of the registration.</param>
/// <param name="Paper">Where it is recorded.</param>
public sealed record OldRegistration(string Number, Trilingual Name, string Identifier, Trilingual Address, string Telephone, string Email, ProviderCategory Category, DateOnly Since, string Paper);

/// <summary>Carries over registrations that stand since before the guide: they stay valid, without application and provisional period (RG-3.2.1).</summary>
public sealed class CarryingOver(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>The word in the history.</summary>
    public const string CarriedOver = "CarryOver";

    /// <summary>Enters one; a provider that is there gets the category more. Null where it was done.</summary>
    public async Task<Refusal?> Enter(ClaimsPrincipal person, OldRegistration old, CancellationToken cancellation)
    {
        if (person.PersonId() is not { } officer || !person.IsInRole(nameof(Role.Secretariat))) return new(RegistrationDesk.Unknown);
        if (Provider.ParseNumber(old.Number) is not { Ok: true, Value: var number }) return new("provider-number-not-readable", "RG-3.2.1");
        if (Beginning.IdentifierOf(old.Identifier) is not { } identifier) return new("identifier-not-readable", "RG-AnnexA");
        var at = clock.GetUtcNow();
        if (old.Since > HongKongTime.DateOf(at)) return new("carried-over-from-the-future", "RG-3.2.1");
        if (string.IsNullOrWhiteSpace(old.Paper)) return new("reason-missing", "RG-3.2.1");
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var provider = await db.Set<Provider>().SingleOrDefaultAsync(p => p.Number == number, cancellation);
        if (provider is not null && provider.Identifier != identifier) return new("provider-number-taken", "RG-3.2.1");
        if (provider is null)
        {
            if (old.Name.IsIncomplete) return new("name-incomplete", "RG-5.1.1(a)");
            db.Add(provider = new(number, old.Name) { Identifier = identifier, Address = old.Address, Telephone = old.Telephone, Email = old.Email });
        }
        if (await db.Set<Registration>().AnyAsync(r => r.ProviderNumber == number && r.Category == old.Category, cancellation)) return new Refusal("category-registered-already", "RG-3.2.1").With("registration", Registration.ReferenceOf(number, old.Category));
        var registration = Registration.Continued(number, old.Category, old.Since);
        db.Add(registration);
        db.Add(registration.Record(CarriedOver, Role.Secretariat, officer, at, "RG-3.2.1", old.Paper.Trim()));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Two entered it at once: the first counts.
            await using var again = await databases.CreateDbContextAsync(cancellation);
            if (!await again.Set<Registration>().AnyAsync(r => r.Reference == registration.Reference, cancellation)) throw;
            return new Refusal("category-registered-already", "RG-3.2.1").With("registration", registration.Reference);
        }
    }
}
