using CleanerProduction.Portal.Accounts.Sessions;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.AspNetCore.Identity;
using System.Security.Claims;

namespace CleanerProduction.Portal.Accounts.Confirm;

/// <summary>
/// Before what cannot be taken back, whoever is signed in shows once more who they are, unless they did so a moment ago (<see cref="SessionRules.Recent"/>). A form that asks for it
/// holds <see cref="ConfirmFields"/> and calls <see cref="Holds"/>: what else was filled in stays where it is.
/// </summary>
public sealed class Confirmation(UserManager<Person> people, SignInManager<Person> door, SessionBook sessions, Operation operation, IServiceScopeFactory scopes)
{
    /// <summary>The fields' common name, where a page has them once.</summary>
    public const string Prefix = "Confirm";

    private const string Password = nameof(Password), Code = nameof(Code), Click = nameof(Click), Credential = nameof(Credential);

    /// <summary>True where the person showed a moment ago who they are.</summary>
    public Task<bool> IsRecent(ClaimsPrincipal person) => sessions.IsRecent(person);

    /// <summary>How this person can: a passkey, and a code where there is a second factor, the password where there is none. An invented person of the demonstration without a second factor clicks.</summary>
    public async Task<IReadOnlyList<SignInWay>> Offers(ClaimsPrincipal person)
    {
        // Fields ask while their page and other fields are read: one connection answers one at a time.
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        if (await own.GetUserAsync(person) is not { } known) return [];
        List<SignInWay> offers = [];
        if ((await own.GetPasskeysAsync(known)).Count > 0) offers.Add(SignInWay.Passkey);
        if (known.TwoFactorEnabled) offers.Add(SignInWay.SecondFactor);
        else if (operation.IsDemonstration && Demonstration.People.Any(p => p.Id == known.Id)) offers.Add(SignInWay.Demonstration);
        else if (known.PasswordHash is not null) offers.Add(SignInWay.Password);
        return offers;
    }

    /// <summary>True where it need not be shown or was shown with this form, in fields whose names begin with <paramref name="prefix"/>; else the errors say what is missing.</summary>
    public async Task<bool> Holds(HttpContext http, FormErrors errors, string prefix = Prefix)
    {
        if (await IsRecent(http.User)) return true;
        if (http.User.Session() is not { } session || await people.GetUserAsync(http.User) is not { } person) return false;
        string Answer(string field) => http.Request.Form[$"{prefix}.{field}"].ToString();
        var answered = new[] { Credential, Password, Code, Click }.Any(field => Answer(field).Length > 0);
        if (await Shown(person, await Offers(http.User), Answer) is { } way)
        {
            await sessions.Confirm(session, way, http);
            // The ticket from before is void.
            await door.RefreshSignInAsync(person);
            return true;
        }
        if (answered) await sessions.Note(SignInAct.ConfirmRefused, person.Id, http);
        errors.Add($"{prefix}.{(person.TwoFactorEnabled ? Code : Password)}", answered ? ConfirmText.NotShown : ConfirmText.Needed);
        return false;
    }

    private async Task<SignInWay?> Shown(Person person, IReadOnlyList<SignInWay> offers, Func<string, string> answer)
    {
        if (await people.IsLockedOutAsync(person)) return null;
        if (offers.Contains(SignInWay.Passkey) && answer(Credential) is { Length: > 0 } credential)
        {
            var asserted = await door.Proved(credential);
            if (!asserted.Succeeded || asserted.User.Id != person.Id) return null;
            (await people.AddOrUpdatePasskeyAsync(asserted.User, asserted.Passkey)).OrThrow();
            return SignInWay.Passkey;
        }
        if (offers.Contains(SignInWay.SecondFactor) && answer(Code) is { Length: > 0 } code)
        {
            if (await people.VerifyTwoFactorTokenAsync(person, people.Options.Tokens.AuthenticatorTokenProvider, code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal))) return SignInWay.SecondFactor;
            // A wrong code counts like a wrong sign-in.
            await people.AccessFailedAsync(person);
            return null;
        }
        if (offers.Contains(SignInWay.Password) && answer(Password) is { Length: > 0 } password)
            return (await door.CheckPasswordSignInAsync(person, password, lockoutOnFailure: true)).Succeeded ? SignInWay.Password : null;
        return offers.Contains(SignInWay.Demonstration) && answer(Click) == "yes" ? SignInWay.Demonstration : null;
    }
}
