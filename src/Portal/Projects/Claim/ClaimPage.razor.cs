using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Findings;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Projects.Pay;
using CleanerProduction.Projects.Claims;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Projects.Claim;

/// <summary>The claim for a grant: written and filed by the applicant, verified, returned or found payable by officers (FG-4.1).</summary>
public sealed partial class ClaimPage
{
    private readonly FormErrors errors = new();
    private SeenProject? seen;
    private ClaimFile? claim;
    private GrantClaim? theirs;
    private IReadOnlyList<FindingLine> lines = [];
    private ImmutableArray<string> slots = [];
    private Hkd assumed;

    [SupplyParameterFromForm(FormName = "claim")]
    private ClaimEntry Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "claim")]
    private string? Do { get; set; }

    [SupplyParameterFromForm(FormName = "verify")]
    private VerifyEntry Verify { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "judge")]
    private JudgeEntry Judge { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "return")]
    private string? ReturnReason { get; set; }

    // Officers' forms share it; the one that was sent says what it saw.
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
    private PaymentBook Payments { get; set; } = null!;

    [Inject]
    private Claims Desk { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private string Now => claim!.Known.Case.HistoryEntries.ToString(CultureInfo.InvariantCulture);

    private string WindowSaid => claim!.Facts.Project == ProjectType.OnSiteAssessment ? ClaimText.WindowNone
        : claim.Window.Until is { } until ? ClaimText.WindowSaid.With(Reader.Day(claim.Window.From), Reader.Day(until)) : ClaimText.WindowOpen.With(Reader.Day(claim.Window.From));

    protected override async Task OnInitializedAsync()
    {
        (Form, Verify, Judge) = (Form, Verify, Judge ?? new());
        seen = await Book.Find(Http.User, Reference, CancellationToken.None);
        if (seen is not { File: var project }) return;
        claim = await Payments.Claim(Reference, CancellationToken.None);
        if (claim is null) return;
        Form ??= ClaimEntry.Of(claim, project);
        Verify ??= VerifyEntry.Of(claim);
        slots = claim.Facts.Project == ProjectType.OnSiteAssessment
            ? [ClaimFile.ProviderProof, ClaimFile.BankDetails]
            : [ClaimFile.ProviderProof, ClaimFile.PurchaseProof, ClaimFile.Procurement, ClaimFile.BankDetails];
        lines = [.. claim.Conditions.Select(Line), Bank()];
        assumed = claim.Rows.IsEmpty ? Estimate() : claim.Sheet.Stated - claim.Sheet.Excluded - claim.Sheet.Disallowed;
    }

    private FindingLine Line(Finding finding)
    {
        var judged = finding.Outcome == FindingOutcome.NeedsJudgement ? claim!.Known.Facts.Judged(finding.Clause.Id) : null;
        return new(judged is null ? finding.Outcome : judged.Met ? FindingOutcome.Met : FindingOutcome.NotMet, FindingWords.Of(finding, Reader.Language), judged?.Reason, [finding.Clause.Id]);
    }

    private FindingLine Bank() => claim!.Held.In(ClaimFile.BankDetails).Any()
        ? new(FindingOutcome.Met, ClaimText.BankThere, null, ["FG-4.1.4"])
        : new(FindingOutcome.NotMet, ClaimText.Refusal_bank_details_missing, null, ["FG-4.1.4"]);

    // What the costs written so far come to, as far as they can be read and count.
    private Hkd Estimate()
    {
        if (claim!.Typed is not { } typed) return Hkd.Zero;
        var read = typed.Costs.Select(c => c.Read(claim.Known.Facts.Form.Budget, Book.Today)).Where(c => c.Ok).Select(c => (c.Value, (Verification?)null));
        var sheet = CostSheet.Of(claim.Window, read);
        return sheet.Stated - sheet.Excluded;
    }

    private async Task Send()
    {
        var made = Form.Made;
        if (Do == "file") Faults(made);
        // What cannot be filed yet is kept all the same.
        var filing = Do == "file" && !errors.Any;
        var refusal = filing ? await Desk.File(Http.User, Reference, Form.SavedBefore, made, CancellationToken.None) : await Desk.Keep(Http.User, Reference, Form.SavedBefore, made, CancellationToken.None);
        if (refusal is null && !errors.Any)
        {
            Navigation.NavigateTo($"{Links.Claim(Reference)}?done={(filing ? "filed" : "recorded")}");
            return;
        }
        var now = await Payments.Claim(Reference, CancellationToken.None);
        Form.Saved = (now?.Typed?.Saved ?? 0).ToString(CultureInfo.InvariantCulture);
        if (refusal is null) return;
        errors.Add("", ClaimWords.Refused(refusal), refusal.Clause);
        if (refusal.Code == "claim-saved-since") theirs = now?.Typed;
    }

    private void Faults(NewClaim made)
    {
        var budget = claim!.Known.Facts.Form.Budget;
        for (var i = 0; i < made.Costs.Length; i++)
            if (!made.Costs[i].IsEmpty && made.Costs[i].Read(budget, Book.Today) is { Ok: false, Refusal: { } fault })
                errors.Add($"Form.Costs[{i}].{fault.Figures["field"]}", ClaimWords.Refused(fault), fault.Clause, ClaimText.CostNumber.With(i + 1));
        errors.AddWhere(made.Costs.All(c => c.IsEmpty), "Form.Costs[0].Line", ClaimText.Refusal_claim_empty, "FG-3.5.1");
        errors.AddWhere(made.Payee.Length == 0, "Form.Payee", ClaimText.PayeeMissing, "FG-4.1.4");
        errors.AddWhere(made.Account.Length == 0, "Form.Account", ClaimText.AccountMissing, "FG-4.1.4");
    }

    private async Task DoVerify()
    {
        List<NewFinding> found = [];
        foreach (var (entry, i) in Verify.Costs.Select((e, i) => (e, i)))
        {
            if (PageNumber.Count(entry.Number) is not { } number || claim!.Rows.FirstOrDefault(r => r.Number == number) is not { } row) continue;
            var amount = Hkd.Parse(entry.Found);
            if (!amount.Ok) errors.Add($"Verify.Costs[{i}].Found", ProjectText.AmountUnreadable.With(entry.Found ?? ""), null, row.What);
            else if (CostSheet.Against(row.Spent, claim.Window, new(amount.Value, entry.Reason, "")) is { } refusal)
                errors.Add($"Verify.Costs[{i}].{(refusal.Code == "reason-missing" ? "Reason" : "Found")}", ClaimWords.Refused(refusal), refusal.Clause, row.What);
            else found.Add(new(number, amount.Value, entry.Reason));
        }
        if (!errors.Any) Went(await Desk.Verify(Http.User, Reference, PageNumber.Count(Seen), found, CancellationToken.None));
    }

    private async Task DoJudge()
    {
        errors.AddWhere(Judge.Met is not ("yes" or "no"), "Judge.Met", ProjectText.ChooseOne);
        errors.AddWhere(string.IsNullOrWhiteSpace(Judge.Reason), "Judge.Reason", ProjectText.WhyMissing);
        if (!errors.Any) Went(await Desk.Judge(Http.User, Reference, PageNumber.Count(Seen), Judge.Clause ?? "", Judge.Met == "yes", Judge.Reason!, CancellationToken.None));
    }

    private async Task DoReturn()
    {
        errors.AddWhere(string.IsNullOrWhiteSpace(ReturnReason), "ReturnReason", ProjectText.WhyMissing);
        if (!errors.Any) Went(await Desk.Return(Http.User, Reference, PageNumber.Count(Seen), ReturnReason!, CancellationToken.None));
    }

    private async Task FindPayable() => Went(await Desk.FindPayable(Http.User, Reference, PageNumber.Count(Seen), CancellationToken.None), "payable");

    private void Went(Refusal? refusal, string done = "recorded")
    {
        if (refusal is null) Navigation.NavigateTo($"{Links.Claim(Reference)}?done={done}");
        else errors.Add("", ClaimWords.Refused(refusal), refusal.Clause);
    }
}
