namespace CleanerProduction.Portal.Data;

/// <summary>Makes batches of rows durable in one database, one batch at a time.</summary>
internal interface IChainWriter : IDisposable
{
    /// <summary>True where a commit is short and local, so that who comes while nobody writes may write.</summary>
    bool AtOnce { get; }

    /// <summary>Makes a batch durable; sets <see cref="Waiting.Refused"/> on conflicts, throws when nothing was added.</summary>
    void Write(List<Waiting> batch);
}
