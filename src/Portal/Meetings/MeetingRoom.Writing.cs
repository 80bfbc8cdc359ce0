using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Meetings;

// Two stages: what is asked is decided in order on the state that all before it makes (ahead), durable or not; what was decided is written
// batch by batch, and only then told to those who asked. Where a batch is not taken as it was decided, the record is read anew and whoever was
// decided on top of it is decided anew.
public sealed partial class MeetingRoom
{
    private const int LargestBatch = 512;

    /// <summary>From so many on it is worth while to decide the next batch beside the writing; fewer wait less when they come together.</summary>
    private const int Many = 32;

    private const int MostAttempts = 20;

    private readonly Lock gate = new();
    private Meeting ahead = Meeting.Nothing;
    private Batch waiting = new();
    private bool settling;
    private bool stalled;

    private async Task Write()
    {
        var settled = Task.CompletedTask;
        try
        {
            while (!await Load()) await Task.Delay(TimeSpan.FromSeconds(1), clock, stopping.Token);
            ahead = meeting;
            loaded.TrySetResult();
            while (await requests.Reader.WaitToReadAsync(stopping.Token))
            {
                for (var left = LargestBatch; left > 0 && requests.Reader.TryRead(out var request); left--) Add(request);
                if (Begin() is not { } batch)
                {
                    if (IsFull) await settled;
                    continue;
                }
                settled = batch.Requests.Count < Many ? Settle(batch) : Task.Run(() => Settle(batch));
                if (batch.Requests.Count < Many) await settled;
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            loaded.TrySetCanceled();
        }
        await settled;
        foreach (var request in waiting.Requests) request.TrySetCanceled();
        while (requests.Reader.TryRead(out var request)) request.TrySetCanceled();
    }

    private bool IsFull
    {
        get
        {
            lock (gate) return waiting.Requests.Count >= LargestBatch;
        }
    }

    private void Add(Request request)
    {
        lock (gate)
        {
            waiting.Requests.Add(request);
            if (!stalled) ahead = Decide(ahead, request, waiting.Rows);
            waiting.After = ahead;
        }
    }

    /// <summary>What waits, if nobody else settles; who got it settles until nothing waits.</summary>
    private Batch? Begin()
    {
        lock (gate)
        {
            if (settling || waiting.Requests.Count == 0) return null;
            settling = true;
            return Take();
        }
    }

    private Batch? Next()
    {
        lock (gate)
        {
            if (waiting.Requests.Count > 0) return Take();
            settling = false;
            return null;
        }
    }

    private Batch Take()
    {
        var taken = waiting;
        waiting = new() { After = ahead };
        return taken;
    }

    private async Task Settle(Batch? batch)
    {
        while (batch is not null)
        {
            try
            {
                await Append(batch);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                foreach (var request in batch.Requests) request.TrySetCanceled();
                return;
            }
            // Those just answered ask again together, if they do: one commit for them and whoever waits, instead of two.
            if (batch.Requests.Count > 1) await Task.Yield();
            batch = Next();
        }
    }

    private async Task Append(Batch batch)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // Not cancelled by anybody who asked: what is queued is written, and told.
                if (batch.Rows.Count > 0) await store.Append(Id, batch.Rows, CancellationToken.None);
                else if (batch.Requests.Exists(r => r.Command is null)) await LoadAnew(again: null);
            }
            catch (ChainConflictException lost)
            {
                // Another node was first; the database is the judge. Read what it wrote and decide anew.
                if (attempt < MostAttempts && await LoadAnew(batch)) continue;
                await Fail(batch, lost);
                return;
            }
            catch (Exception wrong) when (wrong is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                await Fail(batch, wrong);
                return;
            }
            if (batch.Rows.Count > 0)
            {
                var before = meeting;
                Keep(batch.After, batch.Rows.ConvertAll(r => r.Entry));
                Recorded?.Invoke(before, batch.After);
            }
            foreach (var request in batch.Requests) Tell(request);
            return;
        }
    }

    private async Task Fail(Batch batch, Exception wrong)
    {
        LogUnwritten(logger, wrong, Id);
        await LoadAnew(again: null);
        foreach (var request in batch.Requests) request.TrySetException(new NotRecordedException(wrong));
    }

    /// <summary>Reads on, and decides anew on what was read: the batch where it is to be tried again, then whatever waits behind it.</summary>
    private async Task<bool> LoadAnew(Batch? again)
    {
        lock (gate) stalled = true;
        try
        {
            return await Load();
        }
        finally
        {
            lock (gate)
            {
                ahead = meeting;
                DecideAnew(again);
                DecideAnew(waiting);
                stalled = false;
            }
        }
    }

    private void DecideAnew(Batch? batch)
    {
        if (batch is null) return;
        batch.Rows.Clear();
        foreach (var request in batch.Requests) ahead = Decide(ahead, request, batch.Rows);
        batch.After = ahead;
    }

    private Meeting Decide(Meeting state, Request request, List<ChainRow> rows)
    {
        if (request.Command is null) return state;
        // An instant never lies before the one above it, whatever the clocks of the nodes say.
        var now = Later(Time, state.LastAt);
        var decided = Decision.Of(state, request.Command, request.Actor, now);
        if (!decided.Ok)
        {
            request.Result = decided.Refusal;
            return state;
        }
        foreach (var act in decided.Value)
        {
            var entry = Chain.Next(state.Sequence, state.Head, now, request.Actor.Person, act);
            state = state.After(entry, act);
            rows.Add(new(entry, act is BallotCast cast ? new(cast.Division, cast.Seat, cast.Revision) : null));
        }
        request.Result = new Answered(state.Sequence, Decision.ReceiptFor(state, request.Command, request.Actor));
        return state;
    }

    private void Tell(Request request)
    {
        if (!request.Result.Ok) LogRefused(logger, Id, request.Command!.GetType().Name, request.Actor.Person, request.Result.Refusal.Code);
        request.TrySetResult(request.Result);
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    /// <summary>What was asked, and its answer once there is one.</summary>
    private sealed class Request(Command? command, Actor actor) : TaskCompletionSource<Result<Answered>>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public Command? Command => command;

        public Actor Actor => actor;

        public Result<Answered> Result { get; set; } = new Answered(0, null);
    }

    /// <summary>Requests, the rows that come of them, and the meeting after them.</summary>
    private sealed class Batch
    {
        public List<Request> Requests { get; } = [];

        public List<ChainRow> Rows { get; } = [];

        public Meeting After { get; set; } = Meeting.Nothing;
    }
}
