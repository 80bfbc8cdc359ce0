using System.Net.WebSockets;
using System.Text.Json;

namespace CleanerProduction.Benchmarks.Lines;

/// <summary>A Blazor circuit of a page, as the browser keeps it: starts it, answers its scripts, acknowledges every batch.</summary>
internal sealed class CircuitLine(int number) : Line, IScreen
{
    private static readonly byte[] Handshake = [.. "{\"protocol\":\"blazorpack\",\"version\":1}"u8, 0x1E];
    private readonly TaskCompletionSource<string> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool shaken;
    private long version;
    private (long Bytes, long Messages) received;
    private string id = "";

    /// <inheritdoc />
    public long Version => Volatile.Read(ref version);

    /// <inheritdoc />
    public Arrivals? Telling { private get; set; }

    /// <inheritdoc />
    public (long Bytes, long Messages) Received => received;

    /// <summary>The circuit's id, a secret between page and server.</summary>
    public string Id => id;

    /// <summary>Starts a circuit with the components of a page and waits until they are drawn.</summary>
    public static async Task<CircuitLine> Start(Uri site, LivePage page, string cookies, int number)
    {
        var line = new CircuitLine(number);
        await line.Open(new UriBuilder(site) { Scheme = "ws", Path = "/_blazor" }.Uri, cookies, Handshake);
        await line.Send(PackWriter.Call("0", "StartCircuit", site.ToString(), page.Address.ToString(), "[]", ""), WebSocketMessageType.Binary);
        line.id = await line.started.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await line.Send(PackWriter.Call(null, "UpdateRootComponents", page.Operations, page.State), WebSocketMessageType.Binary);
        await line.drawn.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return line;
    }

    /// <inheritdoc />
    public override Task Ping() => Send(PackWriter.Ping, WebSocketMessageType.Binary);

    /// <inheritdoc />
    protected override async ValueTask<int> Take(ReadOnlyMemory<byte> received)
    {
        var taken = 0;
        if (!shaken)
        {
            var end = received.Span.IndexOf((byte)0x1E);
            if (end < 0) return 0;
            shaken = true;
            taken = end + 1;
        }
        while (Length(received.Span[taken..]) is var (head, body) && taken + head + body <= received.Length)
        {
            if (Message(received.Span.Slice(taken + head, body)) is { } answer) await Send(answer, WebSocketMessageType.Binary);
            taken += head + body;
        }
        return taken;
    }

    /// <inheritdoc />
    protected override void Ended(Exception why)
    {
        started.TrySetException(why);
        drawn.TrySetException(why);
    }

    private static (int Head, int Body)? Length(ReadOnlySpan<byte> from)
    {
        var body = 0;
        for (var i = 0; i < Math.Min(5, from.Length); i++)
        {
            body |= (from[i] & 0x7f) << 7 * i;
            if (from[i] <= 0x7f) return (i + 1, body);
        }
        return null;
    }

    private byte[]? Message(ReadOnlySpan<byte> body)
    {
        received = (received.Bytes + body.Length, received.Messages + 1);
        var reader = new PackReader(body);
        reader.Array();
        switch (reader.Number())
        {
            case 1:
                reader.Skip();
                reader.Skip();
                return Called(reader.Text()!, ref reader);
            case 3:
                reader.Skip();
                reader.Skip();
                var kind = reader.Number();
                if (kind == 3 && reader.Text() is { } answer) started.TrySetResult(answer);
                else started.TrySetException(new InvalidOperationException("The circuit was not started"));
                return null;
            case 7:
                throw new IOException("The circuit's hub closes");
            default:
                return null;
        }
    }

    private byte[]? Called(string method, ref PackReader reader)
    {
        reader.Array();
        switch (method)
        {
            case "JS.RenderBatch":
                var batch = reader.Number();
                Drawn(reader.Raw());
                return PackWriter.Call(null, "OnRenderCompleted", batch, null);
            case "JS.BeginInvokeJS":
                var call = reader.Number();
                // What a script returns is not looked at by the pages measured; nothing will do for everything.
                return call == 0 ? null : PackWriter.Call(null, "EndInvokeJSFromDotNet", call, true, JsonSerializer.Serialize(new object?[] { call, true, null }));
            case "JS.Error":
                throw new IOException($"The circuit failed: {reader.Text()}");
            default:
                return null;
        }
    }

    private void Drawn(ReadOnlySpan<byte> batch)
    {
        if (RenderBatch.Largest(batch, "data-version"u8) is not { } shown) return;
        if (shown > version) Volatile.Write(ref version, shown);
        drawn.TrySetResult();
        Telling?.Shown(number, shown);
    }
}
