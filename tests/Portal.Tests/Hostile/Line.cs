using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>A WebSocket over which messages go that are counted as inputs.</summary>
internal sealed class Line : IAsyncDisposable
{
    private const string Part = "socket";
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource patience = new(Siege.Patience);
    private readonly List<string> said = [];
    private readonly Siege siege;
    private readonly string kind;
    private readonly Guest guest;
    private readonly Dice dice;

    private Line(Siege siege, string kind, Guest guest, Dice dice) => (this.siege, this.kind, this.guest, this.dice) = (siege, kind, guest, dice);

    /// <summary>Opens it. A refusal counts as an input, too.</summary>
    public static async Task<Line> Open(Siege siege, string kind, WayIn? way, Guest guest, string address, Dice dice)
    {
        var line = new Line(siege, kind, guest, dice);
        if (guest.Cookies is { Length: > 0 } cookies) line.socket.Options.SetRequestHeader("Cookie", cookies);
        line.socket.Options.CollectHttpResponseDetails = true;
        line.socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
        var started = Stopwatch.GetTimestamp();
        try
        {
            await line.socket.ConnectAsync(new UriBuilder(siege.Site) { Scheme = "ws", Path = address }.Uri, line.patience.Token);
        }
        catch (WebSocketException)
        {
            // Not for this person.
        }
        catch (OperationCanceledException)
        {
            siege.Ledger.Fault($"no line to {address} for {guest.Person ?? "nobody"} within {Siege.Patience.TotalSeconds:0} s");
        }
        var status = (int)line.socket.HttpStatusCode;
        if (status >= 500) siege.Ledger.Fault($"{status}: {Part} {address} for {guest.Person ?? "nobody"}");
        if (status != 101) siege.Ledger.Count(kind, status, Stopwatch.GetElapsedTime(started).TotalMilliseconds, address);
        if (way is not null) siege.Ledger.Count(way, status == 101);
        if (status == 302 && guest.Person is not null) await guest.SignIn();
        return line;
    }

    /// <summary>True while both ends are there.</summary>
    public bool IsOpen => socket.State == WebSocketState.Open;

    /// <summary>Sends one message; nothing where the portal has hung up.</summary>
    public async Task Say(ReadOnlyMemory<byte> message, WebSocketMessageType type)
    {
        if (!IsOpen) return;
        said.Add(Encoding.UTF8.GetString(message.Span[..Math.Min(message.Length, 300)]));
        siege.Ledger.Count(kind, 101, 0, "");
        try
        {
            await socket.SendAsync(message, type, endOfMessage: true, patience.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
        {
            // It hung up meanwhile; whether it hangs is seen at the end.
        }
    }

    /// <summary>What comes until one message holds that, or the portal hangs up; null then.</summary>
    public async Task<byte[]?> Hear(byte[] mark)
    {
        using var heard = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (IsOpen)
            {
                var got = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
                if (got.MessageType == WebSocketMessageType.Close) return null;
                heard.Write(buffer, 0, got.Count);
                if (heard.GetBuffer().AsSpan(0, (int)heard.Length).IndexOf(mark) >= 0) return heard.ToArray();
            }
        }
        catch (WebSocketException)
        {
            // Cut off.
        }
        catch (OperationCanceledException)
        {
            siege.Ledger.Fault($"neither an answer nor an end within {Siege.Patience.TotalSeconds:0} s: {kind} as {guest.Person ?? "nobody"}, dice {dice.Seed}: {string.Join(" | ", said)}");
        }
        return null;
    }

    /// <summary>Asks for one answer more: it comes, or the portal has hung up.</summary>
    public async Task Ends(ReadOnlyMemory<byte> last, byte[] mark)
    {
        if (!IsOpen) return;
        try
        {
            await socket.SendAsync(last, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
        {
            return;
        }
        await Hear(mark);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        // As a browser that is closed: without a word.
        socket.Abort();
        socket.Dispose();
        patience.Dispose();
        return ValueTask.CompletedTask;
    }
}
