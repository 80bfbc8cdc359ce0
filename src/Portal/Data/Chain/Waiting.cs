namespace CleanerProduction.Portal.Data;

/// <summary>Rows of one meeting that wait to become durable.</summary>
internal sealed class Waiting(string meeting, IReadOnlyList<ChainRow> rows)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The meeting's id.</summary>
    public string Meeting => meeting;

    /// <summary>At least one row.</summary>
    public IReadOnlyList<ChainRow> Rows => rows;

    /// <summary>Why these rows were not added while others of the batch were.</summary>
    public Exception? Refused { get; set; }

    /// <summary>Ends with the rows' fate.</summary>
    public Task Done => done.Task;

    /// <summary>The last sequence of the rows.</summary>
    public long Last => rows[^1].Entry.Sequence;

    /// <summary>True when each row after the first follows the one before it.</summary>
    public bool IsRow()
    {
        for (var i = 1; i < rows.Count; i++)
            if (rows[i].Entry.Sequence != rows[i - 1].Entry.Sequence + 1 || rows[i].Entry.PreviousHash != rows[i - 1].Entry.Hash) return false;
        return true;
    }

    /// <summary>Ends <see cref="Done"/>; <paramref name="broken"/> is why the whole batch failed, if it did.</summary>
    public void Tell(Exception? broken)
    {
        if ((Refused ?? broken) is { } why) done.TrySetException(why);
        else done.TrySetResult();
    }
}
