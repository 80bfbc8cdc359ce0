using System.Net.Mail;
using CleanerProduction.Portal.Parts.Forms;

namespace CleanerProduction.Portal.Accounts;

/// <summary>What every new person needs: an address and a name in three scripts.</summary>
internal static class PersonNames
{
    /// <summary>Says beside each field what is missing. Fields are Form.Email, Form.Hant, Form.Hans, Form.En.</summary>
    public static void Check(FormErrors errors, string? email, string? hant, string? hans, string? en)
    {
        errors.AddWhere(!MailAddress.TryCreate(email?.Trim(), out var read) || read.Address != email?.Trim(), "Form.Email", AccountsText.EmailNotReadable);
        errors.AddWhere(string.IsNullOrWhiteSpace(hant), "Form.Hant", AccountsText.NameMissing);
        errors.AddWhere(string.IsNullOrWhiteSpace(hans), "Form.Hans", AccountsText.NameMissing);
        errors.AddWhere(string.IsNullOrWhiteSpace(en), "Form.En", AccountsText.NameMissing);
    }

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
