using System.Globalization;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Projects.Claim;
using CleanerProduction.Portal.Projects.Pay;
using CleanerProduction.Projects.Payments;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Projects.Recover;

/// <summary>What is owed back in a project: demanded, agreed in instalments, entered as it comes (FG-4.2.1). The applicant reads it.</summary>
public sealed partial class RecoveryPage
{
    private const int MostParts = 6;

    private readonly FormErrors errors = new();
    private SeenProject? seen;
    private SeenRecovery? owed;
    private Hkd due;
    private bool secretariat, director;

    /// <summary>An instalment as it is filled in.</summary>
    public sealed class Part
    {
        /// <summary>By when, yyyy-MM-dd.</summary>
        public string? Due { get; set; }

        /// <summary>How much.</summary>
        public string? Amount { get; set; }
    }

    [SupplyParameterFromForm(FormName = "demand")]
    private string? Reason { get; set; }

    // Entering money and giving it up share these.
    [SupplyParameterFromForm]
    private string? Amount { get; set; }

    [SupplyParameterFromForm]
    private string? On { get; set; }

    [SupplyParameterFromForm]
    private string? Receipt { get; set; }

    [SupplyParameterFromForm(FormName = "instalments")]
    private List<Part> Parts { get; set; } = null!;

    [SupplyParameterFromForm]
    private string? Seen { get; set; }

    /// <summary>The case's reference.</summary>
    [Parameter]
    public string Reference { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [Inject]
    private ProjectBook Book { get; set; } = null!;

    [Inject]
    private RecoveryBook Recoveries { get; set; } = null!;

    [Inject]
    private PaymentBook Payments { get; set; } = null!;

    [Inject]
    private Recoveries Desk { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private string Now => seen!.File.Case.HistoryEntries.ToString(CultureInfo.InvariantCulture);

    protected override async Task OnInitializedAsync()
    {
        Parts ??= [];
        while (Parts.Count < MostParts) Parts.Add(new());
        seen = await Book.Find(Http.User, Reference, CancellationToken.None);
        if (seen is null) return;
        (secretariat, director) = (Is(Role.Secretariat), Is(Role.Director));
        owed = await Recoveries.Find(Reference, CancellationToken.None);
        On ??= Recoveries.Today.Iso();
        if (owed is null && secretariat && await Payments.Claim(Reference, CancellationToken.None) is { } claim)
            due = Recovery.Due(seen.File.Case.PaidGrant, claim.Facts.TerminatedBy is null ? claim.Payable : Hkd.Zero);

        bool Is(Role role) => seen.Side == ReadingSide.Officer && Http.User.IsInRole(role.ToString());
    }

    private async Task Demand()
    {
        errors.AddWhere(string.IsNullOrWhiteSpace(Reason), "Reason", ProjectText.WhyMissing, "FG-4.2.1");
        if (!errors.Any) Went(await Desk.Demand(Http.User, Reference, PageNumber.Count(Seen), Reason!, CancellationToken.None));
    }

    private async Task Enter()
    {
        var (amount, day) = (Hkd.Parse(Amount), Dates.Parse(On));
        errors.AddWhere(!amount.Ok, "Amount", ProjectText.AmountUnreadable.With(Amount ?? ""));
        errors.AddWhere(!day.Ok, "On", ProjectText.DayMissing);
        errors.AddWhere(string.IsNullOrWhiteSpace(Receipt), "Receipt", ProjectText.TextMissing);
        if (errors.Any) return;
        Went(secretariat ? await Desk.Receive(Http.User, Reference, PageNumber.Count(Seen), amount.Value, day.Value, Receipt!, CancellationToken.None)
            : await Desk.WriteOff(Http.User, Reference, PageNumber.Count(Seen), amount.Value, day.Value, Receipt!, CancellationToken.None));
    }

    private async Task Agree()
    {
        List<NewInstalment> parts = [];
        foreach (var (part, i) in Parts.Select((p, i) => (p, i)).Where(p => !string.IsNullOrWhiteSpace(p.p.Due) || !string.IsNullOrWhiteSpace(p.p.Amount)))
        {
            var (day, amount) = (Dates.Parse(part.Due), Hkd.Parse(part.Amount));
            errors.AddWhere(!day.Ok, $"Parts[{i}].Due", ProjectText.DayMissing);
            errors.AddWhere(!amount.Ok, $"Parts[{i}].Amount", ProjectText.AmountUnreadable.With(part.Amount ?? ""));
            if (day.Ok && amount.Ok) parts.Add(new(day.Value, amount.Value));
        }
        if (!errors.Any) Went(await Desk.Agree(Http.User, Reference, PageNumber.Count(Seen), [.. parts], CancellationToken.None));
    }

    private void Went(Refusal? refusal)
    {
        if (refusal is null) Navigation.NavigateTo($"{Links.Recovery(Reference)}?done=recorded");
        else errors.Add("", ClaimWords.Refused(refusal), refusal.Clause);
    }
}
