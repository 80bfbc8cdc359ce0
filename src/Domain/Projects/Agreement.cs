using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Companies;
using CleanerProduction.Schemes;

namespace CleanerProduction.Projects;

/// <summary>A duty of the agreement with its time limit.</summary>
/// <param name="Rule">The rule of <c>seeds/deadlines.json</c>.</param>
/// <param name="Clause">The clause that sets it.</param>
/// <param name="What">What has to be done.</param>
/// <param name="Count">How many.</param>
/// <param name="Basis">Of what.</param>
public sealed record AgreedTerm(string Rule, string Clause, Trilingual What, int Count, DeadlineBasis Basis);

/// <summary>
/// The funding agreement between an applicant and the Council (FG-3.1.1). What it promises is the approved form's own: it is copied, never typed, and the
/// form's hash stands in it.
/// </summary>
public sealed record Agreement
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>The kind of project.</summary>
    public required ProjectType Project { get; init; }

    /// <summary>The phase whose rules it keeps.</summary>
    public required string Phase { get; init; }

    /// <summary>The revision of the form that was approved.</summary>
    public required int Revision { get; init; }

    /// <summary>The SHA-256 of that revision.</summary>
    public required string FormHash { get; init; }

    /// <summary>What the project is called.</summary>
    public required Trilingual Title { get; init; }

    /// <summary>The applicant's registered name.</summary>
    public required Trilingual Applicant { get; init; }

    /// <summary>Its business registration number.</summary>
    public required string BusinessRegistration { get; init; }

    /// <summary>Its registered office.</summary>
    public required Trilingual Address { get; init; }

    /// <summary>The factory's name.</summary>
    public required Trilingual Factory { get; init; }

    /// <summary>Where the factory stands.</summary>
    public required Trilingual FactoryAddress { get; init; }

    /// <summary>The part of the budget the programme shares (FG-3.5.1).</summary>
    public required Hkd Cost { get; init; }

    /// <summary>The most that is paid: the grant approved.</summary>
    public required Hkd Grant { get; init; }

    /// <summary>The language the applicant's own words are in; they are not translated.</summary>
    public required Language WrittenIn { get; init; }

    /// <summary>What is to be saved.</summary>
    public ImmutableArray<ExpectedBenefit> Targets { get; init; } = [];

    /// <summary>The budget.</summary>
    public ImmutableArray<BudgetLine> Budget { get; init; } = [];

    /// <summary>The plan.</summary>
    public ImmutableArray<PlannedMilestone> Plan { get; init; } = [];

    /// <summary>The providers.</summary>
    public ImmutableArray<ContractedProvider> Providers { get; init; } = [];

    /// <summary>Who speaks for the applicant.</summary>
    public ImmutableArray<FormRepresentative> Representatives { get; init; } = [];

    /// <summary>Conditions of the approval.</summary>
    public ImmutableArray<Trilingual> Conditions { get; init; } = [];

    /// <summary>What has to be done by when.</summary>
    public ImmutableArray<AgreedTerm> Terms { get; init; } = [];

    /// <summary>The agreement on an approved application; refused before approval and without a form.</summary>
    public static Result<Agreement> Of(Application approved, ApplicationForm form, int revision, Company company, Factory factory, Deadlines limits)
    {
        if (approved.ApprovedGrant is not { } grant) return new Refusal("agreement-not-approved", "FG-3.1.1").With("case", approved.Reference);
        if (revision < 1) return new Refusal("agreement-without-form", "FG-3.1.1").With("case", approved.Reference);
        return new Agreement
        {
            Case = approved.Reference, Project = approved.Type, Phase = approved.Phase, Revision = revision, FormHash = form.Hash, Title = approved.Title, WrittenIn = form.WrittenIn,
            Applicant = company.Name, BusinessRegistration = company.BusinessRegistration, Address = company.Address, Factory = factory.Name, FactoryAddress = factory.Address,
            Cost = form.EligibleCost(approved.Type), Grant = grant,
            Targets = form.Benefits, Budget = form.Budget, Plan = form.Plan, Providers = form.Providers, Representatives = form.Representatives,
            Conditions = ConditionsOf(approved.Conditions), Terms = [.. RulesOf(approved.Type).Select(rule => Term(limits.Rule(rule)!))],
        };
    }

    /// <summary>The rules whose clocks start with the agreement, in the order of their days; keeping equipment and telling of installation have their own start.</summary>
    public static ImmutableArray<string> RulesFromSignature(ProjectType project) => project == ProjectType.OnSiteAssessment
        ? ["FG-3.2.1-start", "FG-3.2.1(a)"]
        : ["FG-3.2.1-start", "FG-3.2.2-interim", "FG-3.2.2-equipment", "FG-3.2.1(b)"];

    /// <summary>Where it says anything but the approved file: the refusal names the first part; null where it is the same.</summary>
    public Refusal? Departs(Application approved, ApplicationForm form) =>
        form.Hash != FormHash ? At("form")
        : approved.ApprovedGrant != Grant ? At("grant")
        : Cost != form.EligibleCost(Project) ? At("cost")
        : !Same(Targets, form.Benefits) ? At("targets")
        : !Same(Budget, form.Budget) ? At("budget")
        : !Same(Plan, form.Plan) ? At("plan")
        : !Same(Providers, form.Providers) ? At("providers")
        : !Same(Representatives, form.Representatives) ? At("representatives")
        : !Same(Conditions, ConditionsOf(approved.Conditions)) ? At("conditions")
        : null;

    /// <summary>It as JSON, the same for the same content.</summary>
    public string ToJson() => StrictJson.WriteKept(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static Agreement FromJson(string json) => StrictJson.ReadKept<Agreement>(json);

    /// <summary>The SHA-256 of a stored agreement, lower-case hexadecimal: what both sides sign.</summary>
    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    private static ImmutableArray<string> RulesOf(ProjectType project) =>
        project == ProjectType.OnSiteAssessment ? RulesFromSignature(project) : ["FG-3.2.1-start", "FG-3.2.3", "FG-3.2.2-interim", "FG-3.2.2-equipment", "FG-3.2.1(b)", "FG-3.3.4"];

    private static AgreedTerm Term(DeadlineRule rule) => new(rule.Rule, rule.Clause, rule.Name, rule.Count, rule.Basis);

    // Several conditions stand on lines of their own, as many in each language.
    private static ImmutableArray<Trilingual> ConditionsOf(Trilingual? all)
    {
        if (all is null) return [];
        var (hant, hans, en) = (all.Hant.Split('\n'), all.Hans.Split('\n'), all.En.Split('\n'));
        return hant.Length == hans.Length && hans.Length == en.Length ? [.. hant.Select((text, i) => new Trilingual(text, hans[i], en[i]))] : [all];
    }

    private static bool Same<T>(ImmutableArray<T> one, ImmutableArray<T> other) => StrictJson.WriteKept<object>(one) == StrictJson.WriteKept<object>(other);

    private Refusal At(string part) => new Refusal("agreement-departs", "FG-3.1.1").With("case", Case).With("part", part);
}
