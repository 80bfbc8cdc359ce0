using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CleanerProduction.Forms;

namespace CleanerProduction.Labels.Forms;

/// <summary>What an entry form lacks.</summary>
/// <param name="Page">The page it is mended on.</param>
/// <param name="Place">The field or the slot; empty for the page as a whole.</param>
/// <param name="Code">What is wrong: its sentence is found by it.</param>
/// <param name="Clause">The clause that asks for it; null where the design does.</param>
/// <param name="Missing">True where something is not there yet; false where what is there is wrong.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LabelFault(LabelPage Page, string Place, string Code, string? Clause, bool Missing);

/// <summary>What an entry form still needs. It never stops a save, only the submission; a criterion missed stops nothing: the panel decides (LG-6).</summary>
public static class LabelFormCheck
{
    /// <summary>Everything, in the order of the pages.</summary>
    public static ImmutableArray<LabelFault> Faults(LabelAsked asked)
    {
        var shown = LabelSheet.PagesOf(asked.Form).SelectMany(p => p).ToHashSet();
        var unread = asked.Form.Unread.ToDictionary(u => u.Place, StringComparer.Ordinal);
        return
        [
            .. All(asked).Where(f => shown.Contains(f.Page) && !unread.ContainsKey(f.Place)),
            .. unread.Keys.Select(Unread).Where(f => shown.Contains(f.Page)),
        ];
    }

    /// <summary>How far a page is.</summary>
    public static GroupStatus Status(LabelAsked asked, LabelPage page)
    {
        var all = Faults(asked);
        if (page is LabelPage.Check or LabelPage.Declare) return all.IsEmpty ? GroupStatus.NotStarted : GroupStatus.NotYet;
        var faults = all.Where(f => f.Page == page).ToList();
        if (faults.Count == 0) return GroupStatus.Completed;
        if (faults.Exists(f => !f.Missing)) return GroupStatus.ToCorrect;
        return LabelFormText.Of(asked.Form, page).Values.Any(t => t.Length > 0) ? GroupStatus.InProgress : GroupStatus.NotStarted;
    }

    private static IEnumerable<LabelFault> All(LabelAsked asked) =>
        [.. Applicant(asked), .. Ways(asked), .. Awards(asked.Form), .. Assessment(asked), .. Measures(asked), .. Titles(asked), .. Referrals(asked), .. Suppliers(asked), .. Record(asked)];

    private static IEnumerable<LabelFault> Applicant(LabelAsked asked)
    {
        var form = asked.Form;
        if (Empty(form.ContactName)) yield return Missing(LabelPage.Applicant, "contact-name", "contact-name-missing", "LG-3.0");
        if (Empty(form.ContactTelephone)) yield return Missing(LabelPage.Applicant, "contact-telephone", "contact-telephone-missing", "LG-3.0");
        if (Empty(form.ContactEmail)) yield return Missing(LabelPage.Applicant, "contact-email", "contact-email-missing", "LG-6");
        else if (!IsEmail(form.ContactEmail!)) yield return Wrong(LabelPage.Applicant, "contact-email", "email-not-readable", "LG-6");
        if (form.Label != LabelKind.SupplyChain) yield break;
        if (form.RegisteredIn is null) yield return Missing(LabelPage.Applicant, "registered-in", "registered-in-missing", "LG-2.3");
        if (Empty(form.RegistrationNumber)) yield return Missing(LabelPage.Applicant, "registration-number", "registration-number-missing", "LG-2.3");
        if (form.RegisteredUntil < asked.On) yield return Wrong(LabelPage.Applicant, "registered-until", "registration-over", "LG-2.3");
        foreach (var fault in Files(asked, LabelPage.Applicant, LabelAsked.RegistrationSlot, "LG-2.3")) yield return fault;
    }

    private static IEnumerable<LabelFault> Ways(LabelAsked asked)
    {
        if (asked.Form.Ways.IsEmpty)
            yield return Missing(LabelPage.Ways, "", "way-missing", asked.Form.Label switch { LabelKind.Manufacturing => "LG-4.1", LabelKind.Excellent => "LG-4.2", _ => "LG-4.3" });
    }

    private static IEnumerable<LabelFault> Awards(LabelEntryForm form)
    {
        const string clause = "LG-4.2(1)";
        if (form.Awards.IsEmpty) yield return Missing(LabelPage.Awards, "", "awards-missing", clause);
        foreach (var award in form.Awards)
            if (award.Year is null) yield return Missing(LabelPage.Awards, $"award-year/{award.Id}", "award-year-missing", clause);
            else if (award.Year < 2009) yield return Wrong(LabelPage.Awards, $"award-year/{award.Id}", "award-before-the-scheme", "LG-1.2");
    }

    // A renewal rests on the label got by the assessment: what its page still says is welcome, and only what is wrong there is told (LG-7.2(1), LG-7.3(1)).
    private static IEnumerable<LabelFault> Assessment(LabelAsked asked) => AssessmentOfFirst(asked).Where(f => !asked.Form.Renewal || !f.Missing);

    private static IEnumerable<LabelFault> AssessmentOfFirst(LabelAsked asked)
    {
        const string clause = "LG-4.1(1)";
        var form = asked.Form;
        if (Empty(form.AssessmentBy)) yield return Missing(LabelPage.Assessment, "assessment-by", "assessment-by-missing", clause);
        if (form.AssessmentCompletedOn is not { } completed) yield return Missing(LabelPage.Assessment, "assessment-completed", "assessment-completed-missing", clause);
        else if (completed > asked.On) yield return Wrong(LabelPage.Assessment, "assessment-completed", "day-ahead", clause);
        if (form.NoCostRecommended is null) yield return Missing(LabelPage.Assessment, "no-cost-recommended", "number-missing", "LG-4.1(1)(a)");
        if (form.NoCostDone is null) yield return Missing(LabelPage.Assessment, "no-cost-done", "number-missing", "LG-4.1(1)(a)");
        if (form.NoCostDone > form.NoCostRecommended) yield return Wrong(LabelPage.Assessment, "no-cost-done", "more-done-than-recommended", "LG-4.1(1)(a)");
        if (form.PaidRecommended is null) yield return Missing(LabelPage.Assessment, "paid-recommended", "number-missing", "LG-4.1(1)(b)");
        if (form.PaidRecommended > form.PaidDone.Count() && Empty(form.PlanForTheRest)) yield return Missing(LabelPage.Assessment, "plan-for-the-rest", "plan-missing", clause);
        foreach (var fault in Files(asked, LabelPage.Assessment, LabelAsked.AssessmentSlot, clause)) yield return fault;
    }

    private static IEnumerable<LabelFault> Measures(LabelAsked asked)
    {
        const string clause = "LG-4.1(1)(b)";
        if (asked.Form.Measures.IsEmpty) yield return Missing(LabelPage.Measures, "", "measures-missing", clause);
        foreach (var measure in asked.Form.Measures)
        {
            LabelFault At(string name, string code, bool missing = true) => new(LabelPage.Measures, $"{name}/{measure.Id}", code, clause, missing);
            if (Empty(measure.Catalogue) && Empty(measure.Name)) yield return At("measure-name", "measure-name-missing");
            if (measure.Paid is null) yield return At("measure-paid", "measure-paid-missing");
            if (measure.DoneOn is not { } done) yield return At("measure-done", "measure-done-missing");
            else if (done > asked.On) yield return At("measure-done", "day-ahead", missing: false);
            if (measure.Paid != true) continue;
            // Equipment must have a certain effect (LG-fn5): without figures nobody can see it.
            if (measure.Measured is null) yield return At("measure-measured", "measure-measured-missing") with { Clause = "LG-fn5" };
            if (measure.Before is null) yield return At("measure-before", "figure-missing") with { Clause = "LG-fn5" };
            if (measure.After is null) yield return At("measure-after", "figure-missing") with { Clause = "LG-fn5" };
            if (measure.Before < 0) yield return At("measure-before", "figure-negative", missing: false);
            if (measure.After < 0) yield return At("measure-after", "figure-negative", missing: false);
            if (measure is { Before: not null, After: not null } && Empty(measure.Unit)) yield return At("measure-unit", "unit-missing");
            if (measure.VocOrNox is null) yield return At("measure-voc", "measure-voc-missing");
        }
        foreach (var fault in Files(asked, LabelPage.Measures, LabelAsked.MeasuresSlot, clause)) yield return fault;
    }

    private static IEnumerable<LabelFault> Titles(LabelAsked asked)
    {
        var clause = asked.Form.Label == LabelKind.Excellent ? "LG-4.2(2)" : "LG-4.1(2)";
        if (asked.Form.Titles.IsEmpty) yield return Missing(LabelPage.Titles, "", "titles-missing", clause);
        foreach (var title in asked.Form.Titles)
        {
            if (title.Kind is null) yield return Missing(LabelPage.Titles, $"title-kind/{title.Id}", "title-kind-missing", clause);
            else if (asked.Form.Label == LabelKind.Excellent && !title.IsProvincialOrNational) yield return Wrong(LabelPage.Titles, $"title-kind/{title.Id}", "title-of-city", clause);
            if (Empty(title.Number)) yield return Missing(LabelPage.Titles, $"title-number/{title.Id}", "certificate-number-missing", clause);
            if (title.From is not { } from) yield return Missing(LabelPage.Titles, $"title-from/{title.Id}", "title-from-missing", clause);
            else if (from > asked.On) yield return Wrong(LabelPage.Titles, $"title-from/{title.Id}", "day-ahead", clause);
            if (title is { Kind: not TitleKind.CityAudit, Until: null }) yield return Missing(LabelPage.Titles, $"title-until/{title.Id}", "title-until-missing", clause);
            else if (title.Until < title.From) yield return Wrong(LabelPage.Titles, $"title-until/{title.Id}", "ends-before-it-begins", clause);
        }
        foreach (var fault in Files(asked, LabelPage.Titles, LabelAsked.TitlesSlot, clause)) yield return fault;
    }

    private static IEnumerable<LabelFault> Referrals(LabelAsked asked)
    {
        const string clause = "LG-4.3(1)";
        if (asked.Form.Referrals.IsEmpty) yield return Missing(LabelPage.Referrals, "", "referrals-missing", clause);
        foreach (var referral in asked.Form.Referrals)
        {
            if (Empty(referral.Factory)) yield return Missing(LabelPage.Referrals, $"referral-factory/{referral.Id}", "factory-missing", clause);
            if (referral.ReferredOn is not { } on) yield return Missing(LabelPage.Referrals, $"referral-on/{referral.Id}", "referral-day-missing", clause);
            else if (on > asked.On) yield return Wrong(LabelPage.Referrals, $"referral-on/{referral.Id}", "day-ahead", clause);
        }
        foreach (var fault in Files(asked, LabelPage.Referrals, LabelAsked.ReferralsSlot, clause)) yield return fault;
    }

    private static IEnumerable<LabelFault> Suppliers(LabelAsked asked)
    {
        const string clause = "LG-4.3(2)";
        if (asked.Form.Suppliers.IsEmpty) yield return Missing(LabelPage.Suppliers, "", "suppliers-missing", clause);
        foreach (var supplier in asked.Form.Suppliers)
        {
            if (Empty(supplier.Factory)) yield return Missing(LabelPage.Suppliers, $"supplier-factory/{supplier.Id}", "factory-missing", clause);
            if (supplier.Holds is null) yield return Missing(LabelPage.Suppliers, $"supplier-holds/{supplier.Id}", "supplier-holds-missing", clause);
        }
        foreach (var fault in Files(asked, LabelPage.Suppliers, LabelAsked.SuppliersSlot, clause)) yield return fault;
    }

    private static IEnumerable<LabelFault> Record(LabelAsked asked)
    {
        var clause = asked.Form.Label == LabelKind.Excellent ? "LG-4.2(3)" : "LG-4.1(3)";
        if (asked.Form.HasOffences is null) yield return Missing(LabelPage.Record, "has-offences", "offences-not-said", clause);
        if (asked.Form is { HasOffences: true, Offences.IsEmpty: true }) yield return Missing(LabelPage.Record, "has-offences", "offences-missing", clause);
        if (asked.Form is { HasOffences: false, Offences.IsEmpty: false }) yield return Wrong(LabelPage.Record, "has-offences", "offences-said-none", clause);
        foreach (var offence in asked.Form.Offences)
        {
            if (Empty(offence.What)) yield return Missing(LabelPage.Record, $"offence-what/{offence.Id}", "offence-what-missing", clause);
            if (offence is { OffenceOn: null, RecordedOn: null }) yield return Missing(LabelPage.Record, $"offence-on/{offence.Id}", "offence-day-missing", clause);
        }
        foreach (var fault in Files(asked, LabelPage.Record, LabelAsked.DeclarationSlot, "LG-fn7")) yield return fault;
    }

    private static IEnumerable<LabelFault> Files(LabelAsked asked, LabelPage page, string slot, string clause)
    {
        if (asked.NeededSlots.Contains(slot) && !asked.Slots.Contains(slot)) yield return Missing(page, slot, "file-missing", clause);
    }

    private static LabelFault Unread(string place) => Wrong(LabelSheet.Sheet.GroupOf(place) ?? LabelPage.Check, place, IsDay(FormPlace.NameOf(place)) ? "day-not-readable" : "number-not-readable", null);

    private static bool IsDay(string name) =>
        name is "registered-until" or "assessment-completed" or "measure-done" or "title-from" or "title-until" or "referral-on" or "supplier-since" or "offence-on" or "offence-recorded" or "offence-told";

    private static LabelFault Missing(LabelPage page, string place, string code, string? clause) => new(page, place, code, clause, true);

    private static LabelFault Wrong(LabelPage page, string place, string code, string? clause) => new(page, place, code, clause, false);

    private static bool Empty(string? text) => string.IsNullOrWhiteSpace(text);

    private static bool IsEmail(string text) => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1 && !text.Any(char.IsWhiteSpace);
}
