using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Guides.Checks.Asking;
using CleanerProduction.Portal.Guides.Checks.Questions;
using CleanerProduction.Portal.Parts.Bodies;

namespace CleanerProduction.Portal.Guides.Checks.Labels;

/// <summary>Whether a label can be got or renewed.</summary>
public sealed class LabelSheet(LabelQuestion question, ReferenceData reference) : QuestionSheet
{
    /// <summary>The round's year.</summary>
    public const string Round = "round";
    /// <summary>The kind of label.</summary>
    public const string Label = "label";
    /// <summary>Whether it is held and to be renewed.</summary>
    public const string Renewal = "renewal";

    private readonly LabelForm form = new(reference.LabelRounds);

    /// <inheritdoc/>
    public override string Name => "label";

    /// <inheritdoc/>
    public override int Order => 6;

    /// <inheritdoc/>
    public override string Title => LabelsText.Title;

    /// <inheritdoc/>
    public override string Lead => LabelsText.Lead;

    /// <inheritdoc/>
    public override ImmutableArray<string> Clauses => ["LG-4.1", "LG-4.2", "LG-7.1"];

    /// <inheritdoc/>
    public override Shape Form => question.Body;

    /// <inheritdoc/>
    public override Type Result => typeof(LabelResult);

    /// <inheritdoc/>
    public override ImmutableArray<QuestionGroup> Groups => [LabelForm.Which(form.Rounds), .. LabelForm.Kinds.Keys.SelectMany(k => new[] { form.Of(k, false), form.Of(k, true) }).SelectMany(g => g)];

    /// <inheritdoc/>
    public override ImmutableArray<QuestionGroup> GroupsFor(Func<string, string?> typed) => [LabelForm.Which(form.Rounds), .. Rest(typed)];

    /// <summary>The questions below the choice of the label; none where no kind of label is chosen.</summary>
    public ImmutableArray<QuestionGroup> Rest(Func<string, string?> typed) =>
        typed(Label)?.Trim() is { } kind && LabelForm.Kinds.ContainsKey(kind) ? form.Of(kind, IsYes(typed(Renewal)?.Trim())) : [];

    /// <inheritdoc/>
    public override IEnumerable<(string Path, string Text)> Defaults(DateOnly today) =>
        [(Round, reference.LabelRounds[^1].Year.ToString(CultureInfo.InvariantCulture)), (Label, "manufacturing"), (Renewal, "false")];

    /// <summary>How many measures, and how many of them of which kind, become the measures the rules count.</summary>
    public override void Settle(Typed typed) => LabelForm.Measures(typed);

    /// <summary>What was typed for another label does not belong to this one.</summary>
    public override void Narrow(Typed typed)
    {
        if (Rest(path => typed[path]).IsEmpty) return;
        var asked = Roots(path => typed[path]);
        foreach (var path in Form.Fields.Select(f => f.Name).Where(name => !asked.Contains(name)).ToList()) typed.Drop(path);
    }

    /// <summary>What was typed and is not asked now: kept out of sight while the form changes shape.</summary>
    public IEnumerable<KeyValuePair<string, string>> Unasked(Asked asked)
    {
        var shown = Roots(path => asked[path]);
        return asked.Texts.Where(t => !shown.Contains(Root(t.Key)));
    }

    /// <inheritdoc/>
    public override void Judge(Filled body, Language language, Faults faults) => question.Answer(body, language, faults);

    private HashSet<string> Roots(Func<string, string?> typed) => GroupsFor(typed).SelectMany(g => g.Items).Select(i => Root(i.Path)).ToHashSet(StringComparer.Ordinal);

    private static string Root(string path) => path.Split('.', '[')[0];
}
