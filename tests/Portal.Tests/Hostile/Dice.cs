using System.Globalization;
using System.Text;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>Chance that can be had again: the same seed gives the same throws.</summary>
/// <param name="seed">A run's seed and an input's number, mixed.</param>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>What it was made of.</summary>
    public int Seed => seed;

    /// <summary>From 0 to below that.</summary>
    public int Below(int bound) => random.Next(bound);

    /// <summary>True once in so many throws.</summary>
    public bool OneIn(int many) => random.Next(many) == 0;

    /// <summary>One of them.</summary>
    public T Of<T>(params IReadOnlyList<T> all) => all[random.Next(all.Count)];

    /// <summary>So many bytes of any kind.</summary>
    public byte[] Bytes(int many)
    {
        var bytes = new byte[many];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>A text nobody should send: one of the known ones, two of them, signs of any kind, or very many of one.</summary>
    public string Text() => Below(20) switch
    {
        0 => Signs(1 + Below(40)),
        1 => Of(Nasty.Texts) + Of(Nasty.Texts),
        2 => string.Concat(Enumerable.Repeat(Of(Nasty.Texts), 2 + Below(50))),
        3 => new(Of('長', 'x', ' ', '\u0301', '\n', '0', '(', '"'), Of(255, 256, 2_000, 5_000, 70_000)),
        4 => Number(),
        _ => Of(Nasty.Texts),
    };

    /// <summary>A megabyte of one sign.</summary>
    public string Megabyte() => new(Of('x', '長', '\r', '%'), 1 << Of(18, 20));

    /// <summary>Digits as no form expects them.</summary>
    public string Number() => Below(6) switch
    {
        0 => new('9', 1 + Below(60)),
        1 => "-" + random.NextInt64().ToString(CultureInfo.InvariantCulture),
        2 => random.NextDouble().ToString("R", CultureInfo.InvariantCulture),
        3 => (random.NextDouble() * 1e300).ToString("R", CultureInfo.InvariantCulture),
        4 => random.Next().ToString("N3", CultureInfo.GetCultureInfo(Of("de-DE", "fr-FR", "ar-EG", "hi-IN"))),
        _ => Of(Nasty.Numbers),
    };

    private string Signs(int many)
    {
        var text = new StringBuilder();
        for (var i = 0; i < many; i++) text.Append((char)(Below(3) switch { 0 => Below(0x80), 1 => Below(0x10000), _ => 0xd7f0 + Below(0x820) }));
        return text.ToString();
    }
}
