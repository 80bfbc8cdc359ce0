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
    private long keptAt;
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
    public Task<Result<Answered>> Ask(Command command, Actor actor, CancellationToken cancellation = default)
    {
        var request = new Request(command, actor);
        if (!requests.Writer.TryWrite(request)) return Queue(request, cancellation);
        return cancellation.CanBeCanceled ? request.Task.WaitAsync(cancellation) : request.Task;
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

    private async Task<Result<Answered>> Queue(Request request, CancellationToken cancellation)
    {
        await requests.Writer.WriteAsync(request, cancellation);
        return await request.Task.WaitAsync(cancellation);
    }

    private RoomSnapshot TakeSnapshot() => new(Volatile.Read(ref meeting), screens.Lines, screens.RollCalls, tail, Time);

    // A meeting's time goes on from its last entry where the machine's clock is put back: a last call of a minute takes a minute.
    private DateTimeOffset Time => Later(clock.GetUtcNow(), Volatile.Read(ref meeting).LastAt + clock.GetElapsedTime(Volatile.Read(ref keptAt)));

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

    private void Keep(Meeting after, IReadOnlyList<ChainEntry> news)
    {
        tail = [.. news.Reverse().Take(16), .. tail.Take(16 - Math.Min(16, news.Count))];
        // Before the entry that it belongs to, so that nobody adds the time since one to another.
        if (news.Count > 0) Volatile.Write(ref keptAt, clock.GetTimestamp());
        Volatile.Write(ref meeting, after);
        var until = after.Running is { TakesBallots: true, Until: { } at } ? at - Time : Timeout.InfiniteTimeSpan;
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
        if (Time >= until) requests.Writer.TryWrite(new Request(new TimeUp(division.Id), Actor.System));
        else alarm.Change(until - Time + TimeSpan.FromMilliseconds(1) is var wait && wait > TimeSpan.FromDays(40) ? TimeSpan.FromDays(40) : wait, Timeout.InfiniteTimeSpan);
    }

    [LoggerMessage(LogLevel.Information, "Meeting {Meeting}: {Command} by {Person} refused: {Code}")]
    private static partial void LogRefused(ILogger logger, string meeting, string command, string person, string code);

    [LoggerMessage(LogLevel.Error, "Meeting {Meeting}: entries could not be written; nothing was acknowledged")]
    private static partial void LogUnwritten(ILogger logger, Exception exception, string meeting);

    [LoggerMessage(LogLevel.Error, "Meeting {Meeting}: its record cannot be read")]
    private static partial void LogUnreadable(ILogger logger, Exception exception, string meeting);
}
