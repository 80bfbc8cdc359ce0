using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.OpenData;

namespace CleanerProduction.Portal.Guides.Checks;

/// <summary>Whether an applicant meets the criteria of a label, new or renewed.</summary>
public sealed class LabelQuestion(ReferenceData reference) : ICheck
{
    private static readonly Field<LabelKind> Label = Words.Label("label");
    private static readonly Field<bool?> Renewal = Ask.Flag("renewal").Optional();
    private static readonly Field<bool?> Company = Ask.Flag("hongKongCompany").Optional();
    private static readonly Field<FactoryPlace?> Place = Words.Place("place").Optional();
    private static readonly Field<bool?> Assessment = Ask.Flag("assessmentCompleted").Optional();
    private static readonly Field<bool?> NoCost = Ask.Flag("noCostMeasuresAllDone").Optional();
    private static readonly Field<bool?> VocOrNox = Ask.Flag("vocOrNox").Optional();
    private static readonly Field<ImmutableArray<Filled>?> Paid = Ask.Parts("paidMeasuresDone", 200, new(VocOrNox)).Optional();
    private static readonly Field<bool?> Plan = Ask.Flag("planForTheRest").Optional();
    private static readonly Field<bool?> City = Ask.Flag("cityAuditPassedOrTitleValid").Optional();
    private static readonly Field<bool?> Province = Ask.Flag("provincialOrMiitTitleValid").Optional();
    private static readonly Field<int?> Awards = Ask.Whole("manufacturingAwards", 0, 100).Optional();
    private static readonly Field<int?> PaidInValidity = Ask.Whole("paidMeasuresDoneInValidity", 0, 1000).Optional();
    private static readonly Field<int?> Referrals = Ask.Whole("referralsSucceeded", 0, 10_000).Optional();
    private static readonly Field<string> Factory = Ask.Text("factory");
    private static readonly Field<ImmutableArray<Filled>?> Suppliers = Ask.Parts("labelledSuppliers", 200, new(Factory)).Optional();
    private static readonly Field<int?> Projects = Ask.Whole("fundedProjects", 0, 10_000).Optional();
    private static readonly Field<int?> ProjectsInValidity = Ask.Whole("fundedProjectsInValidity", 0, 10_000).Optional();
    private static readonly Field<int?> Complaints = Ask.Whole("substantiatedComplaints", 0, 1000).Optional();
    private static readonly Field<int?> Substandard = Ask.Whole("substandardReports", 0, 1000).Optional();
    private static readonly Field<DateOnly?> OffenceOn = Ask.Day("offenceOn").Optional();
    private static readonly Field<DateOnly?> RecordedOn = Ask.Day("recordedOn").Optional();
    private static readonly Field<ImmutableArray<Filled>?> Offences = Ask.Parts("offences", 100, new(OffenceOn, RecordedOn)).Optional();
    private static readonly Field<DateOnly> From = Ask.Day("from");
    private static readonly Field<DateOnly> To = Ask.Day("to");
    private static readonly Field<Filled?> Validity = Ask.Part("validity", new(From, To)).Optional();

    private Field<LabelRound> Round { get; } = Ask.Number("round", [.. reference.LabelRounds.Select(r => (r.Year, r))]);

    /// <inheritdoc/>
    public string Name => "label";

    /// <inheritdoc/>
    public Shape Body => new(Round, Label, Renewal, Company, Place, Assessment, NoCost, Paid, Plan, City, Province, Awards, PaidInValidity, Referrals, Suppliers,
        Projects, ProjectsInValidity, Complaints, Substandard, Offences, Validity);

    /// <inheritdoc/>
    public JsonObject AnswerSchema => JsonSchema.Of(("outcome", FindingJson.Outcomes()), ("findings", FindingJson.Schema()));

    /// <summary>The application asked about; null where it cannot be one, which <paramref name="faults"/> then tells.</summary>
    public LabelFacts? Facts(Filled body, Faults faults)
    {
        var validity = body.Of(Validity);
        if (validity is not null && validity.Of(To) < validity.Of(From)) faults.Add("validity.to", ChecksText.EndsBeforeItBegins);
        if (faults.Any) return null;
        return new(body.Of(Round), body.Of(Label), body.Of(Renewal) is true)
        {
            HongKongCompany = body.Of(Company),
            Place = body.Of(Place),
            AssessmentCompleted = body.Of(Assessment),
            NoCostMeasuresAllDone = body.Of(NoCost),
            PaidMeasuresDone = body.Of(Paid) is { } paid ? [.. paid.Select(p => new PaidMeasure(p.Of(VocOrNox) is true))] : null,
            PlanForTheRest = body.Of(Plan),
            CityAuditPassedOrTitleValid = body.Of(City),
            ProvincialOrMiitTitleValid = body.Of(Province),
            ManufacturingAwards = body.Of(Awards),
            PaidMeasuresDoneInValidity = body.Of(PaidInValidity),
            ReferralsSucceeded = body.Of(Referrals),
            LabelledSuppliers = body.Of(Suppliers) is { } suppliers ? [.. suppliers.Select(s => new LabelledSupplier(s.Of(Factory)))] : null,
            FundedProjects = body.Of(Projects),
            FundedProjectsInValidity = body.Of(ProjectsInValidity),
            SubstantiatedComplaints = body.Of(Complaints),
            SubstandardReports = body.Of(Substandard),
            Offences = body.Of(Offences) is { } offences ? [.. offences.Select(o => new Offence(o.Of(OffenceOn), o.Of(RecordedOn)))] : null,
            Validity = validity is null ? null : new DateRange(validity.Of(From), validity.Of(To)),
        };
    }

    /// <inheritdoc/>
    public JsonObject? Answer(Filled body, Language language, Faults faults)
    {
        if (Facts(body, faults) is not { } facts) return null;
        var findings = LabelCheck.Of(facts);
        return new() { ["outcome"] = FindingJson.Word(Findings.Overall(findings)), ["findings"] = FindingJson.Of(findings, language) };
    }
}
