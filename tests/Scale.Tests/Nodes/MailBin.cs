using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace CleanerProduction.ScaleTests.Nodes;

/// <summary>A mail server that takes its time, keeps the name of every message it is given, as often as it is given, and throws the message away.</summary>
internal sealed class MailBin : IAsyncDisposable
{
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(20);

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly Task listening;

    /// <summary>Begins to listen.</summary>
    public MailBin()
    {
        listener.Start();
        listening = Task.Run(Listen);
    }

    /// <summary>Where.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The name of every message, each time it came.</summary>
    public ConcurrentQueue<string> Taken { get; } = [];

    /// <summary>The name of a notice's message.</summary>
    public static string NameOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                var line = await listener.AcceptTcpClientAsync(ending.Token);
                _ = Task.Run(() => Serve(line));
            }
        }
        catch (OperationCanceledException)
        {
            listener.Stop();
        }
    }

    private async Task Serve(TcpClient line)
    {
        try
        {
            using (line)
            {
                using var reader = new StreamReader(line.GetStream());
                await using var writer = new StreamWriter(line.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
                await writer.WriteLineAsync("220 bin");
                while (await reader.ReadLineAsync(ending.Token) is { } said)
                {
                    if (said == "DATA") await Take(reader, writer);
                    else await writer.WriteLineAsync(said.StartsWith("QUIT", StringComparison.Ordinal) ? "221 bye" : "250 yes");
                }
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or SocketException)
        {
            // A node was killed while it spoke, or the test is over.
        }
    }

    private async Task Take(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var name = "";
        while (await reader.ReadLineAsync(ending.Token) is { } said && said != ".")
            if (said.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase)) name = said[11..].Trim().TrimStart('<').Split('@')[0];
        await Task.Delay(Slow, ending.Token);
        Taken.Enqueue(name);
        await writer.WriteLineAsync("250 taken");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await listening;
        ending.Dispose();
    }
}
