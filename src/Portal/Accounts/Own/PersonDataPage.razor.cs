using CleanerProduction.Portal.Accounts.Confirm;
using CleanerProduction.Portal.Accounts.Erase;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts.Own;

/// <summary>What the portal holds about somebody who asked an administrator for it.</summary>
public sealed partial class PersonDataPage
{
    private readonly FormErrors errors = new();
    private Person? person;
    private DataTaking? taking;
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

    [Inject]
    private Reader Reader { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    /// <summary>The person's id.</summary>
    [Parameter]
    public required string Id { get; set; }

    [SupplyParameterFromForm(FormName = "take")]
    private string? Reason { get; set; }

    [SupplyParameterFromForm(FormName = "erase")]
    private string? Grounds { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [SupplyParameterFromQuery]
    private string? Taken { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (await People.FindByIdAsync(Id) is not { } found) return;
        taking = int.TryParse(Taken, out var number) && await Takings.Find(number, Me) is { } made && made.PersonId == Id ? made : null;
        erasure = await Erasures.Of(Id);
        person = found;
    }

    private string Me => Http.User.PersonId()!;

    private async Task Take()
    {
        errors.AddWhere(string.IsNullOrWhiteSpace(Reason), "Reason", EraseText.WhyMissing);
        if (person is null || errors.Any || !await Confirmation.Holds(Http, errors)) return;
        var number = await Takings.Add(Id, Me, Reason);
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(Links.DataOf(Id), new Dictionary<string, object?> { ["taken"] = number }));
    }

    private async Task Ask()
    {
        errors.AddWhere(string.IsNullOrWhiteSpace(Grounds), "Grounds", EraseText.WhyMissing);
        if (person is null || errors.Any || !await Confirmation.Holds(Http, errors, ErasePart.Prefix)) return;
        if (await Erasures.Ask(Id, Me, Grounds) is { Code: Erasures.Held })
        {
            // A duty came between the page and the button.
            erasure = await Erasures.Of(Id);
            errors.Add("", EraseText.HeldTitle);
            return;
        }
        Navigation.NavigateTo($"{Links.DataOf(Id)}?done=asked");
    }

    private async Task Count()
    {
        if (person is not null) stays = await Erasures.Staying(person);
    }

    private async Task Withdraw()
    {
        await Erasures.Withdraw(Id, Me);
        Navigation.NavigateTo($"{Links.DataOf(Id)}?done=withdrawn");
    }
}
