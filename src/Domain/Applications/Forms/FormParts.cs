using System.Collections.Immutable;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Providers;

namespace CleanerProduction.Applications.Forms;

/// <summary>Who developed a technology (RG-1.1.2, A-55).</summary>
public enum TechnologyOrigin
{
    /// <summary>A body of Hong Kong.</summary>
    HongKong,
    /// <summary>Hong Kong and Guangdong jointly.</summary>
    Joint,
    /// <summary>A body of Guangdong alone: no exemption.</summary>
    Guangdong,
    /// <summary>Anybody else: no exemption.</summary>
    Elsewhere,
}

/// <summary>What a project saves, each with one unit, by the year.</summary>
public enum BenefitKind
{
    /// <summary>Electricity, kWh.</summary>
    Electricity,
    /// <summary>Natural gas, m³.</summary>
    NaturalGas,
    /// <summary>Diesel, kg.</summary>
    Diesel,
    /// <summary>Fuel oil, kg.</summary>
    FuelOil,
    /// <summary>Liquefied petroleum gas, kg.</summary>
    Lpg,
    /// <summary>Coal, kg.</summary>
    Coal,
    /// <summary>Steam and heat, MJ.</summary>
    Heat,
    /// <summary>Water, m³.</summary>
    Water,
    /// <summary>Volatile organic compounds, kg.</summary>
    Voc,
    /// <summary>Nitrogen oxides, kg.</summary>
    Nox,
    /// <summary>Sulphur dioxide, kg.</summary>
    So2,
    /// <summary>Particulates, kg.</summary>
    Particulates,
    /// <summary>Effluent, m³.</summary>
    Effluent,
    /// <summary>Chemical oxygen demand, kg.</summary>
    Cod,
    /// <summary>Solid waste, kg.</summary>
    SolidWaste,
    /// <summary>Raw and auxiliary materials, kg.</summary>
    Materials,
    /// <summary>Running cost, HK$.</summary>
    Cost,
}

/// <summary>What is expected to be saved, by the year.</summary>
/// <param name="Kind">What, and in which unit.</param>
/// <param name="Before">A year's use or emission before the project.</param>
/// <param name="After">The same after it.</param>
public sealed record ExpectedBenefit(BenefitKind Kind, decimal? Before, decimal? After)
{
    /// <summary>What is saved in a year; negative where it grows; null while a figure is missing.</summary>
    public decimal? Saved => Before - After;
}

/// <summary>A step of the plan (FG-2.3.2(f)).</summary>
/// <param name="What">What is reached.</param>
/// <param name="Month">By the end of which month after the agreement, from 1; null while not stated.</param>
public sealed record PlannedMilestone(string What, int? Month);

/// <summary>A provider and what it is contracted for (FG-2.1.1, FG-2.1.2).</summary>
/// <param name="Number">The provider's number in the register; null where the register does not hold it, which only exempt technology may (RG-1.1.2).</param>
/// <param name="Category">The category it works in; null where it is not registered.</param>
/// <param name="Work">What it does.</param>
/// <param name="ContractSum">What the contract comes to; null while not stated.</param>
public sealed record ContractedProvider(string? Number, ProviderCategory? Category, ProviderWork? Work, Hkd? ContractSum);

/// <summary>A supplier's price in the form.</summary>
/// <param name="Supplier">Who quotes.</param>
/// <param name="Address">Where the supplier is; empty where not stated.</param>
/// <param name="Amount">The price; null while not stated.</param>
/// <param name="Written">False where it was given by word of mouth.</param>
/// <param name="Conforming">Whether it meets the technical specification.</param>
public sealed record FormQuotation(string Supplier, string Address, Hkd? Amount, bool Written = true, bool Conforming = true);

/// <summary>A line of the budget.</summary>
/// <param name="Id">Its mark in the form, B1, B2 …: never used again.</param>
/// <param name="What">What is paid for.</param>
/// <param name="Kind">Which kind of cost; null while not stated.</param>
/// <param name="Amount">How much; null while not stated.</param>
public sealed record BudgetLine(string Id, string What, CostKind? Kind, Hkd? Amount)
{
    /// <summary>Whether it is proprietary equipment, which may not be changed once approved (FG-3.3.2).</summary>
    public bool Proprietary { get; init; }

    /// <summary>Why that equipment and no other.</summary>
    public string? ProprietaryReason { get; init; }

    /// <summary>What suppliers quoted (FG-2.1.4, FG-3.3.3).</summary>
    public ImmutableArray<FormQuotation> Quotations { get; init; } = [];

    /// <summary>The supplier chosen; null before.</summary>
    public string? Chosen { get; init; }

    /// <summary>Why it is not the lowest that meets the specification.</summary>
    public string? ReasonNotLowest { get; init; }

    /// <summary>Whether the procurement record says that the market holds too few suppliers.</summary>
    public bool ShortageRecorded { get; init; }

    /// <summary>Whether there was an open tender.</summary>
    public bool OpenTender { get; init; }

    /// <summary>True where the programme may pay for it (FG-3.5.1): in an assessment the provider's fee alone.</summary>
    public bool Eligible(ProjectType project) => Kind == CostKind.ProviderFee || Kind is CostKind.Equipment or CostKind.Installation && project != ProjectType.OnSiteAssessment;
}

/// <summary>Somebody who speaks for the applicant (FG-3.6.1).</summary>
/// <param name="PersonId">The person's account; null where there is none.</param>
/// <param name="Name">The name.</param>
/// <param name="Post">The post held.</param>
/// <param name="Telephone">Where to call.</param>
/// <param name="Email">Where to write.</param>
public sealed record FormRepresentative(string? PersonId, string Name, string Post, string Telephone, string Email);

/// <summary>Another scheme of the Hong Kong Government asked for money (FG-2.6.1).</summary>
/// <param name="Scheme">Which.</param>
/// <param name="What">For which project or equipment.</param>
/// <param name="Standing">Where that stands.</param>
/// <param name="SameProject">Whether it is for this project or its equipment.</param>
public sealed record OtherScheme(string Scheme, string What, string Standing, bool? SameProject);

/// <summary>What the applicant declares when submitting.</summary>
/// <param name="NoSecondGrant">Neither project nor equipment is paid for by another scheme of the Government (FG-2.6.1).</param>
/// <param name="EvaluationConsent">It agrees to and helps with independent evaluation (FG-3.2.4).</param>
/// <param name="NoBribery">Nobody was offered an advantage.</param>
/// <param name="Willing">It is willing to adopt cleaner production (FG-2.3.1(d)).</param>
/// <param name="Accurate">What is stated is true and complete.</param>
public sealed record Declarations(bool NoSecondGrant, bool EvaluationConsent, bool NoBribery, bool Willing, bool Accurate)
{
    /// <summary>Nothing declared yet.</summary>
    public static readonly Declarations None = new(false, false, false, false, false);
}
