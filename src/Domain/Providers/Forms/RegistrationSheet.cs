using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Forms;

namespace CleanerProduction.Providers.Forms;

/// <summary>A page of the registration form: one group of questions.</summary>
public enum RegistrationPage
{
    /// <summary>The company and whom to talk to.</summary>
    Company,
    /// <summary>One category or both.</summary>
    Categories,
    /// <summary>The staff.</summary>
    Staff,
    /// <summary>The engineering record.</summary>
    Engineering,
    /// <summary>Records of projects with the client's contact.</summary>
    Projects,
    /// <summary>The code of conduct.</summary>
    Conduct,
    /// <summary>Reading everything over.</summary>
    Check,
    /// <summary>Declaring and handing in.</summary>
    Declare,
}

/// <summary>The pages of the form, and what stands on them.</summary>
public static class RegistrationSheet
{
    /// <summary>The form's pages with their fields.</summary>
    public static readonly FormSheet<RegistrationPage> Sheet = new(
    [
        new("staff", RegistrationPage.Staff, ["staff-name", "staff-post", "staff-years", "staff-field", "staff-proven-by"]) { Mark = "S" },
        new("projects", RegistrationPage.Projects,
            ["project-client", "project-contact", "project-telephone", "project-email", "project-scope", "project-field", "project-hardware", "project-from", "project-until"]) { Mark = "P" },
    ],
    [
        (RegistrationPage.Company,
        [
            "name-hant", "name-hans", "name-en", "identifier", "address-hant", "address-hans", "address-en", "telephone", "email", "website",
            "contact-name", "contact-post", "contact-telephone", "contact-email", "directors",
        ]),
        (RegistrationPage.Categories, ["category-1", "category-2"]),
        (RegistrationPage.Engineering, ["engineering-years", "engineering-note"]),
        (RegistrationPage.Conduct, ["conduct-kind", "conduct-issued"]),
    ]);

    /// <summary>The pages an application for these categories has, in sections of the task list; category 1 asks for staff, category 2 for engineering, both for project records .</summary>
    public static ImmutableArray<ImmutableArray<RegistrationPage>> PagesOf(ImmutableArray<ProviderCategory> categories) =>
    [
        [RegistrationPage.Company, RegistrationPage.Categories],
        [
            .. When(categories.Contains(ProviderCategory.Category1), RegistrationPage.Staff), .. When(categories.Contains(ProviderCategory.Category2), RegistrationPage.Engineering),
            RegistrationPage.Projects,
        ],
        [RegistrationPage.Conduct],
        [RegistrationPage.Check, RegistrationPage.Declare],
    ];

    internal static string Next(string mark, IEnumerable<string> taken) =>
        mark + Typed.Line(taken.Select(id => int.Parse(id.AsSpan(mark.Length), CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max() + 1);

    private static ImmutableArray<RegistrationPage> When(bool so, RegistrationPage page) => so ? [page] : [];
}
