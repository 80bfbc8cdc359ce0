using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Findings;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Projects.Procure;

/// <summary>One purchase: its quotations, what was chosen, and its way into the factory (FG-3.3).</summary>
public sealed partial class PurchasePage
{
    private const int MostQuotations = 12;
    private static readonly ImmutableArray<string> Slots = ["quotation", "tender", "procurement-record", "delivery-proof"];
    private readonly FormErrors errors = new();
    private SeenProject? seen;
    private ProjectPurchase? row;
    private bool stored;
    private IReadOnlyList<FindingLine> lines = [];

    /// <summary>A quotation as typed.</summary>
    public sealed class Quoted
    {
        /// <summary>Who quotes.</summary>
        public string? Supplier { get; set; }

        /// <summary>Where.</summary>
        public string? Address { get; set; }

        /// <summary>How much.</summary>
        public string? Amount { get; set; }

        /// <summary>In writing.</summary>
        public bool Written { get; set; }

        /// <summary>Meets the specification.</summary>
        public bool Conforming { get; set; }
    }

    /// <summary>What was filled in.</summary>
    public sealed class Entry
    {
        /// <summary>How long the history was.</summary>
        public string? Seen { get; set; }

        /// <summary>The quotations.</summary>
        public List<Quoted> Quoted { get; set => field = value ?? []; } = [];

        /// <summary>The supplier chosen.</summary>
        public string? Chosen { get; set; }

        /// <summary>Why not the lowest.</summary>
        public string? ReasonNotLowest { get; set; }

        /// <summary>The market holds too few.</summary>
        public bool Shortage { get; set; }

        /// <summary>An open tender is on record.</summary>
        public bool Tender { get; set; }

        /// <summary>The day of the order.</summary>
        public string? Ordered { get; set; }

        /// <summary>The day of the invoice.</summary>
        public string? Invoiced { get; set; }

        /// <summary>What was invoiced.</summary>
        public string? InvoicedAmount { get; set; }

        /// <summary>The day of delivery.</summary>
        public string? Delivered { get; set; }

        /// <summary>The day of installation.</summary>
        public string? Installed { get; set; }

        /// <summary>What shows it.</summary>
        public string? Evidence { get; set; }
    }

    [SupplyParameterFromForm(FormName = "purchase")]
    private Entry Form { get; set; } = null!;

    /// <summary>The case's reference.</summary>
    [Parameter]
    public string Reference { get; set; } = "";

    /// <summary>The purchase's number.</summary>
    [Parameter]
    public int Number { get; set; }

    [Inject]
    private ProjectBook Book { get; set; } = null!;

    [Inject]
    private Purchases Desk { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private bool Locked => row is { Chosen.Length: > 0 } && seen!.File.Form.Budget.FirstOrDefault(l => l.Id == row.Line)?.Chosen == row.Chosen;

    protected override async Task OnInitializedAsync()
    {
        seen = await Book.Find(Http.User, Reference, CancellationToken.None);
        if (seen is not { File: var project }) return;
        row = project.Purchases.FirstOrDefault(p => p.Number == Number);
        if (row is null) return;
        var limits = project.Facts(Book.Reference, Book.Today).Phase.Funding?.Quotations;
        if (project.Asked(row, limits) is { } asked && row.Chosen.Length > 0)
            lines = [.. ProcurementCheck.Of(asked).Findings.Where(f => f.Outcome != FindingOutcome.NotApplicable).Select(f => new FindingLine(f.Outcome, FindingWords.Of(f, Reader.Language), null, [f.Clause.Id]))];
        Form ??= Of(row, project.Case.HistoryEntries);
        // A line that could not be read at all comes as none.
        Form.Quoted = [.. (Form.Quoted ?? []).Take(MostQuotations).Select(q => q ?? new())];
        while (Form.Quoted.Count < Math.Min(MostQuotations, Math.Max(5, row.Quotations.Length + 1))) Form.Quoted.Add(new() { Written = true, Conforming = true });
    }

    private async Task Write()
    {
        if (row is null) return;
        var quotations = ImmutableArray.CreateBuilder<FormQuotation>();
        foreach (var typed in Form.Quoted.Take(MostQuotations).Where(q => !string.IsNullOrWhiteSpace(q.Supplier)))
        {
            var amount = Hkd.Parse(typed.Amount);
            errors.AddWhere(!amount.Ok, "", ProjectText.AmountUnreadable.With(typed.Supplier));
            if (amount.Ok) quotations.Add(new(typed.Supplier!.Trim(), typed.Address?.Trim() ?? "", amount.Value, typed.Written, typed.Conforming));
        }
        var invoiced = string.IsNullOrWhiteSpace(Form.InvoicedAmount) ? (Hkd?)null : Hkd.Parse(Form.InvoicedAmount) is { Ok: true } read ? read.Value : null;
        errors.AddWhere(!string.IsNullOrWhiteSpace(Form.InvoicedAmount) && invoiced is null, "Form.InvoicedAmount", ProjectText.AmountUnreadable.With(ProjectText.InvoicedAmount));
        var made = new WrittenPurchase(quotations.ToImmutable(), Form.Chosen?.Trim() ?? "", string.IsNullOrWhiteSpace(Form.ReasonNotLowest) ? null : Form.ReasonNotLowest.Trim(), Form.Shortage, Form.Tender,
            Day(Form.Ordered, "Form.Ordered"), Day(Form.Invoiced, "Form.Invoiced"), invoiced, Day(Form.Delivered, "Form.Delivered"), Day(Form.Installed, "Form.Installed"), Form.Evidence ?? "");
        if (errors.Any) return;
        if (await Desk.Write(Http.User, Reference, PageNumber.Count(Form.Seen), Number, made, CancellationToken.None) is not { } refusal)
        {
            Navigation.NavigateTo($"{Links.Procurement(Reference)}?done=recorded");
            return;
        }
        errors.Add("", ProjectWords.Refused(refusal), refusal.Clause);
        // Both versions are on the page then: what was typed, and what is stored.
        stored = refusal.Code == CaseDesk.MovedOn;
        Form.Seen = seen!.File.Case.HistoryEntries.ToString(CultureInfo.InvariantCulture);
    }

    private DateOnly? Day(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var day = Dates.Parse(text);
        errors.AddWhere(!day.Ok, field, ProjectText.DayMissing);
        return day.Ok ? day.Value : null;
    }

    private static Entry Of(ProjectPurchase row, long entries) => new()
    {
        Seen = entries.ToString(CultureInfo.InvariantCulture),
        Quoted = [.. row.Quotations.Select(q => new Quoted { Supplier = q.Supplier, Address = q.Address, Amount = q.Amount?.Dollars.ToString("0.00", CultureInfo.InvariantCulture), Written = q.Written, Conforming = q.Conforming })],
        Chosen = row.Chosen, ReasonNotLowest = row.ReasonNotLowest, Shortage = row.ShortageRecorded, Tender = row.OpenTender,
        Ordered = row.OrderedOn?.Iso(), Invoiced = row.InvoicedOn?.Iso(), InvoicedAmount = row.Invoiced?.Dollars.ToString("0.00", CultureInfo.InvariantCulture),
        Delivered = row.DeliveredOn?.Iso(), Installed = row.InstalledOn?.Iso(), Evidence = row.Evidence,
    };
}
