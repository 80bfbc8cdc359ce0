using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Providers;

namespace CleanerProduction.Portal.Guides.Checks;

/// <summary>The words of the contract and what they mean to the rules.</summary>
internal static class Words
{
    /// <summary>A kind of project.</summary>
    public static Field<ProjectType> Project(string name) => Ask.Word(name, [.. Enum.GetValues<ProjectType>().Select(p => (p.Word(), p))]);

    /// <summary>Where a factory stands.</summary>
    public static Field<FactoryPlace> Place(string name) => Ask.Word(name, ("guangdong", FactoryPlace.Guangdong), ("hong-kong", FactoryPlace.HongKong), ("elsewhere", FactoryPlace.Elsewhere));

    /// <summary>Factory or workshop.</summary>
    public static Field<FactoryKind> Kind(string name) => Ask.Word(name, ("factory", FactoryKind.Factory), ("workshop", FactoryKind.Workshop));

    /// <summary>How company and factory are tied.</summary>
    public static Field<FactoryRelation> Relation(string name) => Ask.Word(name,
        ("joint-venture", FactoryRelation.JointVenture), ("wholly-foreign-owned", FactoryRelation.WhollyForeignOwned), ("processing-contract", FactoryRelation.ProcessingContract),
        ("resident-shareholder", FactoryRelation.ResidentShareholder), ("owned-in-hong-kong", FactoryRelation.OwnedInHongKong), ("none", FactoryRelation.None));

    /// <summary>What a project is mainly about.</summary>
    public static Field<ProjectAim> Aim(string name) => Ask.Word(name,
        ("energy", ProjectAim.Energy), ("air", ProjectAim.Air), ("effluent", ProjectAim.Effluent), ("waste", ProjectAim.Waste), ("other", ProjectAim.Other));

    /// <summary>Where a registration stands.</summary>
    public static Field<RegistrationState> Status(string name) => Ask.Word(name,
        ("provisional", RegistrationState.Provisional), ("confirmed", RegistrationState.Confirmed), ("cancelled", RegistrationState.CancelledNotCompleted), ("delisted", RegistrationState.Delisted));

    /// <summary>A category of providers.</summary>
    public static Field<int> Category(string name) => Ask.Whole(name, 1, 2);

    /// <summary>What changed at a factory.</summary>
    public static Field<FactoryChange> Change(string name) => Ask.Word(name,
        ("process", FactoryChange.Process), ("materials", FactoryChange.Materials), ("address", FactoryChange.Address), ("area", FactoryChange.Area));

    /// <summary>The kind of a label.</summary>
    public static Field<LabelKind> Label(string name) => Ask.Word(name,
        ("manufacturing", LabelKind.Manufacturing), ("excellent", LabelKind.Excellent), ("supply-chain", LabelKind.SupplyChain), ("technology-service", LabelKind.TechnologyService));

    /// <summary>The word of what a purchase needs.</summary>
    public static string Word(this QuotationsNeeded needed) => needed switch
    {
        QuotationsNeeded.TwoVerbal => "two-verbal",
        QuotationsNeeded.TwoWritten => "two-written",
        QuotationsNeeded.FiveWritten => "five-written",
        _ => "open-tender",
    };
}
