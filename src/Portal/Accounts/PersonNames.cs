using System.Net.Mail;
using CleanerProduction.Portal.Parts.Forms;

namespace CleanerProduction.Portal.Accounts;

/// <summary>What every new person needs: an address and a name in three scripts.</summary>
internal static class PersonNames
{
    /// <summary>Says beside each field what is missing. Fields are Form.Email, Form.Hant, Form.Hans, Form.En.</summary>
    public static void Check(FormErrors errors, string? email, string? hant, string? hans, string? en)
    {
        errors.AddWhere(!IsAddress(email?.Trim()), "Form.Email", AccountsText.EmailNotReadable);
        errors.AddWhere(string.IsNullOrWhiteSpace(hant), "Form.Hant", AccountsText.NameMissing);
        errors.AddWhere(string.IsNullOrWhiteSpace(hans), "Form.Hans", AccountsText.NameMissing);
        errors.AddWhere(string.IsNullOrWhiteSpace(en), "Form.En", AccountsText.NameMissing);
    }

    /// <summary>True for an address mail can go to from any server, and an account can have.</summary>
    public static bool IsAddress(string? email) => email is { Length: > 0 and <= LongestAddress } && System.Text.Ascii.IsValid(email) && MailAddress.TryCreate(email, out var read) && read.Address == email;

    // RFC 5321, 4.5.3.1.3, less the brackets.
    private const int LongestAddress = 254;

    /// <summary>The person, not yet stored.</summary>
    public static Person Make(string email, string hant, string hans, string en, Language language) => new()
    {
        UserName = email.Trim(),
        Email = email.Trim(),
        EmailConfirmed = true,
        NameHant = hant.Trim(),
        NameHans = hans.Trim(),
        NameEn = en.Trim(),
        Language = language,
    };
}
