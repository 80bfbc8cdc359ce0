using System.Security.Cryptography;

namespace CleanerProduction.DomainTests.Proofs;

/// <summary>A verifier of its own, after RFC 6962's definitions from the root down; it shares nothing with the product but the bytes.</summary>
internal static class SmallVerifier
{
    public static byte[] Leaf(byte[] data) => SHA256.HashData((byte[])[0, .. data]);

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData((byte[])[1, .. left, .. right]);

    /// <summary>The root by the definition: no group is remembered.</summary>
    public static byte[] Root(ReadOnlySpan<byte[]> data) => data.Length switch
    {
        0 => SHA256.HashData([]),
        1 => Leaf(data[0]),
        _ => Node(Root(data[..Half(data.Length)]), Root(data[Half(data.Length)..])),
    };

    /// <summary>The root an inclusion proof leads to; null where it has a hash too many or too few.</summary>
    public static byte[]? RootOf(byte[] leaf, int index, int size, IReadOnlyList<string> proof)
    {
        var left = new Stack<byte[]>(proof.Select(Convert.FromHexString));
        var root = Climb(index, size);
        return left.Count == 0 ? root : null;

        // The topmost node's other side is the last of the proof.
        byte[]? Climb(int at, int count)
        {
            if (count == 1) return leaf;
            if (!left.TryPop(out var other)) return null;
            var half = Half(count);
            return at < half
                ? Climb(at, half) is { } below ? Node(below, other) : null
                : Climb(at - half, count - half) is { } right ? Node(other, right) : null;
        }
    }

    /// <summary>Both roots a consistency proof leads to; null where it has a hash too many or too few.</summary>
    public static (byte[] Earlier, byte[] Later)? RootsOf(int earlier, byte[] earlierRoot, int size, IReadOnlyList<string> proof)
    {
        var left = new Stack<byte[]>(proof.Select(Convert.FromHexString));
        var roots = Climb(earlier, size, whole: true);
        return left.Count == 0 ? roots : null;

        (byte[] Earlier, byte[] Later)? Climb(int old, int count, bool whole)
        {
            if (old == count) return whole ? (earlierRoot, earlierRoot) : left.TryPop(out var same) ? (same, same) : null;
            if (!left.TryPop(out var other)) return null;
            var half = Half(count);
            if (old <= half) return Climb(old, half, whole) is { } low ? (low.Earlier, Node(low.Later, other)) : null;
            return Climb(old - half, count - half, whole: false) is { } high ? (Node(other, high.Earlier), Node(other, high.Later)) : null;
        }
    }

    private static int Half(int count)
    {
        var half = 1;
        while (2 * half < count) half *= 2;
        return half;
    }
}
