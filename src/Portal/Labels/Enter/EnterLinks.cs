using CleanerProduction.Labels.Forms;

namespace CleanerProduction.Portal.Labels.Enter;

/// <summary>Addresses of an application for a label on the applicant's side.</summary>
public static class EnterLinks
{
    /// <summary>A page of the form: <c>/labels/apply/LM-2026-0007/measures</c>.</summary>
    public static string Page(string reference, LabelPage page) => $"{Links.LabelEntry(reference)}/{Word(page)}";

    /// <summary>That it was handed in.</summary>
    public static string Receipt(string reference) => $"{Links.LabelEntry(reference)}/receipt";

    /// <summary>Telling of a breach after submission (LG-fn7).</summary>
    public static string Offence(string reference) => $"{Links.LabelEntry(reference)}/offence";

    /// <summary>Taking it back.</summary>
    public static string Withdraw(string reference) => $"{Links.LabelEntry(reference)}/withdraw";

    /// <summary>The declaration of no breach to be sealed, on paper (LG-fn7, LG-Annex2).</summary>
    public static string Declaration(string reference) => $"{Links.LabelEntry(reference)}/no-breach.pdf";

    /// <summary>The officers' page of the application.</summary>
    public static string Office(string reference) => $"{Links.Labels}/cases/{reference}";

    /// <summary>The pattern of <see cref="Declaration"/>.</summary>
    public const string DeclarationPattern = "/labels/apply/{reference}/no-breach.pdf";

    /// <summary>The word of a page in addresses.</summary>
    public static string Word(LabelPage page) => page.ToString().ToLowerInvariant();

    /// <summary>The page with this word, or null.</summary>
    public static LabelPage? Page(string word)
    {
        foreach (var page in Enum.GetValues<LabelPage>())
            if (Word(page) == word) return page;
        return null;
    }
}
