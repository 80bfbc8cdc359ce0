namespace CleanerProduction.Portal.Platform.Probes;

/// <summary>The process's memory at a moment, in bytes.</summary>
/// <param name="Heap">What is reachable, where it was collected first; else what stands on the heap.</param>
/// <param name="Allocated">Everything allocated since the start.</param>
/// <param name="Process">The working set.</param>
public sealed record ProbeMemory(long Heap, long Allocated, long Process)
{
    /// <summary>Measures, after a full collection where asked.</summary>
    public static ProbeMemory Now(bool collect)
    {
        // Read first: collecting allocates next to nothing, but what is finalised meanwhile may.
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; collect && i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return new(GC.GetTotalMemory(forceFullCollection: false), allocated, Environment.WorkingSet);
    }
}
