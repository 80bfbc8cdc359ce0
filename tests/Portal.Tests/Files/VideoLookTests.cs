using System.Buffers.Binary;
using CleanerProduction.Portal.Files.Kinds;
using Xunit;

namespace CleanerProduction.PortalTests.Files;

/// <summary>How long a video runs, read from boxes made by hand.</summary>
public sealed class VideoLookTests
{
    [Theory]
    [InlineData(0, 600u, 36_000ul, 60.0)]
    [InlineData(0, 1_000u, 59_999ul, 59.999)]
    [InlineData(0, 90_000u, 5_399_999ul, 59.9999888)]
    [InlineData(1, 1_000u, 60_000ul, 60.0)]
    [InlineData(1, 1_000_000_000u, 60_000_000_000ul, 60.0)]
    [InlineData(1, 3_000_000_000u, 179_999_999_999ul, 59.9999999)]
    public void A_length_is_its_units_by_its_scale_rounded_down(byte version, uint scale, ulong units, double seconds)
    {
        var read = Read(Head(version, scale, units));
        Assert.Equal(TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)), read.Value.Duration);
        Assert.Equal(seconds >= 60, read.Value.Duration!.Value.TotalSeconds >= 60);
    }

    [Theory]
    [InlineData(0, 1_000u, uint.MaxValue)]
    [InlineData(0, 90_000u, uint.MaxValue)]
    [InlineData(1, 1_000u, ulong.MaxValue)]
    [InlineData(1, 1_000u, ulong.MaxValue - 1)]
    [InlineData(1, 1u, 86_401ul + 1)]
    [InlineData(0, 0u, 60_000ul)]
    [InlineData(0, 1_000u, 0ul)]
    [InlineData(2, 1_000u, 60_000ul)]
    public void A_length_nobody_knows_or_that_cannot_be_is_none(byte version, uint scale, ulong units) => Assert.Null(Read(Head(version, scale, units)).Value.Duration);

    [Theory]
    [InlineData(0, 19)]
    [InlineData(1, 31)]
    [InlineData(0, 0)]
    public void A_head_too_short_for_its_length_says_none_whatever_stands_behind_it(byte version, int bytes)
    {
        var behind = Samples.Box("free", Head(0, 1_000, 61_000)[8..]);
        Assert.Null(FileLook.At(new MemoryStream(Samples.Film([.. Samples.Box("mvhd", Head(version, 1_000, 61_000)[8..(8 + bytes)]), .. behind])), "a.mp4", FileKind.All).Value.Duration);
    }

    [Fact]
    public void A_length_hidden_deeper_or_in_a_broken_description_is_none()
    {
        var head = Head(0, 1_000, 61_000);
        Assert.Null(Read(Samples.Box("trak", head)).Value.Duration);
        Assert.Null(Read(Samples.Box("moov", Samples.Box("moov", Samples.Box("moov", head)))).Value.Duration);
        // A box that says it is longer than what holds it, shorter than its own head, or longer than any file.
        Assert.Null(Read([.. head, 0, 0, 1, 0, .. "trak"u8]).Value.Duration);
        Assert.Null(Read([.. head, 0, 0, 0, 7, .. "trak"u8]).Value.Duration);
        Assert.Null(Read([.. head, 0, 0, 0, 1, .. "trak"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]).Value.Duration);
        Assert.Null(Read([.. head, 1, 2, 3]).Value.Duration);
        Assert.Equal(TimeSpan.FromSeconds(61), Read(head).Value.Duration);
    }

    [Fact]
    public void A_film_cut_off_anywhere_is_damaged()
    {
        var film = Samples.Video(61);
        for (var length = 16; length < film.Length; length++) Assert.False(FileLook.At(new MemoryStream(film[..length]), "a.mp4", FileKind.All) is { Ok: true, Value.Duration: not null }, $"cut at {length}");
    }

    [Fact]
    public void A_box_may_tell_its_length_in_eight_bytes()
    {
        var head = Head(0, 1_000, 61_000);
        byte[] wide = [0, 0, 0, 1, .. "mvhd"u8, 0, 0, 0, 0, 0, 0, 0, (byte)(head.Length + 8), .. head[8..]];
        Assert.Equal(TimeSpan.FromSeconds(61), Read(wide).Value.Duration);
    }

    [Fact]
    public void A_file_of_boxes_without_end_is_not_counted_to_its_end()
    {
        var counting = new Counting(Samples.Film([.. Head(0, 1_000, 61_000), .. Enumerable.Repeat(Samples.Box("free", []), 300_000).SelectMany(b => b)]));
        Assert.Null(FileLook.At(counting, "a.mp4", FileKind.All).Value.Duration);
        Assert.InRange(counting.Reads, 1, 30_000);
    }

    private static Result<Looked> Read(byte[] description) => FileLook.At(new MemoryStream(Samples.Film(description)), "a.mp4", FileKind.All);

    private static byte[] Head(byte version, uint scale, ulong units)
    {
        var head = new byte[version == 1 ? 112 : 100];
        head[0] = version;
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(version == 1 ? 20 : 12), scale);
        if (version == 1) BinaryPrimitives.WriteUInt64BigEndian(head.AsSpan(24), units);
        else BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(16), (uint)units);
        return Samples.Box("mvhd", head);
    }

    private sealed class Counting(byte[] content) : MemoryStream(content)
    {
        public int Reads { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            Reads++;
            return base.Read(buffer);
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Reads++;
            return base.Read(buffer, offset, count);
        }
    }
}
