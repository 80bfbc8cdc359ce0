using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines;

namespace CleanerProduction.Labels;

/// <summary>A measure of the assessment's report as the applicant states it.</summary>
/// <param name="Key">What it is known by in the application: <c>M1</c>.</param>
/// <param name="Name">What is done, in the applicant's words or the catalogue's.</param>
/// <param name="Paid">True where equipment is invested in.</param>
/// <param name="VocOrNox">Whether it cuts VOC or NOx.</param>
/// <param name="DoneOn">The day it was completed; null where it is not, or not stated.</param>
/// <param name="Done">Whether it was carried out.</param>
public sealed record StatedMeasure(string Key, string Name, bool Paid, bool VocOrNox, DateOnly? DoneOn, bool Done = true);

/// <summary>A supplier or a factory referred, as the applicant names it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reference">The number of its certificate, or the reference of its funded project; null where not stated.</param>
/// <param name="FactoryId">The portal's factory, where the name or the reference leads to one.</param>
public sealed record StatedFactory(string Name, string? Reference = null, int? FactoryId = null);

/// <summary>What an applicant states as far as the clauses ask. Null is not stated.</summary>
public sealed record CheckStated
{
    /// <summary>Whether the factory's assessment is completed.</summary>
    public bool? AssessmentCompleted { get; init; }

    /// <summary>Whether all no-cost measures of its report were carried out.</summary>
    public bool? NoCostMeasuresAllDone { get; init; }

    /// <summary>Whether there is a plan for the rest, or nothing remains.</summary>
    public bool? PlanForTheRest { get; init; }

    /// <summary>The measures; null where none is stated.</summary>
    public ImmutableArray<StatedMeasure>? Measures { get; init; }

    /// <summary>Whether a city-level audit or title is claimed; false settles it unless one is recorded, true has to be seen.</summary>
    public bool? ClaimsCity { get; init; }

    /// <summary>Whether the provincial or the ministry's title is claimed; false settles it unless one is recorded, true has to be seen.</summary>
    public bool? ClaimsTitle { get; init; }

    /// <summary>Supply chain: the last day of the business registration, inclusive; null where not stated.</summary>
    public DateOnly? RegisteredUntil { get; init; }

    /// <summary>Suppliers named; null where the form does not ask for them or was not filled in.</summary>
    public ImmutableArray<StatedFactory>? Suppliers { get; init; }

    /// <summary>Factories referred; null where the form does not ask for them or was not filled in.</summary>
    public ImmutableArray<StatedFactory>? Referrals { get; init; }

    /// <summary>Earlier manufacturing labels the applicant names, by year and number; what counts is known or recorded (LG-4.2(1)).</summary>
    public ImmutableArray<(int Year, string Number)> Awards { get; init; } = [];

    /// <summary>Whether the declaration of no breach came with it.</summary>
    public bool? DeclarationReceived { get; init; }
}

/// <summary>A funded project the portal knows.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="FactoryId">The factory.</param>
/// <param name="ApprovedOn">The day it was approved and not taken back; null where it was not.</param>
/// <param name="BegunOn">The day the agreement was signed by both; null where it was not.</param>
public sealed record KnownProject(string Reference, int FactoryId, DateOnly? ApprovedOn, DateOnly? BegunOn);

/// <summary>What the portal's own records say of an applicant.</summary>
public sealed record CheckKnown
{
    /// <summary>Whether the company is a Hong Kong company by its record; null where the record does not say.</summary>
    public bool? HongKongCompany { get; init; }

    /// <summary>Where the factory stands; null for labels of no factory.</summary>
    public FactoryPlace? Place { get; init; }

    /// <summary>Whether it is a workshop.</summary>
    public bool Workshop { get; init; }

    /// <summary>How company and factory are tied; null where not stated.</summary>
    public FactoryRelation? Relation { get; init; }

    /// <summary>The shares behind it.</summary>
    public Ownership Ownership { get; init; } = new();

    /// <summary>Whether the provider was registered on the day.</summary>
    public bool RegisteredProvider { get; init; } = true;

    /// <summary>Whether the portal funded an assessment of the factory that was completed .</summary>
    public bool AssessmentCompleted { get; init; }

    /// <summary>The certificates of the factory, or of the company where the label is not a factory's.</summary>
    public ImmutableArray<Certificate> Certificates { get; init; } = [];

    /// <summary>Certificates of manufacturing and excellent labels of factories named as suppliers.</summary>
    public ImmutableArray<Certificate> SupplierCertificates { get; init; } = [];

    /// <summary>Projects: the provider's own, or those of factories referred.</summary>
    public ImmutableArray<KnownProject> Projects { get; init; } = [];

    /// <summary>The provider's cases (LG-4.4(2)).</summary>
    public ImmutableArray<Complaints.KnownCase> Cases { get; init; } = [];

    /// <summary>What the verification on site found; null before.</summary>
    public Judgement? SiteVerification { get; init; }

    /// <summary>Breaches the applicant told of through the portal (LG-fn7).</summary>
    public ImmutableArray<Guidelines.Label.Offence> Told { get; init; } = [];
}

/// <summary>A measure that counts, with what was found on its effect.</summary>
/// <param name="Key">What it is known by: the form's, or <c>R3</c> for one an officer recorded.</param>
/// <param name="Name">What is done.</param>
/// <param name="Paid">True where equipment is invested in.</param>
/// <param name="VocOrNox">Whether it cuts VOC or NOx.</param>
/// <param name="DoneOn">The day it was completed; null where not stated.</param>
/// <param name="Effect">What was found (LG-fn5); null before.</param>
public sealed record CountedMeasure(string Key, string Name, bool Paid, bool VocOrNox, DateOnly? DoneOn, Judgement? Effect);
