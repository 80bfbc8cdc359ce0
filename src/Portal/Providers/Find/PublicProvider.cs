using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Listing;

namespace CleanerProduction.Portal.Providers.Find;

/// <summary>What the public may see of a provider, and nothing else (RG-5.1.1).</summary>
/// <param name="Number">The registration number.</param>
/// <param name="Name">The company's name.</param>
/// <param name="Address">Its address.</param>
/// <param name="Telephone">Its telephone number.</param>
/// <param name="Email">Its e-mail address.</param>
/// <param name="Website">Its web site; null where there is none.</param>
/// <param name="Categories">The categories it is listed in, in order.</param>
/// <param name="Place">Where its address lies: a city's code, <see cref="ListingPlace.HongKong"/>, or null for elsewhere.</param>
public sealed record PublicProvider(
    string Number, Trilingual Name, Trilingual Address, string Telephone, string Email, string? Website, ImmutableArray<ProviderCategory> Categories, string? Place = null)
{
    /// <summary>The script its name is registered in: that of its place.</summary>
    public Language Script => Place is null or ListingPlace.HongKong ? Language.ZhHant : Language.ZhHans;

    /// <summary>In which language a reader reads its name and address: an English reader in English, others as they are registered.</summary>
    public Language For(Language reader) => reader == Language.En ? Language.En : Script;

    /// <summary>The other language its name is shown in beside.</summary>
    public Language Beside(Language reader) => reader == Language.En ? Script : Language.En;

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
}
