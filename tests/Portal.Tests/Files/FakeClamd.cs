using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using CleanerProduction.Portal.Files.Scanning;

namespace CleanerProduction.PortalTests.Files;

/// <summary>What the false scanner does with what it is sent.</summary>
public enum Habit
{
    /// <summary>Answers, and finds EICAR.</summary>
    Answers,
    /// <summary>Reads all and says nothing.</summary>
    Hangs,
    /// <summary>Hangs up in the middle.</summary>
    HangsUp,
    /// <summary>Finds it too large and says so before the end.</summary>
    FindsTooLarge,
    /// <summary>Says something else.</summary>
    Babbles,
}

/// <summary>A false clamd on a port of this machine, that speaks INSTREAM.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task listening;
    private int looked;

    public FakeClamd()
    {
        listener.Start();
        listening = Listen();
    }

    public Habit Habit { get; set; }

    /// <summary>How many files it looked at to the end.</summary>
    public int Looked => looked;

    public string Place => $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public ClamdScanner Scanner(TimeSpan? patience = null) => new(new("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, patience ?? TimeSpan.FromMinutes(1)), TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await listening;
        stop.Dispose();
    }

    private async Task Listen()
    {
        var talks = new List<Task>();
        try
        {
            while (!stop.IsCancellationRequested) talks.Add(Talk(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // closed
        }
        await Task.WhenAll(talks);
    }

    private async Task Talk(TcpClient client)
    {
        using var line = client;
        try
        {
            var stream = line.GetStream();
            var word = new byte[10];
            await stream.ReadExactlyAsync(word, stop.Token);
            if (!word.AsSpan().SequenceEqual("zINSTREAM\0"u8)) return;
            var content = new MemoryStream();
            var head = new byte[4];
            while (true)
            {
                await stream.ReadExactlyAsync(head, stop.Token);
                var length = BinaryPrimitives.ReadInt32BigEndian(head);
                if (length == 0) break;
                var block = new byte[length];
                await stream.ReadExactlyAsync(block, stop.Token);
                content.Write(block);
                if (Habit == Habit.HangsUp) return;
                if (Habit != Habit.FindsTooLarge) continue;
                await stream.WriteAsync("INSTREAM size limit exceeded. ERROR\0"u8.ToArray(), stop.Token);
                return;
            }
            if (Habit == Habit.Hangs) await Task.Delay(Timeout.Infinite, stop.Token);
            Interlocked.Increment(ref looked);
            var found = content.ToArray().AsSpan().IndexOf("MALICE"u8) >= 0;
            await stream.WriteAsync(Habit == Habit.Babbles ? "stream: OK or so\0"u8.ToArray() : found ? "stream: Test.Malice FOUND\0"u8.ToArray() : "stream: OK\0"u8.ToArray(), stop.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // the other side went, or the test is over
        }
    }
}
