namespace CleanerProduction.ScaleTests.Killed;

/// <summary>What became of one kind of write.</summary>
internal sealed class Kept(string kind)
{
    private readonly Dictionary<int, HashSet<string>> acknowledged = [];

    /// <summary>Its word.</summary>
    public string Kind => kind;

    /// <summary>How often a database was left in the middle of it, after at least one acknowledgement of the same process.</summary>
    public int Cycles { get; set; }

    /// <summary>How many were acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>How many stand whole, acknowledged or not.</summary>
    public int Whole { get; private set; }

    /// <summary>Acknowledged and not there.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>There more than once, or done again when asked again.</summary>
    public List<string> Doubled { get; } = [];

    /// <summary>There in part.</summary>
    public List<string> Halves { get; } = [];

    /// <summary>What one database has acknowledged.</summary>
    public IReadOnlySet<string> Heard(int place) => acknowledged.TryGetValue(place, out var heard) ? heard : acknowledged[place] = new(StringComparer.Ordinal);

    /// <summary>An acknowledgement came.</summary>
    public void Hear(int place, string key)
    {
        Acknowledged++;
        _ = Heard(place);
        if (!acknowledged[place].Add(key)) Doubled.Add($"{key} acknowledged twice");
    }

    /// <summary>Compares what was heard with what is there.</summary>
    public void Compare(int place, IReadOnlyDictionary<string, int[]> found)
    {
        foreach (var (key, parts) in found)
            if (parts.Any(p => p > 1)) Add(Doubled, $"{key} [{string.Join(' ', parts)}]");
            else if (parts.Any(p => p != parts[0])) Add(Halves, $"{key} [{string.Join(' ', parts)}]");
        foreach (var key in Heard(place).Where(k => !found.TryGetValue(k, out var parts) || parts.All(p => p == 0))) Add(Lost, key);
    }

    /// <summary>The databases are done with; others begin anew.</summary>
    public void Next(IEnumerable<IReadOnlyDictionary<string, int[]>> found)
    {
        Whole += found.Sum(f => f.Count(k => k.Value.All(p => p == 1)));
        acknowledged.Clear();
    }

    private static void Add(List<string> to, string what)
    {
        if (!to.Contains(what, StringComparer.Ordinal)) to.Add(what);
    }
}
