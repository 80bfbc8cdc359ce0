using CleanerProduction.Portal.Data;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Apply;

/// <summary>A provider's registration as applicants choose it.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Category">The category.</param>
/// <param name="State">Where the registration stands.</param>
public sealed record Registered(Provider Provider, ProviderCategory Category, RegistrationState State)
{
    /// <summary>True where it may be chosen (FG-1.4.1).</summary>
    public bool MayBeChosen => new Guidelines.Funding.ChosenProvider(Category, State).IsRegistered;
}

/// <summary>The live register as applicants search it. It names all that fit in the order of their numbers and recommends none (FG-1.4.2, RG-3.4.1).</summary>
public sealed class Register(IDbContextFactory<PortalDb> databases)
{
    /// <summary>Registered providers whose name in either script, or number, holds <paramref name="asked"/>, in a category; all where nothing is asked.</summary>
    public async Task<IReadOnlyList<Registered>> Search(string? asked, ProviderCategory? category, CancellationToken cancellation)
    {
        var word = (asked ?? "").Normalize(System.Text.NormalizationForm.FormKC).Trim();
        return
        [
            .. (await Read(null, cancellation)).Where(r => r.MayBeChosen && (category is null || r.Category == category)
                && (word.Length == 0 || Holds(r.Provider.Number) || Holds(r.Provider.Name.Hant) || Holds(r.Provider.Name.Hans) || Holds(r.Provider.Name.En))),
        ];

        bool Holds(string text) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Every registration of these providers, whatever its state.</summary>
    public Task<IReadOnlyList<Registered>> Of(IReadOnlyCollection<string> numbers, CancellationToken cancellation) => Read(numbers, cancellation);

    private async Task<IReadOnlyList<Registered>> Read(IReadOnlyCollection<string>? numbers, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Set<Registration>().AsNoTracking().Where(r => numbers == null || numbers.Contains(r.ProviderNumber))
            .Join(db.Set<Provider>(), r => r.ProviderNumber, p => p.Number, (r, p) => new { p, r.Category, r.State }).ToListAsync(cancellation);
        return [.. rows.OrderBy(r => r.p.Number, StringComparer.Ordinal).ThenBy(r => r.Category).Select(r => new Registered(r.p, r.Category, r.State))];
    }
}
