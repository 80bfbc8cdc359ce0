using System.Collections.Immutable;
using System.Threading.Channels;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Meetings.Live;

namespace CleanerProduction.Portal.Meetings;

/// <summary>What came of a command: the record's sequence after it, and the receipt where it was a ballot.</summary>
public sealed record Answered(long Sequence, Receipt? Receipt);

/// <summary>
/// One meeting, one writer: commands wait in a channel, are decided in order on the state the record makes, and are answered only
/// after their entries are durable. Screens are told off the writer's thread, 5 ms later when idle and at most every 50 ms.
/// </summary>
public sealed partial class MeetingRoom : IAsyncDisposable
{
    private const int LargestBatch = 512;

    private readonly IChainStore store;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly Channel<Request> requests = Channel.CreateBounded<Request>(new BoundedChannelOptions(8192) { SingleReader = true });
    private readonly CancellationTokenSource stopping = new();
    private readonly Task writer;
    private readonly ITimer alarm;
    private readonly RoomScreens screens;
    private readonly TaskCompletionSource loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Meeting meeting = Meeting.Nothing;
    private ImmutableArray<ChainEntry> tail = [];

    /// <summary>Opens the room of that meeting; its record is read before the first command is decided.</summary>
    public MeetingRoom(string id, IChainStore store, TimeProvider clock, ILogger<MeetingRoom> logger)
    {
        Id = id;
        this.store = store;
        this.clock = clock;
        this.logger = logger;
        screens = new(clock, TakeSnapshot);
        alarm = clock.CreateTimer(_ => TimeIsUp(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        writer = Task.Run(Write);
    }

    /// <summary>The meeting's id.</summary>
    public string Id { get; }

    /// <summary>Who watches, and how they are told.</summary>
    public RoomScreens Screens => screens;

    /// <summary>Raised on the writer's thread after entries are durable, with the meeting before and after.</summary>
    public event Action<Meeting, Meeting>? Recorded;

    /// <summary>The room as it is now, once its record was read.</summary>
    public async Task<RoomSnapshot> Now(CancellationToken cancellation = default)
    {
        await loaded.Task.WaitAsync(cancellation);
        return TakeSnapshot();
    }

    /// <summary>Asks for something and waits until it is durable or refused. A refusal leaves no trace in the record.</summary>
    public async Task<Result<Answered>> Ask(Command command, Actor actor, CancellationToken cancellation = default)
    {
        var request = new Request(command, actor);
        await requests.Writer.WriteAsync(request, cancellation);
        var result = await request.Answer.Task.WaitAsync(cancellation);
        if (!result.Ok) LogRefused(logger, Id, command.GetType().Name, actor.Person, result.Refusal.Code);
        return result;
    }

    /// <summary>The record has grown elsewhere (another node): read on and show.</summary>
    public Task CatchUp() => requests.Writer.WriteAsync(new Request(null, Actor.System)).AsTask();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        requests.Writer.TryComplete();
        await stopping.CancelAsync();
        await alarm.DisposeAsync();
        await writer;
        await screens.DisposeAsync();
        stopping.Dispose();
    }

    private RoomSnapshot TakeSnapshot() => new(Volatile.Read(ref meeting), screens.Lines, screens.RollCalls, tail, clock.GetUtcNow());

    private async Task Write()
    {
        var batch = new List<Request>();
        try
        {
            while (!await Load()) await Task.Delay(TimeSpan.FromSeconds(1), clock, stopping.Token);
            loaded.TrySetResult();
            while (await requests.Reader.WaitToReadAsync(stopping.Token))
            {
                batch.Clear();
                while (batch.Count < LargestBatch && requests.Reader.TryRead(out var request)) batch.Add(request);
                await Handle(batch);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            loaded.TrySetCanceled();
        }
        foreach (var request in batch) request.Answer.TrySetCanceled();
        while (requests.Reader.TryRead(out var request)) request.Answer.TrySetCanceled();
    }

    private async Task<bool> Load()
    {
        try
        {
            var news = await store.Read(Id, meeting.Sequence, stopping.Token);
            Keep(news.Aggregate(meeting, (state, entry) => state.After(entry)), news);
            return true;
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            LogUnreadable(logger, wrong, Id);
            return false;
        }
    }

    private async Task Handle(List<Request> batch)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (after, rows) = Decide(batch);
            try
            {
                // Not cancelled by anybody who asked: what is queued is written, and told.
                if (rows.Count > 0) await store.Append(Id, rows, CancellationToken.None);
                else if (batch.Exists(r => r.Command is null)) await Load();
            }
            catch (ChainConflictException) when (attempt < 20)
            {
                // Another node was first; the database is the judge. Read what it wrote and decide anew.
                if (await Load()) continue;
            }
            catch (Exception wrong) when (wrong is not OperationCanceledException)
            {
                LogUnwritten(logger, wrong, Id);
                await Load();
                foreach (var request in batch) request.Answer.TrySetException(new NotRecordedException(wrong));
                return;
            }
            if (rows.Count > 0)
            {
                var before = meeting;
                Keep(after, rows.ConvertAll(r => r.Entry));
                Recorded?.Invoke(before, after);
            }
            foreach (var request in batch) request.Answer.TrySetResult(request.Result);
            return;
        }
    }

    private (Meeting After, List<ChainRow> Rows) Decide(List<Request> batch)
    {
        var state = meeting;
        var rows = new List<ChainRow>(batch.Count);
        foreach (var request in batch)
        {
            if (request.Command is null) continue;
            // An instant never lies before the one above it, whatever the clocks of the nodes say.
            var now = Later(clock.GetUtcNow(), state.LastAt);
            var decided = Decision.Of(state, request.Command, request.Actor, now);
            if (!decided.Ok)
            {
                request.Result = decided.Refusal;
                continue;
            }
            foreach (var act in decided.Value)
            {
                var entry = Chain.Next(state.Sequence, state.Head, now, request.Actor.Person, act);
                state = state.After(entry, act);
                rows.Add(new(entry, act is BallotCast cast ? new(cast.Division, cast.Seat, cast.Revision, cast.Ballot) : null));
            }
            request.Result = new Answered(state.Sequence, Decision.ReceiptFor(state, request.Command, request.Actor));
        }
        return (state, rows);
    }

    private void Keep(Meeting after, IReadOnlyList<ChainEntry> news)
    {
        tail = [.. news.Reverse().Take(16), .. tail.Take(16 - Math.Min(16, news.Count))];
        Volatile.Write(ref meeting, after);
        var until = after.Running is { TakesBallots: true, Until: { } at } ? at - clock.GetUtcNow() : Timeout.InfiniteTimeSpan;
        if (until != Timeout.InfiniteTimeSpan && until < TimeSpan.Zero) until = TimeSpan.Zero;
        // A timer cannot wait longer than about 49 days; a circulation may run on: it wakes early and waits again.
        if (until > TimeSpan.FromDays(40)) until = TimeSpan.FromDays(40);
        alarm.Change(until, Timeout.InfiniteTimeSpan);
        screens.RollCallsEnd(after);
        screens.Changed();
    }

    private void TimeIsUp()
    {
        if (Volatile.Read(ref meeting).Running is not { TakesBallots: true, Until: { } until } division) return;
        if (clock.GetUtcNow() >= until) requests.Writer.TryWrite(new Request(new TimeUp(division.Id), Actor.System));
        else alarm.Change(until - clock.GetUtcNow() + TimeSpan.FromMilliseconds(1) is var wait && wait > TimeSpan.FromDays(40) ? TimeSpan.FromDays(40) : wait, Timeout.InfiniteTimeSpan);
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private sealed class Request(Command? command, Actor actor)
    {
        public Command? Command => command;

        public Actor Actor => actor;

        public TaskCompletionSource<Result<Answered>> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Result<Answered> Result { get; set; } = new Answered(0, null);
    }

    [LoggerMessage(LogLevel.Information, "Meeting {Meeting}: {Command} by {Person} refused: {Code}")]
    private static partial void LogRefused(ILogger logger, string meeting, string command, string person, string code);

    [LoggerMessage(LogLevel.Error, "Meeting {Meeting}: entries could not be written; nothing was acknowledged")]
    private static partial void LogUnwritten(ILogger logger, Exception exception, string meeting);

    [LoggerMessage(LogLevel.Error, "Meeting {Meeting}: its record cannot be read")]
    private static partial void LogUnreadable(ILogger logger, Exception exception, string meeting);
}
