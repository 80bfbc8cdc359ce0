using CleanerProduction.Portal.Accounts.Confirm;
using CleanerProduction.Portal.Accounts.Erase;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts.Own;

/// <summary>What the portal holds about oneself: to take along, and to have erased.</summary>
public sealed partial class OwnDataPage
{
    private readonly FormErrors errors = new();
    private DataTaking? taking;
    private Person? person;
    private ErasureStanding? erasure;
    private IReadOnlyList<(string Reason, long Rows)>? stays;

    [Inject]
    private UserManager<Person> People { get; set; } = null!;

    [Inject]
    private Takings Takings { get; set; } = null!;

    [Inject]
    private Erasures Erasures { get; set; } = null!;

    [Inject]
    private Confirmation Confirmation { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "erase")]
    private List<string>? Understood { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [SupplyParameterFromQuery]
    private string? Taken { get; set; }

    protected override async Task OnInitializedAsync()
    {
        person = await People.GetUserAsync(Http.User);
        if (person is null) return;
        taking = int.TryParse(Taken, out var number) && await Takings.Find(number, Me) is { } found && found.PersonId == Me ? found : null;
        erasure = await Erasures.Of(Me);
    }

    private static IReadOnlyList<Choice> Understanding => [new("yes", EraseText.Understand)];

    private string Me => Http.User.PersonId()!;

    private async Task Take()
    {
        if (!await Confirmation.Holds(Http, errors)) return;
        var number = await Takings.Add(Me, Me, null);
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(Links.OwnData, new Dictionary<string, object?> { ["taken"] = number }));
    }

    private async Task Ask()
    {
        errors.AddWhere(Understood?.Contains("yes") != true, "Understood", EraseText.UnderstandMissing);
        if (errors.Any || !await Confirmation.Holds(Http, errors, ErasePart.Prefix)) return;
        if (await Erasures.Ask(Me, Me, null) is { Code: Erasures.Held })
        {
            // A duty came between the page and the button.
            erasure = await Erasures.Of(Me);
            errors.Add("", EraseText.HeldTitle);
            return;
        }
        Navigation.NavigateTo($"{Links.OwnData}?done=asked");
    }

    private async Task Count()
    {
        if (person is not null) stays = await Erasures.Staying(person);
    }

    private async Task Withdraw()
    {
        await Erasures.Withdraw(Me, Me);
        Navigation.NavigateTo($"{Links.OwnData}?done=withdrawn");
    }
}
