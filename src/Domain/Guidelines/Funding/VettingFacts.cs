using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using CleanerProduction.Applications;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>A calendar quarter: the batch a demonstration application is handled in (FG-2.1.6, A-17).</summary>
/// <param name="Year">The year.</param>
/// <param name="Number">1 to 4.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Quarter(int Year, int Number)
{
    /// <summary>The quarter a day lies in.</summary>
    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>Its last day, inclusive.</summary>
    public DateOnly Until => new DateOnly(Year, 3 * Number, 1).AddMonths(1).AddDays(-1);

    /// <summary><c>2022Q3</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}Q{Number}");
}

/// <summary>A technology on the list for demonstration projects (I) (FG-G3).</summary>
/// <param name="Code">Its word in data.</param>
/// <param name="InForce">The days it is on the list.</param>
public sealed record ListedTechnology(string Code, DateRange InForce);

/// <summary>An application on its way from the form to the result. Null is 'not stated' or 'not yet'.</summary>
/// <param name="Phase">The phase of the case, which it keeps.</param>
/// <param name="Limits">The time limits and the day of asking.</param>
/// <param name="Project">The kind of project.</param>
/// <param name="SubmittedOn">The day of submission, Hong Kong time.</param>
public sealed record VettingFacts(Phase Phase, TimeLimits Limits, ProjectType Project, DateOnly SubmittedOn)
{
    /// <summary>The providers chosen.</summary>
    public ImmutableArray<ChosenProvider>? Providers { get; init; }

    /// <summary>True where no registered provider is needed (RG-1.1.2); one may be chosen all the same.</summary>
    public bool NoProviderNeeded { get; init; }

    /// <summary>Whether the service contract is there.</summary>
    public bool? ServiceContract { get; init; }

    /// <summary>Whether the form is filled in to the end.</summary>
    public bool? FormComplete { get; init; }

    /// <summary>Whether the documents in evidence are attached.</summary>
    public bool? EvidenceAttached { get; init; }

    /// <summary>What the budget gives for equipment.</summary>
    public Hkd? EquipmentBudget { get; init; }

    /// <summary>Pieces of equipment in the budget without any quotation.</summary>
    public int? EquipmentWithoutQuotation { get; init; }

    /// <summary>Whether it was submitted electronically; a print may come besides.</summary>
    public bool? SubmittedElectronically { get; init; }

    /// <summary>The day all information was in .</summary>
    public DateOnly? CompleteOn { get; init; }

    /// <summary>The batch it was put in.</summary>
    public Quarter? Batch { get; init; }

    /// <summary>The day the Director recommended.</summary>
    public DateOnly? RecommendedOn { get; init; }

    /// <summary>The day of the decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Who decided.</summary>
    public Role? DecidedBy { get; init; }

    /// <summary>The day the applicant was told.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>What the eligibility clauses came to.</summary>
    public FindingOutcome? Eligible { get; init; }

    /// <summary>Whether scope and budget are reasonable.</summary>
    public Judgement? ScopeAndBudget { get; init; }

    /// <summary>Whether the applicant is willing to adopt cleaner production.</summary>
    public Judgement? Willing { get; init; }

    /// <summary>Whether it fits the themes and their balance.</summary>
    public Judgement? Themes { get; init; }

    /// <summary>Whether a plan with milestones is there.</summary>
    public bool? Milestones { get; init; }

    /// <summary>Whether the plan is reasonable.</summary>
    public Judgement? Plan { get; init; }

    /// <summary>The technology's word on the list.</summary>
    public string? Technology { get; init; }

    /// <summary>The list for demonstration projects (I).</summary>
    public ImmutableArray<ListedTechnology>? List { get; init; }

    /// <summary>The effectiveness and benefits expected.</summary>
    public Judgement? Effectiveness { get; init; }

    /// <summary>Whether it can be widely adopted.</summary>
    public Judgement? WidelyAdopted { get; init; }

    /// <summary>Whether the process is representative of its sector.</summary>
    public Judgement? Representative { get; init; }

    /// <summary>Whether the technology is innovative: no or only a few successful applications in Hong Kong or Guangdong.</summary>
    public Judgement? Innovative { get; init; }

    /// <summary>The day the applicant withdrew.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>Whether it did so in writing.</summary>
    public bool? WithdrawnInWriting { get; init; }

    /// <summary>The day the agreement was signed.</summary>
    public DateOnly? AgreementOn { get; init; }
}
