using CleanerProduction.Applications.Forms;

namespace CleanerProduction.Portal.Applications.Apply;

/// <summary>Addresses of an application on the applicant's side.</summary>
public static class ApplyLinks
{
    /// <summary>A new application.</summary>
    public const string New = Links.Applications + "/new";

    /// <summary>A page of the form: <c>/applications/DP2-2026-0031/other-funding</c>.</summary>
    public static string Page(string reference, FormGroup group) => $"{Links.Application(reference)}/{Word(group)}";

    /// <summary>Reading everything over.</summary>
    public static string Check(string reference) => Page(reference, FormGroup.Check);

    /// <summary>Declaring and handing in.</summary>
    public static string Declare(string reference) => Page(reference, FormGroup.Declare);

    /// <summary>That it was handed in.</summary>
    public static string Receipt(string reference) => $"{Links.Application(reference)}/receipt";

    /// <summary>Withdrawing it (FG-2.7.1).</summary>
    public static string Withdraw(string reference) => $"{Links.Application(reference)}/withdraw";

    /// <summary>Answering the Secretariat (FG-2.2.1).</summary>
    public static string Answer(string reference) => $"{Links.Application(reference)}/answer";

    /// <summary>The company as it is kept.</summary>
    public static string Company(int id) => FormattableString.Invariant($"{Links.Companies}/{id}");

    /// <summary>The word of a page in addresses: <c>other-funding</c>.</summary>
    public static string Word(FormGroup group) => group == FormGroup.OtherFunding ? "other-funding" : group.ToString().ToLowerInvariant();

    /// <summary>The page with this word, or null.</summary>
    public static FormGroup? Group(string word)
    {
        foreach (var group in Enum.GetValues<FormGroup>())
            if (Word(group) == word) return group;
        return null;
    }
}
