using System.Collections.Immutable;
using System.Threading.Channels;

namespace CleanerProduction.Portal.Data;

/// <summary>News within the process: all there is on the embedded database, and what the listener of PostgreSQL passes on.</summary>
internal sealed class LocalChainNews : IChainNews
{
    private ImmutableArray<ChannelWriter<ChainNews>> readers = [];

    public ChannelReader<ChainNews> Subscribe(CancellationToken until) => Subscribe(inForce: true, until);

    /// <summary>A subscription that is in force already, or will be when <see cref="ChainNews.Any"/> is published.</summary>
    public ChannelReader<ChainNews> Subscribe(bool inForce, CancellationToken until)
    {
        var channel = Channel.CreateUnbounded<ChainNews>(new() { SingleReader = true });
        if (inForce) channel.Writer.TryWrite(ChainNews.Any);
        ImmutableInterlocked.Update(ref readers, all => all.Add(channel.Writer));
        until.Register(() =>
        {
            ImmutableInterlocked.Update(ref readers, all => all.Remove(channel.Writer));
            channel.Writer.TryComplete();
        });
        return channel.Reader;
    }

    /// <summary>Tells everybody; never blocks.</summary>
    public void Publish(ChainNews news)
    {
        foreach (var reader in readers) reader.TryWrite(news);
    }
}
