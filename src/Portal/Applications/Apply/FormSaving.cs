using System.Collections.Immutable;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Forms;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Apply;

/// <summary>Saves pages of an application's form.</summary>
public sealed class FormSaving(IDbContextFactory<PortalDb> databases, MyCases cases, TimeProvider clock) : SavesPages<MyCase, ApplicationForm, FormGroup>(databases, clock)
{
    /// <inheritdoc />
    protected override FormSheet<FormGroup> Sheet => FormLists.Sheet;

    /// <inheritdoc />
    protected override ApplicationForm Blank => new();

    /// <inheritdoc />
    protected override Task<MyCase?> Find(string person, string reference, CancellationToken cancellation) => cases.Find(person, reference, cancellation);

    /// <inheritdoc />
    protected override bool IsWritable(MyCase mine) => mine.Writable;

    /// <inheritdoc />
    protected override ImmutableSortedDictionary<string, string> TextsOf(ApplicationForm form, FormGroup page) => FormText.Of(form, page);

    /// <inheritdoc />
    protected override ApplicationForm Put(MyCase mine, ApplicationForm stands, SentPage<FormGroup> sent, ImmutableSortedDictionary<string, string> texts) =>
        Named(mine, Done(FormText.Put(stands, sent.Page, texts), sent.Do));

    // A line of the budget goes with whatever anybody wrote into it meanwhile.
    /// <inheritdoc />
    protected override bool GoesAnyway(FormList<FormGroup> list) => list.Name == "budget";

    private static ApplicationForm Done(ApplicationForm form, LineAct? asked) => asked is { Add: true } act ? act.List switch
    {
        "plan" => form with { Plan = form.Plan.Add(new("", null)) },
        "budget" => form with { Budget = form.Budget.Add(new(form.NextLine, "", null, null)) },
        "quotations" => form with { Budget = [.. form.Budget.Select(l => l.Id == act.Line ? l with { Quotations = l.Quotations.Add(new("", "", null)) } : l)] },
        "representatives" => form with { Representatives = form.Representatives.Add(new(null, "", "", "", "")) },
        "schemes" => form with { Schemes = form.Schemes.Add(new("", "", "", null)) },
        "providers" => Chosen(form, act.Line),
        _ => form,
    } : form;

    // Who is chosen from those who act for the company brings name and address along.
    private static ApplicationForm Named(MyCase mine, ApplicationForm form) => form with
    {
        Representatives = [.. form.Representatives.Select(r => mine.Acting.FirstOrDefault(p => p.Id == r.PersonId) is { } person
            ? r with { Name = r.Name.Length > 0 ? r.Name : person.Name().In(form.WrittenIn), Email = r.Email.Length > 0 ? r.Email : person.Email ?? "" } : r with { PersonId = null })],
    };

    // 2010-003:Category1; once is enough.
    private static ApplicationForm Chosen(ApplicationForm form, string line) =>
        line.Split(':') is [var number, var word] && Enum.TryParse<CleanerProduction.Providers.ProviderCategory>(word, out var category) && !form.Providers.Any(p => p.Number == number && p.Category == category)
            ? form with { Providers = form.Providers.Add(new(number, category, null, null)) } : form;
}
