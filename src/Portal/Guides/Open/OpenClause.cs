using System.Text.Json.Nodes;
using CleanerProduction.Guidelines;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Guides.Open;

/// <summary>One clause, told in the portal's own words in three languages.</summary>
public sealed class OpenClause(ReferenceData reference) : IOpenDocument
{
    /// <inheritdoc/>
    public string Template => "guides/{guide}/clauses/{id}";

    /// <inheritdoc/>
    public JsonObject Schema => JsonSchema.Of(
        ("clause", JsonSchema.Text()), ("guide", JsonSchema.Text()), ("kind", JsonSchema.Word("rule", "procedure", "parameter", "note")),
        ("phases", JsonSchema.List(JsonSchema.Text())), ("title", JsonSchema.Trilingual()), ("text", JsonSchema.Trilingual()), ("check?", JsonSchema.Trilingual()),
        ("readings", JsonSchema.List(JsonSchema.Text())), ("link", JsonSchema.Text()));

    /// <inheritdoc/>
    public Task<JsonNode?> Read(OpenQuery query, CancellationToken stop)
    {
        var (guide, id) = (query["guide"]!.ToUpperInvariant(), query["id"]!);
        var found = reference.Clauses[id.StartsWith($"{guide}-", StringComparison.Ordinal) ? id : $"{guide}-{id}"];
        return Task.FromResult<JsonNode?>(found is null ? null : Document(found));
    }

    private JsonObject Document(ClauseTitle clause)
    {
        var texts = Languages.All.Select(l => (Language: l, Text: reference.GuideTexts[clause.Clause.Guide.Code].In(l)[clause.Clause.Id])).ToList();
        var document = new JsonObject
        {
            ["clause"] = clause.Clause.Id,
            ["guide"] = clause.Clause.Guide.Code,
            ["kind"] = clause.Kind.ToString().ToLowerInvariant(),
            ["phases"] = new JsonArray([.. clause.Phases.Select(p => JsonValue.Create(p))]),
            ["title"] = JsonSchema.Write(clause.Title),
            ["text"] = new JsonObject(texts.Select(t => KeyValuePair.Create<string, JsonNode?>(t.Language.Tag(), string.Join("\n", t.Text!.Paragraphs)))),
            ["readings"] = new JsonArray([.. clause.Readings.Select(r => JsonValue.Create(r))]),
            ["link"] = clause.Clause.Address,
        };
        if (texts[0].Text!.Check is not null) document["check"] = new JsonObject(texts.Select(t => KeyValuePair.Create<string, JsonNode?>(t.Language.Tag(), t.Text!.Check)));
        return document;
    }
}
