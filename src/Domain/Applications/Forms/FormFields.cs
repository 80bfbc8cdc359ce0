using System.Collections.Immutable;
using CleanerProduction.Forms;

namespace CleanerProduction.Applications.Forms;

/// <summary>A form as a list of answers: what is read over, compared, and written into the agreement.</summary>
public static class FormFields
{
    /// <summary>All of them, in the order of the pages; texts without anything in them are no answers.</summary>
    public static IEnumerable<FormAnswer<FormGroup>> Of(ApplicationForm form) => All(form).Given();

    /// <summary>What differs between two forms, in the later one's order.</summary>
    public static ImmutableArray<FormChange<FormGroup>> Between(ApplicationForm before, ApplicationForm after) => FormAnswers.Between(Of(before), Of(after));

    private static IEnumerable<FormAnswer<FormGroup>> All(ApplicationForm form) =>
    [
        One(FormGroup.Project, "title", form.Title), One(FormGroup.Project, "aim", form.Aim), One(FormGroup.Project, "summary", form.Summary),
        One(FormGroup.Project, "process", form.Process), One(FormGroup.Project, "technology", form.Technology), One(FormGroup.Project, "theme", form.Theme),
        One(FormGroup.Project, "special-reason", form.SpecialReason),
        One(FormGroup.Innovation, "innovation", form.Innovation), One(FormGroup.Innovation, "known-cases", form.KnownCases), One(FormGroup.Innovation, "adoption", form.Adoption),
        One(FormGroup.Innovation, "representativeness", form.Representativeness),
        One(FormGroup.Origin, "origin", form.Origin), One(FormGroup.Origin, "developer", form.Developer),
        One(FormGroup.Earlier, "changes", form.Changes.IsEmpty ? null : string.Join(", ", form.Changes.Order())), One(FormGroup.Earlier, "changes-note", form.ChangesNote),
        One(FormGroup.Earlier, "equipment-measure", form.EquipmentMeasure), One(FormGroup.Earlier, "equipment-measure-note", form.EquipmentMeasureNote),
        .. form.Benefits.SelectMany(b => new[] { Row(FormGroup.Benefits, "benefit-before", $"{b.Kind}", b.Before), Row(FormGroup.Benefits, "benefit-after", $"{b.Kind}", b.After) }),
        One(FormGroup.Benefits, "benefit-basis", form.BenefitBasis),
        .. form.Plan.SelectMany((m, i) => new[] { Row(FormGroup.Plan, "milestone", Number(i), m.What), Row(FormGroup.Plan, "milestone-month", Number(i), m.Month) }),
        .. form.Providers.SelectMany((p, i) => new[]
        {
            Row(FormGroup.Providers, "provider", Number(i), p.Number), Row(FormGroup.Providers, "provider-category", Number(i), p.Category),
            Row(FormGroup.Providers, "provider-work", Number(i), p.Work), Row(FormGroup.Contract, "contract-sum", Number(i), p.ContractSum),
        }),
        .. form.Budget.SelectMany(Line),
        .. form.Representatives.SelectMany((r, i) => new[]
        {
            Row(FormGroup.Representatives, "representative", Number(i), r.Name), Row(FormGroup.Representatives, "representative-post", Number(i), r.Post),
            Row(FormGroup.Representatives, "representative-telephone", Number(i), r.Telephone), Row(FormGroup.Representatives, "representative-email", Number(i), r.Email),
        }),
        One(FormGroup.OtherFunding, "other-funding", form.OtherFunding),
        .. form.Schemes.SelectMany((s, i) => new[]
        {
            Row(FormGroup.OtherFunding, "scheme", Number(i), s.Scheme), Row(FormGroup.OtherFunding, "scheme-what", Number(i), s.What),
            Row(FormGroup.OtherFunding, "scheme-standing", Number(i), s.Standing), Row(FormGroup.OtherFunding, "scheme-same-project", Number(i), s.SameProject),
        }),
    ];

    private static IEnumerable<FormAnswer<FormGroup>> Line(BudgetLine line) =>
    [
        Row(FormGroup.Budget, "budget-what", line.Id, line.What), Row(FormGroup.Budget, "budget-kind", line.Id, line.Kind), Row(FormGroup.Budget, "budget-amount", line.Id, line.Amount),
        Row(FormGroup.Budget, "proprietary", line.Id, line.Proprietary ? true : null), Row(FormGroup.Budget, "proprietary-reason", line.Id, line.ProprietaryReason),
        .. line.Quotations.SelectMany((q, i) => new[]
        {
            Row(FormGroup.Quotations, "quotation-supplier", $"{line.Id}-{Number(i)}", q.Supplier), Row(FormGroup.Quotations, "quotation-address", $"{line.Id}-{Number(i)}", q.Address),
            Row(FormGroup.Quotations, "quotation-amount", $"{line.Id}-{Number(i)}", q.Amount), Row(FormGroup.Quotations, "quotation-written", $"{line.Id}-{Number(i)}", q.Written),
            Row(FormGroup.Quotations, "quotation-conforming", $"{line.Id}-{Number(i)}", q.Conforming),
        }),
        Row(FormGroup.Quotations, "chosen", line.Id, line.Chosen), Row(FormGroup.Quotations, "reason-not-lowest", line.Id, line.ReasonNotLowest),
        Row(FormGroup.Quotations, "shortage", line.Id, line.ShortageRecorded ? true : null), Row(FormGroup.Quotations, "open-tender", line.Id, line.OpenTender ? true : null),
    ];

    private static FormAnswer<FormGroup> One(FormGroup group, string name, object? value) => new(group, name, "", value);

    private static FormAnswer<FormGroup> Row(FormGroup group, string name, string line, object? value) => new(group, name, line, value);

    private static string Number(int index) => (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
