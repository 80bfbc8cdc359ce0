using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Portal.Guides.Checks.Asking;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Guides.Checks.Deadlines;

/// <summary>Which day a time limit ends on.</summary>
public sealed class DeadlineSheet(DeadlineQuestion question) : CheckSheet
{
    /// <summary>The field of the time limit.</summary>
    public const string Rule = "rule";
    /// <summary>The field of the day that starts the clock.</summary>
    public const string From = "from";

    /// <inheritdoc/>
    public override string Name => "deadline";

    /// <inheritdoc/>
    public override int Order => 4;

    /// <inheritdoc/>
    public override string Title => DeadlinesText.Title;

    /// <inheritdoc/>
    public override string Lead => DeadlinesText.Lead;

    /// <inheritdoc/>
    public override ImmutableArray<string> Clauses => ["RG-4.1.3", "FG-3.1.2", "LG-7.1"];

    /// <inheritdoc/>
    public override Shape Form => question.Body;

    /// <inheritdoc/>
    public override Type Result => typeof(DeadlineResult);

    /// <inheritdoc/>
    public override IEnumerable<(string Path, string Text)> Defaults(DateOnly today) => [(From, today.Iso())];

    /// <inheritdoc/>
    public override string? LabelOf(string path) => path switch { Rule => DeadlinesText.Rule, From => DeadlinesText.From, _ => null };

    /// <inheritdoc/>
    public override void Judge(Filled body, Language language, Faults faults) => question.Answer(body, language, faults);

    /// <inheritdoc/>
    public override IEnumerable<Told> Told(Asked asked)
    {
        var (rule, language) = (asked.Body!.Of(question.Rule), Languages.Of(CultureInfo.CurrentUICulture));
        yield return new(DeadlinesText.Rule, DeadlinesText.RuleWithClause.With(rule.Name.In(language), DeadlineWords.Length(rule.Basis, rule.Count), rule.Clause));
        yield return new(rule.ClockStarts.In(language), Written.DayAndWeekday(asked.Body!.Of(question.From), language));
    }

    /// <inheritdoc/>
    public override void Map(IEndpointRouteBuilder routes) => routes.MapGet(Links.CheckDeadlineCalendar, (Delegate)Calendar).AllowAnonymous();

    // The day alone, for the calendar people keep.
    private IResult Calendar(HttpContext http, Reader reader, TimeProvider clock)
    {
        var asked = Asked.Of(this, http.Request.Query, reader.Language, HongKongTime.DateOf(clock.GetUtcNow()));
        if (asked.Body is null) return Results.Redirect(Address + http.Request.QueryString);
        var (deadline, _) = question.Work(asked.Body);
        var rule = asked.Body.Of(question.Rule);
        var file = ICalendar.Write("deadline", [ICalendar.Event.AllDay($"{rule.Rule}-{deadline.From.Iso()}", deadline.Due, $"{rule.Name.In(reader.Language)} ({rule.Clause})")]);
        return Results.File(file, ICalendar.ContentType, $"{rule.Clause}-{deadline.Due.Iso()}.ics");
    }
}
