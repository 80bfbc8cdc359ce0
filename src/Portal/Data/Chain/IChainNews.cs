using System.Threading.Channels;

namespace CleanerProduction.Portal.Data;

/// <summary>Tells that a meeting's record has grown, on this node or another. It carries ids only: who wants to know more reads the record.</summary>
public interface IChainNews
{
    /// <summary>
    /// News until <paramref name="until"/> is cancelled, this node's own included. The first is <see cref="ChainNews.Any"/>: from it on
    /// nothing is missed, so who reads the record then is up to date.
    /// </summary>
    ChannelReader<ChainNews> Subscribe(CancellationToken until);
}

/// <summary>A record has grown.</summary>
/// <param name="Meeting">The meeting's id; empty when any may have grown.</param>
/// <param name="Sequence">The last sequence now known; 0 when unknown.</param>
public readonly record struct ChainNews(string Meeting, long Sequence)
{
    /// <summary>Every record may have grown: the news begin, or the line to the database was down for a while.</summary>
    public static readonly ChainNews Any = new("", 0);
}
