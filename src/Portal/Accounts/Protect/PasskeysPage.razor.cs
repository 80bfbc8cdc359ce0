using System.Buffers.Text;
using CleanerProduction.Portal.Accounts.Sessions;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts.Protect;

/// <summary>One's passkeys: a device's own proof in place of a password.</summary>
public sealed partial class PasskeysPage
{
    private const int Most = 20;

    private readonly FormErrors errors = new();
    private Person? person;
    private IList<UserPasskeyInfo> passkeys = [];

    /// <summary>What was filled in.</summary>
    public sealed class PasskeyForm
    {
        /// <summary>What the person calls it.</summary>
        public string? Name { get; set; }

        /// <summary>What the browser made, JSON.</summary>
        public string? Credential { get; set; }

        /// <summary>Why it made none.</summary>
        public string? Fault { get; set; }
    }

    [Inject]
    private UserManager<Person> People { get; set; } = null!;

    [Inject]
    private SignInManager<Person> Door { get; set; } = null!;

    [Inject]
    private SessionBook Sessions { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "add-passkey")]
    private PasskeyForm Form { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        person = await People.GetUserAsync(Http.User);
        if (person is not null) passkeys = await People.GetPasskeysAsync(person);
    }

    private static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    private async Task Keep()
    {
        if (person is null) return;
        errors.AddWhere(string.IsNullOrEmpty(Form.Credential), "", AccountsText.PasskeyNotOffered);
        errors.AddWhere(passkeys.Count >= Most, "", AccountsText.PasskeysTooMany.With(Most));
        if (errors.Any) return;
        var made = await Door.Made(Form.Credential!);
        if (!made.Succeeded)
        {
            errors.Add("", AccountsText.PasskeyNotAccepted);
            return;
        }
        made.Passkey.Name = Form.Name is { Length: > 0 } name ? name.Trim() : AccountsText.PasskeyUnnamed.With(Reader.Day(HongKongTime.DateOf(Clock.GetUtcNow())));
        (await People.AddOrUpdatePasskeyAsync(person, made.Passkey)).OrThrow();
        await Sessions.Note(SignInAct.PasskeyAdded, person.Id, Http);
        if (Http.User.Session() is { } session) await Sessions.Confirm(session, SignInWay.Passkey, Http);
        await Door.RefreshSignInAsync(person);
        Navigation.NavigateTo(Links.Passkeys);
    }

    private async Task Remove(UserPasskeyInfo passkey)
    {
        if (person is null) return;
        (await People.RemovePasskeyAsync(person, passkey.CredentialId)).OrThrow();
        await Sessions.Note(SignInAct.PasskeyRemoved, person.Id, Http);
        await Sessions.EndAll(person.Id, SessionEnd.FactorChanged, Http, but: Http.User.Session());
        Navigation.NavigateTo(Links.Passkeys);
    }
}
