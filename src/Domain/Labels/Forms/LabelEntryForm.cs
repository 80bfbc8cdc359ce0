using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CleanerProduction.Forms;

namespace CleanerProduction.Labels.Forms;

/// <summary>
/// What an applicant fills in for a manufacturing, excellent or supply chain label, first or renewed (LG-4, LG-7). Null, empty or none is 'not answered yet': a draft is kept whatever is
/// missing. It never changes: every save is a new one. A technology service is nominated and has none (LG-7.1).
/// </summary>
public sealed record LabelEntryForm : IKeptForm<LabelEntryForm>
{
    /// <summary>The language it is written in; nothing in it is translated.</summary>
    public Language WrittenIn { get; init; }

    /// <summary>The label applied for.</summary>
    public LabelKind Label { get; init; }

    /// <summary>Whether a label held is to be renewed (LG-7.1).</summary>
    public bool Renewal { get; init; }

    /// <summary>Whom the scheme's secretariat talks to.</summary>
    public string? ContactName { get; init; }

    /// <summary>That person's post.</summary>
    public string? ContactPost { get; init; }

    /// <summary>That person's telephone.</summary>
    public string? ContactTelephone { get; init; }

    /// <summary>That person's e-mail.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>What was done for cleaner production, in the applicant's words; may stay empty.</summary>
    public string? Work { get; init; }

    /// <summary>Supply chain: where the business is registered (LG-2.3).</summary>
    public RegistrationPlace? RegisteredIn { get; init; }

    /// <summary>Supply chain: the number of that registration.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>Supply chain: its last day, inclusive.</summary>
    public DateOnly? RegisteredUntil { get; init; }

    /// <summary>The ways by which the criteria are said to be met; at least one of two.</summary>
    public ImmutableArray<LabelWay> Ways { get; init; } = [];

    /// <summary>The on-site assessment of the Programme, by its reference; any phase counts .</summary>
    public string? Assessment { get; init; }

    /// <summary>Who carried it out.</summary>
    public string? AssessmentBy { get; init; }

    /// <summary>The day its report was completed.</summary>
    public DateOnly? AssessmentCompletedOn { get; init; }

    /// <summary>How many no-cost measures the report recommends (LG-4.1(1)(a)).</summary>
    public int? NoCostRecommended { get; init; }

    /// <summary>How many of them are carried out.</summary>
    public int? NoCostDone { get; init; }

    /// <summary>How many paid measures the report recommends.</summary>
    public int? PaidRecommended { get; init; }

    /// <summary>The plan for the measures that remain (LG-4.1(1), A-59).</summary>
    public string? PlanForTheRest { get; init; }

    /// <summary>The measures carried out.</summary>
    public ImmutableArray<FormMeasure> Measures { get; init; } = [];

    /// <summary>City-level, provincial and national audits and titles (LG-4.1(2), LG-4.2(2)).</summary>
    public ImmutableArray<FormTitle> Titles { get; init; } = [];

    /// <summary>Excellent: manufacturing labels of before (LG-4.2(1)).</summary>
    public ImmutableArray<FormAward> Awards { get; init; } = [];

    /// <summary>Supply chain: factories referred to the Programme (LG-4.3(1)).</summary>
    public ImmutableArray<FormReferral> Referrals { get; init; } = [];

    /// <summary>Supply chain: labelled factories bought from (LG-4.3(2)).</summary>
    public ImmutableArray<FormSupplier> Suppliers { get; init; } = [];

    /// <summary>Whether there is any record of a breach of environmental law in the period; null while not said.</summary>
    public bool? HasOffences { get; init; }

    /// <summary>Such breaches; later ones are told after submission (LG-fn7).</summary>
    public ImmutableArray<FormOffence> Offences { get; init; } = [];

    /// <summary>What is declared.</summary>
    public LabelDeclarations Declarations { get; init; } = LabelDeclarations.None;

    /// <summary>What was typed where a number or day belongs and cannot be read, in the order of places.</summary>
    public ImmutableArray<UnreadAnswer> Unread { get; init; } = [];

    /// <summary>True for the two labels of factories.</summary>
    public bool IsForFactories => Label is LabelKind.Manufacturing or LabelKind.Excellent;

    /// <summary>Paid measures said to be carried out.</summary>
    public IEnumerable<FormMeasure> PaidDone => Measures.Where(m => m is { Paid: true, DoneOn: not null });

    /// <summary>It as JSON, the same for the same content.</summary>
    public string ToJson() => StrictJson.WriteKept(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote, today or earlier: what is absent is not answered.</summary>
    public static LabelEntryForm FromJson(string json) => StrictJson.ReadKept<LabelEntryForm>(json);

    /// <summary>The lower-case hexadecimal SHA-256 of its JSON.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())));
}
