namespace CleanerProduction.Portal.Files.Kinds;

/// <summary>Finds short passages in content of any length, a block at a time.</summary>
public static class Passages
{
    private const int BlockBytes = 65_536;

    /// <summary>Where a passage begins last from <paramref name="from"/> on; -1 where it is not there.</summary>
    public static long Last(Stream content, ReadOnlySpan<byte> passage, long from = 0) => Find(content, passage, from, long.MaxValue, last: true);

    /// <summary>True where a passage begins anywhere before <paramref name="before"/>.</summary>
    public static bool Has(Stream content, ReadOnlySpan<byte> passage, long before = long.MaxValue) => Find(content, passage, 0, before, last: false) >= 0;

    private static long Find(Stream content, ReadOnlySpan<byte> passage, long from, long before, bool last)
    {
        var block = new byte[BlockBytes];
        var (found, at, kept) = (-1L, from, 0);
        content.Position = from;
        while (at < before && content.ReadAtLeast(block.AsSpan(kept), BlockBytes - kept, throwOnEndOfStream: false) is > 0 and var read)
        {
            var filled = block.AsSpan(0, kept + read);
            var here = last ? filled.LastIndexOf(passage) : filled.IndexOf(passage);
            if (here >= 0 && at + here < before)
            {
                found = at + here;
                if (!last) return found;
            }
            // The end of one block may hold the beginning of a passage.
            kept = Math.Min(passage.Length - 1, filled.Length);
            at += filled.Length - kept;
            filled[^kept..].CopyTo(block);
        }
        return found;
    }
}
