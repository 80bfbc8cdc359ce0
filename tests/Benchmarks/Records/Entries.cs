using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CleanerProduction.Meetings;

namespace CleanerProduction.Benchmarks.Records;

/// <summary>A long chain of ballots as a meeting writes them, and the bytes its hashes are over.</summary>
internal static class Entries
{
    private static readonly string[] Seats = ["CHAIR", "HKGCC", "FHKI", "CMA", "CGCC", "ACADEMIC", "EPD", "TID", "ITC"];

    /// <summary>So many entries that follow one another; each has strings of its own, as read from a file or a database.</summary>
    public static List<ChainEntry> Chain(int count)
    {
        var chain = new List<ChainEntry>(count);
        var at = new DateTimeOffset(2026, 3, 12, 6, 30, 0, TimeSpan.Zero);
        var head = ChainEntry.Genesis;
        for (var i = 0; i < count; i++)
        {
            var nonce = Convert.ToHexStringLower(MD5Of(i));
            var act = new BallotCast(4, "67-4-1", Seats[i % Seats.Length], 1 + i / Seats.Length, (Choice)(i % 3), $"b-{nonce[..20]}", nonce, null);
            var entry = Meetings.Chain.Next(i, head, at.AddMilliseconds(37L * i), $"person-{i % 9}", act);
            chain.Add(entry with { PreviousHash = new string(head) });
            head = entry.Hash;
        }
        return chain;
    }

    /// <summary>The canonical bytes of every entry, one after another, and where each ends.</summary>
    public static (byte[][] Pages, int[] Ends) Bytes(List<ChainEntry> chain, int entriesPerPage)
    {
        var ends = new int[chain.Count];
        var pages = new List<byte[]>();
        for (var first = 0; first < chain.Count; first += entriesPerPage)
        {
            using var page = new MemoryStream();
            for (var i = first; i < Math.Min(chain.Count, first + entriesPerPage); i++)
            {
                page.Write(Encoding.UTF8.GetBytes(Canonical(chain[i])));
                ends[i] = (int)page.Length;
            }
            pages.Add(page.ToArray());
        }
        return ([.. pages], ends);
    }

    private static string Canonical(ChainEntry e) => string.Create(CultureInfo.InvariantCulture,
        $"{{\"actor\":\"{e.Actor}\",\"at\":\"{ChainEntry.Instant(e.At)}\",\"kind\":\"{e.Kind}\",\"payload\":{e.Payload},\"previousHash\":\"{e.PreviousHash}\",\"sequence\":{e.Sequence}}}");

    private static byte[] MD5Of(int i) => SHA256.HashData(BitConverter.GetBytes(i))[..16];
}
