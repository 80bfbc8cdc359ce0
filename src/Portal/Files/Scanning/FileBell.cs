using System.Threading.Channels;

namespace CleanerProduction.Portal.Files.Scanning;

/// <summary>Says that a file came, to whoever looks at files on this node.</summary>
public sealed class FileBell
{
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>A file came.</summary>
    public void Ring() => rung.Writer.TryWrite(true);

    /// <summary>Returns when a file came since the last time, or after <paramref name="patience"/>: another node may have left one.</summary>
    public async Task Wait(TimeSpan patience, TimeProvider clock, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            await rung.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // nobody rang
        }
    }
}
