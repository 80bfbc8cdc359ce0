using System.Collections.Immutable;
using CleanerProduction.Companies;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>What a stored company and factory say to the clauses of FG 1.3.</summary>
public static class ApplicantFacts
{
    /// <summary>
    /// Fills every field about the applicant, the factory, its place, tie and sector. A fact that belongs to another tie than the one chosen is left out;
    /// what was not stated stays null. The day is that of the facts: registration and contract must be valid on it.
    /// </summary>
    public static EligibilityFacts With(this EligibilityFacts facts, Company company, Factory? factory, ImmutableArray<Sector> sectors, ImmutableArray<City> cities)
    {
        var applicant = facts with { RegisteredInHongKong = company.RegistrationExpires is { } last ? last >= facts.On : null, EmployeesInHongKong = company.EmployeesInHongKong };
        if (factory is null) return applicant;
        FactoryPlace? place = factory.PlaceStated ? factory.Place : null;
        FactoryRelation? relation = factory.RelationStated ? factory.Relation : null;
        var own = factory.Ownership;
        return applicant with
        {
            Place = place,
            Kind = factory.Kind,
            InPearlRiverDelta = place == FactoryPlace.Guangdong ? cities.FirstOrDefault(c => c.Code == factory.City)?.PearlRiverDelta : null,
            PollutingProcess = factory.ProcessesStated ? factory.PollutingProcess : null,
            Relation = relation,
            OtherPartyOfTheMainland = relation == FactoryRelation.JointVenture ? own.OtherPartyOfTheMainland : null,
            ApplicantShare = relation == FactoryRelation.WhollyForeignOwned ? own.ApplicantShare : null,
            Contract = relation == FactoryRelation.ProcessingContract ? own.Contract : null,
            ContractInForce = relation == FactoryRelation.ProcessingContract ? own.ContractInForce(facts.On) : null,
            ResidentShareOfMainland = relation == FactoryRelation.ResidentShareholder ? own.ResidentShareOfMainland : null,
            ResidentShareOfApplicant = relation == FactoryRelation.ResidentShareholder ? own.ResidentShareOfApplicant : null,
            SameResident = relation == FactoryRelation.ResidentShareholder ? own.SameResident : null,
            OwnedByApplicant = place == FactoryPlace.HongKong ? own.OwnedByApplicant : null,
            OperatedByApplicant = place == FactoryPlace.HongKong ? own.OperatedByApplicant : null,
            Sector = factory.Sector.Length == 0 ? null : sectors.FirstOrDefault(s => s.Slug == factory.Sector) ?? new Sector(factory.Sector, null, Trilingual.Same(factory.Sector)),
        };
    }
}
