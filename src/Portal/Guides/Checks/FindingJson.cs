using System.Text.Json.Nodes;
using CleanerProduction.Guidelines;
using CleanerProduction.Portal.Parts.Findings;
using CleanerProduction.Portal.Parts.OpenData;

namespace CleanerProduction.Portal.Guides.Checks;

/// <summary>Findings as the API writes them.</summary>
public static class FindingJson
{
    /// <summary>The schema of a list of findings.</summary>
    public static JsonObject Schema() => JsonSchema.List(JsonSchema.Of(("clause", JsonSchema.Text()), ("outcome", Outcomes()), ("code", JsonSchema.Text()), ("message", JsonSchema.Text()), ("link", JsonSchema.Text())));

    /// <summary>The schema of an outcome.</summary>
    public static JsonObject Outcomes() => JsonSchema.Word("met", "notMet", "needsJudgement", "notApplicable");

    /// <summary>Each finding with its sentence in the reader's language and the page of its clause.</summary>
    public static JsonArray Of(IEnumerable<Finding> findings, Language language) => new([.. findings.Select(f => new JsonObject
    {
        ["clause"] = f.Clause.Id,
        ["outcome"] = Word(f.Outcome),
        ["code"] = f.Code,
        ["message"] = FindingWords.Of(f, language),
        ["link"] = f.Clause.Address,
    })]);

    /// <summary>The word of an outcome.</summary>
    public static string Word(FindingOutcome outcome) => outcome switch
    {
        FindingOutcome.Met => "met",
        FindingOutcome.NotMet => "notMet",
        FindingOutcome.NeedsJudgement => "needsJudgement",
        _ => "notApplicable",
    };
}
