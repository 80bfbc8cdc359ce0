using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts;

/// <summary>Answers of passkeys, also where nobody asked: a form sent twice, one whose question has run out, or one that was made up.</summary>
public static class PasskeyAnswers
{
    /// <summary>Whose proof it is; nobody's where nothing was asked.</summary>
    public static async Task<PasskeyAssertionResult<Person>> Proved(this SignInManager<Person> door, string credential)
    {
        try
        {
            return await door.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException unasked)
        {
            return PasskeyAssertionResult.Fail<Person>(new(unasked.Message, unasked));
        }
    }

    /// <summary>The passkey a device made; none where it was not asked for one.</summary>
    public static async Task<PasskeyAttestationResult> Made(this SignInManager<Person> door, string credential)
    {
        try
        {
            return await door.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException unasked)
        {
            return PasskeyAttestationResult.Fail(new(unasked.Message, unasked));
        }
    }
}
