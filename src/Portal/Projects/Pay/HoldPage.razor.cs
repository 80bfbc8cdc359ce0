using System.Globalization;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Projects.Claim;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Pay;

/// <summary>Stops of payment, the year of keeping and the end of a project: both sides read it, the Secretariat acts.</summary>
public sealed partial class HoldPage
{
    private readonly FormErrors errors = new();
    private SeenProject? seen;
    private IReadOnlyList<PaymentHold> holds = [];

    [SupplyParameterFromForm(FormName = "hold")]
    private string? Clause { get; set; }

    // The forms share these; the one that was sent says what it saw.
    [SupplyParameterFromForm]
    private string? Reason { get; set; }

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
    private IDbContextFactory<PortalDb> Databases { get; set; } = null!;

    [Inject]
    private Holds Desk { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private string Now => seen!.File.Case.HistoryEntries.ToString(CultureInfo.InvariantCulture);

    protected override async Task OnInitializedAsync()
    {
        seen = await Book.Find(Http.User, Reference, CancellationToken.None);
        if (seen is null) return;
        await using var db = await Databases.CreateDbContextAsync();
        holds = await db.Set<PaymentHold>().AsNoTracking().Where(h => h.Case == Reference).OrderBy(h => h.Number).ToListAsync();
    }

    private async Task Hold()
    {
        errors.AddWhere(Clause is null || !Holds.Clauses.Contains(Clause), "Clause", ProjectText.ChooseOne, "FG-4.1.4");
        errors.AddWhere(string.IsNullOrWhiteSpace(Reason), "Reason", ProjectText.WhyMissing, Clause ?? "FG-4.1.4");
        if (!errors.Any) Went(await Desk.Hold(Http.User, Reference, PageNumber.Count(Seen), Clause!, Reason!, CancellationToken.None));
    }

    private async Task Resume()
    {
        errors.AddWhere(string.IsNullOrWhiteSpace(Reason), "Reason", ProjectText.WhyMissing, "FG-4.1.4");
        if (!errors.Any) Went(await Desk.Resume(Http.User, Reference, PageNumber.Count(Seen), Reason!, CancellationToken.None));
    }

    private async Task Close() => Went(await Desk.Close(Http.User, Reference, PageNumber.Count(Seen), CancellationToken.None));

    private void Went(Refusal? refusal)
    {
        if (refusal is null) Navigation.NavigateTo($"{Links.Hold(Reference)}?done=recorded");
        else errors.Add("", ClaimWords.Refused(refusal), refusal.Clause);
    }
}
