using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CleanerProduction.Workflows;

/// <summary>One row of a state machine.</summary>
/// <param name="From">The state it leaves.</param>
/// <param name="Step">What is done.</param>
/// <param name="To">The state it enters.</param>
/// <param name="By">Who may.</param>
/// <param name="Clause">The clause it rests on, or null for an addition of the design's own.</param>
public sealed record WorkflowRow<TState, TStep>(TState From, TStep Step, TState To, Role By, string? Clause);

/// <summary>
/// A state machine as a table: what is not in it may not be done. One (from, step) leads to one state, whoever takes it; several roles
/// take several rows. A step of <see cref="Role.Committee"/> follows a declared division, one of <see cref="Role.Timer"/> a date.
/// </summary>
public sealed class Workflow<TState, TStep>
    where TState : struct, Enum
    where TStep : struct, Enum
{
    private readonly FrozenDictionary<(TState From, TStep Step, Role By), WorkflowRow<TState, TStep>> table;

    /// <summary>A table that contradicts itself or holds a state that cannot be reached is a bug.</summary>
    public Workflow(string name, TState start, params ReadOnlySpan<(TState From, TStep Step, TState To, Role By, string? Clause)> rows)
    {
        Name = name;
        Start = start;
        var list = ImmutableArray.CreateBuilder<WorkflowRow<TState, TStep>>(rows.Length);
        foreach (var row in rows) list.Add(new(row.From, row.Step, row.To, row.By, row.Clause));
        Rows = list.MoveToImmutable();
        table = Rows.ToFrozenDictionary(r => (r.From, r.Step, r.By));
        if (Rows.GroupBy(r => (r.From, r.Step)).FirstOrDefault(g => g.Select(r => r.To).Distinct().Count() > 1) is { } split)
            throw new InvalidOperationException($"{name}: {split.Key} leads to two states");
        var lost = States.Where(s => !Same(s, start) && !Rows.Any(r => Same(r.To, s) && !Same(r.From, s))).ToList();
        if (lost.Count > 0) throw new InvalidOperationException($"{name}: {lost[0]} cannot be reached");
    }

    /// <summary>What it is a machine of, as in the title of its diagram.</summary>
    public string Name { get; }

    /// <summary>The state a case begins in.</summary>
    public TState Start { get; }

    /// <summary>The table in its written order.</summary>
    public ImmutableArray<WorkflowRow<TState, TStep>> Rows { get; }

    /// <summary>Every state that occurs, in the order of the enumeration.</summary>
    public IEnumerable<TState> States => Rows.SelectMany(r => new[] { r.From, r.To }).Append(Start).Distinct().Order();

    /// <summary>True where nothing leads on: the case is closed.</summary>
    public bool IsFinal(TState state) => Rows.All(r => !Same(r.From, state) || Same(r.To, state));

    /// <summary>What <paramref name="role"/> may do in <paramref name="state"/>, in the table's order: the buttons.</summary>
    public ImmutableArray<WorkflowRow<TState, TStep>> Allowed(TState state, Role role) => [.. Rows.Where(r => Same(r.From, state) && r.By == role)];

    /// <summary>The row of a step, or the refusal <c>step-not-allowed</c> with state, step and role, and the clause where the step is somebody else's.</summary>
    public Result<WorkflowRow<TState, TStep>> Next(TState state, TStep step, Role role)
    {
        if (table.TryGetValue((state, step, role), out var row)) return row;
        var others = Rows.Where(r => Same(r.From, state) && EqualityComparer<TStep>.Default.Equals(r.Step, step)).ToList();
        return new Refusal("step-not-allowed", others.Count > 0 ? others[0].Clause : null)
            .With("state", state.ToString()).With("step", step.ToString()).With("role", role.ToString())
            .With("by", string.Join(", ", others.Select(r => r.By)));
    }

    /// <summary>The diagram (Mermaid, stateDiagram-v2) with who and clause on every arrow.</summary>
    public string Mermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n").Append(CultureInfo.InvariantCulture, $"    [*] --> {Start}\n");
        foreach (var arrow in Rows.GroupBy(r => (r.From, r.Step, r.To)))
            text.Append(CultureInfo.InvariantCulture, $"    {arrow.Key.From} --> {arrow.Key.To}: {arrow.Key.Step} ({string.Join(" or ", arrow.Select(r => r.By))}{Cited(arrow)})\n");
        foreach (var state in States.Where(IsFinal)) text.Append(CultureInfo.InvariantCulture, $"    {state} --> [*]\n");
        return text.ToString();
    }

    private static string Cited(IEnumerable<WorkflowRow<TState, TStep>> rows) => rows.First().Clause is { } clause ? $", {clause}" : "";

    private static bool Same(TState one, TState other) => EqualityComparer<TState>.Default.Equals(one, other);
}
