using System.Collections.Immutable;
using CleanerProduction.Forms;

namespace CleanerProduction.Providers.Forms;

using Texts = ImmutableSortedDictionary<string, string>;

/// <summary>A page of the form as texts by place, and back: what a browser shows and sends, and what the saves of two people are compared by.</summary>
public static class RegistrationText
{
    /// <summary>All answers, in the order of the pages; texts without anything in them are no answers.</summary>
    public static IEnumerable<FormAnswer<RegistrationPage>> Fields(RegistrationForm form) => All(form).Given();

    /// <summary>What differs between two forms, in the later one's order.</summary>
    public static ImmutableArray<FormChange<RegistrationPage>> Between(RegistrationForm before, RegistrationForm after) => FormAnswers.Between(Fields(before), Fields(after));

    /// <summary>The answers of a page; an empty text is no answer. What could not be read stands as it was typed.</summary>
    public static Texts Of(RegistrationForm form, RegistrationPage page) => RegistrationSheet.Sheet.Written(page, Fields(form), form.Unread);

    /// <summary>The form with a page filled in as these texts say. A line without anything in it is left out; what cannot be read is kept as typed.</summary>
    public static RegistrationForm Put(RegistrationForm form, RegistrationPage page, IReadOnlyDictionary<string, string> texts)
    {
        var text = new PageText<RegistrationPage>(RegistrationSheet.Sheet, texts);
        var read = Read(form, page, text);
        return read with { Unread = RegistrationSheet.Sheet.Unread(page, form.Unread, text) };
    }

    private static RegistrationForm Read(RegistrationForm form, RegistrationPage page, PageText<RegistrationPage> text) => page switch
    {
        RegistrationPage.Company => form with
        {
            Name = Three(text, "name"), Identifier = text.Text("identifier"), Address = Three(text, "address"), Telephone = text.Text("telephone"), Email = text.Text("email"), Website = text.Text("website"),
            ContactName = text.Text("contact-name"), ContactPost = text.Text("contact-post"), ContactTelephone = text.Text("contact-telephone"), ContactEmail = text.Text("contact-email"),
            Directors = text.Text("directors"),
        },
        RegistrationPage.Categories => form with { Categories = [.. Enum.GetValues<ProviderCategory>().Where(c => text.Answer($"category-{c:D}") == true)] },
        RegistrationPage.Staff => form with
        {
            Staff = [.. text.Lines("staff").Select(line => text.At(line, line, () => new FormStaff(
                line, text.Text("staff-name") ?? "", text.Text("staff-post") ?? "", text.Number("staff-years"), text.Word<WorkField>("staff-field"), text.Text("staff-proven-by") ?? "")))],
        },
        RegistrationPage.Engineering => form with { EngineeringYears = text.Number("engineering-years"), EngineeringNote = text.Text("engineering-note") },
        RegistrationPage.Projects => form with
        {
            Projects = [.. text.Lines("projects").Select(line => text.At(line, line, () => new FormProject(
                line, text.Text("project-client") ?? "", text.Text("project-contact") ?? "", text.Text("project-telephone") ?? "", text.Text("project-email") ?? "", text.Text("project-scope") ?? "",
                text.Word<WorkField>("project-field"), text.Answer("project-hardware"), text.Day("project-from"), text.Day("project-until"))))],
        },
        RegistrationPage.Conduct => form with { Conduct = text.Word<ConductKind>("conduct-kind"), ConductIssuedOn = text.Day("conduct-issued") },
        _ => form,
    };

    private static Trilingual Three(PageText<RegistrationPage> text, string name) => new(text.Text($"{name}-hant") ?? "", text.Text($"{name}-hans") ?? "", text.Text($"{name}-en") ?? "");

    private static IEnumerable<FormAnswer<RegistrationPage>> All(RegistrationForm form) =>
    [
        .. Three("name", form.Name), One(RegistrationPage.Company, "identifier", form.Identifier), .. Three("address", form.Address),
        One(RegistrationPage.Company, "telephone", form.Telephone), One(RegistrationPage.Company, "email", form.Email), One(RegistrationPage.Company, "website", form.Website),
        One(RegistrationPage.Company, "contact-name", form.ContactName), One(RegistrationPage.Company, "contact-post", form.ContactPost),
        One(RegistrationPage.Company, "contact-telephone", form.ContactTelephone), One(RegistrationPage.Company, "contact-email", form.ContactEmail),
        One(RegistrationPage.Company, "directors", form.Directors),
        .. Enum.GetValues<ProviderCategory>().Select(c => One(RegistrationPage.Categories, $"category-{c:D}", form.Categories.Contains(c) ? true : null)),
        .. form.Staff.SelectMany(s => new[]
        {
            Row(RegistrationPage.Staff, "staff-name", s.Id, s.Name), Row(RegistrationPage.Staff, "staff-post", s.Id, s.Post), Row(RegistrationPage.Staff, "staff-years", s.Id, s.Years),
            Row(RegistrationPage.Staff, "staff-field", s.Id, s.Field), Row(RegistrationPage.Staff, "staff-proven-by", s.Id, s.ProvenBy),
        }),
        One(RegistrationPage.Engineering, "engineering-years", form.EngineeringYears), One(RegistrationPage.Engineering, "engineering-note", form.EngineeringNote),
        .. form.Projects.SelectMany(p => new[]
        {
            Row(RegistrationPage.Projects, "project-client", p.Id, p.Client), Row(RegistrationPage.Projects, "project-contact", p.Id, p.Contact),
            Row(RegistrationPage.Projects, "project-telephone", p.Id, p.Telephone), Row(RegistrationPage.Projects, "project-email", p.Id, p.Email),
            Row(RegistrationPage.Projects, "project-scope", p.Id, p.Scope), Row(RegistrationPage.Projects, "project-field", p.Id, p.Field), Row(RegistrationPage.Projects, "project-hardware", p.Id, p.Hardware),
            Row(RegistrationPage.Projects, "project-from", p.Id, p.From), Row(RegistrationPage.Projects, "project-until", p.Id, p.Until),
        }),
        One(RegistrationPage.Conduct, "conduct-kind", form.Conduct), One(RegistrationPage.Conduct, "conduct-issued", form.ConductIssuedOn),
    ];

    private static FormAnswer<RegistrationPage>[] Three(string name, Trilingual text) =>
        [One(RegistrationPage.Company, $"{name}-hant", text.Hant), One(RegistrationPage.Company, $"{name}-hans", text.Hans), One(RegistrationPage.Company, $"{name}-en", text.En)];

    private static FormAnswer<RegistrationPage> One(RegistrationPage page, string name, object? value) => new(page, name, "", value);

    private static FormAnswer<RegistrationPage> Row(RegistrationPage page, string name, string line, object? value) => new(page, name, line, value);
}
