using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Providers;

namespace CleanerProduction.Portal.Guides.Checks;

/// <summary>Whether a company meets the criteria of a registered provider.</summary>
public sealed class RegistrationQuestion(ReferenceData reference) : ICheck
{
    private static readonly Field<DateOnly> On = Ask.Day("on");
    private static readonly Field<ImmutableArray<int>> Categories = Ask.Values(Words.Category("categories"), 2);
    private static readonly Field<string> StaffName = Ask.Text("name");
    private static readonly Field<decimal?> Years = Ask.Amount("yearsRelevant", 80).Optional();
    private static readonly Field<ImmutableArray<Filled>?> Staff = Ask.Parts("staff", 200, new(StaffName, Years)).Optional();
    private static readonly Field<int?> Completed = Ask.Whole("completedProjects", 0, 10_000).Optional();
    private static readonly Field<Filled?> Engineering = Ask.Part("engineering", new(Years, Completed)).Optional();
    private static readonly Field<string?> Client = Ask.Text("client").Optional();
    private static readonly Field<string?> Contact = Ask.Text("contact").Optional();
    private static readonly Field<ImmutableArray<Filled>?> Records = Ask.Parts("projectRecords", 200, new(Client, Contact)).Optional();
    private static readonly Field<bool?> Code = Ask.Flag("codeOfConduct").Optional();
    private static readonly Field<LastCancellation?> Cancellation = Ask.Word("lastCancellation",
        ("none", LastCancellation.None), ("not-completed", LastCancellation.NotCompleted), ("quality", LastCancellation.Quality)).Optional();
    private static readonly Field<bool?> Opinion = Ask.Flag("committeeOpinionRecorded").Optional();

    /// <inheritdoc/>
    public string Name => "registration";

    /// <inheritdoc/>
    public Shape Body { get; } = new(On, Categories, Staff, Engineering, Records, Code, Cancellation, Opinion);

    /// <inheritdoc/>
    public JsonObject AnswerSchema => JsonSchema.Of(
        ("outcome", FindingJson.Outcomes()), ("byCategory", JsonSchema.Of(("1?", FindingJson.Outcomes()), ("2?", FindingJson.Outcomes()))),
        ("next", JsonSchema.Word("provisional", "refer-to-committee", "ask-for-information")), ("findings", FindingJson.Schema()));

    /// <summary>The application asked about; null where it cannot be one, which <paramref name="faults"/> then tells.</summary>
    public RegistrationFacts? Facts(Filled body, Faults faults)
    {
        var categories = body.Of(Categories);
        if (categories.Distinct().Count() != categories.Length) faults.Add("categories", ChecksText.CategoryTwice);
        var rules = reference.Phases.On(body.Of(On))?.Registration;
        if (rules is null) faults.Add("on", ChecksText.NoRegistrationThen);
        if (faults.Any) return null;
        return new(rules!, body.Of(On), [.. categories.Select(c => (ProviderCategory)c)],
            body.Of(Staff) is { } staff ? [.. staff.Select(s => new StaffMember(s.Of(StaffName), s.Of(Years)))] : null,
            body.Of(Engineering) is { } engineering ? new(engineering.Of(Years), engineering.Of(Completed)) : null,
            body.Of(Records) is { } records ? [.. records.Select(r => new ProjectRecord(r.Of(Client), r.Of(Contact)))] : null,
            body.Of(Code), body.Of(Cancellation), body.Of(Opinion));
    }

    /// <inheritdoc/>
    public JsonObject? Answer(Filled body, Language language, Faults faults)
    {
        if (Facts(body, faults) is not { } facts) return null;
        var answer = RegistrationCheck.Of(facts);
        return new()
        {
            ["outcome"] = FindingJson.Word(answer.Outcome),
            ["byCategory"] = new JsonObject(answer.ByCategory.Select(c => KeyValuePair.Create<string, JsonNode?>(((int)c.Key).ToString(CultureInfo.InvariantCulture), FindingJson.Word(c.Value)))),
            ["next"] = answer.Next switch { RegistrationNext.Provisional => "provisional", RegistrationNext.ReferToCommittee => "refer-to-committee", _ => "ask-for-information" },
            ["findings"] = FindingJson.Of(answer.Findings, language),
        };
    }
}
