using System.Text;

namespace CleanerProduction.Portal.Data;

/// <summary>Numbers that look drawn and are the same every time: SplitMix64 over a word. For demonstration data only.</summary>
internal struct Draw(string word)
{
    private ulong state = Seed(word);

    /// <summary>A number from <paramref name="from"/> to <paramref name="to"/>, both inclusive.</summary>
    public int Between(int from, int to) => from + (int)(Next() % (ulong)(to - from + 1));

    /// <summary>One of the values.</summary>
    public T Of<T>(IReadOnlyList<T> values) => values[Between(0, values.Count - 1)];

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    // FNV-1a; a string's own hash code differs from run to run.
    private static ulong Seed(string word)
    {
        var hash = 14695981039346656037;
        foreach (var b in Encoding.UTF8.GetBytes(word)) hash = (hash ^ b) * 1099511628211;
        return hash;
    }
}
