using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Providers;

namespace CleanerProduction.Portal.Guides.Checks;

/// <summary>Whether an applicant may apply, as far as rules can tell.</summary>
public sealed class EligibilityQuestion(ReferenceData reference) : ICheck
{
    private static readonly Field<DateOnly> On = Ask.Day("on");
    private static readonly Field<ProjectType> Project = Words.Project("project");
    private static readonly Field<bool?> Registered = Ask.Flag("registeredInHongKong").Optional();
    private static readonly Field<int?> Employees = Ask.Whole("employeesInHongKong", 0, 1_000_000).Optional();
    private static readonly Field<Filled?> Applicant = Ask.Part("applicant", new(Registered, Employees)).Optional();
    private static readonly Field<FactoryPlace?> Place = Words.Place("place").Optional();
    private static readonly Field<FactoryKind?> Kind = Words.Kind("kind").Optional();
    private static readonly Field<bool?> Polluting = Ask.Flag("pollutingProcess").Optional();
    private static readonly Field<FactoryRelation?> Relation = Words.Relation("relation").Optional();
    private static readonly Field<Share?> OfMainland = Ask.Share("residentShareOfMainlandCompany").Optional();
    private static readonly Field<Share?> OfApplicant = Ask.Share("residentShareOfApplicant").Optional();
    private static readonly Field<bool?> SameResident = Ask.Flag("sameResident").Optional();
    private static readonly Field<Filled?> Factory = Ask.Part("factory", new(Place, Kind, Polluting, Relation, OfMainland, OfApplicant, SameResident)).Optional();
    private static readonly Field<string?> SectorWord = Ask.Text("sector", 60).Optional();
    private static readonly Field<ProjectAim?> Aim = Words.Aim("aim").Optional();
    private static readonly Field<int> Category = Words.Category("category");
    private static readonly Field<RegistrationState> Status = Words.Status("status");
    private static readonly Field<ImmutableArray<Filled>?> Providers = Ask.Parts("providers", 10, new(Category, Status)).Optional();
    private static readonly Field<DateOnly> CompletedOn = Ask.Day("completedOn");
    private static readonly Field<bool?> Implemented = Ask.Flag("equipmentMeasureImplemented").Optional();
    private static readonly Field<ImmutableArray<Filled>?> Assessments = Ask.Parts("assessments", 50, new(CompletedOn, Implemented)).Optional();
    private static readonly Field<ImmutableArray<FactoryChange>?> Changes = Ask.Values(Words.Change("changes"), 10).Optional();
    private static readonly Field<ImmutableArray<DateOnly>?> Approvals = Ask.Values(Ask.Day("demonstrationApprovalsOn"), 100).Optional();
    private static readonly Field<Filled?> Earlier = Ask.Part("earlier", new(Assessments, Changes, Approvals)).Optional();
    private static readonly Field<bool?> OtherFunding = Ask.Flag("otherGovernmentFunding").Optional();
    private static readonly Field<int?> Representatives = Ask.Whole("representatives", 0, 100).Optional();

    /// <inheritdoc/>
    public string Name => "eligibility";

    /// <inheritdoc/>
    public Shape Body { get; } = new(On, Project, Applicant, Factory, SectorWord, Aim, Providers, Earlier, OtherFunding, Representatives);

    /// <inheritdoc/>
    public JsonObject AnswerSchema => JsonSchema.Of(
        ("outcome", FindingJson.Outcomes()), ("prioritySector", JsonSchema.Flag()), ("sme?", JsonSchema.Flag()), ("findings", FindingJson.Schema()));

    /// <summary>The facts asked about, with the phase of the day.</summary>
    public EligibilityFacts Facts(Filled body)
    {
        var (applicant, factory, earlier) = (body.Of(Applicant), body.Of(Factory), body.Of(Earlier));
        return new(reference.Phases.On(body.Of(On)), body.Of(On), body.Of(Project))
        {
            RegisteredInHongKong = applicant?.Of(Registered),
            EmployeesInHongKong = applicant?.Of(Employees),
            Place = factory?.Of(Place),
            Kind = factory?.Of(Kind),
            PollutingProcess = factory?.Of(Polluting),
            Relation = factory?.Of(Relation),
            ResidentShareOfMainland = factory?.Of(OfMainland),
            ResidentShareOfApplicant = factory?.Of(OfApplicant),
            SameResident = factory?.Of(SameResident),
            Sector = body.Of(SectorWord) is { } slug ? reference.Sectors.FirstOrDefault(s => s.Slug == slug) ?? new Sector(slug, null, Trilingual.Same(slug)) : null,
            Aim = body.Of(Aim),
            Providers = body.Of(Providers) is { } providers ? [.. providers.Select(p => new ChosenProvider((ProviderCategory)p.Of(Category), p.Of(Status)))] : null,
            Assessments = earlier?.Of(Assessments) is { } done ? [.. done.Select(a => new EarlierAssessment(a.Of(CompletedOn), a.Of(Implemented)))] : null,
            Changes = earlier?.Of(Changes),
            DemonstrationApprovals = earlier?.Of(Approvals),
            OtherGovernmentFunding = body.Of(OtherFunding),
            Representatives = body.Of(Representatives),
        };
    }

    /// <inheritdoc/>
    public JsonObject Answer(Filled body, Language language, Faults faults)
    {
        var answer = EligibilityCheck.Of(Facts(body));
        return new()
        {
            ["outcome"] = FindingJson.Word(answer.Outcome),
            ["prioritySector"] = answer.PrioritySector,
            ["sme"] = answer.Sme,
            ["findings"] = FindingJson.Of(answer.Findings, language),
        };
    }
}
