using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Guides.Checks.Asking;
using CleanerProduction.Portal.Guides.Checks.Questions;
using CleanerProduction.Portal.Parts.Bodies;

namespace CleanerProduction.Portal.Guides.Checks.Eligibility;

/// <summary>Whether a company may apply.</summary>
public sealed class EligibilitySheet(EligibilityQuestion question, ReferenceData reference) : QuestionSheet
{
    /// <summary>The day of application.</summary>
    public const string On = "on";
    /// <summary>The kind of project.</summary>
    public const string Project = "project";

    /// <inheritdoc/>
    public override string Name => "eligibility";

    /// <inheritdoc/>
    public override int Order => 1;

    /// <inheritdoc/>
    public override string Title => EligibilityText.Title;

    /// <inheritdoc/>
    public override string Lead => EligibilityText.Lead;

    /// <inheritdoc/>
    public override ImmutableArray<string> Clauses => ["FG-1.3.1", "FG-1.3.2", "FG-2.6.1"];

    /// <inheritdoc/>
    public override Shape Form => question.Body;

    /// <inheritdoc/>
    public override Type Result => typeof(EligibilityResult);

    /// <inheritdoc/>
    public override ImmutableArray<QuestionGroup> Groups => EligibilityForm.Groups(reference, reference.Phases.All[^1].Period.From);

    /// <inheritdoc/>
    public override ImmutableArray<QuestionGroup> GroupsFor(Func<string, string?> typed) =>
        EligibilityForm.Groups(reference, Dates.Parse(typed(On)) is { Ok: true } day ? day.Value : reference.Phases.All[^1].Period.From);

    /// <inheritdoc/>
    public override IEnumerable<(string Path, string Text)> Defaults(DateOnly today) =>
        [(On, today.Iso()), .. reference.Phases.On(today)?.Projects.Take(1).Select(p => (Project, p.Word())) ?? []];

    /// <inheritdoc/>
    public override void Judge(Filled body, Language language, Faults faults) => question.Answer(body, language, faults);
}
