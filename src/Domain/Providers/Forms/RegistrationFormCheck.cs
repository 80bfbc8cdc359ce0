using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CleanerProduction.Companies;
using CleanerProduction.Forms;

namespace CleanerProduction.Providers.Forms;

/// <summary>What a registration form lacks.</summary>
/// <param name="Page">The page it is mended on.</param>
/// <param name="Place">The field or the slot; empty for the page as a whole.</param>
/// <param name="Code">What is wrong: its sentence is found by it.</param>
/// <param name="Clause">The clause that asks for it; null where the design does.</param>
/// <param name="Missing">True where something is not there yet; false where what is there is wrong.</param>
/// <param name="Stops">True where it stands between the draft and its submission; the code of conduct may follow .</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RegistrationFault(RegistrationPage Page, string Place, string Code, string? Clause, bool Missing, bool Stops = true);

/// <summary>What a registration form still needs. It never stops a save, only the submission; a criterion missed stops nothing: the committee decides (RG-4.1.5).</summary>
public static class RegistrationFormCheck
{
    /// <summary>Everything, in the order of the pages.</summary>
    public static ImmutableArray<RegistrationFault> Faults(RegistrationApplication application)
    {
        var shown = RegistrationSheet.PagesOf(application.Form.Categories).SelectMany(p => p).ToHashSet();
        var unread = application.Form.Unread.ToDictionary(u => u.Place, StringComparer.Ordinal);
        return
        [
            .. All(application).Where(f => shown.Contains(f.Page) && !unread.ContainsKey(f.Place)),
            .. unread.Keys.Select(Unread).Where(f => shown.Contains(f.Page)),
        ];
    }

    /// <summary>What stands between the draft and its submission (RG-4.1.2).</summary>
    public static ImmutableArray<RegistrationFault> Stopping(RegistrationApplication application) => [.. Faults(application).Where(f => f.Stops)];

    /// <summary>The slots that must hold a file before submission and do not.</summary>
    public static ImmutableArray<string> MissingSlots(RegistrationApplication application) =>
        application.Form.Categories.Contains(ProviderCategory.Category1) && !application.Slots.Contains(RegistrationApplication.StaffSlot) ? [RegistrationApplication.StaffSlot] : [];

    /// <summary>How far a page is.</summary>
    public static GroupStatus Status(RegistrationApplication application, RegistrationPage page)
    {
        if (page is RegistrationPage.Check or RegistrationPage.Declare) return Stopping(application).IsEmpty ? GroupStatus.NotStarted : GroupStatus.NotYet;
        if (page is RegistrationPage.Staff or RegistrationPage.Engineering or RegistrationPage.Projects && application.Form.Categories.IsEmpty) return GroupStatus.NotYet;
        var faults = Faults(application).Where(f => f.Page == page).ToList();
        if (faults.Count == 0) return GroupStatus.Completed;
        if (faults.Exists(f => !f.Missing)) return GroupStatus.ToCorrect;
        return RegistrationText.Of(application.Form, page).Values.Any(t => t.Length > 0) ? GroupStatus.InProgress : GroupStatus.NotStarted;
    }

    private static IEnumerable<RegistrationFault> All(RegistrationApplication application) =>
        [.. Company(application.Form), .. Categories(application), .. Staff(application), .. Engineering(application), .. Projects(application), .. Conduct(application)];

    private static IEnumerable<RegistrationFault> Company(RegistrationForm form)
    {
        const string clause = "RG-5.1.1(a)";
        if (Nothing(form.Name)) yield return Missing(RegistrationPage.Company, "name-hant", "name-missing", clause);
        if (Empty(form.Identifier)) yield return Missing(RegistrationPage.Company, "identifier", "identifier-missing", "RG-AnnexA");
        else if (!Identifiers.BusinessRegistration(form.Identifier).Ok && !Identifiers.UnifiedSocialCredit(form.Identifier).Ok) yield return Wrong(RegistrationPage.Company, "identifier", "identifier-not-readable", "RG-AnnexA");
        if (Nothing(form.Address)) yield return Missing(RegistrationPage.Company, "address-hant", "address-missing", clause);
        if (Empty(form.Telephone)) yield return Missing(RegistrationPage.Company, "telephone", "telephone-missing", clause);
        if (Empty(form.Email)) yield return Missing(RegistrationPage.Company, "email", "email-missing", clause);
        else if (!IsEmail(form.Email!)) yield return Wrong(RegistrationPage.Company, "email", "email-not-readable", clause);
        if (form.Website is { } site && !(Uri.TryCreate(site, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")) yield return Wrong(RegistrationPage.Company, "website", "website-not-readable", clause);
        if (Empty(form.ContactName)) yield return Missing(RegistrationPage.Company, "contact-name", "contact-name-missing", "RG-AnnexA");
        if (Empty(form.ContactTelephone)) yield return Missing(RegistrationPage.Company, "contact-telephone", "contact-telephone-missing", "RG-AnnexA");
        if (Empty(form.ContactEmail)) yield return Missing(RegistrationPage.Company, "contact-email", "contact-email-missing", "RG-AnnexA");
        else if (!IsEmail(form.ContactEmail!)) yield return Wrong(RegistrationPage.Company, "contact-email", "email-not-readable", "RG-AnnexA");
    }

    private static IEnumerable<RegistrationFault> Categories(RegistrationApplication application)
    {
        if (application.Form.Categories.IsEmpty) yield return Missing(RegistrationPage.Categories, "", "category-missing", "RG-3.1.3");
        foreach (var category in application.Form.Categories.Where(application.RegisteredAlready.Contains))
            yield return Wrong(RegistrationPage.Categories, $"category-{category:D}", "category-registered-already", "RG-3.2.1");
    }

    private static IEnumerable<RegistrationFault> Staff(RegistrationApplication application)
    {
        const string clause = "RG-4.1.2";
        if (application.Form.Staff.IsEmpty) yield return Missing(RegistrationPage.Staff, "", "staff-missing", clause);
        foreach (var member in application.Form.Staff)
        {
            if (Empty(member.Name)) yield return Missing(RegistrationPage.Staff, $"staff-name/{member.Id}", "staff-name-missing", clause);
            if (member.Years is null) yield return Missing(RegistrationPage.Staff, $"staff-years/{member.Id}", "staff-years-missing", "RG-3.2.2(a)");
            else if (member.Years is < 0 or > 60) yield return Wrong(RegistrationPage.Staff, $"staff-years/{member.Id}", "years-impossible", "RG-3.2.2(a)");
            if (member.Field is null) yield return Missing(RegistrationPage.Staff, $"staff-field/{member.Id}", "staff-field-missing", "RG-3.2.2(a)");
            if (Empty(member.ProvenBy)) yield return Missing(RegistrationPage.Staff, $"staff-proven-by/{member.Id}", "staff-proof-missing", clause);
        }
        foreach (var slot in MissingSlots(application)) yield return Missing(RegistrationPage.Staff, slot, "file-missing", clause);
    }

    private static IEnumerable<RegistrationFault> Engineering(RegistrationApplication application)
    {
        if (application.Form.EngineeringYears is null) yield return Missing(RegistrationPage.Engineering, "engineering-years", "engineering-years-missing", "RG-3.2.2(b)");
        else if (application.Form.EngineeringYears is < 0 or > 200) yield return Wrong(RegistrationPage.Engineering, "engineering-years", "years-impossible", "RG-3.2.2(b)");
    }

    private static IEnumerable<RegistrationFault> Projects(RegistrationApplication application)
    {
        const string clause = "RG-4.1.2";
        var form = application.Form;
        var second = form.Categories.Contains(ProviderCategory.Category2);
        if (form.Projects.Count(p => p.HasContact) < application.Rules.ProjectRecords.Value) yield return Missing(RegistrationPage.Projects, "", "project-records-too-few", clause);
        foreach (var project in form.Projects)
        {
            if (Empty(project.Client)) yield return Missing(RegistrationPage.Projects, $"project-client/{project.Id}", "project-client-missing", clause);
            if (Empty(project.Contact)) yield return Missing(RegistrationPage.Projects, $"project-contact/{project.Id}", "project-contact-missing", clause);
            if (Empty(project.Telephone) && Empty(project.Email)) yield return Missing(RegistrationPage.Projects, $"project-telephone/{project.Id}", "project-reach-missing", clause);
            if (Empty(project.Scope)) yield return Missing(RegistrationPage.Projects, $"project-scope/{project.Id}", "project-scope-missing", clause);
            if (second && project.Hardware is null) yield return Missing(RegistrationPage.Projects, $"project-hardware/{project.Id}", "project-hardware-missing", "RG-3.2.2(b)");
            if (second && project is { Hardware: true, Until: null }) yield return Missing(RegistrationPage.Projects, $"project-until/{project.Id}", "project-until-missing", "RG-3.2.2(b)");
            if (project.Until < project.From) yield return Wrong(RegistrationPage.Projects, $"project-until/{project.Id}", "project-ends-before-it-begins", null);
        }
    }

    private static IEnumerable<RegistrationFault> Conduct(RegistrationApplication application)
    {
        const string clause = "RG-7.1";
        if (application.Form.Conduct is null) yield return Missing(RegistrationPage.Conduct, "conduct-kind", "conduct-kind-missing", clause) with { Stops = false };
        if (application.Form.ConductIssuedOn is not { } issued) yield return Missing(RegistrationPage.Conduct, "conduct-issued", "conduct-issued-missing", clause) with { Stops = false };
        else if (issued > application.On) yield return Wrong(RegistrationPage.Conduct, "conduct-issued", "conduct-not-issued-yet", clause) with { Stops = false };
        if (!application.Slots.Contains(RegistrationApplication.CodeSlot)) yield return Missing(RegistrationPage.Conduct, RegistrationApplication.CodeSlot, "file-missing", clause) with { Stops = false };
    }

    private static RegistrationFault Unread(string place) =>
        Wrong(RegistrationSheet.Sheet.GroupOf(place) ?? RegistrationPage.Check, place, FormPlace.NameOf(place) is "project-from" or "project-until" or "conduct-issued" ? "day-not-readable" : "number-not-readable", null);

    private static RegistrationFault Missing(RegistrationPage page, string place, string code, string? clause) => new(page, place, code, clause, true);

    private static RegistrationFault Wrong(RegistrationPage page, string place, string code, string? clause) => new(page, place, code, clause, false);

    private static bool Empty(string? text) => string.IsNullOrWhiteSpace(text);

    private static bool Nothing(Trilingual text) => Empty(text.Hant) && Empty(text.Hans) && Empty(text.En);

    private static bool IsEmail(string text) => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1 && !text.Any(char.IsWhiteSpace);
}
