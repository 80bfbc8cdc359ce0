using System.Collections.Immutable;
using CleanerProduction.Forms;

namespace CleanerProduction.Labels.Forms;

using Texts = ImmutableSortedDictionary<string, string>;

/// <summary>A page of the form as texts by place, and back: what a browser shows and sends, and what the saves of two people are compared by.</summary>
public static class LabelFormText
{
    /// <summary>All answers, in the order of the pages; texts without anything in them are no answers.</summary>
    public static IEnumerable<FormAnswer<LabelPage>> Fields(LabelEntryForm form) => All(form).Given();

    /// <summary>What differs between two forms, in the later one's order.</summary>
    public static ImmutableArray<FormChange<LabelPage>> Between(LabelEntryForm before, LabelEntryForm after) => FormAnswers.Between(Fields(before), Fields(after));

    /// <summary>The answers of a page; an empty text is no answer. What could not be read stands as it was typed.</summary>
    public static Texts Of(LabelEntryForm form, LabelPage page) => LabelSheet.Sheet.Written(page, Fields(form), form.Unread);

    /// <summary>The form with a page filled in as these texts say. A line without anything in it is left out; what cannot be read is kept as typed.</summary>
    public static LabelEntryForm Put(LabelEntryForm form, LabelPage page, IReadOnlyDictionary<string, string> texts)
    {
        var text = new PageText<LabelPage>(LabelSheet.Sheet, texts);
        var read = Read(form, page, text);
        return read with { Unread = LabelSheet.Sheet.Unread(page, form.Unread, text) };
    }

    private static LabelEntryForm Read(LabelEntryForm form, LabelPage page, PageText<LabelPage> text) => page switch
    {
        LabelPage.Applicant => form with
        {
            ContactName = text.Text("contact-name"), ContactPost = text.Text("contact-post"), ContactTelephone = text.Text("contact-telephone"), ContactEmail = text.Text("contact-email"), Work = text.Text("work"),
            RegisteredIn = text.Word<RegistrationPlace>("registered-in"), RegistrationNumber = text.Text("registration-number"), RegisteredUntil = text.Day("registered-until"),
        },
        LabelPage.Ways => form with { Ways = [.. LabelSheet.WaysOf(form.Label).Where(way => text.Answer(Name(way)) == true)] },
        LabelPage.Awards => form with { Awards = Rows(text, "awards", line => new FormAward(line, text.Whole("award-year"), Said(text, "award-number"))) },
        LabelPage.Assessment => form with
        {
            Assessment = text.Text("assessment"), AssessmentBy = text.Text("assessment-by"), AssessmentCompletedOn = text.Day("assessment-completed"), NoCostRecommended = text.Whole("no-cost-recommended"),
            NoCostDone = text.Whole("no-cost-done"), PaidRecommended = text.Whole("paid-recommended"), PlanForTheRest = text.Text("plan-for-the-rest"),
        },
        LabelPage.Measures => form with
        {
            Measures = Rows(text, "measures", line => new FormMeasure(
                line, Said(text, "measure-catalogue"), Said(text, "measure-name"), text.Answer("measure-paid"), text.Day("measure-done"), text.Word<MeasuredAs>("measure-measured"),
                text.Number("measure-before"), text.Number("measure-after"), Said(text, "measure-unit"), text.Answer("measure-voc"))),
        },
        LabelPage.Titles => form with
        {
            Titles = Rows(text, "titles", line => new FormTitle(line, text.Word<TitleKind>("title-kind"), Said(text, "title-number"), Said(text, "title-issuer"), text.Day("title-from"), text.Day("title-until"))),
        },
        LabelPage.Referrals => form with
        {
            Referrals = Rows(text, "referrals", line => new FormReferral(line, Said(text, "referral-factory"), Said(text, "referral-company"), text.Day("referral-on"), Said(text, "referral-project"))),
        },
        LabelPage.Suppliers => form with
        {
            Suppliers = Rows(text, "suppliers", line => new FormSupplier(
                line, Said(text, "supplier-factory"), text.Word<SupplierLabel>("supplier-holds"), Said(text, "supplier-certificate"), Said(text, "supplier-products"), text.Day("supplier-since"))),
        },
        LabelPage.Record => form with
        {
            HasOffences = text.Answer("has-offences"),
            Offences = Rows(text, "offences", line => new FormOffence(line, text.Day("offence-on"), text.Day("offence-recorded"), Said(text, "offence-what"), Said(text, "offence-authority"), text.Day("offence-told"))),
        },
        _ => form,
    };

    private static IEnumerable<FormAnswer<LabelPage>> All(LabelEntryForm form) =>
    [
        One(LabelPage.Applicant, "contact-name", form.ContactName), One(LabelPage.Applicant, "contact-post", form.ContactPost), One(LabelPage.Applicant, "contact-telephone", form.ContactTelephone),
        One(LabelPage.Applicant, "contact-email", form.ContactEmail), One(LabelPage.Applicant, "work", form.Work), One(LabelPage.Applicant, "registered-in", form.RegisteredIn),
        One(LabelPage.Applicant, "registration-number", form.RegistrationNumber), One(LabelPage.Applicant, "registered-until", form.RegisteredUntil),
        .. LabelSheet.WaysOf(form.Label).Select(way => One(LabelPage.Ways, Name(way), form.Ways.Contains(way) ? true : null)),
        .. form.Awards.SelectMany(a => Row(LabelPage.Awards, a.Id, ("award-year", a.Year), ("award-number", a.Number))),
        One(LabelPage.Assessment, "assessment", form.Assessment), One(LabelPage.Assessment, "assessment-by", form.AssessmentBy), One(LabelPage.Assessment, "assessment-completed", form.AssessmentCompletedOn),
        One(LabelPage.Assessment, "no-cost-recommended", form.NoCostRecommended), One(LabelPage.Assessment, "no-cost-done", form.NoCostDone),
        One(LabelPage.Assessment, "paid-recommended", form.PaidRecommended), One(LabelPage.Assessment, "plan-for-the-rest", form.PlanForTheRest),
        .. form.Measures.SelectMany(m => Row(LabelPage.Measures, m.Id, ("measure-catalogue", m.Catalogue), ("measure-name", m.Name), ("measure-paid", m.Paid), ("measure-done", m.DoneOn),
            ("measure-measured", m.Measured), ("measure-before", m.Before), ("measure-after", m.After), ("measure-unit", m.Unit), ("measure-voc", m.VocOrNox))),
        .. form.Titles.SelectMany(t => Row(LabelPage.Titles, t.Id, ("title-kind", t.Kind), ("title-number", t.Number), ("title-issuer", t.Issuer), ("title-from", t.From), ("title-until", t.Until))),
        .. form.Referrals.SelectMany(r => Row(LabelPage.Referrals, r.Id, ("referral-factory", r.Factory), ("referral-company", r.Company), ("referral-on", r.ReferredOn), ("referral-project", r.Project))),
        .. form.Suppliers.SelectMany(s => Row(LabelPage.Suppliers, s.Id, ("supplier-factory", s.Factory), ("supplier-holds", s.Holds), ("supplier-certificate", s.Certificate),
            ("supplier-products", s.Products), ("supplier-since", s.Since))),
        One(LabelPage.Record, "has-offences", form.HasOffences),
        .. form.Offences.SelectMany(o => Row(LabelPage.Record, o.Id, ("offence-what", o.What), ("offence-on", o.OffenceOn), ("offence-recorded", o.RecordedOn), ("offence-authority", o.Authority), ("offence-told", o.ToldOn))),
    ];

    private static ImmutableArray<T> Rows<T>(PageText<LabelPage> text, string list, Func<string, T> read) => [.. text.Lines(list).Select(line => text.At(line, line, () => read(line)))];

    private static string Said(PageText<LabelPage> text, string name) => text.Text(name) ?? "";

    private static string Name(LabelWay way) => $"way-{(way switch { LabelWay.Measures => "measures", LabelWay.Title => "title", LabelWay.Referrals => "referrals", _ => "suppliers" })}";

    private static FormAnswer<LabelPage> One(LabelPage page, string name, object? value) => new(page, name, "", value);

    private static IEnumerable<FormAnswer<LabelPage>> Row(LabelPage page, string line, params (string Name, object? Value)[] fields) => fields.Select(f => new FormAnswer<LabelPage>(page, f.Name, line, f.Value));
}
