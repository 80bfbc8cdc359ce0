using System.Diagnostics;
using System.Security.Cryptography;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Meetings;

namespace CleanerProduction.Benchmarks.Records;

/// <summary>A whole chain verified again, against nothing but SHA-256 over the same bytes.</summary>
internal static class VerifyRun
{
    private const int Page = 10_000;

    /// <summary>The rows of <c>verify</c>.</summary>
    public static IReadOnlyList<Row> Rows(Profile profile)
    {
        var rows = new List<Row>();
        var growth = new List<(double, double)>();
        var chain = Entries.Chain(1_000_000);
        var (pages, ends) = Entries.Bytes(chain, Page);
        if (Chain.FirstFault(chain) is { } fault) throw new InvalidOperationException($"The chain is not whole: {fault}");
        for (var size = 1_000; size <= chain.Count; size *= 10)
        {
            GC.Collect();
            var part = chain.GetRange(0, size);
            // Short chains are verified again and again, so that every size takes about as long as the clock can tell.
            var times = Math.Max(1, 200_000 / size);
            var (probe, product) = (new List<double>(), new List<double>());
            for (var round = 0; round < profile.Rounds + 1; round++)
            {
                var bare = Timed(times, () => Bare(pages, ends, size, chain[size - 1].Hash));
                var ours = Timed(times, () => Whole(part));
                if (round == 0) continue;
                probe.Add(bare);
                product.Add(ours);
            }
            var row = Row.Of($"{size:N0} entries verified", "ms", probe, product);
            rows.Add(size == chain.Count ? row with { Goal = Goal.RatioUpTo(2), Note = $"{row.Product / size * 1e6:0} ns an entry" } : row);
            growth.Add((size, row.Product));
        }
        rows.Add(new("growth, exponent", "", Sample.Exponent(growth)) { Goal = Goal.UpTo(1.1, ""), Note = "1 is linear" });
        return rows;
    }

    private static double Timed(int times, Action act)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++) act();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds / times;
    }

    private static void Whole(List<ChainEntry> chain)
    {
        if (Chain.FirstFault(chain) is { } fault) throw new InvalidOperationException($"The chain is not whole: {fault}");
    }

    private static void Bare(byte[][] pages, int[] ends, int size, string last)
    {
        Span<byte> hash = stackalloc byte[32];
        for (var i = 0; i < size; i++)
        {
            var start = i % Page == 0 ? 0 : ends[i - 1];
            SHA256.HashData(pages[i / Page].AsSpan(start, ends[i] - start), hash);
        }
        // The probe hashes what the product hashes, or it is no probe.
        if (Convert.ToHexStringLower(hash) != last) throw new InvalidOperationException("The probe hashes other bytes than the product");
    }
}
