using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.OpenData;

namespace CleanerProduction.Portal.Programme.Open;

/// <summary>The improvement measures of the label guide's annex, as documented (LG-AnnexNoCost, LG-AnnexPaid).</summary>
public sealed class OpenMeasures(ReferenceData reference) : IOpenList
{
    /// <inheritdoc/>
    public string Name => "measures";

    /// <inheritdoc/>
    public ImmutableArray<OpenParameter> Parameters => [new("kind", JsonSchema.Word("no-cost", "paid"))];

    /// <inheritdoc/>
    public JsonObject RowSchema => JsonSchema.Of(
        ("id", JsonSchema.Text()), ("kind", JsonSchema.Word("no-cost", "paid")), ("category", JsonSchema.Trilingual()), ("measure", JsonSchema.Trilingual()),
        ("effect", JsonSchema.Trilingual()), ("vocOrNox", JsonSchema.Word("yes", "no", "judge")), ("source", JsonSchema.Text()));

    /// <inheritdoc/>
    public Task<OpenPage> Read(OpenQuery query, CancellationToken stop) =>
        Task.FromResult(OpenPage.Of([.. reference.Measures.Where(m => query["kind"] is not { } kind || Kind(m) == kind)], query, Row));

    private static string Kind(Measure measure) => measure.Paid ? "paid" : "no-cost";

    private static JsonObject Row(Measure measure) => new()
    {
        ["id"] = measure.Id,
        ["kind"] = Kind(measure),
        ["category"] = JsonSchema.Write(measure.Category),
        ["measure"] = JsonSchema.Write(measure.Name),
        ["effect"] = JsonSchema.Write(measure.Effect),
        ["vocOrNox"] = measure.VocOrNox.ToString().ToLowerInvariant(),
        ["source"] = measure.Clause.Id,
    };
}
