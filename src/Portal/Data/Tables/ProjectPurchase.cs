using System.Collections.Immutable;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Guidelines.Funding;

namespace CleanerProduction.Portal.Data;

/// <summary>A purchase of equipment: from the quotations to what stands in the factory (FG-3.3).</summary>
public sealed class ProjectPurchase
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>Its number in the case, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The line of the agreed budget it belongs to.</summary>
    public required string Line { get; init; }

    /// <summary>What is bought.</summary>
    public required string What { get; set; }

    /// <summary>What it comes to: the chosen quotation, before that the budget's figure.</summary>
    public Hkd Value { get; set; }

    /// <summary>The quotations held, as JSON.</summary>
    public string Quoted { get; set; } = "[]";

    /// <summary>The supplier chosen; empty before.</summary>
    public string Chosen { get; set; } = "";

    /// <summary>Why it is not the lowest that meets the specification.</summary>
    public string? ReasonNotLowest { get; set; }

    /// <summary>Whether the record says that the market holds too few suppliers.</summary>
    public bool ShortageRecorded { get; set; }

    /// <summary>Whether an open tender is on record.</summary>
    public bool OpenTender { get; set; }

    /// <summary>The day of the order.</summary>
    public DateOnly? OrderedOn { get; set; }

    /// <summary>The day of the invoice.</summary>
    public DateOnly? InvoicedOn { get; set; }

    /// <summary>What was invoiced.</summary>
    public Hkd? Invoiced { get; set; }

    /// <summary>The day it reached the factory.</summary>
    public DateOnly? DeliveredOn { get; set; }

    /// <summary>The day it was installed.</summary>
    public DateOnly? InstalledOn { get; set; }

    /// <summary>What shows both: delivery note, serial number.</summary>
    public string Evidence { get; set; } = "";

    /// <summary>The quotations held.</summary>
    public ImmutableArray<FormQuotation> Quotations
    {
        get => StrictJson.ReadKept<ImmutableList<FormQuotation>>(Quoted).ToImmutableArray();
        set => Quoted = StrictJson.WriteKept(value.ToImmutableList());
    }

    /// <summary>A purchase for each line of equipment, as it stands in the approved form.</summary>
    public static IEnumerable<ProjectPurchase> Of(string @case, ApplicationForm form) => form.Budget.Where(l => l.Kind == CostKind.Equipment).Select((line, i) => new ProjectPurchase
    {
        Case = @case, Number = i + 1, Line = line.Id, What = line.What, Value = line.Amount ?? Hkd.Zero, Quotations = line.Quotations, Chosen = line.Chosen ?? "",
        ReasonNotLowest = line.ReasonNotLowest, ShortageRecorded = line.ShortageRecorded, OpenTender = line.OpenTender,
    });
}
