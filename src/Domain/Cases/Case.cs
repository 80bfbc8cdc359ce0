using System.Collections.Immutable;
using CleanerProduction.Meetings;
using CleanerProduction.Workflows;

namespace CleanerProduction.Cases;

/// <summary>What every case has: a reference, a state of its workflow, and the head of its history. The entries themselves are kept apart.</summary>
public abstract class Case<TState, TStep> : IHasHistory
    where TState : struct, Enum
    where TStep : struct, Enum
{
    /// <summary>For the store alone.</summary>
    protected Case() { }

    /// <summary>A case in its first state, without history.</summary>
    protected Case(string reference, TState state) => (Reference, State) = (reference, state);

    /// <summary>What it is called; never changes.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public TState State { get; private set; }

    /// <summary>When it came to stand there, UTC; null before the first step.</summary>
    public DateTimeOffset? StateSince { get; private set; }

    /// <summary>How many entries its history has; also what a lost race is noticed by.</summary>
    public long HistoryEntries { get; private set; }

    /// <summary>The hash of the last of them.</summary>
    public string HistoryHash { get; private set; } = ChainEntry.Genesis;

    /// <summary>The head its stored history must end at.</summary>
    public CaseHead Head => new(HistoryEntries, HistoryHash);

    string IHasHistory.HistoryCase => Reference;

    /// <summary>True where nothing leads on.</summary>
    public bool IsClosed => Workflow.IsFinal(State);

    /// <summary>The table it moves by.</summary>
    protected abstract Workflow<TState, TStep> Workflow { get; }

    /// <summary>What <paramref name="role"/> may do now: the buttons.</summary>
    public ImmutableArray<WorkflowRow<TState, TStep>> Allowed(Role role) => Workflow.Allowed(State, role);

    /// <summary>
    /// Takes a step: the state changes and the entry to be stored with it is returned, or a refusal and nothing has changed.
    /// </summary>
    public Result<CaseEntry> Step(TStep step, Role by, string actor, DateTimeOffset at, string? note = null)
    {
        var next = Workflow.Next(State, step, by);
        if (!next.Ok) return next.Refusal;
        if (Guard(step, at, note) is { } refusal) return refusal;
        var row = next.Value;
        var entry = Append(step.ToString(), by, actor, at, row.To, row.Clause, note);
        Moved(row, at);
        if (!EqualityComparer<TState>.Default.Equals(row.From, row.To) || StateSince is null) StateSince = entry.At;
        State = row.To;
        return entry;
    }

    /// <summary>Records an act that moves nothing: a paper added, a message sent, a judgement written.</summary>
    public CaseEntry Record(string act, Role by, string actor, DateTimeOffset at, string? clause, string? note) => Append(act, by, actor, at, State, clause, note);

    void IHasHistory.Seal(CaseEntry last) =>
        HistoryHash = last.Case == Reference && last.Sequence == HistoryEntries ? last.Hash : throw new InvalidOperationException($"{Reference} does not end with entry {last.Sequence} of {last.Case}");

    /// <summary>
    /// A division on the same motion replaced the one this case was decided by (standing orders: re-division, until the party was told):
    /// the case returns to <paramref name="state"/>, where that decision found it, and the history says so. Refused where anything
    /// happened to the case since: <paramref name="entries"/> is how long its history was right after the decision.
    /// </summary>
    public Result<CaseEntry> Reopen(TState state, long entries, string actor, DateTimeOffset at, string note)
    {
        if (HistoryEntries != entries) return new Refusal("case-moved-on").With("case", Reference);
        var entry = Append("Reopen", Role.Committee, actor, at, state, null, note);
        State = state;
        StateSince = entry.At;
        Reopened();
        return entry;
    }

    /// <summary>
    /// A case of the past is taken over as it ended, in one entry: only where nothing happened to it here yet.
    /// </summary>
    protected CaseEntry TakenOver(TState state, Role by, string actor, DateTimeOffset at, string note)
    {
        if (HistoryEntries > 0) throw new InvalidOperationException($"{Reference} has a history");
        var entry = Append("TakeOver", by, actor, at, state, null, note);
        (State, StateSince) = (state, entry.At);
        return entry;
    }

    /// <summary>What a decision left in the case besides its state is taken back.</summary>
    protected virtual void Reopened() { }

    /// <summary>What stands against a step that the table allows, or null.</summary>
    protected virtual Refusal? Guard(TStep step, DateTimeOffset at, string? note) => null;

    /// <summary>What a step leaves behind in the case besides its state.</summary>
    protected virtual void Moved(WorkflowRow<TState, TStep> row, DateTimeOffset at) { }

    private CaseEntry Append(string act, Role by, string actor, DateTimeOffset at, TState to, string? clause, string? note)
    {
        var entry = CaseEntry.Following(Reference, HistoryEntries + 1, HistoryHash, at, actor, by, act, State.ToString(), to.ToString(), clause, note);
        (HistoryEntries, HistoryHash) = (entry.Sequence, entry.Hash);
        return entry;
    }
}
