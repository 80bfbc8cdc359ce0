using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers.Find;

/// <summary>What the public may see of a provider, and nothing else (RG-5.1.1).</summary>
/// <param name="Number">The registration number.</param>
/// <param name="Name">The company's name.</param>
/// <param name="Address">Its address.</param>
/// <param name="Telephone">Its telephone number.</param>
/// <param name="Email">Its e-mail address.</param>
/// <param name="Website">Its web site; null where there is none.</param>
/// <param name="Categories">The categories it is listed in, in order.</param>
public sealed record PublicProvider(
    string Number, Trilingual Name, Trilingual Address, string Telephone, string Email, string? Website, ImmutableArray<ProviderCategory> Categories)
{
    private static readonly RegistrationState[] Listed = [RegistrationState.Provisional, RegistrationState.ProvisionalPendingExam, RegistrationState.Confirmed];

    /// <summary>The schema of <see cref="Json"/>.</summary>
    public static JsonObject Schema() => JsonSchema.Of(
        ("number", JsonSchema.Text()), ("name", JsonSchema.Trilingual()), ("address", JsonSchema.Trilingual()), ("telephone", JsonSchema.Text()),
        ("email", JsonSchema.Text()), ("website?", JsonSchema.Text()), ("categories", JsonSchema.List(JsonSchema.Whole())));

    /// <summary>As the API writes it.</summary>
    public JsonObject Json() => new()
    {
        ["number"] = Number,
        ["name"] = JsonSchema.Write(Name),
        ["address"] = JsonSchema.Write(Address),
        ["telephone"] = Telephone,
        ["email"] = Email,
        ["website"] = Website,
        ["categories"] = new JsonArray([.. Categories.Select(c => JsonValue.Create((int)c))]),
    };

    /// <summary>Everyone in the directory, by number; provisional ones too .</summary>
    public static async Task<ImmutableArray<PublicProvider>> All(IDbContextFactory<PortalDb> database, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var rows = await db.Set<Registration>().AsNoTracking().Where(r => Listed.Contains(r.State))
            .Join(db.Set<Provider>(), r => r.ProviderNumber, p => p.Number, (r, p) => new { r.Category, p.Number, p.Name, p.Address, p.Telephone, p.Email, p.Website })
            .OrderBy(r => r.Number).ThenBy(r => r.Category).ToListAsync(stop);
        return [.. from row in rows
                   group row.Category by row.Number into categories
                   let p = rows.First(r => r.Number == categories.Key)
                   select new PublicProvider(p.Number, p.Name, p.Address, p.Telephone, p.Email, p.Website, [.. categories])];
    }

    /// <summary>True where a word stands in its name or number, in any of the three languages.</summary>
    public bool Holds(string word) =>
        Number.Contains(word, StringComparison.OrdinalIgnoreCase) || Name.Hant.Contains(word, StringComparison.OrdinalIgnoreCase)
        || Name.Hans.Contains(word, StringComparison.OrdinalIgnoreCase) || Name.En.Contains(word, StringComparison.OrdinalIgnoreCase);
}
