namespace CleanerProduction.Labels.Forms;

/// <summary>One of the two ways by which a label's criteria can be met.</summary>
public enum LabelWay
{
    /// <summary>Manufacturing and excellent: measures carried out after an on-site assessment (LG-4.1(1), LG-4.2(1), LG-7.2(1), LG-7.3(1)).</summary>
    Measures,
    /// <summary>Manufacturing and excellent: an audit passed or a title held (LG-4.1(2), LG-4.2(2), LG-7.2(2), LG-7.3(2)).</summary>
    Title,
    /// <summary>Supply chain: factories referred (LG-4.3(1), LG-7.4(2)).</summary>
    Referrals,
    /// <summary>Supply chain: labelled factories bought from (LG-4.3(2), LG-7.4(1)).</summary>
    Suppliers,
}

/// <summary>Where a buyer's business is registered (LG-2.3).</summary>
public enum RegistrationPlace
{
    /// <summary>In Hong Kong.</summary>
    HongKong,
    /// <summary>In the Mainland.</summary>
    Mainland,
    /// <summary>Overseas.</summary>
    Overseas,
}

/// <summary>What a measure changed, as it is measured.</summary>
public enum MeasuredAs
{
    /// <summary>Energy used.</summary>
    Energy,
    /// <summary>Water used.</summary>
    Water,
    /// <summary>Raw materials used.</summary>
    Materials,
    /// <summary>Volatile organic compounds given off.</summary>
    Voc,
    /// <summary>Nitrogen oxides given off.</summary>
    Nox,
    /// <summary>Other emissions to the air.</summary>
    OtherAir,
    /// <summary>Waste water.</summary>
    WasteWater,
    /// <summary>Solid waste.</summary>
    SolidWaste,
    /// <summary>Something else.</summary>
    Other,
}

/// <summary>A measure carried out.</summary>
/// <param name="Id">The mark in the form, A1, A2 …: never used again.</param>
/// <param name="Catalogue">Its number in the catalogue, NC-1 or PM-5; empty where it is none of those.</param>
/// <param name="Name">What was done; for one of the catalogue what is peculiar to it, and may be empty.</param>
/// <param name="Paid">Whether equipment was invested in; null while not stated.</param>
/// <param name="DoneOn">The day it was completed; null while not stated.</param>
/// <param name="Measured">What it changed; null while not stated.</param>
/// <param name="Before">The figure of a year before it.</param>
/// <param name="After">The figure of a year after it.</param>
/// <param name="Unit">The unit of both, a year: kWh, m³, t.</param>
/// <param name="VocOrNox">Whether it cuts VOC or NOx (LG-4.1(1)(b)); null while not stated.</param>
public sealed record FormMeasure(
    string Id, string Catalogue, string Name, bool? Paid, DateOnly? DoneOn, MeasuredAs? Measured, decimal? Before, decimal? After, string Unit, bool? VocOrNox)
{
    /// <summary>How much less it is afterwards, in the same unit; null where either figure is missing. Never rounded.</summary>
    public decimal? Saved => Before - After;

    /// <summary>A line of which nothing is said yet.</summary>
    public static FormMeasure Begin(string id) => new(id, "", "", null, null, null, null, null, "", null);
}

/// <summary>An audit or a title.</summary>
public enum TitleKind
{
    /// <summary>A city-level cleaner production audit passed (LG-4.1(2)).</summary>
    CityAudit,
    /// <summary>The city-level title of Cleaner Production Enterprise (LG-4.1(2)).</summary>
    CityTitle,
    /// <summary>Guangdong Cleaner Production Enterprise (LG-4.2(2)).</summary>
    Provincial,
    /// <summary>Green Factory of the ministry (LG-4.2(2)).</summary>
    GreenFactory,
}

/// <summary>An audit passed or a title held.</summary>
/// <param name="Id">The mark in the form, T1, T2 …: never used again.</param>
/// <param name="Kind">Which; null while not stated.</param>
/// <param name="Number">The number of its certificate.</param>
/// <param name="Issuer">Who granted it.</param>
/// <param name="From">The day it was passed or granted.</param>
/// <param name="Until">Its last day, inclusive; null where it has none.</param>
public sealed record FormTitle(string Id, TitleKind? Kind, string Number, string Issuer, DateOnly? From, DateOnly? Until)
{
    /// <summary>True where it stands on a day: an audit from the day it was passed, a title from its first day to its last.</summary>
    public bool StandsOn(DateOnly day) => From <= day && (Kind == TitleKind.CityAudit || Until is null || day <= Until);

    /// <summary>True for those that serve for the excellent label; the city's are not enough (LG-4.2(2)).</summary>
    public bool IsProvincialOrNational => Kind is TitleKind.Provincial or TitleKind.GreenFactory;
}

/// <summary>A manufacturing label of before (LG-4.2(1)).</summary>
/// <param name="Id">The mark in the form, W1, W2 …: never used again.</param>
/// <param name="Year">The round's year.</param>
/// <param name="Number">The certificate's number.</param>
public sealed record FormAward(string Id, int? Year, string Number);

/// <summary>A factory referred to the Programme (LG-4.3(1)).</summary>
/// <param name="Id">The mark in the form, R1, R2 …: never used again.</param>
/// <param name="Factory">The factory.</param>
/// <param name="Company">Its Hong Kong company.</param>
/// <param name="ReferredOn">The day it was referred.</param>
/// <param name="Project">The reference of its funded project, where known.</param>
public sealed record FormReferral(string Id, string Factory, string Company, DateOnly? ReferredOn, string Project);

/// <summary>What a supplier holds (LG-4.3(2)).</summary>
public enum SupplierLabel
{
    /// <summary>The manufacturing label.</summary>
    Manufacturing,
    /// <summary>The excellent label.</summary>
    Excellent,
    /// <summary>Guangdong Cleaner Production Enterprise.</summary>
    Provincial,
}

/// <summary>A labelled factory bought from (LG-4.3(2)).</summary>
/// <param name="Id">The mark in the form, U1, U2 …: never used again.</param>
/// <param name="Factory">The factory.</param>
/// <param name="Holds">What it holds; null while not stated.</param>
/// <param name="Certificate">The number of that certificate.</param>
/// <param name="Products">What is bought.</param>
/// <param name="Since">Since when; told, not asked for .</param>
public sealed record FormSupplier(string Id, string Factory, SupplierLabel? Holds, string Certificate, string Products, DateOnly? Since);

/// <summary>A breach of environmental law (LG-4.1(3), LG-4.2(3)).</summary>
/// <param name="Id">The mark in the form, O1, O2 …: never used again.</param>
/// <param name="OffenceOn">The day of the breach.</param>
/// <param name="RecordedOn">The day of the penalty's record .</param>
/// <param name="What">What it was, and what was done about it.</param>
/// <param name="Authority">Who recorded it.</param>
/// <param name="ToldOn">The day it was told after submission (LG-fn7); null where it stands in the application.</param>
public sealed record FormOffence(string Id, DateOnly? OffenceOn, DateOnly? RecordedOn, string What, string Authority, DateOnly? ToldOn = null);

/// <summary>What the applicant declares when handing in.</summary>
/// <param name="Accurate">What is stated is true and complete.</param>
/// <param name="NoAdvantage">No advantage was or will be offered (LG-11.1).</param>
/// <param name="FairCompetition">The Mainland's law on competition and bribery is kept, and judging not influenced (LG-11.3).</param>
/// <param name="TellsOffences">A breach between submission and award will be told at once (LG-fn7); factories alone.</param>
/// <param name="MayVisit">The scheme's secretariat may check what is stated, and visit the factory (LG-1.6, LG-fn2).</param>
public sealed record LabelDeclarations(bool Accurate, bool NoAdvantage, bool FairCompetition, bool TellsOffences, bool MayVisit)
{
    /// <summary>Nothing declared yet.</summary>
    public static readonly LabelDeclarations None = new(false, false, false, false, false);

    /// <summary>True where all is declared that a label asks for; the duty to tell of breaches is the factories'.</summary>
    public bool IsWhole(LabelKind label) => this is { Accurate: true, NoAdvantage: true, FairCompetition: true, MayVisit: true } && (TellsOffences || label == LabelKind.SupplyChain);
}
