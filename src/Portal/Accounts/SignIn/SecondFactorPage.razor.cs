using CleanerProduction.Portal.Accounts.Sessions;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts.SignIn;

/// <summary>The second step of signing in: the authenticator's code, or a recovery code in its place.</summary>
public sealed partial class SecondFactorPage
{
    private readonly FormErrors errors = new();

    [Inject]
    private SignInManager<Person> Door { get; set; } = null!;

    [Inject]
    private SessionBook Sessions { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "second-factor")]
    private string? Code { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnTo { get; set; }

    private bool ByRecoveryCode => new Uri(Navigation.Uri).AbsolutePath == Links.RecoveryCode;

    protected override async Task OnInitializedAsync()
    {
        // Without the first step there is no second.
        if (await Door.GetTwoFactorAuthenticationUserAsync() is null) Navigation.NavigateTo(With(Links.SignIn));
    }

    private async Task Enter()
    {
        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Trim();
        if (code.Length == 0)
        {
            errors.Add("Code", AccountsText.CodeMissing);
            return;
        }
        var person = await Door.GetTwoFactorAuthenticationUserAsync();
        var result = ByRecoveryCode
            ? await Door.TwoFactorRecoveryCodeSignInAsync(code.Length == 10 ? code.Insert(5, "-") : code)
            : await Door.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
        if (result.Succeeded) Navigation.NavigateTo(Returning.To(ReturnTo));
        else
        {
            await Sessions.Note(result.IsLockedOut ? SignInAct.RefusedLocked : SignInAct.Refused, person?.Id, Http, ByRecoveryCode ? SignInWay.RecoveryCode : SignInWay.SecondFactor);
            errors.Add("Code", AccountsText.CodeNotAccepted);
        }
    }

    private string With(string address) =>
        Navigation.GetUriWithQueryParameters(address, new Dictionary<string, object?> { ["returnTo"] = ReturnTo });
}
