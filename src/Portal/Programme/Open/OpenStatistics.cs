using System.Text.Json.Nodes;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Programme;

namespace CleanerProduction.Portal.Programme.Open;

/// <summary>Targets, published actuals and reductions by phase, each with its source.</summary>
public sealed class OpenStatistics(ReferenceData reference) : IOpenDocument
{
    /// <inheritdoc/>
    public string Template => "statistics";

    /// <inheritdoc/>
    public JsonObject Schema => JsonSchema.Of(
        ("phases", JsonSchema.List(JsonSchema.Of(("code", JsonSchema.Text()), ("name", JsonSchema.Trilingual()), ("from", JsonSchema.Day()), ("until", JsonSchema.Day()), ("budget", Figure()),
            ("targets", JsonSchema.List(JsonSchema.Of(("kind", JsonSchema.Text()), ("unit", JsonSchema.Text()), ("from", JsonSchema.Number()), ("to?", JsonSchema.Number()), ("about", JsonSchema.Flag()), ("source", JsonSchema.Text()))))))),
        ("actuals", JsonSchema.List(JsonSchema.Of(("code", JsonSchema.Text()), ("phase?", JsonSchema.Text()), ("name", JsonSchema.Trilingual()), ("value", JsonSchema.Number()),
            ("exactness", JsonSchema.Word("exact", "about", "more-than")), ("asOf?", JsonSchema.Day()), ("source", JsonSchema.Text())))),
        ("reductions", JsonSchema.List(JsonSchema.Of(("code", JsonSchema.Text()), ("name", JsonSchema.Trilingual()), ("unit", JsonSchema.Trilingual()), ("yearly", JsonSchema.Flag()), ("demonstrations", Figure()), ("overall", Figure())))),
        ("approvedProjects", JsonSchema.List(JsonSchema.Of(("on", JsonSchema.Day()), ("count", JsonSchema.Whole()), ("exactness", JsonSchema.Word("exact", "about", "more-than")), ("source", JsonSchema.Text())))),
        ("labels", JsonSchema.List(JsonSchema.Of(("year", JsonSchema.Whole()), ("stage", JsonSchema.Word("awarded", "proposed", "applications")), ("excellent?", JsonSchema.Whole()), ("manufacturing", JsonSchema.Whole()),
            ("supplyChain", JsonSchema.Whole()), ("technologyService", JsonSchema.Whole()), ("total", JsonSchema.Whole()), ("source", JsonSchema.Text())))));

    /// <inheritdoc/>
    public Task<JsonNode?> Read(OpenQuery query, CancellationToken stop)
    {
        var facts = reference.Programme;
        return Task.FromResult<JsonNode?>(new JsonObject
        {
            ["phases"] = List(reference.Phases.All, p => new()
            {
                ["code"] = p.Code,
                ["name"] = JsonSchema.Write(p.Name),
                ["from"] = p.Period.From.Iso(),
                ["until"] = p.Period.Until.Iso(),
                ["budget"] = Write(p.Budget.Value.Dollars, p.Budget.Source),
                ["targets"] = List(p.Targets, t => new() { ["kind"] = JsonSchema.WordOf(t.Kind), ["unit"] = JsonSchema.WordOf(t.Unit), ["from"] = t.From, ["to"] = t.To, ["about"] = t.About, ["source"] = t.Source.ToString() }),
            }),
            ["actuals"] = List(facts.Statistics, s => new()
            {
                ["code"] = s.Code, ["phase"] = s.Phase, ["name"] = JsonSchema.Write(s.Name), ["value"] = s.Value, ["exactness"] = JsonSchema.WordOf(s.Exactness), ["asOf"] = s.AsOf?.Iso(), ["source"] = s.Source.ToString(),
            }),
            ["reductions"] = List(facts.Reductions, r => new()
            {
                ["code"] = r.Code, ["name"] = JsonSchema.Write(r.Name), ["unit"] = JsonSchema.Write(r.Unit), ["yearly"] = r.Yearly,
                ["demonstrations"] = Write(r.Demonstrations, r.DemonstrationsSource), ["overall"] = Write(r.Overall, r.OverallSource),
            }),
            ["approvedProjects"] = List(facts.Approved, a => new() { ["on"] = a.On.Iso(), ["count"] = a.Count, ["exactness"] = JsonSchema.WordOf(a.Exactness), ["source"] = a.Source.ToString() }),
            ["labels"] = List(facts.Labels, l => new()
            {
                ["year"] = l.Year, ["stage"] = JsonSchema.WordOf(l.Stage), ["excellent"] = l.Excellent, ["manufacturing"] = l.Manufacturing, ["supplyChain"] = l.SupplyChain,
                ["technologyService"] = l.TechnologyService, ["total"] = l.Total, ["source"] = l.Source.ToString(),
            }),
        });
    }

    private static JsonObject Figure() => JsonSchema.Of(("value", JsonSchema.Number()), ("source", JsonSchema.Text()));

    private static JsonObject Write(decimal value, Schemes.Source source) => new() { ["value"] = value, ["source"] = source.ToString() };

    private static JsonArray List<T>(IEnumerable<T> all, Func<T, JsonObject> row) => new([.. all.Select(row)]);
}
