using System.Threading.Channels;

namespace CleanerProduction.Portal.Data;

/// <summary>Tells that a meeting's record has grown, on this node or another. It carries ids only: who wants to know more reads the record.</summary>
public interface IChainNews
{
    /// <summary>News from now until <paramref name="until"/> is cancelled, this node's own included.</summary>
    ChannelReader<ChainNews> Subscribe(CancellationToken until);
}

/// <summary>A record has grown.</summary>
/// <param name="Meeting">The meeting's id; empty when the line was down and any may have grown.</param>
/// <param name="Sequence">The last sequence now known; 0 when unknown.</param>
public readonly record struct ChainNews(string Meeting, long Sequence)
{
    /// <summary>The line to the database was down for a while: every record may have grown.</summary>
    public static readonly ChainNews Any = new("", 0);
}
