using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;

namespace CleanerProduction.DomainTests.Guidelines.Label;

/// <summary>Facts of applicants who get their label; a test changes one thing.</summary>
internal static class Facts
{
    public static readonly LabelRound Round = LabelRound.Parse("round-2022.json", Repository.Text("seeds", "labels", "round-2022.json"));

    public static DateOnly D(string iso) => Dates.Parse(iso).Value;

    public static DateOnly? Maybe(string? iso) => iso is null ? null : D(iso);

    /// <summary>Paid measures by letter: e cuts neither VOC nor NOx, v does.</summary>
    public static ImmutableArray<PaidMeasure> Paid(string letters) => [.. letters.Select(c => new PaidMeasure(c == 'v'))];

    /// <summary>A factory that gets the manufacturing label by assessment.</summary>
    public static LabelFacts Manufacturing => new(Round, LabelKind.Manufacturing)
    {
        HongKongCompany = true, Place = FactoryPlace.Guangdong, AssessmentCompleted = true, NoCostMeasuresAllDone = true,
        PaidMeasuresDone = Paid("eee"), PlanForTheRest = true, CityAuditPassedOrTitleValid = false, Offences = [],
    };

    /// <summary>One that gets the excellent label by two earlier awards.</summary>
    public static LabelFacts Excellent => Manufacturing with { Label = LabelKind.Excellent, ManufacturingAwards = 2, ProvincialOrMiitTitleValid = false };

    /// <summary>One that renews by two measures within the validity.</summary>
    public static LabelFacts Renewal(LabelKind label) => Manufacturing with
    {
        Label = label, Renewal = true, Validity = new(D("2020-10-29"), D("2022-10-28")), PaidMeasuresDoneInValidity = 2, ProvincialOrMiitTitleValid = false,
    };

    /// <summary>A buyer with so many referrals and these suppliers, for the first time or again.</summary>
    public static LabelFacts Supply(int? referrals, string? suppliers, bool renewal = false) => new(Round, LabelKind.SupplyChain, renewal)
    {
        ReferralsSucceeded = referrals, LabelledSuppliers = suppliers is null ? null : [.. suppliers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => new LabelledSupplier(s))],
        Validity = renewal ? new(D("2020-10-29"), D("2022-10-28")) : null,
    };

    /// <summary>A provider with as many projects as are asked and no complaint, for the first time or again.</summary>
    public static LabelFacts Service(bool renewal = false) => new(Round, LabelKind.TechnologyService, renewal)
    {
        FundedProjects = renewal ? 0 : 5, FundedProjectsInValidity = renewal ? 3 : null, SubstantiatedComplaints = 0, SubstandardReports = 0,
    };

    /// <summary>An application on its way to the panel.</summary>
    public static LabelEntry Entry(LabelKind label = LabelKind.Manufacturing, bool renewal = false) =>
        new(new(Round, label, renewal) { Place = FactoryPlace.Guangdong, Offences = [] }, D("2022-06-14")) { ReceivedOn = D("2022-05-31"), Channel = LabelChannel.Electronic };
}
