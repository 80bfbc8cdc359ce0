using System.Text.Json.Nodes;
using CleanerProduction.Benefits;
using CleanerProduction.Portal.Parts.Benefits;
using CleanerProduction.Portal.Parts.OpenData;

namespace CleanerProduction.Portal.Guides.Checks.Benefits;

/// <summary>What the calculator works out, as the API writes it: energy in TJ, carbon dioxide in tonnes, money in HK$, solvents in kg.</summary>
public static class BenefitJson
{
    /// <summary>The schema. What is null cannot be told from what was stated.</summary>
    public static JsonObject Schema => JsonSchema.Of(
        ("energy?", Ends()), ("tonnesCo2?", JsonSchema.Number()), ("cost?", JsonSchema.Number()), ("kilogramsCo2AKilowattHour?", JsonSchema.Number()),
        ("carriers", JsonSchema.List(JsonSchema.Of(
            ("carrier", JsonSchema.Text()), ("unit", JsonSchema.Text()), ("saved", JsonSchema.Number()), ("energy?", Ends()), ("tonnesCo2?", JsonSchema.Number()), ("cost?", JsonSchema.Number()), ("factor", Factor())))),
        ("solvents?", JsonSchema.Of(("before", Side()), ("after", Side()), ("less", JsonSchema.Number()))),
        ("hints", JsonSchema.List(JsonSchema.Of(("code", JsonSchema.Text()), ("carrier?", JsonSchema.Text()), ("message", JsonSchema.Text())))));

    /// <summary>The answer, its hints in the language of the moment.</summary>
    public static JsonObject Of(FactorySaving? saving, (VocBalance Before, VocBalance After)? voc) => new()
    {
        ["energy"] = Of(saving?.Energy),
        ["tonnesCo2"] = saving?.TonnesCo2,
        ["cost"] = saving?.Cost,
        ["kilogramsCo2AKilowattHour"] = saving?.Implied,
        ["carriers"] = new JsonArray([.. (saving?.Carriers ?? []).Select(c => new JsonObject
        {
            ["carrier"] = BenefitQuestion.Word(c.Use.Carrier), ["unit"] = BenefitQuestion.Word(c.Use.Unit), ["saved"] = c.Saved, ["energy"] = Of(c.Energy), ["tonnesCo2"] = c.TonnesCo2, ["cost"] = c.Cost, ["factor"] = Of(c.Factor),
        })]),
        ["solvents"] = voc is var (before, after) ? new JsonObject { ["before"] = Of(before), ["after"] = Of(after), ["less"] = before.Emitted - after.Emitted } : null,
        ["hints"] = new JsonArray([.. BenefitQuestion.Hints(saving, voc).Select(h => new JsonObject
        {
            ["code"] = BenefitQuestion.Word(h.Code), ["carrier"] = h.Kind is { } kind ? BenefitQuestion.Word(kind) : null, ["message"] = BenefitsWords.Of(h),
        })]),
    };

    private static JsonObject Ends() => JsonSchema.Of(("least", JsonSchema.Number()), ("most", JsonSchema.Number()));

    private static JsonObject Side() => JsonSchema.Of(("used", JsonSchema.Number()), ("recovered", JsonSchema.Number()), ("destroyed", JsonSchema.Number()), ("emitted", JsonSchema.Number()));

    private static JsonObject Factor() => JsonSchema.Of(
        ("megajoules", Ends()), ("energyYear", JsonSchema.Whole()), ("energySource", JsonSchema.Trilingual()), ("kilogramsCo2?", JsonSchema.Number()), ("co2Year?", JsonSchema.Whole()), ("co2Source?", JsonSchema.Trilingual()));

    private static JsonObject? Of(Span? span) => span is { } known ? new() { ["least"] = known.Least, ["most"] = known.Most } : null;

    private static JsonObject Of(VocBalance side) => new() { ["used"] = side.Used, ["recovered"] = side.Recovered, ["destroyed"] = side.Destroyed, ["emitted"] = side.Emitted };

    private static JsonObject Of(EnergyFactor factor) => new()
    {
        ["megajoules"] = Of(new Span(factor.Megajoules, factor.MegajoulesMost ?? factor.Megajoules)), ["energyYear"] = factor.EnergyYear, ["energySource"] = JsonSchema.Write(factor.EnergySource),
        ["kilogramsCo2"] = factor.KilogramsCo2, ["co2Year"] = factor.Co2Year, ["co2Source"] = factor.Co2Source is { } source ? JsonSchema.Write(source) : null,
    };
}
