using CleanerProduction.Companies;
using CleanerProduction.Labels;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.Guidelines.Label;

/// <summary>Cases beside the edges of the guide, answered live.</summary>
public static class Examples
{
    /// <summary>All of them, in the guide's order, by the numbers of a round.</summary>
    public static IEnumerable<WorkedExample> All(LabelRound round) => [.. Entries(round), .. Factories(round), .. Others(round), .. Renewals(round)];

    private static IEnumerable<WorkedExample> Entries(LabelRound round)
    {
        var entry = new LabelEntry(new(round, LabelKind.Manufacturing), round.Closes.Value) { ReceivedOn = round.Closes.Value, Channel = LabelChannel.Electronic };
        yield return Section3Entry.InRound.Example(entry, Met);
        yield return Section3Entry.InRound.Example(entry with { ReceivedOn = round.Closes.Value.AddDays(1) }, NotMet);
        yield return Section3Entry.SealedOriginal.Example(entry with { OriginalReceivedOn = round.OriginalUntil }, Met);
        yield return Section3Entry.SealedOriginal.Example(entry with { Today = round.OriginalUntil.AddDays(1) }, NotMet);
        yield return Section3Entry.SiteVerification.Example(entry, NeedsJudgement);
        yield return Section3Entry.SiteVerification.Example(entry with { Facts = new(round, LabelKind.SupplyChain) }, NotApplicable);
        yield return Section3Entry.Declaration.Example(entry with { Facts = entry.Facts with { Place = FactoryPlace.HongKong } }, NotApplicable);
    }

    private static IEnumerable<WorkedExample> Factories(LabelRound round)
    {
        LabelFacts Paid(params bool[] vocOrNox) => new(round, LabelKind.Manufacturing) { PaidMeasuresDone = [.. vocOrNox.Select(v => new PaidMeasure(v))], CityAuditPassedOrTitleValid = false };
        LabelFacts Offence(LabelKind label, DateOnly on) => new(round, label) { Offences = [new(on, on)] };
        var awards = new LabelFacts(round, LabelKind.Excellent)
        {
            ManufacturingAwards = 2, AssessmentCompleted = true, NoCostMeasuresAllDone = true, PaidMeasuresDone = [new(false), new(true)], PlanForTheRest = true, ProvincialOrMiitTitleValid = false,
        };
        yield return Section2Eligibility.HongKongCompany.Example(new(round, LabelKind.Manufacturing) { HongKongCompany = true, Place = FactoryPlace.HongKong, Workshop = true }, NotMet);
        yield return Section41Manufacturing.PaidMeasures.Example(Paid(false, false, false), Met);
        yield return Section41Manufacturing.PaidMeasures.Example(Paid(false, false), NotMet);
        yield return Section41Manufacturing.PaidMeasures.Example(Paid(false, true), Met);
        yield return Section41Manufacturing.PaidMeasures.Example(Paid(true), NotMet);
        yield return Section41Manufacturing.Record.Example(Offence(LabelKind.Manufacturing, round.CleanSinceManufacturing.Value.AddDays(-1)), Met);
        yield return Section41Manufacturing.Record.Example(Offence(LabelKind.Manufacturing, round.CleanSinceManufacturing.Value), NotMet);
        yield return Section42Excellent.Awards.Example(awards, Met);
        yield return Section42Excellent.Awards.Example(awards with { ManufacturingAwards = 1 }, NotMet);
        yield return Section42Excellent.HoldsTitle.Example(new(round, LabelKind.Excellent) { ManufacturingAwards = 0, ProvincialOrMiitTitleValid = false }, NotMet);
        yield return Section42Excellent.Record.Example(Offence(LabelKind.Excellent, new(2020, 12, 1)), NotMet);
    }

    private static IEnumerable<WorkedExample> Others(LabelRound round)
    {
        LabelFacts Supply(params string[] factories) => new(round, LabelKind.SupplyChain) { LabelledSuppliers = [.. factories.Select(f => new LabelledSupplier(f))], ReferralsSucceeded = 0 };
        var service = new LabelFacts(round, LabelKind.TechnologyService) { FundedProjects = 5, SubstantiatedComplaints = 0, SubstandardReports = 0 };
        yield return Section43SupplyAndTechnology.Suppliers.Example(Supply("A", "B", "C"), Met);
        yield return Section43SupplyAndTechnology.Suppliers.Example(Supply("A", "B", "B"), NotMet);
        yield return Section43SupplyAndTechnology.Projects.Example(service, Met);
        yield return Section43SupplyAndTechnology.Projects.Example(service with { FundedProjects = 4 }, NotMet);
        yield return Section43SupplyAndTechnology.NoComplaint.Example(service, Met);
        yield return Section43SupplyAndTechnology.NoComplaint.Example(service with { SubstantiatedComplaints = 1 }, NotMet);
    }

    private static IEnumerable<WorkedExample> Renewals(LabelRound round)
    {
        var began = round.CleanSinceRenewal.Value;
        var facts = new LabelFacts(round, LabelKind.Manufacturing, Renewal: true)
        {
            Validity = new(began, round.ValidUntil(LabelKind.Manufacturing, began)), AssessmentCompleted = true, PaidMeasuresDoneInValidity = 2, CityAuditPassedOrTitleValid = false,
        };
        yield return Section7Renewal.Window.Example(facts, Met);
        yield return Section7Renewal.Window.Example(facts with { Validity = new(began, new(2022, 12, 15)) }, NotMet);
        yield return Section7Renewal.ManufacturingMeasures.Example(facts, Met);
        yield return Section7Renewal.ManufacturingMeasures.Example(facts with { PaidMeasuresDoneInValidity = 1 }, NotMet);
        yield return Section7Renewal.ManufacturingRecord.Example(facts with { Offences = [new(began.AddDays(-1), null)] }, Met);
        yield return Section7Renewal.ManufacturingRecord.Example(facts with { Offences = [new(began, null)] }, NotMet);
    }
}
