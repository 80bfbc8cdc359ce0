using System.Globalization;
using System.Threading.Channels;
using Npgsql;

namespace CleanerProduction.Portal.Data;

/// <summary>News of all nodes through LISTEN. After the line was down it says so once it stands again, and everybody reads what they follow.</summary>
internal sealed partial class PostgresChainNews(NpgsqlDataSource database, TimeProvider clock, ILogger<PostgresChainNews> log) : IChainNews, IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    // A line can be dead without a word of it: after so long a silence the server is told once more, which changes nothing, and has as long to answer.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);
    private readonly LocalChainNews local = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Lock line = new();
    private Task? listening;
    private bool up;

    public ChannelReader<ChainNews> Subscribe(CancellationToken until)
    {
        lock (line)
        {
            listening ??= Task.Run(Listen, CancellationToken.None);
            return local.Subscribe(inForce: up, until);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (listening is not null) await listening;
        stop.Dispose();
    }

    private async Task Listen()
    {
        var pause = TimeSpan.Zero;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(pause, clock, stop.Token);
                await using var connection = await database.OpenConnectionAsync(stop.Token);
                connection.Notification += (_, said) => local.Publish(Parse(said.Payload));
                await using var listen = new NpgsqlCommand($"LISTEN {PostgresChainWriter.Channel}", connection) { CommandTimeout = (int)Silence.TotalSeconds };
                await listen.ExecuteNonQueryAsync(stop.Token);
                pause = TimeSpan.Zero;
                lock (line)
                {
                    up = true;
                    local.Publish(ChainNews.Any);
                }
                while (true)
                    if (!await connection.WaitAsync(Silence, stop.Token)) await listen.ExecuteNonQueryAsync(stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // whatever broke the line, it is tried again
            catch (Exception broken)
#pragma warning restore CA1031
            {
                pause = pause == TimeSpan.Zero ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, Longest.Ticks));
                lock (line) up = false;
                LineDown(log, broken.Message, pause);
            }
        }
    }

    private static ChainNews Parse(string payload)
    {
        var space = payload.IndexOf(' ', StringComparison.Ordinal);
        return new(payload[(space + 1)..], long.Parse(payload.AsSpan(0, space), CultureInfo.InvariantCulture));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The line for news of meetings is down ({Why}); trying again in {Pause}")]
    private static partial void LineDown(ILogger log, string why, TimeSpan pause);
}
