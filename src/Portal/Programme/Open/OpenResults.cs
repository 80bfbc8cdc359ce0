using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Portal.Programme.Results;

namespace CleanerProduction.Portal.Programme.Open;

/// <summary>Published results of finished projects, the latest first: neither the applicant nor what was paid (FG-5.2.1).</summary>
public sealed class OpenResults(ResultBook book, ReferenceData reference) : IOpenList
{
    /// <inheritdoc/>
    public string Name => "results";

    /// <inheritdoc/>
    public ImmutableArray<OpenParameter> Parameters =>
        [new("phase", JsonSchema.Word([.. reference.Phases.All.Select(p => p.Code)])), new("sector", JsonSchema.Word([.. reference.Sectors.Select(s => s.Slug)]))];

    /// <inheritdoc/>
    public JsonObject RowSchema => JsonSchema.Of(
        ("case", JsonSchema.Text()), ("project", JsonSchema.Word([.. ResultBook.Kinds.Select(k => k.Word())])), ("phase", JsonSchema.Text()), ("title", JsonSchema.Trilingual()), ("technology?", JsonSchema.Trilingual()),
        ("sector", JsonSchema.Text()), ("place", JsonSchema.WordsOf(Enum.GetValues<FactoryPlace>())), ("city?", JsonSchema.Text()), ("finishedOn?", JsonSchema.Day()), ("summary", JsonSchema.Trilingual()), ("measure?", JsonSchema.Text()),
        ("agreed", JsonSchema.List(Figures())), ("evaluated", JsonSchema.List(Figures())), ("evaluatedOn?", JsonSchema.Day()), ("paybackMonths?", JsonSchema.Number()), ("provider?", JsonSchema.Text()), ("video?", JsonSchema.Text()));

    /// <inheritdoc/>
    public async Task<OpenPage> Read(OpenQuery query, CancellationToken stop) =>
        OpenPage.Of([.. (await book.Now(stop)).Where(r => (query["phase"] is not { } phase || r.Phase == phase) && (query["sector"] is not { } sector || r.Sector == sector))], query, Row);

    private static JsonObject Figures() => JsonSchema.Of(("of", JsonSchema.WordsOf(Enum.GetValues<BenefitKind>())), ("before?", JsonSchema.Number()), ("after?", JsonSchema.Number()));

    private static JsonArray Write(IEnumerable<ExpectedBenefit> figures) => new([.. figures.Select(f => new JsonObject { ["of"] = JsonSchema.WordOf(f.Kind), ["before"] = f.Before, ["after"] = f.After })]);

    private static JsonObject Row(PublicResult of) => new()
    {
        ["case"] = of.Case, ["project"] = of.Kind.Word(), ["phase"] = of.Phase, ["title"] = JsonSchema.Write(of.Title), ["technology"] = of.Technology is { } technology ? JsonSchema.Write(technology) : null,
        ["sector"] = of.Sector, ["place"] = JsonSchema.WordOf(of.Place), ["city"] = of.City, ["finishedOn"] = of.FinishedOn?.Iso(), ["summary"] = JsonSchema.Write(of.Summary), ["measure"] = of.Measure,
        ["agreed"] = Write(of.Agreed), ["evaluated"] = Write(of.Evaluated), ["evaluatedOn"] = of.EvaluatedOn?.Iso(), ["paybackMonths"] = of.Payback, ["provider"] = of.Provider?.Number, ["video"] = of.Video,
    };
}
