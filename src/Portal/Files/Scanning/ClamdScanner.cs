using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace CleanerProduction.Portal.Files.Scanning;

/// <summary>Where the scanner is and how patient one is with it.</summary>
/// <param name="Host">Its machine.</param>
/// <param name="Port">Its port.</param>
/// <param name="Patience">How long one look may take altogether.</param>
public sealed record ClamdPlace(string Host, int Port, TimeSpan Patience)
{
    /// <summary>Reads <c>Files:Scanner</c> (host:port) and <c>Files:ScannerPatience</c> (two minutes where it is not set); null where no scanner is named. Anything else stops the start.</summary>
    public static ClamdPlace? Of(IConfiguration settings)
    {
        if (settings["Files:Scanner"] is not { Length: > 0 } named) return null;
        if (!Uri.TryCreate($"tcp://{named}", UriKind.Absolute, out var place) || place.Port <= 0 || place.PathAndQuery.Length > 1) throw new FormatException($"Files:Scanner is '{named}' and should be host:port");
        return new(place.DnsSafeHost, place.Port, settings.GetValue("Files:ScannerPatience", TimeSpan.FromMinutes(2)));
    }
}

/// <summary>ClamAV's daemon over TCP: <c>INSTREAM</c>, blocks with their length before them, an empty one at the end, one line back.</summary>
public sealed class ClamdScanner(ClamdPlace place, TimeProvider clock) : IScanner
{
    private const int BlockBytes = 65_536;
    private const int LongestAnswer = 4_096;

    /// <inheritdoc />
    public async Task<string?> Look(Stream content, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(place.Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            using var line = new TcpClient();
            await line.ConnectAsync(place.Host, place.Port, either.Token);
            await using var stream = line.GetStream();
            // Where it has enough it answers and hangs up in the middle: its answer says why.
            var cut = await Send(content, stream, either.Token);
            return Found(await Answer(stream, either.Token), cut);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new ScannerDownException($"no answer within {place.Patience}", e);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            throw new ScannerDownException(e.Message, e);
        }
    }

    private static async Task<IOException?> Send(Stream content, NetworkStream to, CancellationToken cancellation)
    {
        var block = new byte[4 + BlockBytes];
        int read;
        try
        {
            await to.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
            while ((read = await content.ReadAsync(block.AsMemory(4), cancellation)) > 0)
            {
                BinaryPrimitives.WriteInt32BigEndian(block, read);
                await to.WriteAsync(block.AsMemory(0, 4 + read), cancellation);
            }
            await to.WriteAsync(new byte[4], cancellation);
            return null;
        }
        catch (IOException e) when (e.InnerException is SocketException)
        {
            return e;
        }
    }

    private static async Task<string> Answer(NetworkStream from, CancellationToken cancellation)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length)
        {
            var read = await from.ReadAsync(answer.AsMemory(length), cancellation);
            length += read;
            if (read == 0 || answer[length - 1] == 0) break;
        }
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n', ' ');
    }

    // Only the whole line is believed: a scanner that fell silent has found nothing clean.
    private static string? Found(string answer, IOException? cut)
    {
        const string ok = "stream: OK", before = "stream: ", found = " FOUND";
        if (cut is null && answer == ok) return null;
        if (answer.StartsWith(before, StringComparison.Ordinal) && answer.EndsWith(found, StringComparison.Ordinal)) return answer[before.Length..^found.Length];
        throw new ScannerDownException(answer.Length > 0 ? $"it answered '{answer}'" : "it hung up without an answer", cut!);
    }
}
