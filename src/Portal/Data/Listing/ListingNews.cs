namespace CleanerProduction.Portal.Data;

/// <summary>Tells readers who keep the directory, the register, the holders of labels or the results of projects in memory that something of them was stored here.</summary>
public class ListingNews
{
    private long version;

    /// <summary>Another number after each change.</summary>
    public long Version => Interlocked.Read(ref version);

    /// <summary>Something was stored.</summary>
    public void Stored() => Interlocked.Increment(ref version);
}
