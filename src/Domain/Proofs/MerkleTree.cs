using System.Collections.Immutable;
using System.Security.Cryptography;

namespace CleanerProduction.Proofs;

/// <summary>
/// A hash tree over a list that only grows, as in RFC 6962: a leaf is SHA-256 of 0x00 and its bytes, a node that of 0x01 and its two sides, the left
/// side the largest power of two below the whole. Hashes are lower-case hexadecimal.
/// </summary>
public sealed class MerkleTree
{
    // Of level k: the hashes of all whole groups of 2^k leaves, in order.
    private readonly List<string[]> levels = [];

    /// <summary>The tree over these leaf hashes, each as of <see cref="LeafHash"/>.</summary>
    public MerkleTree(IEnumerable<string> leaves)
    {
        for (string[] level = [.. leaves]; ; level = Up(level))
        {
            levels.Add(level);
            if (level.Length < 2) return;
        }
    }

    /// <summary>How many leaves.</summary>
    public int Size => levels[0].Length;

    /// <summary>The root over all of them.</summary>
    public string Root => RootAt(Size);

    /// <summary>The hash of a leaf.</summary>
    public static string LeafHash(ReadOnlySpan<byte> leaf) => Hash([0, .. leaf]);

    /// <summary>The hash of a node.</summary>
    public static string NodeHash(string left, string right) => Hash([1, .. Convert.FromHexString(left), .. Convert.FromHexString(right)]);

    /// <summary>The root over the first <paramref name="size"/> leaves, from 0 through <see cref="Size"/>; over none the hash of nothing.</summary>
    public string RootAt(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        return size == 0 ? Hash([]) : Of(0, size);
    }

    /// <summary>What proves that the leaf at <paramref name="index"/> (from 0) is among the first <paramref name="size"/>: the other side of every node above it, from the leaf up.</summary>
    public ImmutableArray<string> Inclusion(int index, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(index, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        var proof = ImmutableArray.CreateBuilder<string>();
        Path(index, 0, size, proof);
        return proof.ToImmutable();
    }

    /// <summary>What proves that the first <paramref name="size"/> leaves begin with the first <paramref name="earlier"/> (from 1) unchanged; empty where both are the same.</summary>
    public ImmutableArray<string> Consistency(int earlier, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(earlier, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlier, size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        var proof = ImmutableArray.CreateBuilder<string>();
        Sub(earlier, 0, size, whole: true, proof);
        return proof.ToImmutable();
    }

    private void Path(int index, int from, int count, ImmutableArray<string>.Builder proof)
    {
        if (count == 1) return;
        var left = Split(count);
        if (index < left)
        {
            Path(index, from, left, proof);
            proof.Add(Of(from + left, count - left));
        }
        else
        {
            Path(index - left, from + left, count - left, proof);
            proof.Add(Of(from, left));
        }
    }

    private void Sub(int earlier, int from, int count, bool whole, ImmutableArray<string>.Builder proof)
    {
        if (earlier == count)
        {
            if (!whole) proof.Add(Of(from, count));
            return;
        }
        var left = Split(count);
        if (earlier <= left)
        {
            Sub(earlier, from, left, whole, proof);
            proof.Add(Of(from + left, count - left));
        }
        else
        {
            Sub(earlier - left, from + left, count - left, whole: false, proof);
            proof.Add(Of(from, left));
        }
    }

    // A whole group of 2^k is kept; only the right edge is put together anew.
    private string Of(int from, int count)
    {
        if ((count & count - 1) == 0)
        {
            var level = int.TrailingZeroCount(count);
            if (from % count == 0) return levels[level][from / count];
        }
        var left = Split(count);
        return NodeHash(Of(from, left), Of(from + left, count - left));
    }

    private static int Split(int count) => 1 << int.Log2(count - 1);

    private static string[] Up(string[] level)
    {
        var up = new string[level.Length / 2];
        for (var i = 0; i < up.Length; i++) up[i] = NodeHash(level[2 * i], level[2 * i + 1]);
        return up;
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
