using System.Collections.Immutable;
using CleanerProduction.Forms;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Providers;

namespace CleanerProduction.Applications.Forms;

/// <content>From texts back to a form.</content>
public static partial class FormText
{
    /// <summary>The form with a page filled in as these texts say. A line without anything in it is left out; what cannot be read is kept as typed.</summary>
    public static ApplicationForm Put(ApplicationForm form, FormGroup group, IReadOnlyDictionary<string, string> texts)
    {
        var page = new PageText<FormGroup>(FormLists.Sheet, texts);
        var read = Read(form, group, page);
        var kept = form.Unread.Where(u => FormLists.GroupOf(u.Place) != group).Concat(page.Unread).Where(u => Stands(read, u.Place));
        return read with { Unread = [.. kept.OrderBy(u => u.Place, StringComparer.Ordinal)] };
    }

    private static ApplicationForm Read(ApplicationForm form, FormGroup group, PageText<FormGroup> page) => group switch
    {
        FormGroup.Project => form with
        {
            Title = page.Text("title"), Aim = page.Word<ProjectAim>("aim"), Summary = page.Text("summary"), Process = page.Text("process"), Technology = page.Text("technology"),
            Theme = page.Text("theme"), SpecialReason = page.Text("special-reason"),
        },
        FormGroup.Innovation => form with
        {
            Innovation = page.Text("innovation"), KnownCases = page.Whole("known-cases"), Adoption = page.Text("adoption"), Representativeness = page.Text("representativeness"),
        },
        FormGroup.Origin => form with { Origin = page.Word<TechnologyOrigin>("origin"), Developer = page.Text("developer") },
        FormGroup.Earlier => form with
        {
            Changes = [.. (page.Text("changes") ?? "").Split(',').Select(c => Enum.TryParse<FactoryChange>(c.Trim(), out var change) && Enum.IsDefined(change) ? change : (FactoryChange?)null).OfType<FactoryChange>().Distinct().Order()],
            ChangesNote = page.Text("changes-note"), EquipmentMeasure = page.Answer("equipment-measure"), EquipmentMeasureNote = page.Text("equipment-measure-note"),
        },
        FormGroup.Benefits => form with { Benefits = [.. Benefits(page)], BenefitBasis = page.Text("benefit-basis") },
        FormGroup.Plan => form with { Plan = [.. page.Lines("plan").Select((line, i) => page.At(line, i + 1, () => new PlannedMilestone(page.Text("milestone") ?? "", page.Whole("milestone-month"))))] },
        FormGroup.Providers => form with { Providers = [.. page.Lines("providers").Select((line, i) => page.At(line, i + 1, () => Provider(form, line, page)))] },
        FormGroup.Contract => form with { Providers = [.. form.Providers.Select((p, i) => page.At(Line(i + 1), i + 1, () => p with { ContractSum = page.Money("contract-sum") }))] },
        FormGroup.Budget => form with { Budget = [.. page.Lines("budget").Select(line => page.At(line, line, () => BudgetLine(form, line, page)))] },
        FormGroup.Quotations => form with { Budget = [.. form.Budget.Select(l => l.Kind == CostKind.Equipment ? Quoted(l, page) : l)] },
        FormGroup.Representatives => form with { Representatives = [.. page.Lines("representatives").Select((line, i) => page.At(line, i + 1, () => Person(page)))] },
        FormGroup.OtherFunding => form with
        {
            OtherFunding = page.Answer("other-funding"),
            Schemes = [.. page.Lines("schemes").Select((line, i) => page.At(line, i + 1, () => new OtherScheme(page.Text("scheme") ?? "", page.Text("scheme-what") ?? "", page.Text("scheme-standing") ?? "", page.Answer("scheme-same-project"))))],
        },
        _ => form,
    };

    private static IEnumerable<ExpectedBenefit> Benefits(PageText<FormGroup> page) =>
        from kind in Enum.GetValues<BenefitKind>()
        where page.Has($"benefit-before/{kind}") || page.Has($"benefit-after/{kind}")
        select page.At($"{kind}", $"{kind}", () => new ExpectedBenefit(kind, page.Number("benefit-before"), page.Number("benefit-after")));

    // The sum stands on the next page: it stays with its line.
    private static ContractedProvider Provider(ApplicationForm form, string line, PageText<FormGroup> page) =>
        new(page.Text("provider"), page.Word<ProviderCategory>("provider-category"), page.Word<ProviderWork>("provider-work"), form.Providers.ElementAtOrDefault((int)(Typed.Number(line) ?? 0) - 1)?.ContractSum);

    private static BudgetLine BudgetLine(ApplicationForm form, string line, PageText<FormGroup> page) =>
        (form.Budget.FirstOrDefault(l => l.Id == line) ?? new(line, "", null, null)) with
        {
            What = page.Text("budget-what") ?? "", Kind = page.Word<CostKind>("budget-kind"), Amount = page.Money("budget-amount"),
            Proprietary = page.Answer("proprietary") == true, ProprietaryReason = page.Text("proprietary-reason"),
        };

    private static BudgetLine Quoted(BudgetLine budget, PageText<FormGroup> page) => page.At(budget.Id, budget.Id, () => budget with
    {
        Chosen = page.Text("chosen"), ReasonNotLowest = page.Text("reason-not-lowest"), ShortageRecorded = page.Answer("shortage") == true, OpenTender = page.Answer("open-tender") == true,
    }) with
    {
        Quotations =
        [
            .. page.Lines("quotations").Where(l => l.StartsWith(budget.Id + "-", StringComparison.Ordinal)).Select((line, i) => page.At(line, $"{budget.Id}-{Line(i + 1)}", () => new FormQuotation(
                page.Text("quotation-supplier") ?? "", page.Text("quotation-address") ?? "", page.Money("quotation-amount"), page.Answer("quotation-written") != false, page.Answer("quotation-conforming") != false))),
        ],
    };

    private static FormRepresentative Person(PageText<FormGroup> page) =>
        new(page.Text("representative-person"), page.Text("representative") ?? "", page.Text("representative-post") ?? "", page.Text("representative-telephone") ?? "", page.Text("representative-email") ?? "");

    // What was typed into a line that is gone goes with it.
    private static bool Stands(ApplicationForm form, string place) => FormLists.NameOf(place) switch
    {
        "contract-sum" => FormLists.LineOf(place) is var line && Typed.Number(line) is { } number && number <= form.Providers.Length,
        "quotation-amount" => form.Budget.Any(l => FormLists.LineOf(place).StartsWith(l.Id + "-", StringComparison.Ordinal)),
        _ => true,
    };
}
