using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Findings;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Companies;

/// <summary>Fields, their values and what the clauses say of them, in words.</summary>
public static class CompanyWords
{
    // Which field a clause that is not met speaks about.
    private static readonly Dictionary<string, string> FieldOfFinding = new(StringComparer.Ordinal)
    {
        ["partner-not-of-the-mainland"] = "other-party-of-the-mainland", ["not-wholly-owned"] = "applicant-share", ["contract-of-another-kind"] = "contract",
        ["contract-not-in-force"] = "contract-until", ["not-the-same-resident"] = "same-resident", ["resident-share-of-mainland-too-small"] = "resident-share-of-mainland",
        ["resident-share-of-applicant-too-small"] = "resident-share-of-applicant", ["not-owned-and-run"] = "owned-by-applicant", ["workshop-without-polluting-process"] = "processes",
        ["not-registered-in-hong-kong"] = "registration-expires", ["plant-elsewhere"] = "place", ["workshop-outside-hong-kong"] = "kind",
    };

    /// <summary>What a field is called.</summary>
    public static string Label(string field) => Get($"Field_{field}") ?? field;

    /// <summary>How to fill it in, or null.</summary>
    public static string? Hint(string field) => Get($"Hint_{field}");

    /// <summary>Why its text cannot be read, and what to do.</summary>
    public static string Refused(Refusal refusal) => Get($"Refused_{refusal.Code}") ?? CompaniesText.Refused_other;

    /// <summary>A field's text as people read it: chosen words in the reader's language, days written out.</summary>
    public static string Value(this ReferenceData reference, string field, string text, Language language)
    {
        if (text.Length == 0) return CompaniesText.Nothing;
        return field switch
        {
            "city" => reference.Cities.FirstOrDefault(c => c.Code == text)?.Name.In(language) ?? text,
            "sector" => reference.Sectors.FirstOrDefault(s => s.Slug == text)?.Name.In(language) ?? text,
            "place" or "kind" or "relation" or "contract" => Get($"Word_{field}_{text}") ?? text,
            "processes" => string.Join(language == Language.En ? ", " : "、", text.Split(' ').Select(w => Get($"Word_processes_{w}") ?? w)),
            "other-party-of-the-mainland" or "same-resident" or "owned-by-applicant" or "operated-by-applicant" => text == "yes" ? CompaniesText.Yes : text == "no" ? CompaniesText.No : text,
            "registration-expires" or "contract-from" or "contract-until" => Dates.Parse(text) is { Ok: true } day ? Written.Day(day.Value, language) : text,
            "applicant-share" or "resident-share-of-mainland" or "resident-share-of-applicant" => text.Contains('/', StringComparison.Ordinal) || text.EndsWith('%') ? text : text + "%",
            _ => text,
        };
    }

    /// <summary>What a factory is called; where it has no name yet, that.</summary>
    public static string FactoryName(this ReferenceData reference, Factory factory, Language language) => factory.Name.In(language) is { Length: > 0 } name ? name
        : reference.Cities.FirstOrDefault(c => c.Code == factory.City) is { } city ? CompaniesText.FactoryIn.With(city.Name.In(language)) : CompaniesText.FactoryUnnamed;

    /// <summary>What is missing, in words and in order.</summary>
    public static string Missing(IEnumerable<string> fields, Language language) => string.Join(language == Language.En ? ", " : "、", fields.Select(Label));

    /// <summary>Answers of a field whose words are chosen from a list.</summary>
    public static IReadOnlyList<Choice> Choices(string field, params ReadOnlySpan<string> words)
    {
        var choices = new List<Choice>(words.Length);
        foreach (var word in words) choices.Add(new(word, Get($"Word_{field}_{word}") ?? word, Get($"WordHint_{field}_{word}")));
        return choices;
    }

    /// <summary>Yes and no.</summary>
    public static IReadOnlyList<Choice> YesNo => [new("yes", CompaniesText.Yes), new("no", CompaniesText.No)];

    /// <summary>What FG 1.3 says of a company and one of its factories on a day. While the phase that runs has no guide of its own, the newest guide is asked.</summary>
    public static IReadOnlyList<Finding> Findings(this ReferenceData reference, Company company, Factory factory, DateOnly on)
    {
        var phase = reference.Phases.On(on) is { Funding: not null } running ? running : reference.Phases.All.Last(p => p.Funding is not null);
        var facts = new EligibilityFacts(phase, on, ProjectType.Demonstration1).With(company, factory, reference.Sectors, reference.Cities);
        return [.. Section13Applicants.All.Append(Section13Sectors.Priority).Select(rule => rule.Of(facts)).Where(f => f.Outcome != FindingOutcome.NotApplicable)];
    }

    /// <summary>How many fields of a factory are to be corrected; at least one where a clause is not met.</summary>
    public static int ToCorrect(this ReferenceData reference, Company company, Factory factory, DateOnly on, Language language)
    {
        var findings = reference.Findings(company, factory, on);
        var fields = Errors(FactoryFields.All.Select(f => f.Name), FactoryFields.All.Unreadable(factory), findings, language).All.Count;
        return fields == 0 && findings.Any(f => f.Outcome == FindingOutcome.NotMet) ? 1 : fields;
    }

    /// <summary>How many fields of a company are to be corrected.</summary>
    public static int ToCorrect(this ReferenceData reference, Company company, DateOnly on, Language language) =>
        Errors(CompanyFields.All.Select(f => f.Name), CompanyFields.All.Unreadable(company), reference.Findings(company, Factory.Begin(company.Id), on), language).All.Count;

    /// <summary>Findings as lines of a list.</summary>
    public static List<FindingLine> Lines(this IEnumerable<Finding> findings, Language language) =>
        [.. findings.Select(f => new FindingLine(f.Outcome, FindingWords.Of(f, language), null, [f.Clause.Id]))];

    /// <summary>What is to be corrected: texts that cannot be read, and clauses that are not met on what was filled in.</summary>
    public static FormErrors Errors(IEnumerable<string> fields, IReadOnlyDictionary<string, Refusal> unreadable, IEnumerable<Finding> findings, Language language)
    {
        var errors = new FormErrors();
        var wrong = findings.Where(f => f.Outcome == FindingOutcome.NotMet && FieldOfFinding.ContainsKey(f.Code)).ToLookup(f => FieldOfFinding[f.Code]);
        foreach (var field in fields)
            if (unreadable.TryGetValue(field, out var refusal)) errors.Add(field, Refused(refusal), about: Label(field));
            else if (wrong[field].FirstOrDefault() is { } finding) errors.Add(field, FindingWords.Of(finding, language), finding.Clause.Id);
        return errors;
    }

    private static string? Get(string key) => CompaniesText.ResourceManager.GetString(key.Replace('-', '_').Replace('.', '_'), CultureInfo.CurrentUICulture);
}
