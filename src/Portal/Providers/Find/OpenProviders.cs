using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.OpenData;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers.Find;

/// <summary>The directory of service providers as open data (RG-5.1.1).</summary>
public sealed class OpenProviders(IDbContextFactory<PortalDb> database) : IOpenList
{
    /// <inheritdoc/>
    public string Name => "providers";

    /// <inheritdoc/>
    public ImmutableArray<OpenParameter> Parameters =>
    [
        new("category", JsonSchema.Word("1", "2")), new("q", JsonSchema.Text()),
    ];

    /// <inheritdoc/>
    public JsonObject RowSchema => PublicProvider.Schema();

    /// <inheritdoc/>
    public async Task<OpenPage> Read(OpenQuery query, CancellationToken stop)
    {
        var all = await PublicProvider.All(database, stop);
        return OpenPage.Of([.. all.Where(p =>
            (query["category"] is not { } category || p.Categories.Any(c => ((int)c).ToString(CultureInfo.InvariantCulture) == category))
            && (query["q"] is not { } word || p.Holds(word)))], query, p => p.Json());
    }
}

/// <summary>One provider of the directory.</summary>
public sealed class OpenProvider(IDbContextFactory<PortalDb> database) : IOpenDocument
{
    /// <inheritdoc/>
    public string Template => "providers/{number}";

    /// <inheritdoc/>
    public JsonObject Schema => PublicProvider.Schema();

    /// <inheritdoc/>
    public async Task<JsonNode?> Read(OpenQuery query, CancellationToken stop) =>
        (await PublicProvider.All(database, stop)).FirstOrDefault(p => p.Number == query["number"])?.Json();
}
