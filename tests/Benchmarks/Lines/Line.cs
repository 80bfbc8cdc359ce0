using System.Net.WebSockets;

namespace CleanerProduction.Benchmarks.Lines;

/// <summary>A raw WebSocket that carries frames of a SignalR protocol; many in one process, one receive loop each.</summary>
internal abstract class Line : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly CancellationTokenSource ending = new();
    private byte[] buffer = new byte[4096];
    private int filled;
    private Task receiving = Task.CompletedTask;

    /// <summary>Why the line broke; null while it stands.</summary>
    public Exception? Broken { get; private set; }

    /// <summary>Connects, shakes hands and begins to receive; a proxy is told that the line comes <paramref name="from"/> that address.</summary>
    protected async Task Open(Uri address, string cookies, ReadOnlyMemory<byte> handshake, string? from = null)
    {
        if (from is not null) socket.Options.SetRequestHeader("X-Real-IP", from);
        if (cookies.Length > 0) socket.Options.SetRequestHeader("Cookie", cookies);
        socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await socket.ConnectAsync(address, limit.Token);
        await Send(handshake, WebSocketMessageType.Text);
        receiving = Task.Run(Receive);
    }

    /// <summary>Sends one frame or several.</summary>
    protected async Task Send(ReadOnlyMemory<byte> frame, WebSocketMessageType type)
    {
        await sending.WaitAsync(ending.Token);
        try
        {
            await socket.SendAsync(frame, type, endOfMessage: true, ending.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Tells the server the line stands; it hangs up after 30 silent seconds.</summary>
    public abstract Task Ping();

    /// <summary>Takes whole frames from the front of what was received; answers how many bytes it took.</summary>
    protected abstract ValueTask<int> Take(ReadOnlyMemory<byte> received);

    /// <summary>Called once when the line ended, for those who wait for an answer.</summary>
    protected abstract void Ended(Exception why);

    private async Task Receive()
    {
        try
        {
            while (true)
            {
                var got = await socket.ReceiveAsync(buffer.AsMemory(filled), ending.Token);
                if (got.MessageType == WebSocketMessageType.Close) throw new IOException($"The server hung up: {socket.CloseStatus} {socket.CloseStatusDescription}");
                filled += got.Count;
                var taken = await Take(buffer.AsMemory(0, filled));
                filled -= taken;
                if (filled > 0 && taken > 0) buffer.AsSpan(taken, filled).CopyTo(buffer);
                if (filled == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
            }
        }
#pragma warning disable CA1031 // whatever ended the line is told to whoever waits on it
        catch (Exception why)
#pragma warning restore CA1031
        {
            if (!ending.IsCancellationRequested) Broken = why;
            Ended(why);
        }
    }

    /// <summary>Hangs up.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        try
        {
            if (socket.State == WebSocketState.Open)
            {
                using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
                await sending.WaitAsync(limit.Token);
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // It had ended by itself.
        }
        await ending.CancelAsync();
        await receiving;
        socket.Dispose();
        sending.Dispose();
        ending.Dispose();
    }
}
