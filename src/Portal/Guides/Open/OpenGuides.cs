using System.Text.Json.Nodes;
using CleanerProduction.Guidelines;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.OpenData;

namespace CleanerProduction.Portal.Guides.Open;

/// <summary>The five guides and the ids of their clauses.</summary>
public sealed class OpenGuides(ReferenceData reference) : IOpenDocument
{
    /// <inheritdoc/>
    public string Template => "guides";

    /// <inheritdoc/>
    public JsonObject Schema => JsonSchema.Of(("guides", JsonSchema.List(JsonSchema.Of(
        ("code", JsonSchema.Text()), ("title", JsonSchema.Trilingual()), ("edition", JsonSchema.Text()), ("phase?", JsonSchema.Text()),
        ("clauses", JsonSchema.List(JsonSchema.Text()))))));

    /// <inheritdoc/>
    public Task<JsonNode?> Read(OpenQuery query, CancellationToken stop) => Task.FromResult<JsonNode?>(new JsonObject
    {
        ["guides"] = new JsonArray([.. Guide.All.Select(guide => new JsonObject
        {
            ["code"] = guide.Code,
            ["title"] = JsonSchema.Write(guide.Title),
            ["edition"] = guide.Edition,
            ["phase"] = guide.Phase,
            ["clauses"] = new JsonArray([.. reference.Clauses.All.Where(c => c.Clause.Guide == guide).Select(c => JsonValue.Create(c.Clause.Id))]),
        })]),
    });
}
