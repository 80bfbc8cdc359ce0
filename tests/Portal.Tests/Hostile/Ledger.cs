using System.Collections.Concurrent;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>What was sent and what came of it.</summary>
internal sealed class Ledger
{
    private const int MostTold = 60;
    private readonly ConcurrentDictionary<string, Kind> kinds = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> faults = new();
    private int count;
    private int wrong;

    /// <summary>How many inputs were sent.</summary>
    public int Inputs => Volatile.Read(ref count);

    /// <summary>How many were answered as none may be.</summary>
    public int Wrong => Volatile.Read(ref wrong);

    /// <summary>What was wrong, the first of it in words.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>Inputs and longest time (milliseconds) by kind; by class of status: 0 cut off by the portal, 1 a line taken up, 2 to 5.</summary>
    public IReadOnlyDictionary<string, (int[] Classes, double Worst, string Longest)> Kinds => kinds.ToDictionary(k => k.Key, k => k.Value.Now(), StringComparer.Ordinal);

    /// <summary>The ways that let somebody in, and those that were tried by somebody else.</summary>
    public ConcurrentDictionary<WayIn, (int Let, int Kept)> Ways { get; } = [];

    /// <summary>Counts one input.</summary>
    public void Count(string kind, int status, double milliseconds, string what)
    {
        Interlocked.Increment(ref count);
        kinds.GetOrAdd(kind, _ => new()).Add(Math.Min(status / 100, 5), milliseconds, what);
    }

    /// <summary>Counts how a way answered.</summary>
    public void Count(WayIn way, bool let) => Ways.AddOrUpdate(way, let ? (1, 0) : (0, 1), (_, old) => let ? (old.Let + 1, old.Kept) : (old.Let, old.Kept + 1));

    /// <summary>Counts a fault.</summary>
    public void Fault(string what)
    {
        if (Interlocked.Increment(ref wrong) <= MostTold) faults.Enqueue(what);
    }

    private sealed class Kind
    {
        private readonly Lock gate = new();
        private readonly int[] classes = new int[6];
        private (double Milliseconds, string What) worst = (0, "");

        public void Add(int status, double milliseconds, string what)
        {
            lock (gate)
            {
                classes[status]++;
                if (milliseconds > worst.Milliseconds) worst = (milliseconds, what);
            }
        }

        public (int[] Classes, double Worst, string Longest) Now()
        {
            lock (gate) return ([.. classes], worst.Milliseconds, worst.What);
        }
    }
}
