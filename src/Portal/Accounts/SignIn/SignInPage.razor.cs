using CleanerProduction.Portal.Accounts.Sessions;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts.SignIn;

/// <summary>Signing in by password or passkey; in demonstration mode also as any invented person.</summary>
public sealed partial class SignInPage
{
    private readonly FormErrors errors = new();

    /// <summary>What was filled in.</summary>
    public sealed class SignInForm
    {
        /// <summary>The e-mail address.</summary>
        public string? Email { get; set; }

        /// <summary>The password.</summary>
        public string? Password { get; set; }

        /// <summary>What the browser's passkey answered, JSON.</summary>
        public string? Credential { get; set; }

        /// <summary>Why the browser has no passkey to offer.</summary>
        public string? Fault { get; set; }
    }

    [Inject]
    private SignInManager<Person> Door { get; set; } = null!;

    [Inject]
    private UserManager<Person> People { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Operation Operation { get; set; } = null!;

    [Inject]
    private SessionBook Sessions { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "sign-in")]
    private SignInForm Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "demonstration")]
    private string? Invented { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnTo { get; set; }

    protected override void OnInitialized() => Form ??= new();

    private Task ByPasswordOrPasskey() =>
        Form.Fault is { Length: > 0 } ? NoPasskey()
        : Form.Credential is { Length: > 0 } credential ? ByPasskey(credential)
        : ByPassword();

    private async Task ByPassword()
    {
        errors.AddWhere(string.IsNullOrWhiteSpace(Form.Email), "Form.Email", AccountsText.EmailMissing);
        errors.AddWhere(string.IsNullOrEmpty(Form.Password), "Form.Password", AccountsText.PasswordMissing);
        if (errors.Any) return;
        var person = await People.FindByNameAsync(Form.Email!.Trim());
        if (person is null)
        {
            // As slow as for somebody who exists, so that the time tells nothing.
            People.PasswordHasher.HashPassword(new(), Form.Password!);
            await Sessions.Note(SignInAct.Refused, null, Http, SignInWay.Password);
            errors.Add("Form.Email", AccountsText.NotSignedIn);
            return;
        }
        var result = await Door.PasswordSignInAsync(person, Form.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) Navigation.NavigateTo(Returning.To(ReturnTo));
        else if (result.RequiresTwoFactor) Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(Links.SecondFactor, new Dictionary<string, object?> { ["returnTo"] = ReturnTo }));
        else
        {
            await Sessions.Note(result.IsLockedOut ? SignInAct.RefusedLocked : SignInAct.Refused, person.Id, Http, SignInWay.Password);
            errors.Add("Form.Email", AccountsText.NotSignedIn);
        }
    }

    private async Task ByPasskey(string credential)
    {
        var answer = await Door.Proved(credential);
        if (!answer.Succeeded || await People.IsLockedOutAsync(answer.User))
        {
            await Sessions.Note(answer.Succeeded ? SignInAct.RefusedLocked : SignInAct.Refused, answer.User?.Id, Http, SignInWay.Passkey);
            errors.Add("", AccountsText.PasskeyNotAccepted);
            return;
        }
        (await People.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey)).OrThrow();
        await Door.SignInAsync(answer.User, isPersistent: false, "passkey");
        Navigation.NavigateTo(Returning.To(ReturnTo));
    }

    private Task NoPasskey()
    {
        errors.Add("", AccountsText.PasskeyNotOffered);
        return Task.CompletedTask;
    }

    private async Task AsInvented()
    {
        if (!Operation.IsDemonstration || Demonstration.People.All(p => p.Id != Invented) || await People.FindByIdAsync(Invented!) is not { IsErased: false } person) return;
        await Door.SignInAsync(person, isPersistent: false, "demonstration");
        Navigation.NavigateTo(Returning.To(ReturnTo));
    }
}
