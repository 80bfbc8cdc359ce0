using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CleanerProduction.Forms;
using CleanerProduction.Guidelines.Funding;

namespace CleanerProduction.Applications.Forms;

/// <summary>What stands between a draft and its submission.</summary>
/// <param name="Group">The page it is mended on.</param>
/// <param name="Place">The field, as <see cref="FormAnswer{TPage}.Place"/>; empty for the page as a whole.</param>
/// <param name="Code">What is wrong: its sentence is found by it.</param>
/// <param name="Clause">The clause that asks for it; null where the design does.</param>
/// <param name="Missing">True where something is not there yet; false where what is there is wrong.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FormFault(FormGroup Group, string Place, string Code, string? Clause, bool Missing);

/// <summary>What a form still needs. It never stops a save, only the submission.</summary>
public static class FormCheck
{
    /// <summary>Everything, in the order of the pages. Company and factory answer for themselves by the findings on eligibility.</summary>
    public static ImmutableArray<FormFault> Faults(ApplicationFacts facts)
    {
        var shown = FormGroups.Of(facts.Project, again: !facts.Assessments.IsEmpty).SelectMany(g => g).ToHashSet();
        var unread = facts.Form.Unread.ToDictionary(u => u.Place, StringComparer.Ordinal);
        return [.. All(facts).Where(f => shown.Contains(f.Group) && !unread.ContainsKey(f.Place)), .. unread.Values.Select(Unread).Where(f => shown.Contains(f.Group))];
    }

    private static FormFault Unread(UnreadAnswer answer) =>
        Wrong(FormLists.GroupOf(answer.Place) ?? FormGroup.Check, answer.Place, FormLists.NameOf(answer.Place) is "budget-amount" or "contract-sum" or "quotation-amount" ? "amount-not-readable" : "number-not-readable", null);

    /// <summary>The slots that must hold a file before submission and do not.</summary>
    public static ImmutableArray<string> MissingSlots(ApplicationFacts facts) => [.. Needed(facts).Where(s => !facts.Slots.Contains(s))];

    /// <summary>How far a page is.</summary>
    public static GroupStatus Status(ApplicationFacts facts, FormGroup group)
    {
        var all = Faults(facts);
        if (group == FormGroup.Quotations && facts.Form.Budget.All(l => l.Kind is null)) return GroupStatus.NotYet;
        if (group is FormGroup.Check or FormGroup.Declare) return all.IsEmpty ? GroupStatus.NotStarted : GroupStatus.NotYet;
        var faults = all.Where(f => f.Group == group).ToList();
        if (faults.Count == 0) return GroupStatus.Completed;
        if (faults.Exists(f => !f.Missing)) return GroupStatus.ToCorrect;
        return FormText.Of(facts.Form, group).Values.Any(t => t.Length > 0) ? GroupStatus.InProgress : GroupStatus.NotStarted;
    }

    private static IEnumerable<string> Needed(ApplicationFacts facts)
    {
        if (!facts.Form.Providers.IsEmpty || !facts.Exempt) yield return "service-contract";
        if (facts.Exempt) yield return "technology-proof";
        if (facts.Form.Budget.Any(l => l.Kind == CostKind.Equipment && !l.Quotations.IsEmpty)) yield return "quotation";
    }

    private static IEnumerable<FormFault> All(ApplicationFacts facts) =>
    [
        .. Project(facts), .. Benefits(facts.Form), .. Plan(facts), .. Providers(facts), .. Budget(facts), .. Quotations(facts), .. People(facts), .. Funding(facts.Form), .. Files(facts),
    ];

    private static IEnumerable<FormFault> Project(ApplicationFacts facts)
    {
        var form = facts.Form;
        var isNew = facts.Project is ProjectType.Demonstration2 or ProjectType.NewTechnology;
        if (Empty(form.Title)) yield return Missing(FormGroup.Project, "title", "title-missing", "FG-2.1.3");
        if (Empty(form.Summary)) yield return Missing(FormGroup.Project, "summary", "summary-missing", "FG-2.1.3");
        if (Empty(form.Process)) yield return Missing(FormGroup.Project, "process", "process-missing", "FG-2.1.3");
        if (facts.Project != ProjectType.OnSiteAssessment)
        {
            if (form.Aim is null) yield return Missing(FormGroup.Project, "aim", "aim-missing", "FG-T1.1");
            else if (form.Aim is ProjectAim.Waste or ProjectAim.Other && facts.Project != ProjectType.NewTechnology) yield return Wrong(FormGroup.Project, "aim", "aim-not-funded", "FG-T1.1");
        }
        if (facts.Project == ProjectType.Demonstration1)
        {
            if (Empty(form.Technology)) yield return Missing(FormGroup.Project, "technology", "technology-missing", "FG-2.3.2(g)");
            else if (!facts.Listed.Any(t => t.Code == form.Technology && t.InForce.Contains(facts.On))) yield return Wrong(FormGroup.Project, "technology", "technology-not-listed", "FG-2.3.2(g)");
        }
        if (isNew && Empty(form.Innovation)) yield return Missing(FormGroup.Innovation, "innovation", "innovation-missing", "FG-2.3.2(k)");
        if (isNew && form.KnownCases is null) yield return Missing(FormGroup.Innovation, "known-cases", "known-cases-missing", "FG-2.3.2(k)");
        if (isNew && Empty(form.Adoption)) yield return Missing(FormGroup.Innovation, "adoption", "adoption-missing", "FG-2.3.2(iii)(i)");
        if (isNew && Empty(form.Representativeness)) yield return Missing(FormGroup.Innovation, "representativeness", "representativeness-missing", "FG-2.3.2(j)");
        if (form.Origin is null) yield return Missing(FormGroup.Origin, "origin", "origin-missing", "RG-1.1.2");
        if (form.HongKongTechnology && Empty(form.Developer)) yield return Missing(FormGroup.Origin, "developer", "developer-missing", "RG-1.1.2");
        if (form.Changes.IsEmpty) yield return Missing(FormGroup.Earlier, "changes", "changes-missing", "FG-fn1(b)");
        if (form.EquipmentMeasure is null) yield return Missing(FormGroup.Earlier, "equipment-measure", "equipment-measure-missing", "FG-fn1(a)");
    }

    private static IEnumerable<FormFault> Benefits(ApplicationForm form)
    {
        if (form.Benefits.IsEmpty) yield return Missing(FormGroup.Benefits, "", "benefits-missing", "FG-2.3.2(h)");
        foreach (var benefit in form.Benefits)
        {
            if (benefit.Before is null) yield return Missing(FormGroup.Benefits, $"benefit-before/{benefit.Kind}", "benefit-before-missing", "FG-2.3.2(h)");
            if (benefit.After is null) yield return Missing(FormGroup.Benefits, $"benefit-after/{benefit.Kind}", "benefit-after-missing", "FG-2.3.2(h)");
            if (benefit.Before < 0) yield return Wrong(FormGroup.Benefits, $"benefit-before/{benefit.Kind}", "benefit-negative", null);
            if (benefit.After < 0) yield return Wrong(FormGroup.Benefits, $"benefit-after/{benefit.Kind}", "benefit-negative", null);
        }
        if (!form.Benefits.IsEmpty && Empty(form.BenefitBasis)) yield return Missing(FormGroup.Benefits, "benefit-basis", "benefit-basis-missing", "FG-2.3.2(h)");
    }

    private static IEnumerable<FormFault> Plan(ApplicationFacts facts)
    {
        var clause = facts.Project == ProjectType.OnSiteAssessment ? "FG-3.2.1(a)" : "FG-3.2.1(b)";
        var most = facts.Limits.Deadlines.Rule(clause)!.Count;
        if (facts.Form.Plan.IsEmpty) yield return Missing(FormGroup.Plan, "", "plan-missing", "FG-2.3.2(f)");
        foreach (var (milestone, number) in facts.Form.Plan.Select((m, i) => (m, i + 1)))
        {
            if (Empty(milestone.What)) yield return Missing(FormGroup.Plan, $"milestone/{number}", "milestone-missing", "FG-2.3.2(f)");
            if (milestone.Month is null) yield return Missing(FormGroup.Plan, $"milestone-month/{number}", "milestone-month-missing", "FG-2.3.2(f)");
            else if (milestone.Month < 1 || milestone.Month > most) yield return Wrong(FormGroup.Plan, $"milestone-month/{number}", "milestone-after-end", clause);
        }
    }

    private static IEnumerable<FormFault> Providers(ApplicationFacts facts)
    {
        var form = facts.Form;
        if (form.Providers.IsEmpty && !facts.Exempt) yield return Missing(FormGroup.Providers, "", "provider-missing", facts.Project == ProjectType.NewTechnology ? "RG-1.1.2" : "FG-2.1.1");
        foreach (var (provider, number) in form.Providers.Select((p, i) => (p, i + 1)))
        {
            if (provider.Number is null && !facts.Exempt) yield return Missing(FormGroup.Providers, $"provider/{number}", "provider-missing", "FG-1.4.1");
            if (provider.Work is null) yield return Missing(FormGroup.Providers, $"provider-work/{number}", "provider-work-missing", "FG-G4");
            if (provider.ContractSum is null) yield return Missing(FormGroup.Contract, $"contract-sum/{number}", "contract-sum-missing", "FG-2.1.2");
            else if (provider.ContractSum <= Hkd.Zero) yield return Wrong(FormGroup.Contract, $"contract-sum/{number}", "contract-sum-nothing", "FG-2.1.2");
        }
        if (facts.Registered.Any(p => !p.IsRegistered)) yield return Wrong(FormGroup.Providers, "", "provider-not-registered", "FG-1.4.1");
        else if (!form.Providers.IsEmpty && Section0Glossary.CategoryFits(facts.Project, facts.Registered, new(new("FG-G4"))).Outcome == Guidelines.FindingOutcome.NotMet)
            yield return Wrong(FormGroup.Providers, "", "provider-category", "FG-G4");
    }

    private static IEnumerable<FormFault> Budget(ApplicationFacts facts)
    {
        if (facts.Form.Budget.IsEmpty) yield return Missing(FormGroup.Budget, "", "budget-missing", "FG-T1.2");
        else if (facts.Form.EligibleCost(facts.Project) <= Hkd.Zero) yield return Wrong(FormGroup.Budget, "", "budget-not-eligible", "FG-3.5.1");
        foreach (var line in facts.Form.Budget)
        {
            if (Empty(line.What)) yield return Missing(FormGroup.Budget, $"budget-what/{line.Id}", "budget-what-missing", "FG-3.5.1");
            if (line.Kind is null) yield return Missing(FormGroup.Budget, $"budget-kind/{line.Id}", "budget-kind-missing", "FG-3.5.1");
            if (line.Amount is null) yield return Missing(FormGroup.Budget, $"budget-amount/{line.Id}", "budget-amount-missing", "FG-T1.2");
            if (line.Proprietary && Empty(line.ProprietaryReason)) yield return Missing(FormGroup.Budget, $"proprietary-reason/{line.Id}", "proprietary-reason-missing", "FG-3.3.2");
        }
        var contracts = Hkd.Sum(facts.Form.Providers.Select(p => p.ContractSum ?? Hkd.Zero));
        var fees = Hkd.Sum(facts.Form.Budget.Where(l => l.Kind == CostKind.ProviderFee).Select(l => l.Amount ?? Hkd.Zero));
        if (facts.Form.Providers.Any(p => p.ContractSum is not null) && fees > contracts) yield return Wrong(FormGroup.Budget, "", "fee-above-contract", "FG-2.1.2");
    }

    private static IEnumerable<FormFault> Quotations(ApplicationFacts facts)
    {
        foreach (var line in facts.Form.Budget.Where(l => l.Kind == CostKind.Equipment))
        {
            if (line.Quotations.IsEmpty) yield return Missing(FormGroup.Quotations, $"quotation-supplier/{line.Id}-1", "quotation-missing", "FG-2.1.4");
            foreach (var (quotation, number) in line.Quotations.Select((q, i) => (q, i + 1)))
            {
                if (Empty(quotation.Supplier)) yield return Missing(FormGroup.Quotations, $"quotation-supplier/{line.Id}-{number}", "quotation-supplier-missing", "FG-2.1.4");
                if (quotation.Amount is null) yield return Missing(FormGroup.Quotations, $"quotation-amount/{line.Id}-{number}", "quotation-amount-missing", "FG-2.1.4");
            }
            if (line.Chosen is { } chosen && line.Quotations.All(q => q.Supplier != chosen)) yield return Wrong(FormGroup.Quotations, $"chosen/{line.Id}", "chosen-did-not-quote", "FG-3.3.3(d)");
            var lowest = line.Quotations.Where(q => q is { Conforming: true, Amount: not null }).Select(q => q.Amount!.Value).DefaultIfEmpty().Min();
            if (line.Quotations.Any(q => q.Supplier == line.Chosen && q.Amount > lowest && lowest > Hkd.Zero) && Empty(line.ReasonNotLowest))
                yield return Missing(FormGroup.Quotations, $"reason-not-lowest/{line.Id}", "reason-not-lowest-missing", "FG-3.3.3(d)");
        }
    }

    private static IEnumerable<FormFault> People(ApplicationFacts facts)
    {
        var form = facts.Form;
        if (form.Representatives.Length < (facts.Procedure?.Representatives.Value ?? 1)) yield return Missing(FormGroup.Representatives, "", "representatives-too-few", "FG-3.6.1");
        foreach (var (person, number) in form.Representatives.Select((r, i) => (r, i + 1)))
        {
            if (Empty(person.Name)) yield return Missing(FormGroup.Representatives, $"representative/{number}", "representative-missing", "FG-3.6.1");
            if (Empty(person.Telephone)) yield return Missing(FormGroup.Representatives, $"representative-telephone/{number}", "representative-telephone-missing", "FG-3.6.1(c)");
            if (Empty(person.Email)) yield return Missing(FormGroup.Representatives, $"representative-email/{number}", "representative-email-missing", "FG-3.6.1(c)");
        }
    }

    private static IEnumerable<FormFault> Funding(ApplicationForm form)
    {
        if (form.OtherFunding is null) yield return Missing(FormGroup.OtherFunding, "other-funding", "other-funding-missing", "FG-2.6.1");
        if (form.OtherFunding == true && form.Schemes.IsEmpty) yield return Missing(FormGroup.OtherFunding, "scheme/1", "scheme-missing", "FG-2.6.1");
        foreach (var (scheme, number) in form.Schemes.Select((s, i) => (s, i + 1)))
        {
            if (Empty(scheme.Scheme)) yield return Missing(FormGroup.OtherFunding, $"scheme/{number}", "scheme-missing", "FG-2.6.1");
            if (scheme.SameProject is null) yield return Missing(FormGroup.OtherFunding, $"scheme-same-project/{number}", "scheme-same-project-missing", "FG-2.6.1");
            if (scheme.SameProject == true) yield return Wrong(FormGroup.OtherFunding, $"scheme-same-project/{number}", "second-grant", "FG-2.6.1");
        }
    }

    private static IEnumerable<FormFault> Files(ApplicationFacts facts) => MissingSlots(facts).Select(slot => slot switch
    {
        "technology-proof" => Missing(FormGroup.Origin, slot, "file-missing", "RG-1.1.2"),
        "quotation" => Missing(FormGroup.Quotations, slot, "file-missing", "FG-2.1.4"),
        _ => Missing(FormGroup.Contract, slot, "file-missing", "FG-2.1.2"),
    });

    private static FormFault Missing(FormGroup group, string place, string code, string? clause) => new(group, place, code, clause, true);

    private static FormFault Wrong(FormGroup group, string place, string code, string? clause) => new(group, place, code, clause, false);

    private static bool Empty(string? text) => string.IsNullOrWhiteSpace(text);
}
