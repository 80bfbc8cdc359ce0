using System.Collections.Immutable;
using CleanerProduction.Applications;

namespace CleanerProduction.Portal.Data;

/// <summary>The applications that are counted together, and counted anew together where one of them moved.</summary>
public readonly record struct TallyPart(string Phase, ProjectType Kind, ApplicationState Stage, string Sector);

/// <summary>Tells readers who keep counts of applications in memory that some were stored here, and which counts that changes.</summary>
public sealed class CountingNews : ListingNews
{
    private const int Most = 1_000;
    private readonly Queue<(long Version, TallyPart Part)> latest = new();
    private readonly Lock gate = new();
    private long forgotten;

    /// <summary>Applications of these parts were stored.</summary>
    public void Stored(IReadOnlyCollection<TallyPart> parts)
    {
        lock (gate)
        {
            foreach (var part in parts) latest.Enqueue((Version + 1, part));
            while (latest.Count > Most) forgotten = latest.Dequeue().Version;
            Stored();
        }
    }

    /// <summary>The parts stored after <paramref name="version"/>; null where they are too many to be remembered.</summary>
    public ImmutableHashSet<TallyPart>? Since(long version)
    {
        lock (gate) return version < forgotten ? null : [.. latest.Where(l => l.Version > version).Select(l => l.Part)];
    }
}
