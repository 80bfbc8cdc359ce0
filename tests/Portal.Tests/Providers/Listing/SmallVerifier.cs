using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CleanerProduction.PortalTests.Providers.Listing;

/// <summary>What anybody could write from the description of a proof: it reads the bytes that were downloaded and shares nothing with the portal.</summary>
internal static class SmallVerifier
{
    /// <summary>Whether the entry of a downloaded proof leads to the head in it.</summary>
    public static bool Stands(string proof)
    {
        using var json = JsonDocument.Parse(proof);
        var (entry, head) = (json.RootElement.GetProperty("entry"), json.RootElement.GetProperty("head"));
        var (index, size) = (entry.GetProperty("sequence").GetInt64() - 1, head.GetProperty("size").GetInt64());
        if (index < 0 || index >= size) return false;
        var (hash, last) = (Leaf(Sorted(entry)), size - 1);
        foreach (var side in Hashes(json.RootElement, "inclusion"))
        {
            if (last == 0) return false;
            if (index % 2 == 1 || index == last)
            {
                hash = Node(side, hash);
                for (; index % 2 == 0 && index > 0; index /= 2) last /= 2;
            }
            else hash = Node(hash, side);
            (index, last) = (index / 2, last / 2);
        }
        return last == 0 && Hex(hash) == head.GetProperty("root").GetString();
    }

    /// <summary>Whether a downloaded proof shows that the later head's tree begins with the earlier one's.</summary>
    public static bool OnlyGrew(string proof)
    {
        using var json = JsonDocument.Parse(proof);
        var (was, now) = (json.RootElement.GetProperty("earlier"), json.RootElement.GetProperty("head"));
        var (early, late, path) = (was.GetProperty("size").GetInt64(), now.GetProperty("size").GetInt64(), new Queue<byte[]>(Hashes(json.RootElement, "consistency")));
        var (earlyRoot, lateRoot) = (was.GetProperty("root").GetString(), now.GetProperty("root").GetString());
        if (early == 0) return path.Count == 0 && earlyRoot == Hex(SHA256.HashData([]));
        if (early == late) return path.Count == 0 && earlyRoot == lateRoot;
        var (at, last) = (early - 1, late - 1);
        for (; at % 2 == 1; at /= 2) last /= 2;
        var first = at == 0 ? Convert.FromHexString(earlyRoot!) : path.Dequeue();
        var (older, newer) = (first, first);
        while (path.TryDequeue(out var side))
        {
            if (last == 0) return false;
            if (at % 2 == 1 || at == last)
            {
                (older, newer) = (Node(side, older), Node(side, newer));
                for (; at % 2 == 0 && at > 0; at /= 2) last /= 2;
            }
            else newer = Node(newer, side);
            (at, last) = (at / 2, last / 2);
        }
        return last == 0 && Hex(older) == earlyRoot && Hex(newer) == lateRoot;
    }

    /// <summary>The hash of an entry as it was downloaded: its members in the order of their names, nothing between them.</summary>
    public static string HashOf(string entry)
    {
        using var json = JsonDocument.Parse(entry);
        return Hex(Leaf(Sorted(json.RootElement)));
    }

    private static byte[] Leaf(string text) => SHA256.HashData([0, .. Encoding.UTF8.GetBytes(text)]);

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    private static IEnumerable<byte[]> Hashes(JsonElement proof, string name) => [.. proof.GetProperty(name).EnumerateArray().Select(h => Convert.FromHexString(h.GetString()!))];

    private static string Sorted(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => $"{Quoted(m.Name)}:{Sorted(m.Value)}"))}}}",
        JsonValueKind.String => Quoted(value.GetString()!),
        _ => value.GetRawText(),
    };

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
