using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Accounts.Confirm;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Projects.Agree;
using CleanerProduction.Portal.Projects.Claim;
using CleanerProduction.Projects;
using CleanerProduction.Projects.Payments;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Projects.Pay;

/// <summary>One payment: ordered by one, checked by another who proves once more who it is, paid once (FG-4.1.4).</summary>
public sealed partial class PaymentPage
{
    private readonly FormErrors errors = new();
    private SeenPayment? seen;
    private Refusal? against;
    private IReadOnlyList<SignatureProof> offers = [];

    /// <summary>What the checker answers when asked once more who it is.</summary>
    public sealed class Answer
    {
        /// <summary>The authenticator's code.</summary>
        public string? Code { get; set; }

        /// <summary>What the browser's passkey answered, JSON.</summary>
        public string? Credential { get; set; }

        /// <summary>Why the browser has no passkey to offer.</summary>
        public string? Fault { get; set; }
    }

    [SupplyParameterFromForm(FormName = "order")]
    private PaymentForms.OrderEntry Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "check")]
    private Answer Check { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "send-back")]
    private string? SendBackReason { get; set; }

    [SupplyParameterFromForm(FormName = "paid")]
    private string? On { get; set; }

    // The forms share it; the one that was sent says what it saw.
    [SupplyParameterFromForm]
    private string? Seen { get; set; }

    /// <summary>The case's reference.</summary>
    [Parameter]
    public string Reference { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [Inject]
    private PaymentBook Book { get; set; } = null!;

    [Inject]
    private Payments Desk { get; set; } = null!;

    [Inject]
    private ISigns Signs { get; set; } = null!;

    [Inject]
    private Confirmation Confirmation { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private Application Case => seen!.Claim.Known.Case;

    protected override async Task OnInitializedAsync()
    {
        Check ??= new();
        seen = await Book.Find(Reference, CancellationToken.None);
        if (seen is null) return;
        Form ??= new() { Payee = seen.Claim.Typed?.Payee, Account = seen.Claim.Typed?.Account };
        On ??= HongKongTime.DateOf(Clock.GetUtcNow()).Iso();
        against = Against();
        if (seen.Claim.Order is { Checker: null } && against is null) offers = await Signs.Offers(Http.User);
    }

    // What the desk would refuse this person whatever is filled in.
    private Refusal? Against()
    {
        var (me, verified, order) = (Http.User.PersonId()!, seen!.Claim.Sheet.Officers, seen.Claim.Order);
        var secretariat = Http.User.IsInRole(nameof(Role.Secretariat));
        if (order is null) return !secretariat ? new("order-by-secretariat") : verified.Contains(me) ? new("maker-verified-costs") : null;
        if (order.Checker is not null) return secretariat ? null : new("order-by-secretariat");
        return !secretariat && !Http.User.IsInRole(nameof(Role.Director)) ? new("check-by-office") : order.Order.Check(seen.Claim.Payable, me, verified).Refusal;
    }

    private async Task Order()
    {
        var withheld = string.IsNullOrWhiteSpace(Form.Withheld) ? Hkd.Zero : Hkd.Parse(Form.Withheld);
        errors.AddWhere(!withheld.Ok, "Form.Withheld", ProjectText.AmountUnreadable.With(Form.Withheld ?? ""), "FG-4.1.3");
        errors.AddWhere(withheld.Ok && withheld.Value > Hkd.Zero && string.IsNullOrWhiteSpace(Form.Reason), "Form.Reason", ProjectText.WhyMissing, "FG-4.1.3");
        errors.AddWhere(string.IsNullOrWhiteSpace(Form.Payee), "Form.Payee", ClaimText.PayeeMissing, "FG-4.1.4");
        errors.AddWhere(string.IsNullOrWhiteSpace(Form.Account), "Form.Account", ClaimText.AccountMissing, "FG-4.1.4");
        if (!errors.Any && await Confirmation.Holds(Http, errors)) Went(await Desk.Order(Http.User, Reference, PageNumber.Count(Seen), new(withheld.Value, Form.Reason), Form.Payee!, Form.Account!, CancellationToken.None), "ordered");
    }

    private async Task DoCheck()
    {
        var proof = await Signs.Prove(Http.User, new(Check.Credential, Check.Code));
        if (!proof.Ok) errors.Add("Check.Code", ClaimWords.Refused(proof.Refusal), proof.Refusal.Clause);
        else Went(await Desk.Check(Http.User, Reference, PageNumber.Count(Seen), proof.Value, CancellationToken.None), "checked");
    }

    private async Task SendBack()
    {
        errors.AddWhere(string.IsNullOrWhiteSpace(SendBackReason), "SendBackReason", ProjectText.WhyMissing);
        if (!errors.Any) Went(await Desk.SendBack(Http.User, Reference, PageNumber.Count(Seen), SendBackReason!, CancellationToken.None), "back");
    }

    private async Task Pay()
    {
        var day = Dates.Parse(On);
        errors.AddWhere(!day.Ok, "On", ProjectText.DayMissing);
        if (!errors.Any && await Confirmation.Holds(Http, errors)) Went(await Desk.Pay(Http.User, Reference, PageNumber.Count(Seen), day.Value, CancellationToken.None), "paid");
    }

    private string Name(string id) => seen!.Names.TryGetValue(id, out var name) ? Reader.Read(name) : id;

    private void Went(Refusal? refusal, string done)
    {
        if (refusal is null) Navigation.NavigateTo($"{Links.Payment(Reference)}?done={done}");
        else errors.Add("", ClaimWords.Refused(refusal), refusal.Clause);
    }
}
