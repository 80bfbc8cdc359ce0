using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Forms;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Funding;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Applications.Apply;

/// <summary>What the fields of a form, their values and what is wrong with them are called, in the reader's language.</summary>
public static class FieldWords
{
    /// <summary>What a field asks for: of <c>title</c> or <c>budget-what</c>.</summary>
    public static string Label(string name) => Say("Label_" + Key(name)) ?? throw new InvalidOperationException($"The field {name} has no label");

    /// <summary>How to answer; null where the label says it all.</summary>
    public static string? Hint(string name) => Say("Hint_" + Key(name));

    /// <summary>The name of a page.</summary>
    public static string Page(FormGroup group) => Say($"Page_{group}")!;

    /// <summary>One sentence under the name of a page; null where it needs none.</summary>
    public static string? PageLead(FormGroup group) => Say($"PageLead_{group}");

    /// <summary>Why a page asks what it asks; null where nothing is to be said.</summary>
    public static string? Why(FormGroup group) => Say($"Why_{group}");

    /// <summary>What comes next in a state, and who does it.</summary>
    public static string Next(ApplicationState state, ProjectType type) =>
        (type == ProjectType.OnSiteAssessment ? ApplyText.ResourceManager.GetString($"Next_{state}_assessment", CultureInfo.CurrentUICulture) : null) ?? ApplyText.ResourceManager.GetString($"Next_{state}", CultureInfo.CurrentUICulture)!;

    /// <summary>The name of a section of the task list, from 1.</summary>
    public static string SectionName(int section) => Say($"Section_{section}")!;

    /// <summary>What is to be mended.</summary>
    public static string Fault(string code) => Say("Fault_" + Key(code)) ?? throw new InvalidOperationException($"The fault {code} has no sentence");

    /// <summary>A value of an enumeration of the form.</summary>
    public static string Word<T>(T value) where T : struct, Enum => value is CostKind cost ? FundingWords.Of(cost) : Say($"{typeof(T).Name}_{value}") ?? value.ToString();

    /// <summary>The label of a field with its line: Step 2, quotation 1 of “Spray line”.</summary>
    public static string Label(FormAnswer<FormGroup> field, ApplicationForm form) => field.Line.Length == 0 ? Label(field.Name)
        : $"{LineName(field, form)}{FieldsText.Colon}{Label(field.Name)}";

    /// <summary>An answer as it is read over.</summary>
    public static string Value(FormAnswer<FormGroup> field, ReferenceData reference, Language language) => (field.Name, field.Value) switch
    {
        (_, null) => FieldsText.NotAnswered,
        (_, bool yes) => yes ? FieldsText.Yes : FieldsText.No,
        ("technology" or "theme", string code) => reference.Technologies[code]?.Name.In(language) is { } name ? $"{code} {name}" : code,
        ("changes", string changes) => string.Join(FieldsText.Comma, changes.Split(", ").Select(c => Say($"FactoryChange_{c}") ?? c)),
        (_, decimal number) => BenefitWords.Figure(number),
        (_, CostKind cost) => FundingWords.Of(cost),
        (_, Enum word) => Say($"{word.GetType().Name}_{word}") ?? word.ToString(),
        (_, IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture),
        var (_, value) => value.ToString()!,
    };

    private static string LineName(FormAnswer<FormGroup> field, ApplicationForm form)
    {
        if (field.Page == FormGroup.Benefits) return Enum.TryParse<BenefitKind>(field.Line, out var kind) ? BenefitWords.Name(kind, Languages.Of(CultureInfo.CurrentUICulture)) : field.Line;
        if (!field.Line.StartsWith('B')) return FieldsText.LineNumber.With(Say($"Row_{field.Page}"), field.Line);
        var parts = field.Line.Split('-');
        var budget = form.Budget.FirstOrDefault(l => l.Id == parts[0])?.What is { Length: > 0 } what ? what : parts[0];
        return parts.Length == 1 ? budget : FieldsText.QuotationOf.With(budget, parts[1]);
    }

    private static string Key(string word) => word.Replace('-', '_');

    private static string? Say(string key) => FieldsText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture);
}
