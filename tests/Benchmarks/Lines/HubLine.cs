using System.Collections.Concurrent;
using System.Buffers.Text;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CleanerProduction.Benchmarks.Lines;

/// <summary>A hub connection in SignalR's JSON protocol.</summary>
internal sealed class HubLine(int number) : Line, IScreen
{
    private const byte End = 0x1E;
    private static readonly byte[] Handshake = [.. "{\"protocol\":\"json\",\"version\":1}"u8, End];
    private static readonly byte[] PingFrame = [.. "{\"type\":6}"u8, End];
    private static readonly byte[] Mark = "\"version\":"u8.ToArray();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> asked = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource shaken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long version;
    private (long Bytes, long Messages) received;
    private int last;

    /// <inheritdoc />
    public long Version => Volatile.Read(ref version);

    /// <inheritdoc />
    public Arrivals? Telling { private get; set; }

    /// <inheritdoc />
    public (long Bytes, long Messages) Received => received;

    /// <summary>The newest pushed message as it came; kept only where asked for.</summary>
    public byte[]? Push { get; private set; }

    /// <summary>True to keep the newest push.</summary>
    public bool KeepsPush { get; init; }

    /// <summary>Connects; <paramref name="number"/> is the place in <see cref="Arrivals"/>.</summary>
    public static async Task<HubLine> Connect(Uri site, string hub, string cookies, int number = 0, bool keepsPush = false, string? from = null)
    {
        var line = new HubLine(number) { KeepsPush = keepsPush };
        await line.Open(new UriBuilder(site) { Scheme = "ws", Path = hub }.Uri, cookies, Handshake, from);
        await line.shaken.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return line;
    }

    /// <summary>Calls a method of the hub and waits for its answer.</summary>
    public async Task<JsonElement> Ask(string method, params object[] arguments)
    {
        var id = Interlocked.Increment(ref last).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        // Nobody answers any more; who asked before was told when the line ended.
        if (Broken is { } why) answer.TrySetException(why);
        await Send(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments }) + (char)End), WebSocketMessageType.Text);
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <inheritdoc />
    public override Task Ping() => Send(PingFrame, WebSocketMessageType.Text);

    /// <inheritdoc />
    protected override ValueTask<int> Take(ReadOnlyMemory<byte> received)
    {
        var taken = 0;
        while (received.Span[taken..].IndexOf(End) is >= 0 and var length)
        {
            Message(received.Slice(taken, length));
            taken += length + 1;
        }
        return new(taken);
    }

    /// <inheritdoc />
    protected override void Ended(Exception why)
    {
        shaken.TrySetException(why);
        foreach (var answer in asked.Values) answer.TrySetException(why);
    }

    private void Message(ReadOnlyMemory<byte> message)
    {
        var text = message.Span;
        received = (received.Bytes + text.Length, received.Messages + 1);
        // Pushes are the many: they are told apart without reading the whole.
        if (text.StartsWith("{\"type\":1,"u8)) Pushed(text);
        else if (text.StartsWith("{\"type\":3,"u8)) Answered(message);
        else if (text.StartsWith("{\"type\":7"u8)) throw new IOException($"The hub closes: {Encoding.UTF8.GetString(text)}");
        else if (text.SequenceEqual("{}"u8)) shaken.TrySetResult();
    }

    private void Pushed(ReadOnlySpan<byte> text)
    {
        if (KeepsPush) Push = text.ToArray();
        var at = text.IndexOf(Mark);
        if (at < 0 || !Utf8Parser.TryParse(text[(at + Mark.Length)..], out long shown, out _)) return;
        if (shown > version) Volatile.Write(ref version, shown);
        Telling?.Shown(number, shown);
    }

    private void Answered(ReadOnlyMemory<byte> message)
    {
        using var json = JsonDocument.Parse(message);
        if (!asked.TryRemove(json.RootElement.GetProperty("invocationId").GetString()!, out var answer)) return;
        if (json.RootElement.TryGetProperty("error", out var error)) answer.TrySetException(new InvalidOperationException(error.GetString()));
        else answer.TrySetResult(json.RootElement.TryGetProperty("result", out var result) ? result.Clone() : default);
    }
}
