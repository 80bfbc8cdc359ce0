using System.Text.Encodings.Web;
using CleanerProduction.Portal.Accounts.Confirm;
using CleanerProduction.Portal.Accounts.Sessions;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts.Keep;

/// <summary>One person: roles, a link to a new password, lock and unlock.</summary>
public sealed partial class PersonPage
{
    private const string AccessFields = "Access";

    private readonly FormErrors errors = new();
    private Person? person;
    private IList<string> roles = [];
    private bool locked;
    private string? link;

    [Inject]
    private UserManager<Person> People { get; set; } = null!;

    [Inject]
    private SessionBook Sessions { get; set; } = null!;

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

    [SupplyParameterFromForm(FormName = "roles")]
    private List<string>? Held { get; set; }

    [SupplyParameterFromForm(FormName = "access")]
    private string? Act { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    private string? Said => Done switch
    {
        "made" => AccountsText.DoneMade,
        "roles" => AccountsText.DoneRoles,
        "lock" => AccountsText.DoneLocked,
        "unlock" => AccountsText.DoneUnlocked,
        "second-factor" => AccountsText.DoneSecondFactor,
        "sessions" => AccountsText.DoneSessions,
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        person = await People.FindByIdAsync(Id);
        if (person is null) return;
        roles = await People.GetRolesAsync(person);
        locked = await People.IsLockedOutAsync(person);
    }

    private async Task KeepRoles()
    {
        if (person is null) return;
        var wanted = (Held ?? []).Distinct().ToList();
        errors.AddWhere(wanted.Count == 0 || !wanted.All(RoleChoices.IsRole), "Held", AccountsText.RoleMissing);
        // Nobody shuts the door behind themselves: another administrator does.
        errors.AddWhere(IsOneself && !wanted.Contains(nameof(Role.Administrator)), "Held", AccountsText.RoleOwn);
        if (errors.Any)
        {
            roles = wanted;
            return;
        }
        if (!await Confirmation.Holds(Http, errors))
        {
            roles = wanted;
            return;
        }
        (await People.RemoveFromRolesAsync(person, roles.Except(wanted))).OrThrow();
        (await People.AddToRolesAsync(person, wanted.Except(roles))).OrThrow();
        // Tickets carry roles: those issued before end.
        (await People.UpdateSecurityStampAsync(person)).OrThrow();
        await Sessions.Note(SignInAct.RolesChanged, person.Id, Http);
        await Sessions.EndAll(person.Id, SessionEnd.RolesChanged, Http);
        Navigation.NavigateTo($"{Links.Person(Id)}?done=roles");
    }

    private async Task Access()
    {
        if (person is null) return;
        if (!await Confirmation.Holds(Http, errors, AccessFields)) return;
        if (Act == "link")
        {
            await Sessions.Note(SignInAct.LinkMade, person.Id, Http);
            var token = await People.GeneratePasswordResetTokenAsync(person);
            link = Navigation.ToAbsoluteUri($"{Links.SetPassword}?person={UrlEncoder.Default.Encode(Id)}&token={UrlEncoder.Default.Encode(token)}").ToString();
            return;
        }
        if (IsOneself && Act == "lock")
        {
            errors.Add("", AccountsText.LockOwn);
            return;
        }
        if (Act == "lock") (await People.SetLockoutEndDateAsync(person, DateTimeOffset.MaxValue)).OrThrow();
        else if (Act == "unlock") (await People.SetLockoutEndDateAsync(person, null)).OrThrow();
        else if (Act == "second-factor") (await People.SetTwoFactorEnabledAsync(person, false)).OrThrow();
        else if (Act != "sessions") return;
        if (Act == "sessions") await Sessions.EndAll(person.Id, SessionEnd.EndedByAdministrator, Http);
        else await Sessions.Note(Act switch { "lock" => SignInAct.Locked, "unlock" => SignInAct.Unlocked, _ => SignInAct.FactorOff }, person.Id, Http);
        if (Act is "lock" or "second-factor") await Sessions.EndAll(person.Id, Act == "lock" ? SessionEnd.Locked : SessionEnd.FactorChanged, Http);
        if (Act == "unlock") (await People.ResetAccessFailedCountAsync(person)).OrThrow();
        else (await People.UpdateSecurityStampAsync(person)).OrThrow();
        Navigation.NavigateTo($"{Links.Person(Id)}?done={Act}");
    }

    private bool IsOneself => Http.User.PersonId() == Id;
}
