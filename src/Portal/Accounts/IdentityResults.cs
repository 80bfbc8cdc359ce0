using CleanerProduction.Portal.Parts.Forms;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts;

/// <summary>What identity answers, handed on.</summary>
internal static class IdentityResults
{
    /// <summary>Where a refusal would be a bug.</summary>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join("; ", result.Errors.Select(e => $"{e.Code}: {e.Description}")));
    }

    /// <summary>True where it was done; else its reasons go beside the field, those about the address beside the address.</summary>
    public static bool Done(this IdentityResult result, FormErrors errors, string field)
    {
        // Name and address are one: identity refuses both, the reader is told once.
        foreach (var error in result.Errors.DistinctBy(e => e.Description))
            errors.Add(IsAboutAddress(error.Code) ? "Form.Email" : field, error.Description);
        return result.Succeeded;
    }

    private static bool IsAboutAddress(string code) => code.Contains("Email", StringComparison.Ordinal) || code.Contains("UserName", StringComparison.Ordinal);
}
