using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Providers;
using CleanerProduction.Schemes;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>Cases beside the edges of the clauses, for the guide's page: grants, who applies, what is bought.</summary>
public static class Examples
{
    /// <summary>All of them, answered with the numbers of a phase that has a funding guide.</summary>
    public static IEnumerable<WorkedExample> All(Phase phase, Deadlines deadlines, WorkingCalendar calendar) =>
        [.. Grants(phase), .. Applicants(phase), .. Purchases(phase.Funding!.Quotations), .. ExamplesOfProjects.All(phase, deadlines, calendar)];

    private static IEnumerable<WorkedExample> Grants(Phase phase)
    {
        var on = phase.Period.From;
        GrantFacts Of(ProjectType project, decimal cost, decimal? asked = null) => new(phase, on, project, Hkd.Of(cost), Asked: asked is { } a ? Hkd.Of(a) : null);
        yield return Section11Grants.Offered.Example(Of(ProjectType.Demonstration1, 900_000), Met);
        yield return Section11Grants.Offered.Example(Of(ProjectType.NewTechnology, 900_000), NotMet);
        yield return Section11Grants.Assessment.Example(Of(ProjectType.OnSiteAssessment, 80_000), Met);
        yield return Section11Grants.Assessment.Example(Of(ProjectType.OnSiteAssessment, 100_000), Met);
        yield return Section11Grants.Assessment.Example(Of(ProjectType.OnSiteAssessment, 100_000, 45_000.01m), NotMet);
        yield return Section11Grants.Demonstration1.Example(Of(ProjectType.Demonstration1, 899_999), Met);
        yield return Section11Grants.Demonstration1.Example(Of(ProjectType.Demonstration1, 900_002), Met);
        yield return Section11Grants.Demonstration2.Example(Of(ProjectType.Demonstration2, 1_000_000), Met);
        yield return Section11Grants.Demonstration2.Example(Of(ProjectType.Demonstration2, 2_000_000, 650_000.01m), NotMet);
        yield return Section11Grants.ShareAndCeiling.Example(Of(ProjectType.Demonstration1, 600_000, 300_000), Met);
        yield return Section11Grants.ShareAndCeiling.Example(Of(ProjectType.Demonstration1, 600_000, 300_000.01m), NotMet);
    }

    private static IEnumerable<WorkedExample> Applicants(Phase phase)
    {
        var demonstration = new EligibilityFacts(phase, new(2022, 6, 30), ProjectType.Demonstration1) { RegisteredInHongKong = true, Kind = FactoryKind.Factory };
        var assessment = demonstration with { Project = ProjectType.OnSiteAssessment };
        var workshop = demonstration with { Place = FactoryPlace.HongKong, Kind = FactoryKind.Workshop, Relation = FactoryRelation.OwnedInHongKong, PollutingProcess = true };
        var consultancy = new ChosenProvider(ProviderCategory.Category1, RegistrationState.Confirmed);
        var engineering = new ChosenProvider(ProviderCategory.Category2, RegistrationState.Provisional, ProviderWork.Installation);
        yield return Section0Glossary.Categories.Example(assessment with { Providers = [consultancy] }, Met);
        yield return Section0Glossary.Categories.Example(assessment with { Providers = [engineering] }, NotMet);
        yield return Section0Glossary.Categories.Example(demonstration with { Providers = [consultancy with { Work = ProviderWork.Installation }] }, NotMet);
        yield return Section12Kinds.Workshops.Example(workshop, Met);
        yield return Section12Kinds.Workshops.Example(workshop with { Project = ProjectType.OnSiteAssessment }, NotMet);
        yield return Section12Kinds.Nature.Example(demonstration with { Aim = ProjectAim.Air }, Met);
        yield return Section12Kinds.Nature.Example(demonstration with { Aim = ProjectAim.Waste }, NotMet);
        var again = assessment with { Assessments = [new(new(2017, 6, 30), true)], Changes = [FactoryChange.Area] };
        yield return Section12Kinds.FiveYears.Example(again, Met);
        yield return Section12Kinds.FiveYears.Example(again with { On = new(2022, 6, 29) }, NotMet);
        yield return Section12Kinds.FiveYears.Example(again with { Assessments = [new(new(2017, 6, 30), false)] }, NotMet);
        yield return Section12Kinds.Changed.Example(again, Met);
        yield return Section12Kinds.Changed.Example(again with { Changes = [FactoryChange.OtherArea] }, NotMet);
        yield return Section13Applicants.GuangdongFactory.Example(demonstration with { Place = FactoryPlace.Guangdong, Relation = FactoryRelation.JointVenture }, Met);
        yield return Section13Applicants.GuangdongFactory.Example(demonstration with { Place = FactoryPlace.Elsewhere, Relation = FactoryRelation.JointVenture }, NotMet);
        var whole = demonstration with { Place = FactoryPlace.Guangdong, Relation = FactoryRelation.WhollyForeignOwned };
        yield return Section13Applicants.WhollyOwned.Example(whole with { ApplicantShare = Share.Whole }, Met);
        yield return Section13Applicants.WhollyOwned.Example(whole with { ApplicantShare = Share.Ratio(999, 1000) }, NotMet);
        foreach (var (mainland, applicant, same, expected) in new[] { (5001, 3000, true, Met), (5000, 4000, true, NotMet), (6000, 2999, true, NotMet), (5100, 3000, false, NotMet) })
            yield return Section13Applicants.Resident.Example(demonstration with
            {
                Place = FactoryPlace.Guangdong, Relation = FactoryRelation.ResidentShareholder, ResidentShareOfMainland = Share.BasisPoints(mainland),
                ResidentShareOfApplicant = Share.BasisPoints(applicant), SameResident = same,
            }, expected);
        yield return Section13Applicants.HongKongWorkshop.Example(workshop, Met);
        yield return Section13Applicants.HongKongWorkshop.Example(workshop with { PollutingProcess = false }, NotMet);
        yield return Section14Providers.Registered.Example(demonstration with { Providers = [engineering] }, Met);
        yield return Section14Providers.Registered.Example(demonstration with { Providers = [consultancy with { State = RegistrationState.Delisted }] }, NotMet);
        ImmutableArray<DateOnly> four = [new(2018, 1, 1), new(2019, 1, 1), new(2020, 1, 1), new(2021, 1, 1)];
        yield return Section14Providers.DemonstrationsAFactory.Example(demonstration with { DemonstrationApprovals = four.Add(new(2017, 6, 30)) }, Met);
        yield return Section14Providers.DemonstrationsAFactory.Example(demonstration with { DemonstrationApprovals = four.Add(new(2017, 7, 1)) }, NeedsJudgement);
        yield return Section14Providers.Representatives.Example(demonstration with { Representatives = 2 }, Met);
        yield return Section14Providers.Representatives.Example(demonstration with { Representatives = 1 }, NotMet);
    }

    private static IEnumerable<WorkedExample> Purchases(QuotationRules limits)
    {
        Purchase Of(decimal value, int verbal, int written) => new(
            limits, Hkd.Of(value), [.. Enumerable.Range(0, verbal + written).Select(i => new Quotation($"{(char)('A' + i)}", Hkd.Of(8_000 + i), Written: i >= verbal))], "A");
        yield return Section33Procurement.Proprietary.Example(Of(60_000, 0, 5) with { Proprietary = true }, NotMet);
        yield return Section33Procurement.TwoQuotations.Example(Of(10_000, 2, 0), Met);
        yield return Section33Procurement.TwoQuotations.Example(Of(10_000.01m, 2, 0), NotMet);
        yield return Section33Procurement.TwoQuotations.Example(Of(8_000, 1, 0), NotMet);
        yield return Section33Procurement.TwoQuotations.Example(Of(50_000, 0, 2), Met);
        yield return Section33Procurement.FiveQuotations.Example(Of(50_000.01m, 0, 2), NotMet);
        yield return Section33Procurement.FiveQuotations.Example(Of(1_400_000, 0, 5), Met);
        yield return Section33Procurement.FiveQuotations.Example(Of(600_000, 0, 3) with { ShortageRecorded = true }, Met);
        yield return Section33Procurement.OpenTender.Example(Of(1_400_000.01m, 0, 5), NotMet);
        yield return Section33Procurement.LowestQuotation.Example(Of(60_000, 0, 5) with { Chosen = "B", ReasonNotLowest = "…" }, NotMet);
    }
}
