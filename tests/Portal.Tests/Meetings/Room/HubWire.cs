using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CleanerProduction.PortalTests.Meetings.Room;

/// <summary>A hub connection spoken by hand: the JSON protocol over a web socket, every received character kept.</summary>
public sealed class HubWire : IAsyncDisposable
{
    private const char End = '\u001e';
    private const string Ping = """{"type":6}""";
    private readonly SemaphoreSlim turn = new(1);
    private readonly WebSocket socket;
    private readonly StringBuilder received = new();
    private readonly Lock gate = new();
    private readonly List<JsonElement> messages = [];
    private readonly List<(Func<JsonElement, bool> Is, TaskCompletionSource<JsonElement> Seen)> waiting = [];
    private readonly Task reading;
    private int last;

    private HubWire(WebSocket socket)
    {
        this.socket = socket;
        reading = Task.Run(Read);
    }

    /// <summary>Everything the server sent, as it came.</summary>
    public string Received
    {
        get
        {
            lock (gate) return received.ToString();
        }
    }

    /// <summary>Ends when the server has closed the connection.</summary>
    public Task Closed => reading.WaitAsync(Sitting.Patience);

    /// <summary>Shakes hands.</summary>
    public static async Task<HubWire> Open(WebSocket socket)
    {
        var wire = new HubWire(socket);
        var hands = wire.Next(m => m.ValueKind == JsonValueKind.Object && !m.TryGetProperty("type", out _));
        await wire.Say("""{"protocol":"json","version":1}""");
        await hands;
        return wire;
    }

    /// <summary>Calls a method of the hub; the completion message, whatever it says.</summary>
    public async Task<JsonElement> Call(string method, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
        var done = Next(m => m.TryGetProperty("invocationId", out var answered) && answered.GetString() == id);
        await Say(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments }));
        return await done;
    }

    /// <summary>A push of a view the meeting had at that entry or later.</summary>
    public Task<JsonElement> Shown(long version) => Next(m =>
        m.TryGetProperty("target", out var target) && target.GetString() == "ViewChanged" && m.GetProperty("arguments")[0].GetProperty("version").GetInt64() >= version);

    /// <summary>Sends text as it is, ended as a message is.</summary>
    public async Task Say(string text)
    {
        await turn.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (socket.State == WebSocketState.Open) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await reading;
        socket.Dispose();
        turn.Dispose();
    }

    private Task<JsonElement> Next(Func<JsonElement, bool> @is)
    {
        var seen = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            // It may have come before anybody waited for it.
            var come = messages.Find(m => @is(m));
            if (come.ValueKind == JsonValueKind.Undefined) waiting.Add((@is, seen));
            else seen.SetResult(come);
        }
        return seen.Task.WaitAsync(Sitting.Patience);
    }

    private async Task Read()
    {
        var buffer = new byte[16 * 1024];
        var open = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close) break;
                open.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage) continue;
                foreach (var message in Encoding.UTF8.GetString(open.ToArray()).Split(End, StringSplitOptions.RemoveEmptyEntries))
                {
                    Take(message);
                    // Else the server would close the connection after a while by itself, and no test would see who did.
                    if (message == Ping) await Say(Ping);
                }
                open.SetLength(0);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The server dropped the line.
        }
        lock (gate) foreach (var (_, seen) in waiting) seen.TrySetException(new IOException("The connection is closed"));
    }

    private void Take(string message)
    {
        var json = JsonDocument.Parse(message).RootElement;
        lock (gate)
        {
            received.Append(message);
            messages.Add(json);
            foreach (var (_, seen) in waiting.Where(w => w.Is(json))) seen.TrySetResult(json);
            waiting.RemoveAll(w => w.Seen.Task.IsCompleted);
        }
    }
}
