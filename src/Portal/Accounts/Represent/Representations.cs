using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Accounts.Represent;

/// <summary>That a person acts for a company or provider, as the administrator sees it.</summary>
/// <param name="Row">What was entered.</param>
/// <param name="End">Its end, or null while it lasts.</param>
/// <param name="Person">The person's name; null where there is no such account any more.</param>
/// <param name="Email">The person's address.</param>
/// <param name="Party">The company's or provider's name.</param>
/// <param name="PartyNumber">Its business registration or provider number.</param>
public sealed record Representation(Representative Row, RepresentationEnd? End, Trilingual? Person, string Email, Trilingual Party, string PartyNumber);

/// <summary>For whom people act: entered, looked at and ended; nothing is changed or taken away.</summary>
public sealed class Representations(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Why an entry was refused: nobody has this address.</summary>
    public const string NoPerson = "no-person";

    /// <summary>Why an entry was refused: neither a company nor a provider has this number.</summary>
    public const string NoParty = "no-party";

    /// <summary>Why an entry was refused: the person acts for that party already.</summary>
    public const string Already = "already";

    /// <summary>Why an end was refused: it lies before the first day.</summary>
    public const string BeforeFrom = "before-from";

    /// <summary>Why an end was refused: there is one.</summary>
    public const string Ended = "ended";

    /// <summary>Today in Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>All of them, or those of one person by id; the newest entry first.</summary>
    public async Task<IReadOnlyList<Representation>> Read(string? person, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Read(db, db.Set<Representative>().Where(r => person == null || r.PersonId == person), cancellation);
    }

    /// <summary>One of them, or null.</summary>
    public async Task<Representation?> Find(int id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Read(db, db.Set<Representative>().Where(r => r.Id == id), cancellation) is [var one] ? one : null;
    }

    /// <summary>Enters that the person with this address acts for the company (business registration) or provider (2026-014) of this number; the entry's id.</summary>
    public async Task<Result<int>> Enter(string email, string number, DateOnly from, string why, string by, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var address = email.Trim().ToUpperInvariant();
        if (await db.Users.Where(p => p.NormalizedEmail == address).Select(p => p.Id).SingleOrDefaultAsync(cancellation) is not { } person) return new Refusal(NoPerson);
        var (registration, provider) = (Identifiers.BusinessRegistration(number), Provider.ParseNumber(number));
        var company = registration.Ok ? await db.Set<Company>().Where(c => c.BusinessRegistration == registration.Value).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancellation) : null;
        var listed = provider.Ok && await db.Set<Provider>().AnyAsync(p => p.Number == provider.Value, cancellation) ? provider.Value : null;
        if (company is null && listed is null) return new Refusal(NoParty);
        var overlaps = await db.Set<Representative>().AnyAsync(
            r => r.PersonId == person && r.CompanyId == company && r.ProviderNumber == listed && !db.Set<RepresentationEnd>().Any(e => e.Representation == r.Id && e.LastDay < from), cancellation);
        if (overlaps) return new Refusal(Already);
        var row = new Representative { PersonId = person, CompanyId = company, ProviderNumber = listed, From = from, EnteredAt = clock.GetUtcNow(), EnteredBy = by, Why = why.Trim() };
        db.Add(row);
        await db.SaveChangesAsync(cancellation);
        return row.Id;
    }

    /// <summary>Ends one after its last day (inclusive); null where it was done.</summary>
    public async Task<Refusal?> End(int id, DateOnly lastDay, string why, string by, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.Set<Representative>().AsNoTracking().SingleAsync(r => r.Id == id, cancellation);
        if (lastDay < row.From) return new Refusal(BeforeFrom);
        if (await IsEnded()) return new Refusal(Ended);
        db.Add(new RepresentationEnd { Representation = id, LastDay = lastDay, EnteredAt = clock.GetUtcNow(), EnteredBy = by, Why = why.Trim() });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Two pressed at once: the first counts.
            if (!await IsEnded()) throw;
            return new Refusal(Ended);
        }

        Task<bool> IsEnded() => db.Set<RepresentationEnd>().AsNoTracking().AnyAsync(e => e.Representation == id, cancellation);
    }

    private static async Task<IReadOnlyList<Representation>> Read(PortalDb db, IQueryable<Representative> which, CancellationToken cancellation)
    {
        var rows = await which.AsNoTracking().OrderByDescending(r => r.Id).ToListAsync(cancellation);
        var (people, companies, providers, ids) = (rows.Select(r => r.PersonId).ToList(), rows.Select(r => r.CompanyId).ToList(), rows.Select(r => r.ProviderNumber).ToList(), rows.Select(r => r.Id).ToList());
        var person = await db.Users.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        var company = await db.Set<Company>().AsNoTracking().Where(c => companies.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var provider = await db.Set<Provider>().AsNoTracking().Where(p => providers.Contains(p.Number)).ToDictionaryAsync(p => p.Number, cancellation);
        var end = await db.Set<RepresentationEnd>().AsNoTracking().Where(e => ids.Contains(e.Representation)).ToDictionaryAsync(e => e.Representation, cancellation);
        return [.. rows.Select(r => new Representation(r, end.GetValueOrDefault(r.Id), person.GetValueOrDefault(r.PersonId)?.Name(), person.GetValueOrDefault(r.PersonId)?.Email ?? "",
            r.CompanyId is { } c ? company[c].Name : provider[r.ProviderNumber!].Name, r.CompanyId is { } n ? company[n].BusinessRegistration : r.ProviderNumber!))];
    }
}
