using System.Globalization;
using System.Text;
using System.Threading.Channels;
using CleanerProduction.Portal.Meetings;
using Microsoft.AspNetCore.SignalR;

namespace CleanerProduction.Portal.Platform.Probes;

/// <summary>What the bare hub pushes, and when.</summary>
public sealed class ProbePushes(IHubContext<ProbeHub> hub, TimeProvider clock)
{
    /// <summary>The name the push goes out under, that of the meeting hub.</summary>
    public const string Target = "ViewChanged";

    private static readonly byte[] Mark = "\"version\":"u8.ToArray();
    private readonly Channel<bool> changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly Lock starting = new();
    private Task? pace;
    private long last;

    /// <summary>What is pushed and what the raw address answers with: one JSON object with a whole number as <c>version</c>.</summary>
    public byte[] Bytes { get; set; } = "{\"version\":0}"u8.ToArray();

    /// <summary>The next post's number.</summary>
    public long Next() => Interlocked.Increment(ref last);

    /// <summary>Takes a post and lets the pace decide; answers with its number.</summary>
    public long Paced()
    {
        lock (starting) pace ??= Task.Run(Keep);
        var number = Next();
        changed.Writer.TryWrite(true);
        return number;
    }

    /// <summary>The bytes with that number as their version.</summary>
    public ProbeJson Numbered(long number)
    {
        var at = Bytes.AsSpan().IndexOf(Mark) + Mark.Length;
        var digits = Bytes.AsSpan(at).IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return new([.. Bytes.AsSpan(0, at), .. Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)), .. Bytes.AsSpan(at + digits)]);
    }

    private async Task Keep()
    {
        while (await changed.Reader.WaitToReadAsync())
        {
            await Task.Delay(RoomScreens.Gathering, clock);
            changed.Reader.TryRead(out _);
            await hub.Clients.All.SendAsync(Target, Numbered(Interlocked.Read(ref last)));
            await Task.Delay(RoomScreens.Pace - RoomScreens.Gathering, clock);
        }
    }
}
