using System.Buffers.Binary;
using System.Buffers.Text;

namespace CleanerProduction.Benchmarks.Lines;

/// <summary>
/// A render batch as it travels: frames of twenty bytes, strings by number in a table at the end. Only attributes are looked for.
/// </summary>
internal static class RenderBatch
{
    private const int FrameSize = 20;
    private const int AttributeFrame = 3;

    /// <summary>The largest whole number that the attribute is given in this batch, or null where it is given none.</summary>
    public static long? Largest(ReadOnlySpan<byte> batch, ReadOnlySpan<byte> attribute)
    {
        var tail = batch[^20..];
        var (frames, strings) = (Int(tail[4..]), Int(tail[16..]));
        long? largest = null;
        for (int left = Int(batch[frames..]), at = frames + 4; left > 0; left--, at += FrameSize)
        {
            var frame = batch.Slice(at, FrameSize);
            if (Int(frame) != AttributeFrame || !Text(batch, strings, Int(frame[4..])).SequenceEqual(attribute)) continue;
            if (Utf8Parser.TryParse(Text(batch, strings, Int(frame[8..])), out long number, out _) && !(number <= largest)) largest = number;
        }
        return largest;
    }

    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> batch, int table, int index)
    {
        if (index < 0) return default;
        var at = Int(batch[(table + 4 * index)..]);
        var (length, shift) = (0, 0);
        byte b;
        do
        {
            b = batch[at++];
            length |= (b & 0x7f) << shift;
            shift += 7;
        } while (b > 0x7f);
        return batch.Slice(at, length);
    }

    private static int Int(ReadOnlySpan<byte> from) => BinaryPrimitives.ReadInt32LittleEndian(from);
}
