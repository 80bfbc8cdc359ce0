using CleanerProduction.Guidelines.Funding;

namespace CleanerProduction.Companies;

/// <summary>The facts behind a factory's <see cref="FactoryRelation"/>, as FG-1.3.1 asks for them. Null and empty are 'not stated'; what belongs to another relation is kept and not looked at.</summary>
public sealed record Ownership
{
    /// <summary>Joint or co-operative venture: who the other party is (FG-1.3.1(i)(a)).</summary>
    public string OtherParty { get; init; } = "";

    /// <summary>Whether that party is a Mainland enterprise (FG-G6).</summary>
    public bool? OtherPartyOfTheMainland { get; init; }

    /// <summary>The applicant's share of the enterprise (FG-1.3.1(i)(b)).</summary>
    public Share? ApplicantShare { get; init; }

    /// <summary>The Mainland enterprise the contract is with (FG-1.3.1(i)(c)).</summary>
    public string ContractParty { get; init; } = "";

    /// <summary>The kind of processing or compensation-trade contract (FG-G9).</summary>
    public ProcessingContract? Contract { get; init; }

    /// <summary>The first day of the contract, inclusive.</summary>
    public DateOnly? ContractFrom { get; init; }

    /// <summary>The last day of the contract, inclusive; null where it has none.</summary>
    public DateOnly? ContractUntil { get; init; }

    /// <summary>The Hong Kong resident's name, a natural person (FG-1.3.1(i)(d)).</summary>
    public string Resident { get; init; } = "";

    /// <summary>The resident's share of the Mainland enterprise; must be more than half.</summary>
    public Share? ResidentShareOfMainland { get; init; }

    /// <summary>The resident's share of the applicant; must be at least 30%.</summary>
    public Share? ResidentShareOfApplicant { get; init; }

    /// <summary>Whether one and the same resident holds both.</summary>
    public bool? SameResident { get; init; }

    /// <summary>Whether the applicant owns the plant (FG-1.3.1(ii), (iii)).</summary>
    public bool? OwnedByApplicant { get; init; }

    /// <summary>Whether the applicant itself runs it.</summary>
    public bool? OperatedByApplicant { get; init; }

    /// <summary>Surface spraying or coating and curing is done (FG-1.3.1(iii)).</summary>
    public bool Spraying { get; init; }

    /// <summary>Metal parts are cleaned with solvents.</summary>
    public bool SolventCleaning { get; init; }

    /// <summary>Motor-vehicle engines are tested.</summary>
    public bool EngineTesting { get; init; }

    /// <summary>Another polluting process, in the applicant's words.</summary>
    public string OtherProcess { get; init; } = "";

    /// <summary>Production area in square metres, without store, car park and living quarters (FG-fn1).</summary>
    public int? ProductionArea { get; init; }

    /// <summary>Whether the contract is in force on a day; null where its first day is not stated.</summary>
    public bool? ContractInForce(DateOnly on) => ContractUntil < on ? false : ContractFrom is { } from ? from <= on : null;
}
