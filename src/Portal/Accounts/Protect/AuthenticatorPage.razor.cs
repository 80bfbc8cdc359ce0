using System.Text.Encodings.Web;
using CleanerProduction.Portal.Accounts.Sessions;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace CleanerProduction.Portal.Accounts.Protect;

/// <summary>Setting up the app that gives the second factor's codes (TOTP), and turning it off.</summary>
public sealed partial class AuthenticatorPage
{
    /// <summary>How many recovery codes are handed out at once.</summary>
    internal const int RecoveryCodes = 10;

    private readonly FormErrors errors = new();
    private Person? person;
    private string key = "";
    private IReadOnlyList<string>? codes;

    [Inject]
    private UserManager<Person> People { get; set; } = null!;

    [Inject]
    private SignInManager<Person> Door { get; set; } = null!;

    [Inject]
    private SessionBook Sessions { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "authenticator")]
    private string? Code { get; set; }

    private string Grouped => string.Join(' ', key.Chunk(4).Select(part => new string(part)));

    private MarkupString Picture
    {
        get
        {
            var issuer = UrlEncoder.Default.Encode("Cleaner Production Partnership Programme");
            using var generator = new QRCodeGenerator();
            using var data = generator.CreateQrCode($"otpauth://totp/{issuer}:{UrlEncoder.Default.Encode(person?.Email ?? "")}?secret={key}&issuer={issuer}&digits=6", QRCodeGenerator.ECCLevel.M);
            using var svg = new SvgQRCode(data);
            return (MarkupString)svg.GetGraphic(1, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
        }
    }

    protected override async Task OnInitializedAsync()
    {
        person = await People.GetUserAsync(Http.User);
        // Once it protects the account, the key is not shown again.
        if (person is { TwoFactorEnabled: false }) key = await People.GetAuthenticatorKeyAsync(person) ?? "";
    }

    private async Task Begin()
    {
        if (person is null or { TwoFactorEnabled: true }) return;
        // A new key protects nothing until a code has proved that the app has it.
        (await People.ResetAuthenticatorKeyAsync(person)).OrThrow();
        await Door.RefreshSignInAsync(person);
        Navigation.NavigateTo(Links.Authenticator);
    }

    private async Task TurnOn()
    {
        if (person is null) return;
        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (!await People.VerifyTwoFactorTokenAsync(person, People.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            errors.Add("Code", AccountsText.CodeNotAccepted);
            return;
        }
        (await People.SetTwoFactorEnabledAsync(person, true)).OrThrow();
        codes = [.. await People.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes) ?? []];
        await Sessions.Note(SignInAct.FactorOn, person.Id, Http);
        await Sessions.EndAll(person.Id, SessionEnd.FactorChanged, Http, but: Http.User.Session());
        // The code that turned it on was shown here and now.
        if (Http.User.Session() is { } session) await Sessions.Confirm(session, SignInWay.SecondFactor, Http);
        await Door.RefreshSignInAsync(person);
    }

    private async Task TurnOff()
    {
        if (person is null) return;
        (await People.SetTwoFactorEnabledAsync(person, false)).OrThrow();
        await Sessions.Note(SignInAct.FactorOff, person.Id, Http);
        await Sessions.EndAll(person.Id, SessionEnd.FactorChanged, Http, but: Http.User.Session());
        // Whoever turns it on again starts with a new key.
        (await People.ResetAuthenticatorKeyAsync(person)).OrThrow();
        await Door.RefreshSignInAsync(person);
        Navigation.NavigateTo($"{Links.Security}?done=authenticator-off");
    }
}
