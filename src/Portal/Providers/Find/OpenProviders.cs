using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Providers.Listing;

namespace CleanerProduction.Portal.Providers.Find;

/// <summary>The directory of service providers as open data (RG-5.1.1).</summary>
public sealed class OpenProviders(DirectoryBook directory, ReferenceData reference) : IOpenList
{
    /// <inheritdoc/>
    public string Name => "providers";

    /// <inheritdoc/>
    public ImmutableArray<OpenParameter> Parameters =>
    [
        new("category", JsonSchema.Word("1", "2")), new("city", JsonSchema.Word([ListingPlace.HongKong, .. reference.Cities.Select(c => c.Code)])), new("q", JsonSchema.Text()),
    ];

    /// <inheritdoc/>
    public JsonObject RowSchema => PublicProvider.Schema();

    /// <inheritdoc/>
    public async Task<OpenPage> Read(OpenQuery query, CancellationToken stop) => OpenPage.Of((await directory.Now(stop)).All(new()
    {
        Text = query["q"] ?? "",
        Categories = DirectoryAsk.CategoryOf(query["category"]) is { } category ? [category] : [],
        Places = query["city"] is { } city ? [city] : [],
    }), query, p => p.Json());
}

/// <summary>One provider of the directory.</summary>
public sealed class OpenProvider(DirectoryBook directory) : IOpenDocument
{
    /// <inheritdoc/>
    public string Template => "providers/{number}";

    /// <inheritdoc/>
    public JsonObject Schema => PublicProvider.Schema();

    /// <inheritdoc/>
    public async Task<JsonNode?> Read(OpenQuery query, CancellationToken stop) => query["number"] is { } number ? (await directory.Now(stop)).Of(number)?.Json() : null;
}
