using CleanerProduction.Companies;
using CleanerProduction.Providers;

namespace CleanerProduction.Schemes;

/// <summary>The limits of funded projects in a phase that has a funding guide.</summary>
/// <param name="ApplicationFee">The fee of an application.</param>
/// <param name="AssessmentGapYears">Years from the last funded assessment's completion to another; at least.</param>
/// <param name="DemonstrationWindowYears">The years back in which a factory's demonstration approvals are counted.</param>
/// <param name="DemonstrationsAFactory">How many of them are normal; at most.</param>
/// <param name="MainlandShareAbove">The resident's share of the Mainland enterprise; more than.</param>
/// <param name="ApplicantShareAtLeast">The resident's share of the applicant; at least.</param>
/// <param name="Representatives">Representatives to be named; at least.</param>
/// <param name="Quotations">How purchases are tested.</param>
/// <param name="EvaluatedDemonstrations1">The share of demonstrations (I) to be evaluated; at least, rounded up .</param>
/// <param name="EvaluatedDemonstrations2">The share of demonstrations (II) to be evaluated.</param>
/// <param name="VideoSeconds">The length of the video; at least, seconds.</param>
/// <param name="PrioritySectors">How many sectors come first.</param>
/// <param name="SmeManufacturingBelow">Persons employed in Hong Kong by a small or medium manufacturer; fewer than.</param>
/// <param name="SmeOtherBelow">The same for other trades; fewer than.</param>
public sealed record FundingRules(
    Figure<Hkd> ApplicationFee, Figure<int> AssessmentGapYears, Figure<int> DemonstrationWindowYears, Figure<int> DemonstrationsAFactory,
    Figure<Share> MainlandShareAbove, Figure<Share> ApplicantShareAtLeast, Figure<int> Representatives, QuotationRules Quotations,
    Figure<Share> EvaluatedDemonstrations1, Figure<Share> EvaluatedDemonstrations2, Figure<int> VideoSeconds, Figure<int> PrioritySectors,
    Figure<int> SmeManufacturingBelow, Figure<int> SmeOtherBelow)
{
    /// <summary>Whether who employs that many persons in Hong Kong for a plant of that kind is small or medium; null where the number is not stated. A workshop is taken as another trade.</summary>
    public bool? IsSme(int? employees, FactoryKind? kind) => employees is { } persons ? persons < (kind == FactoryKind.Workshop ? SmeOtherBelow.Value : SmeManufacturingBelow.Value) : null;
}

/// <summary>How many quotations a purchase needs (FG-3.3.3). All amounts inclusive.</summary>
/// <param name="VerbalUpTo">Verbal quotations suffice up to this total.</param>
/// <param name="FewUpTo">The smaller number suffices up to this total.</param>
/// <param name="Few">The smaller number.</param>
/// <param name="ManyUpTo">The larger number suffices up to this total; above it, open tender.</param>
/// <param name="Many">The larger number.</param>
public sealed record QuotationRules(Figure<Hkd> VerbalUpTo, Figure<Hkd> FewUpTo, Figure<int> Few, Figure<Hkd> ManyUpTo, Figure<int> Many);

/// <summary>What a category of providers is called in a phase; the code stays, the wording changed .</summary>
/// <param name="Category">The category.</param>
/// <param name="Name">Its wording.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record CategoryName(ProviderCategory Category, Trilingual Name, Source Source);

/// <summary>What a provider must show to be registered.</summary>
/// <param name="Fee">The fee of an application.</param>
/// <param name="Category1Staff">Category 1: staff with enough experience; at least.</param>
/// <param name="Category1Years">Category 1: years of experience of each; at least.</param>
/// <param name="Category2Years">Category 2: years of engineering projects; at least.</param>
/// <param name="Category2Projects">Category 2: completed projects; at least.</param>
/// <param name="ProjectRecords">Project records with a client's contact data; at least.</param>
public sealed record RegistrationRules(
    Figure<Hkd> Fee, Figure<int> Category1Staff, Figure<int> Category1Years, Figure<int> Category2Years, Figure<int> Category2Projects, Figure<int> ProjectRecords);
