using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Forms;

namespace CleanerProduction.Labels.Forms;

/// <summary>A page of the entry form: one group of questions.</summary>
public enum LabelPage
{
    /// <summary>Whom to talk to, and for a buyer its registration.</summary>
    Applicant,
    /// <summary>By which way the criteria are met.</summary>
    Ways,
    /// <summary>Excellent: the manufacturing labels of before.</summary>
    Awards,
    /// <summary>The assessment and its report.</summary>
    Assessment,
    /// <summary>The measures carried out.</summary>
    Measures,
    /// <summary>Audits and titles.</summary>
    Titles,
    /// <summary>Factories referred.</summary>
    Referrals,
    /// <summary>Labelled factories bought from.</summary>
    Suppliers,
    /// <summary>Breaches of environmental law, and the declaration.</summary>
    Record,
    /// <summary>Reading everything over.</summary>
    Check,
    /// <summary>Declaring and handing in.</summary>
    Declare,
}

/// <summary>The pages of the form, and what stands on them.</summary>
public static class LabelSheet
{
    /// <summary>The form's pages with their fields.</summary>
    public static readonly FormSheet<LabelPage> Sheet = new(
    [
        new("measures", LabelPage.Measures,
            ["measure-catalogue", "measure-name", "measure-paid", "measure-done", "measure-measured", "measure-before", "measure-after", "measure-unit", "measure-voc"]) { Mark = "A" },
        new("titles", LabelPage.Titles, ["title-kind", "title-number", "title-issuer", "title-from", "title-until"]) { Mark = "T" },
        new("awards", LabelPage.Awards, ["award-year", "award-number"]) { Mark = "W" },
        new("referrals", LabelPage.Referrals, ["referral-factory", "referral-company", "referral-on", "referral-project"]) { Mark = "R" },
        new("suppliers", LabelPage.Suppliers, ["supplier-factory", "supplier-holds", "supplier-certificate", "supplier-products", "supplier-since"]) { Mark = "U" },
        new("offences", LabelPage.Record, ["offence-what", "offence-on", "offence-recorded", "offence-authority", "offence-told"]) { Mark = "O" },
    ],
    [
        (LabelPage.Applicant, ["contact-name", "contact-post", "contact-telephone", "contact-email", "work", "registered-in", "registration-number", "registered-until"]),
        (LabelPage.Ways, ["way-measures", "way-title", "way-referrals", "way-suppliers"]),
        (LabelPage.Assessment, ["assessment", "assessment-by", "assessment-completed", "no-cost-recommended", "no-cost-done", "paid-recommended", "plan-for-the-rest"]),
        (LabelPage.Record, ["has-offences"]),
    ]);

    /// <summary>The two ways of a label, in the guide's order.</summary>
    public static ImmutableArray<LabelWay> WaysOf(LabelKind label) => label switch
    {
        LabelKind.Manufacturing or LabelKind.Excellent => [LabelWay.Measures, LabelWay.Title],
        LabelKind.SupplyChain => [LabelWay.Referrals, LabelWay.Suppliers],
        _ => [],
    };

    /// <summary>The pages a form has, in sections of the task list: what its label and the ways chosen ask for.</summary>
    public static ImmutableArray<ImmutableArray<LabelPage>> PagesOf(LabelEntryForm form)
    {
        bool By(LabelWay way) => form.Ways.Contains(way);
        return
        [
            [LabelPage.Applicant, LabelPage.Ways],
            [
                .. When(By(LabelWay.Measures) && form is { Label: LabelKind.Excellent, Renewal: false }, LabelPage.Awards),
                .. When(By(LabelWay.Measures), LabelPage.Assessment, LabelPage.Measures), .. When(By(LabelWay.Title), LabelPage.Titles),
                .. When(By(LabelWay.Referrals), LabelPage.Referrals), .. When(By(LabelWay.Suppliers), LabelPage.Suppliers),
            ],
            [.. When(form.IsForFactories, LabelPage.Record)],
            [LabelPage.Check, LabelPage.Declare],
        ];
    }

    /// <summary>The mark of the next line of a list.</summary>
    public static string NextLine(string mark, IEnumerable<string> taken) =>
        mark + Typed.Line(taken.Select(id => int.Parse(id.AsSpan(mark.Length), CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max() + 1);

    private static ImmutableArray<LabelPage> When(bool so, params ImmutableArray<LabelPage> pages) => so ? pages : [];
}
