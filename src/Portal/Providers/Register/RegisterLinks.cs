using CleanerProduction.Providers.Forms;

namespace CleanerProduction.Portal.Providers.Register;

/// <summary>Addresses of an application for registration on the applicant's side.</summary>
public static class RegisterLinks
{
    /// <summary>One application.</summary>
    public static string Filing(string reference) => $"{Links.RegisterProvider}/{reference}";

    /// <summary>A page of the form: <c>/providers/register/RA-2026-0007/staff</c>.</summary>
    public static string Page(string reference, RegistrationPage page) => $"{Filing(reference)}/{Word(page)}";

    /// <summary>That it was handed in.</summary>
    public static string Receipt(string reference) => $"{Filing(reference)}/receipt";

    /// <summary>Answering the Secretariat (RG-4.1.3).</summary>
    public static string Answer(string reference) => $"{Filing(reference)}/answer";

    /// <summary>The word of a page in addresses.</summary>
    public static string Word(RegistrationPage page) => page.ToString().ToLowerInvariant();

    /// <summary>The page with this word, or null.</summary>
    public static RegistrationPage? Page(string word)
    {
        foreach (var page in Enum.GetValues<RegistrationPage>())
            if (Word(page) == word) return page;
        return null;
    }
}
