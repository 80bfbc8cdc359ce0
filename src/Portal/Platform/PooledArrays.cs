namespace CleanerProduction.Portal.Platform;

/// <summary>
/// Every line takes buffers of 4 KB from the runtime's pool as it is written to and read from, a thousand at once where a ballot is shown. The pool keeps 32 of a size for each processor and lets the
/// rest go: half of all that an update allocated. What it keeps beyond is given back by itself when it lies unused for a minute.
/// </summary>
internal static class PooledArrays
{
    // Read once, by the first who asks the pool for anything; there is no setting but this.
    private const string Setting = "DOTNET_SYSTEM_BUFFERS_SHAREDARRAYPOOL_MAXARRAYSPERPARTITION";

    /// <summary>Before anything else; whoever runs the portal may have said otherwise.</summary>
    public static void KeepMore()
    {
        if (Environment.GetEnvironmentVariable(Setting) is null) Environment.SetEnvironmentVariable(Setting, "256");
    }
}
