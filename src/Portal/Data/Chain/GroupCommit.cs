using System.Collections.Concurrent;

namespace CleanerProduction.Portal.Data;

/// <summary>
/// The only writer of the record in this process: whatever waits at a moment, of all meetings, becomes durable with one commit.
/// The cost of reaching the disk is shared, nobody waits for more than the batch before.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int MostRows = 1024;
    private readonly ConcurrentQueue<Waiting> queue = new();
    private readonly List<Waiting> batch = [];
    private readonly AutoResetEvent work = new(initialState: false);
    private readonly Action<List<Waiting>> write;
    private readonly bool atOnce;
    private readonly Task thread;
    private int writing;
    private volatile bool closed;

    /// <param name="write">Makes a batch durable; sets <see cref="Waiting.Refused"/> on conflicts, throws when nothing was added.</param>
    /// <param name="atOnce">Who comes while nobody writes, writes: right where a commit is short and local.</param>
    public GroupCommit(Action<List<Waiting>> write, bool atOnce)
    {
        this.write = write;
        this.atOnce = atOnce;
        // A thread of its own: a commit must not wait for the pool while thousands of screens are being drawn.
        thread = Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Queues the rows; the task ends when they are durable or refused.</summary>
    public Task Add(string meeting, IReadOnlyList<ChainRow> rows)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        var waiting = new Waiting(meeting, rows);
        queue.Enqueue(waiting);
        if (atOnce) WriteIfNobodyDoes();
        // Whoever writes looks into the queue after it has given way; there is always one who sees this row.
        if (!queue.IsEmpty) work.Set();
        return waiting.Done;
    }

    /// <summary>Writes what waits, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        closed = true;
        work.Set();
        await thread;
        work.Dispose();
    }

    private void Loop()
    {
        while (!closed || !queue.IsEmpty)
        {
            work.WaitOne();
            while (!queue.IsEmpty && WriteIfNobodyDoes()) { }
        }
    }

    private bool WriteIfNobodyDoes()
    {
        if (Interlocked.CompareExchange(ref writing, 1, 0) != 0) return false;
        var rows = 0;
        while (rows < MostRows && queue.TryDequeue(out var waiting))
        {
            batch.Add(waiting);
            rows += waiting.Rows.Count;
        }
        if (rows > 0) Commit();
        batch.Clear();
        Interlocked.Exchange(ref writing, 0);
        return true;
    }

    private void Commit()
    {
        Exception? broken = null;
        try
        {
            write(batch);
        }
#pragma warning disable CA1031 // whatever it was, those who wait are told and the writer goes on
        catch (Exception exception)
#pragma warning restore CA1031
        {
            broken = exception;
        }
        foreach (var waiting in batch) waiting.Tell(broken);
    }
}
