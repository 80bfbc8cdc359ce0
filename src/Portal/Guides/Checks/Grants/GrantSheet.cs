using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Guides.Checks.Asking;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Guides.Checks.Grants;

/// <summary>How much may be granted.</summary>
public sealed class GrantSheet(GrantQuestion question, ReferenceData reference) : CheckSheet
{
    /// <summary>The field of the day of application.</summary>
    public const string On = "on";
    /// <summary>The field of the kind of project.</summary>
    public const string Project = "project";
    /// <summary>The field of the cost.</summary>
    public const string Cost = "cost";
    /// <summary>The field of who developed the technology.</summary>
    public const string HongKong = "hongKongTechnology";

    /// <inheritdoc/>
    public override string Name => "grant";

    /// <inheritdoc/>
    public override int Order => 2;

    /// <inheritdoc/>
    public override string Title => GrantsText.Title;

    /// <inheritdoc/>
    public override string Lead => GrantsText.Lead;

    /// <inheritdoc/>
    public override ImmutableArray<string> Clauses => ["RG-1.1.2", "FG-T1.2", "PP-12"];

    /// <inheritdoc/>
    public override Shape Form => question.Body;

    /// <inheritdoc/>
    public override Type Result => typeof(GrantResult);

    /// <inheritdoc/>
    public override IEnumerable<(string Path, string Text)> Defaults(DateOnly today) =>
    [
        (On, today.Iso()), (HongKong, "false"),
        .. reference.Phases.On(today)?.Projects.Take(1).Select(p => (Project, p.Word())) ?? [],
    ];

    /// <inheritdoc/>
    public override string? LabelOf(string path) => path switch
    {
        On => GrantsText.On,
        Project => GrantsText.Project,
        Cost => GrantsText.Cost,
        HongKong => GrantsText.WhoDeveloped,
        _ => null,
    };

    /// <inheritdoc/>
    public override void Judge(Filled body, Language language, Faults faults) => question.Answer(body, language, faults);

    /// <inheritdoc/>
    public override IEnumerable<Told> Told(Asked asked)
    {
        var body = asked.Body!;
        var language = Languages.Of(System.Globalization.CultureInfo.CurrentUICulture);
        yield return new(GrantsText.On, Written.Day(body.Of(GrantQuestion.On), language));
        yield return new(GrantsText.Project, body.Of(GrantQuestion.Project).Name().In(language));
        yield return new(GrantsText.Cost, body.Of(GrantQuestion.Cost).ToString());
        if (body.Of(GrantQuestion.HongKongTechnology) is { } hongKong) yield return new(GrantsText.WhoDeveloped, hongKong ? GrantsText.HongKongOrJoint : GrantsText.SomebodyElse);
    }
}
