using System.Buffers;

namespace CleanerProduction.Proofs;

/// <summary>Verifies proofs of a <see cref="MerkleTree"/> without the tree (RFC 9162, 2.1.3.2 and 2.1.4.2). Anything malformed proves nothing.</summary>
public static class MerkleProof
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>True where the proof leads from the leaf at <paramref name="index"/> (from 0) to the root over <paramref name="size"/> leaves, and uses up every one of its hashes.</summary>
    public static bool Includes(string leafHash, long index, long size, string root, IReadOnlyList<string> proof)
    {
        if (index < 0 || index >= size || !IsHash(leafHash) || !proof.All(IsHash)) return false;
        var (at, last, hash) = (index, size - 1, leafHash);
        foreach (var other in proof)
        {
            if (last == 0) return false;
            if ((at & 1) == 1 || at == last)
            {
                hash = MerkleTree.NodeHash(other, hash);
                while ((at & 1) == 0 && at != 0) (at, last) = (at >> 1, last >> 1);
            }
            else hash = MerkleTree.NodeHash(hash, other);
            (at, last) = (at >> 1, last >> 1);
        }
        return last == 0 && string.Equals(hash, root, StringComparison.Ordinal);
    }

    /// <summary>True where the proof shows that the tree of <paramref name="size"/> leaves begins with all <paramref name="earlier"/> (from 1) of the other.</summary>
    public static bool Continues(long earlier, string earlierRoot, long size, string root, IReadOnlyList<string> proof)
    {
        if (earlier < 1 || earlier > size || !IsHash(earlierRoot) || !proof.All(IsHash)) return false;
        if (earlier == size) return proof.Count == 0 && string.Equals(earlierRoot, root, StringComparison.Ordinal);
        var (at, last, next) = (earlier - 1, size - 1, 0);
        while ((at & 1) == 1) (at, last) = (at >> 1, last >> 1);
        // Where the earlier tree is one whole group, it stands in the later one as it is and its root begins the proof.
        var first = at == 0 ? earlierRoot : proof.Count > 0 ? proof[next++] : null;
        if (first is null) return false;
        var (before, after) = (first, first);
        for (; next < proof.Count; next++)
        {
            if (last == 0) return false;
            if ((at & 1) == 1 || at == last)
            {
                before = MerkleTree.NodeHash(proof[next], before);
                after = MerkleTree.NodeHash(proof[next], after);
                while ((at & 1) == 0 && at != 0) (at, last) = (at >> 1, last >> 1);
            }
            else after = MerkleTree.NodeHash(after, proof[next]);
            (at, last) = (at >> 1, last >> 1);
        }
        return last == 0 && string.Equals(before, earlierRoot, StringComparison.Ordinal) && string.Equals(after, root, StringComparison.Ordinal);
    }

    private static bool IsHash(string text) => text.Length == 64 && text.AsSpan().IndexOfAnyExcept(Digits) < 0;
}
