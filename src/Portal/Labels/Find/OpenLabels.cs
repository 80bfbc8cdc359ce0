using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CleanerProduction.Portal.Parts.OpenData;

namespace CleanerProduction.Portal.Labels.Find;

/// <summary>The holders of labels as open data: released rounds alone, no revoked certificate.</summary>
public sealed class OpenLabels(HolderBook holders) : IOpenList
{
    /// <inheritdoc/>
    public string Name => "labels";

    /// <inheritdoc/>
    public ImmutableArray<OpenParameter> Parameters =>
        [new("year", JsonSchema.Whole()), new("kind", JsonSchema.Word([.. PublicCertificate.InOrder.Select(PublicCertificate.WordOf)])), new("q", JsonSchema.Text())];

    /// <inheritdoc/>
    public JsonObject RowSchema => PublicCertificate.Schema();

    /// <inheritdoc/>
    public async Task<OpenPage> Read(OpenQuery query, CancellationToken stop)
    {
        var today = holders.Today;
        var ask = new HolderAsk
        {
            Text = query["q"] ?? "",
            Kinds = PublicCertificate.KindOf(query["kind"]) is { } kind ? [kind] : [],
            Year = query["year"] is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null,
        };
        return OpenPage.Of((await holders.Now(stop)).All(ask, today), query, c => c.Json(today));
    }
}
