using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Projects;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Projects.Agree;

/// <summary>What a person answers when asked once more who is signing.</summary>
/// <param name="Credential">What the browser's passkey answered, JSON.</param>
/// <param name="Code">The code of the authenticator app.</param>
public sealed record SignerAnswer(string? Credential, string? Code);

/// <summary>Makes sure that who signs is who is signed in. The portal has one way built in; a signing service such as iAM Smart is another of these.</summary>
public interface ISigns
{
    /// <summary>How this person can prove it; empty where the account has no second factor.</summary>
    Task<IReadOnlyList<SignatureProof>> Offers(ClaimsPrincipal person);

    /// <summary>The proof given, or why it is none.</summary>
    Task<Result<SignatureProof>> Prove(ClaimsPrincipal person, SignerAnswer answer);
}

/// <summary>The built-in way: passkey or authenticator code; an invented person of the demonstration has neither and is let through, which is marked.</summary>
public sealed class SignsHere(UserManager<Person> people, SignInManager<Person> door, Operation operation) : ISigns
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<SignatureProof>> Offers(ClaimsPrincipal person)
    {
        if (await people.GetUserAsync(person) is not { } known) return [];
        List<SignatureProof> offers = [];
        if ((await people.GetPasskeysAsync(known)).Count > 0) offers.Add(SignatureProof.Passkey);
        if (await people.GetTwoFactorEnabledAsync(known)) offers.Add(SignatureProof.Authenticator);
        if (offers.Count == 0 && operation.IsDemonstration && Demonstration.People.Any(p => p.Id == known.Id)) offers.Add(SignatureProof.Demonstration);
        return offers;
    }

    /// <inheritdoc />
    public async Task<Result<SignatureProof>> Prove(ClaimsPrincipal person, SignerAnswer answer)
    {
        var offers = await Offers(person);
        if (await people.GetUserAsync(person) is not { } known || offers.Count == 0) return new Refusal("signer-without-factor");
        if (await people.IsLockedOutAsync(known)) return new Refusal("signer-locked");
        if (offers[0] == SignatureProof.Demonstration) return SignatureProof.Demonstration;
        if (offers.Contains(SignatureProof.Passkey) && answer.Credential is { Length: > 0 } credential)
        {
            var asserted = await door.Proved(credential);
            if (!asserted.Succeeded || asserted.User.Id != known.Id) return new Refusal("signer-not-proved");
            (await people.AddOrUpdatePasskeyAsync(asserted.User, asserted.Passkey)).OrThrow();
            return SignatureProof.Passkey;
        }
        if (!offers.Contains(SignatureProof.Authenticator) || string.IsNullOrWhiteSpace(answer.Code)) return new Refusal("signer-not-proved");
        var code = answer.Code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (await people.VerifyTwoFactorTokenAsync(known, people.Options.Tokens.AuthenticatorTokenProvider, code)) return SignatureProof.Authenticator;
        // A wrong code counts like a wrong sign-in.
        await people.AccessFailedAsync(known);
        return new Refusal("signer-not-proved");
    }
}
