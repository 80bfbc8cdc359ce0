using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CleanerProduction.Guidelines;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Guides.Checks;

/// <summary>By which day, and why that day.</summary>
public sealed class DeadlineQuestion(ReferenceData reference) : ICheck
{
    /// <summary>Which time limit.</summary>
    public Field<DeadlineRule> Rule { get; } = Ask.Word("rule", [.. reference.Deadlines.Rules.Select(r => (r.Rule, r))]);

    /// <summary>The day that starts the clock.</summary>
    public Field<DateOnly> From { get; } = Ask.Day("from");

    /// <inheritdoc/>
    public string Name => "deadline";

    /// <inheritdoc/>
    public Shape Body => new(Rule, From);

    /// <inheritdoc/>
    public JsonObject AnswerSchema => JsonSchema.Of(
        ("due", JsonSchema.Day()), ("basis", JsonSchema.Word("working-days", "weeks", "months", "years")), ("count", JsonSchema.Whole()),
        ("steps", JsonSchema.List(JsonSchema.Of(("date", JsonSchema.Day()), ("counted", JsonSchema.Flag()), ("why?", JsonSchema.Text())))),
        ("provisional", JsonSchema.Flag()), ("findings", FindingJson.Schema()));

    /// <summary>The limit and what its clause says.</summary>
    public (Deadline Deadline, ImmutableArray<Finding> Findings) Work(Filled body)
    {
        var deadline = body.Of(Rule).Start(body.Of(From), reference.Calendar);
        return (deadline, DeadlineFindings.Of(deadline, body.Of(Rule)));
    }

    /// <inheritdoc/>
    public JsonObject Answer(Filled body, Language language, Faults faults)
    {
        var (deadline, findings) = Work(body);
        return new()
        {
            ["due"] = deadline.Due.Iso(),
            ["basis"] = deadline.Basis switch { DeadlineBasis.WorkingDays => "working-days", DeadlineBasis.Weeks => "weeks", DeadlineBasis.Months => "months", _ => "years" },
            ["count"] = deadline.Count,
            ["steps"] = new JsonArray([.. deadline.Steps.Select(s => s.Why is { } why
                ? new JsonObject { ["date"] = s.Date.Iso(), ["counted"] = false, ["why"] = why.In(language) }
                : new JsonObject { ["date"] = s.Date.Iso(), ["counted"] = true })]),
            ["provisional"] = deadline.Provisional,
            ["findings"] = FindingJson.Of(findings, language),
        };
    }
}
