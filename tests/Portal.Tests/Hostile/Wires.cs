using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>Bytes on a bare connection that are no request, or not quite one. The portal answers or hangs up, and goes on.</summary>
internal static class Wires
{
    /// <summary>The kind's name.</summary>
    public const string Kind = "bare connections";

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(250);

    private static readonly string[] Lines =
    [
        "", "\r\n\r\n\r\n", "x", "GET", "GET /", "GET / HTTP/9.9\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET / HTTP/1.1\r\nHost a\r\n\r\n", "GET / HTTP/1.1\nHost: a\n\n", "GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", "GET http://elsewhere.example/ HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET * HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n", "G\u0001T / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nA: b\r\n c\r\n\r\n", "GET / HTTP/1.0\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\nx", "GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n", "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "GET /%zz%u0041%00 HTTP/1.1\r\nHost: a\r\n\r\n", "GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n", "GET \\ HTTP/1.1\r\nHost: a\r\n\r\n",
    ];

    /// <summary>Sends one.</summary>
    public static async Task Send(Siege siege, Dice dice)
    {
        var guest = dice.Of(siege.Guests);
        var bytes = Bytes(siege, dice, guest);
        using var patience = new CancellationTokenSource(Siege.Patience);
        using var line = new TcpClient();
        var (started, head) = (Stopwatch.GetTimestamp(), "");
        try
        {
            await line.ConnectAsync(siege.Site.Host, siege.Site.Port, patience.Token);
            await line.Client.SendAsync(bytes, patience.Token);
            var buffer = new byte[64 * 1024];
            var first = line.Client.ReceiveAsync(buffer, patience.Token).AsTask();
            // Whoever is half way waits for the rest: after a moment there will be none. Earlier, a page under way would be given up.
            await Task.WhenAny(first, Task.Delay(Moment, patience.Token));
            line.Client.Shutdown(SocketShutdown.Send);
            for (var read = await first; read > 0; read = await line.Client.ReceiveAsync(buffer, patience.Token))
                if (head.Length == 0) head = Encoding.Latin1.GetString(buffer, 0, Math.Min(read, 40));
        }
        catch (SocketException)
        {
            // Hung up on.
        }
        catch (OperationCanceledException)
        {
            siege.Ledger.Fault($"neither an answer nor an end within {Siege.Patience.TotalSeconds:0} s: {Said(bytes)}");
        }
        var status = head.Length > 12 && int.TryParse(head.AsSpan(9, 3), CultureInfo.InvariantCulture, out var said) ? said : 0;
        // The protocol's own words for a version or a coding that is not spoken here.
        if (status >= 500 && status is not (501 or 505)) siege.Ledger.Fault($"{status}: {Said(bytes)}");
        siege.Ledger.Count(Kind, status is 501 or 505 ? 400 : status, Stopwatch.GetElapsedTime(started).TotalMilliseconds, "");
    }

    private static byte[] Bytes(Siege siege, Dice dice, Guest guest)
    {
        var spot = siege.Scout.Spots.Where(s => s.Guest == guest).ToList() is { Count: > 0 } own ? dice.Of(own).Address : "/";
        var head = $" {spot} HTTP/1.1\r\nHost: {siege.Site.Authority}\r\n{(guest.Cookies is { Length: > 0 } cookies ? $"Cookie: {cookies}\r\n" : "")}";
        const string form = "Content-Type: application/x-www-form-urlencoded\r\n", parts = "Content-Type: multipart/form-data; boundary=x\r\n";
        return dice.Below(16) switch
        {
            0 => dice.Bytes(dice.Below(3_000)),
            1 => Latin($"GET{head}X: {new string('x', 40_000)}\r\n\r\n"),
            2 => Latin($"GET{head}{string.Concat(Enumerable.Range(0, 150).Select(i => $"X{i}: y\r\n"))}\r\n"),
            3 => Latin($"GET /{new string('x', dice.Of(8_000, 9_000, 70_000))} HTTP/1.1\r\nHost: a\r\n\r\n"),
            // Less than was said, then nothing.
            4 => Latin($"POST{head}{form}Content-Length: 5000\r\n\r\n_handler=x&a=b"),
            5 => Latin($"POST{head}{parts}Content-Length: 5000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb"),
            6 => Latin($"POST{head}{form}Transfer-Encoding: chunked\r\n\r\n{dice.Of("zz\r\nab\r\n", "FFFFFFFFFFFFFFFFF\r\n", "-1\r\n", "5\r\nab", "2;x=" + new string('y', 20_000) + "\r\nab\r\n0\r\n\r\n", "2\r\nabX\r\n0\r\n\r\n", "0\r\nTrailer: " + new string('y', 40_000) + "\r\n\r\n")}"),
            7 => Latin(string.Concat(Enumerable.Repeat($"GET{head}\r\n", 30))),
            8 => Latin($"POST /api/v1/checks/grant HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{dice.Of("zz\r\n", "5\r\n{\"on\"", "FFFFFFFFFFFFFFFFF\r\n")}"),
            9 => Latin($"POST /api/v1/checks/{dice.Of("ballot", "deadline", "label")} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{{\"on\":"),
            10 or 11 => [.. Latin($"GET /{dice.Of("hubs/meeting", "_blazor")} HTTP/1.1\r\nHost: {siege.Site.Authority}\r\n{(guest.Cookies is { Length: > 0 } jar ? $"Cookie: {jar}\r\n" : "")}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: {dice.Of("13", "13", "13", "99")}\r\nSec-WebSocket-Key: {dice.Of("dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25jZQ==", "x", "")}\r\n\r\n"), .. Frames(dice)],
            12 => Latin($"POST{head}{form}Content-Length: 99999999\r\n\r\na=b"),
            13 => Latin($"PUT{head}Expect: 100-continue\r\nContent-Length: 10\r\n\r\n"),
            _ => Latin(dice.Of(Lines)),
        };
    }

    // Frames of a WebSocket with what is kept free set, without a mask, of an endless length, cut, ended before they begin.
    private static byte[] Frames(Dice dice) => dice.Below(7) switch
    {
        0 => [0xff, 0x80, 0, 0, 0, 0],
        1 => [0x81, 0x05, .. "hello"u8],
        2 => [0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4, 5],
        3 => [0x80, 0x80, 1, 2, 3, 4],
        4 => [0x89, 0xfe, 0x01, 0x00, .. dice.Bytes(260)],
        5 => [0x88, 0x81, 0, 0, 0, 0, 1],
        _ => dice.Bytes(dice.Below(400)),
    };

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static string Said(byte[] bytes) => Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 300)).ReplaceLineEndings("⏎");
}
