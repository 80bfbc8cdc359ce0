using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CleanerProduction.Forms;
using CleanerProduction.Guidelines.Funding;

namespace CleanerProduction.Applications.Forms;

/// <summary>
/// What an applicant fills in (FG-2.1.3; composed from the clauses, A-66). Null, empty or none is 'not answered yet': a draft is kept whatever is
/// missing. Company and factory are kept with themselves. It never changes: every save is a new one.
/// </summary>
public sealed record ApplicationForm : IKeptForm<ApplicationForm>
{
    /// <summary>The language it is written in; nothing in it is translated.</summary>
    public Language WrittenIn { get; init; }

    /// <summary>What the project is called.</summary>
    public string? Title { get; init; }

    /// <summary>What it is mainly about (FG-T1.1).</summary>
    public ProjectAim? Aim { get; init; }

    /// <summary>What is done: the technology, or the scope of an assessment.</summary>
    public string? Summary { get; init; }

    /// <summary>The production process concerned, its materials and energy.</summary>
    public string? Process { get; init; }

    /// <summary>Demonstration (I): the technology's code on the list (FG-2.3.2(g)).</summary>
    public string? Technology { get; init; }

    /// <summary>The theme's code (FG-2.3.2(e), FG-2.4.1).</summary>
    public string? Theme { get; init; }

    /// <summary>Demonstration (II), new technology: what is new (FG-2.3.2(k)).</summary>
    public string? Innovation { get; init; }

    /// <summary>Successful applications known in Hong Kong or Guangdong (FG-2.3.2(k)).</summary>
    public int? KnownCases { get; init; }

    /// <summary>How widely it can be adopted (FG-2.3.2(iii)(i)).</summary>
    public string? Adoption { get; init; }

    /// <summary>How representative the process is of its sector (FG-2.3.2(j)).</summary>
    public string? Representativeness { get; init; }

    /// <summary>New technology: who developed it (RG-1.1.2, A-55).</summary>
    public TechnologyOrigin? Origin { get; init; }

    /// <summary>The developer's name.</summary>
    public string? Developer { get; init; }

    /// <summary>Why one demonstration more than usual (FG-2.3.2(b)).</summary>
    public string? SpecialReason { get; init; }

    /// <summary>What changed at the factory since its last funded assessment (FG-fn1(b)).</summary>
    public ImmutableArray<FactoryChange> Changes { get; init; } = [];

    /// <summary>The changes in words.</summary>
    public string? ChangesNote { get; init; }

    /// <summary>Whether a recommended measure that invests in equipment was carried out (FG-fn1(a)).</summary>
    public bool? EquipmentMeasure { get; init; }

    /// <summary>Which one.</summary>
    public string? EquipmentMeasureNote { get; init; }

    /// <summary>What is expected to be saved (FG-2.3.2(h)).</summary>
    public ImmutableArray<ExpectedBenefit> Benefits { get; init; } = [];

    /// <summary>How the figures were reached.</summary>
    public string? BenefitBasis { get; init; }

    /// <summary>The plan (FG-2.3.2(f)).</summary>
    public ImmutableArray<PlannedMilestone> Plan { get; init; } = [];

    /// <summary>The providers (FG-2.1.1).</summary>
    public ImmutableArray<ContractedProvider> Providers { get; init; } = [];

    /// <summary>The budget.</summary>
    public ImmutableArray<BudgetLine> Budget { get; init; } = [];

    /// <summary>Who speaks for the applicant (FG-3.6.1).</summary>
    public ImmutableArray<FormRepresentative> Representatives { get; init; } = [];

    /// <summary>Whether any other money of the Hong Kong Government was asked for (FG-2.6.1).</summary>
    public bool? OtherFunding { get; init; }

    /// <summary>Which.</summary>
    public ImmutableArray<OtherScheme> Schemes { get; init; } = [];

    /// <summary>What is declared.</summary>
    public Declarations Declarations { get; init; } = Declarations.None;

    /// <summary>What was typed where a number belongs and cannot be read, in the order of places.</summary>
    public ImmutableArray<UnreadAnswer> Unread { get; init; } = [];

    /// <summary>The part of the budget the programme may share (FG-3.5.1).</summary>
    public Hkd EligibleCost(ProjectType project) => Hkd.Sum(Budget.Where(l => l.Eligible(project)).Select(l => l.Amount ?? Hkd.Zero));

    /// <summary>The whole budget.</summary>
    public Hkd WholeCost => Hkd.Sum(Budget.Select(l => l.Amount ?? Hkd.Zero));

    /// <summary>True where the technology is Hong Kong's, alone or with Guangdong: the higher ceiling, and no provider needed (RG-1.1.2).</summary>
    public bool HongKongTechnology => Origin is TechnologyOrigin.HongKong or TechnologyOrigin.Joint;

    /// <summary>The mark of the next line of the budget.</summary>
    public string NextLine => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"B{Budget.Select(l => int.Parse(l.Id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max() + 1}");

    /// <summary>It as JSON, the same for the same content.</summary>
    public string ToJson() => StrictJson.WriteKept(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote, today or earlier: what is absent is not answered.</summary>
    public static ApplicationForm FromJson(string json) => StrictJson.ReadKept<ApplicationForm>(json);

    /// <summary>The lower-case hexadecimal SHA-256 of its JSON.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())));
}
