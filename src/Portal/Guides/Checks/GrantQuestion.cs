using System.Text.Json.Nodes;
using CleanerProduction.Applications;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.OpenData;

namespace CleanerProduction.Portal.Guides.Checks;

/// <summary>How much a project can get at most.</summary>
public sealed class GrantQuestion(ReferenceData reference) : ICheck
{
    /// <summary>The day of application.</summary>
    public static readonly Field<DateOnly> On = Ask.Day("on");
    /// <summary>The kind of project.</summary>
    public static readonly Field<ProjectType> Project = Words.Project("project");
    /// <summary>The whole cost.</summary>
    public static readonly Field<Hkd> Cost = Ask.Money("cost");
    /// <summary>Whether the technology is Hong Kong's, or joint.</summary>
    public static readonly Field<bool?> HongKongTechnology = Ask.Flag("hongKongTechnology").Optional();

    /// <inheritdoc/>
    public string Name => "grant";

    /// <inheritdoc/>
    public Shape Body { get; } = new(On, Project, Cost, HongKongTechnology);

    /// <inheritdoc/>
    public JsonObject AnswerSchema => JsonSchema.Of(
        ("phase?", JsonSchema.Text()), ("share?", JsonSchema.Number()), ("cap?", JsonSchema.Number()), ("grant", JsonSchema.Number()),
        ("applicantPays", JsonSchema.Number()), ("offered", JsonSchema.Flag()), ("findings", FindingJson.Schema()));

    /// <summary>The facts asked about, with the phase of the day.</summary>
    public GrantFacts Facts(Filled body) =>
        new(reference.Phases.On(body.Of(On)), body.Of(On), body.Of(Project), body.Of(Cost), body.Of(HongKongTechnology) is true);

    /// <inheritdoc/>
    public JsonObject Answer(Filled body, Language language, Faults faults)
    {
        var answer = GrantCheck.Of(Facts(body));
        return new()
        {
            ["phase"] = answer.Phase?.Code,
            ["share"] = answer.Share?.ToDecimal(),
            ["cap"] = answer.Cap?.Dollars,
            ["grant"] = answer.Grant.Dollars,
            ["applicantPays"] = answer.ApplicantPays.Dollars,
            ["offered"] = answer.Offered,
            ["findings"] = FindingJson.Of(answer.Findings, language),
        };
    }
}
