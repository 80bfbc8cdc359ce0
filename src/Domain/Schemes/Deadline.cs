using System.Collections.Immutable;
using CleanerProduction.Guidelines;

namespace CleanerProduction.Schemes;

/// <summary>A duty's date and how it was reached.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Clause">The clause that sets it.</param>
/// <param name="From">The day that started the clock.</param>
/// <param name="Due">The last day it may be done (the first, where the rule opens a window); inclusive, Hong Kong time.</param>
/// <param name="Basis">What was counted.</param>
/// <param name="Count">How many.</param>
/// <param name="Steps">Every day passed over, for working days; empty otherwise.</param>
/// <param name="Provisional">True when the holiday table does not reach so far.</param>
/// <param name="Clamped">True when a shorter month moved the date to its last day (C-1).</param>
public sealed record Deadline(
    string Rule, Clause Clause, DateOnly From, DateOnly Due, DeadlineBasis Basis, int Count,
    ImmutableArray<CalendarStep> Steps, bool Provisional, bool Clamped)
{
    /// <summary>True through the last moment of <see cref="Due"/> in Hong Kong (C-3).</summary>
    public bool IsMetAt(DateTimeOffset done) => HongKongTime.IsMet(Due, done);
}

/// <summary>The time limits of the guides, by rule id.</summary>
public sealed class Deadlines
{
    private readonly ImmutableSortedDictionary<string, DeadlineRule> rules;

    private Deadlines(IEnumerable<DeadlineRule> rules) => this.rules = rules.ToImmutableSortedDictionary(r => r.Rule, r => r, StringComparer.Ordinal);

    /// <summary>Reads <c>seeds/deadlines.json</c>. A doubled rule or an impossible one is a FormatException.</summary>
    public static Deadlines Parse(string json)
    {
        var read = StrictJson.Read<ImmutableList<DeadlineRule>>("deadlines.json", json);
        foreach (var rule in read)
        {
            _ = new Clause(rule.Clause);
            var counts = rule.Direction is DeadlineDirection.After or DeadlineDirection.AfterCountingTheStart;
            if (rule.Count < 1 || rule.Name.IsIncomplete || rule.ClockStarts.IsIncomplete
                || rule.Basis == DeadlineBasis.WorkingDays && !counts
                || rule.Basis != DeadlineBasis.WorkingDays && rule.Direction == DeadlineDirection.AfterCountingTheStart)
                throw new FormatException($"deadlines.json: {rule.Rule} cannot be");
        }
        if (read.GroupBy(r => r.Rule).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new FormatException($"deadlines.json: {twice.Key} stands twice");
        return new(read);
    }

    /// <summary>All of them, ordered by id.</summary>
    public IEnumerable<DeadlineRule> Rules => rules.Values;

    /// <summary>The rule with this id, or null.</summary>
    public DeadlineRule? Rule(string id) => rules.GetValueOrDefault(id);

    /// <summary>The limit set by a rule for a clock that starts on <paramref name="from"/>; refuses a rule it does not know, naming those it does.</summary>
    public Result<Deadline> Start(string rule, DateOnly from, WorkingCalendar calendar) => Rule(rule) is { } known
        ? known.Start(from, calendar)
        : new Refusal("deadline-rule-unknown").With("rule", rule).With("known", string.Join(", ", rules.Keys));
}
