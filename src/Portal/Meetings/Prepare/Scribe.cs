using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Meetings.Prepare;

/// <summary>Writes the record of a meeting that lies in the past, by the same decisions as a live one: for the demonstration programme and for tests.</summary>
public sealed class Scribe
{
    private readonly List<ChainRow> rows = [];

    /// <summary>The meeting so far.</summary>
    public Meeting Meeting { get; private set; } = Meeting.Nothing;

    /// <summary>What was written so far.</summary>
    public IReadOnlyList<ChainRow> Rows => rows;

    /// <summary>Does a command at an instant. A refusal is a bug here.</summary>
    public Scribe Do(Command command, Actor actor, DateTimeOffset at)
    {
        var decided = Decision.Of(Meeting, command, actor, at);
        if (!decided.Ok) throw new InvalidOperationException($"{command.GetType().Name} was refused: {decided.Refusal.Code}");
        foreach (var act in decided.Value)
        {
            var entry = Chain.Next(Meeting.Sequence, Meeting.Head, at, actor.Person, act);
            Meeting = Meeting.After(entry, act);
            rows.Add(new(entry, act is BallotCast cast ? new(cast.Division, cast.Seat, cast.Revision) : null));
        }
        return this;
    }

    /// <summary>Puts everything into the record at once.</summary>
    public Task Hand(IChainStore store, CancellationToken cancellation) => store.Append(Meeting.Id, rows, cancellation);
}
