using System.Buffers.Binary;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Files.Kinds;
using Xunit;

namespace CleanerProduction.PortalTests.Files;

/// <summary>What may come in, and what people are told where it may not.</summary>
public class FileLookTests
{
    private const int Seed = 20_261_121;

    private static readonly byte[] Eicar = Convert.FromBase64String("WDVPIVAlQEFQWzRcUFpYNTQoUF4pN0NDKTd9JEVJQ0FSLVNUQU5EQVJELUFOVElWSVJVUy1URVNULUZJTEUhJEgrSCo=");

    private static readonly Dictionary<string, byte[]> Good = new()
    {
        ["a.pdf"] = Samples.Pdf(), ["b.png"] = Samples.Png(), ["c.jpg"] = Samples.Jpeg(), ["d.docx"] = Samples.Docx(), ["e.xlsx"] = Samples.Xlsx(),
        ["f.mp4"] = Samples.Video(61), ["g.mov"] = Samples.Video(61, "qt  "),
    };

    /// <summary>Bad files, each with the word it is refused with.</summary>
    private static readonly Dictionary<string, (string Name, byte[] Content, string Code)> Bad = new()
    {
        ["nothing in it"] = ("a.pdf", [], "file-empty"),
        ["a text"] = ("a.pdf", "hello"u8.ToArray(), "file-kind"),
        ["a page that calls itself a picture"] = ("a.png", "<html><script>alert(1)</script></html>"u8.ToArray(), "file-kind"),
        ["a picture that calls itself a document"] = ("a.pdf", Samples.Png(), "file-ending"),
        ["an archive of anything"] = ("a.docx", Samples.Archive(("a.txt", [1])), "file-kind"),
        ["a picture of a phone in the boxes of a video"] = ("a.mp4", Samples.Video(61, "heic"), "file-kind"),
        ["a document with a password"] = ("a.pdf", Samples.Pdf("2 0 obj<</Encrypt 3 0 R>>endobj"), "file-locked"),
        ["a document that runs a script"] = ("a.pdf", Samples.Pdf("2 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj"), "file-active"),
        ["a document that starts a program"] = ("a.pdf", Samples.Pdf("2 0 obj<</S/Launch/F(cmd.exe)>>endobj"), "file-active"),
        ["a text with macros"] = ("a.docx", Samples.Docx(("word/vbaProject.bin", [1])), "file-active"),
        ["a locked archive"] = ("a.docx", Locked(Samples.Docx()), "file-locked"),
        ["names that lead out"] = ("a.docx", Samples.Docx(("../../etc/passwd", [1])), "file-damaged"),
        ["a document with an archive behind it"] = ("a.pdf", Samples.Commented([.. Samples.Pdf(), .. Samples.Archive(("a", [1]))], "\n%%EOF\n"u8.ToArray()), "file-two-kinds"),
        ["a picture with an archive behind it"] = ("a.jpg", [.. Samples.Jpeg(), .. Samples.Archive(("a", [1]))], "file-two-kinds"),
        ["a picture with something behind its end"] = ("a.png", [.. Samples.Png(), 1], "file-two-kinds"),
        ["a picture with a document in its comment"] = ("a.jpg", Samples.Jpeg(Samples.Pdf()), "file-two-kinds"),
        ["a document with something behind its end"] = ("a.pdf", [.. Samples.Pdf(), .. "MZ"u8], "file-damaged"),
        ["zeros without end"] = ("a.docx", Samples.Docx(("word/media/a.bin", new byte[24 * 1024 * 1024])), "file-bomb"),
        ["zeros without end that say they are few"] = ("a.docx", Understated(Samples.Docx(("word/media/a.bin", new byte[24 * 1024 * 1024]))), "file-bomb"),
        ["the test virus"] = ("a.pdf", Eicar, "file-infected"),
        ["the test virus in a document"] = ("a.pdf", [.. Samples.Pdf(), .. Eicar], "file-infected"),
        ["the test virus in an archive"] = ("a.docx", Samples.Docx(("word/media/a.bin", Eicar)), "file-infected"),
    };

    /// <summary>The good ones by name.</summary>
    public static TheoryData<string> Goods => [.. Good.Keys];

    /// <summary>The bad ones by what they are.</summary>
    public static TheoryData<string> Bads => [.. Bad.Keys];

    [Theory]
    [MemberData(nameof(Goods))]
    public void Every_kind_is_known_by_its_content(string name)
    {
        var looked = FileLook.At(new MemoryStream(Good[name]), name.ToUpperInvariant(), FileKind.All);
        Assert.True(looked.Ok, looked.Refusal?.Code);
        Assert.True(looked.Value.Kind.Fits(name));
        Assert.Equal("file-kind", FileLook.At(new MemoryStream(Good[name]), name, [.. FileKind.All.Where(k => k != looked.Value.Kind)]).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Bads))]
    public void A_bad_file_is_refused_with_its_reason(string what)
    {
        var (name, content, code) = Bad[what];
        Assert.Equal(code, FileLook.At(new MemoryStream(content), name, FileKind.All).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Goods))]
    public void A_file_cut_off_anywhere_is_refused(string name)
    {
        // The last blank of a document is not missed.
        var whole = Good[name].AsSpan().TrimEnd((byte)'\n').Length;
        for (var length = 0; length < whole; length++) Assert.False(FileLook.At(new MemoryStream(Good[name], 0, length), name, FileKind.All).Ok, $"{name} cut at {length} of {whole}");
    }

    [Theory]
    [MemberData(nameof(Goods))]
    public void Whatever_the_bytes_are_there_is_an_answer(string name)
    {
        var random = new Random(Seed);
        for (var time = 0; time < 5_000; time++)
        {
            var content = (byte[])Good[name].Clone();
            for (var changes = random.Next(1, 6); changes > 0; changes--) content[random.Next(content.Length)] = (byte)random.Next(256);
            FileLook.At(new MemoryStream(content), name, FileKind.All);
        }
    }

    [Theory]
    [InlineData(59.9, false)]
    [InlineData(60, false)]
    [InlineData(3_600.5, true)]
    public void A_video_says_how_long_it_runs(double seconds, bool longTimes) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), FileLook.At(new MemoryStream(Samples.Video(seconds, longTimes: longTimes)), "a.mp4", FileKind.All).Value.Duration);

    [Fact]
    public void A_passage_is_found_wherever_it_lies()
    {
        foreach (var at in new[] { 0, 1, 65_530, 65_535, 65_536, 65_537, 131_070, 199_990 })
        {
            var content = new byte[200_000];
            "passage"u8.CopyTo(content.AsSpan(at));
            Assert.Equal(at, Passages.Last(new MemoryStream(content), "passage"u8));
            Assert.True(Passages.Has(new MemoryStream(content), "passage"u8, at + 1));
            Assert.False(Passages.Has(new MemoryStream(content), "passage"u8, at));
        }
    }

    [Fact]
    public void Every_reason_has_its_sentence_with_its_figures_in_three_languages()
    {
        var refusals = Bad.Values.Select(b => FileLook.At(new MemoryStream(b.Content), b.Name, FileKind.All).Refusal!).Append(new Refusal("file-too-large").With("most", "20971520")).ToList();
        foreach (var language in Enum.GetValues<Language>())
            Assert.All(refusals, refusal => Assert.DoesNotContain('{', FileWords.Of(refusal, language)));
        Assert.Contains("20 MB", FileWords.Of(refusals[^1], Language.ZhHant), StringComparison.Ordinal);
    }

    private static byte[] Locked(byte[] archive) => Patched(archive, localAt: 6, centralAt: 8, header => header[0] |= 1);

    private static byte[] Understated(byte[] archive) => Patched(archive, localAt: 22, centralAt: 24, header => BinaryPrimitives.WriteInt32LittleEndian(header, 10));

    private delegate void Patch(Span<byte> header);

    private static byte[] Patched(byte[] archive, int localAt, int centralAt, Patch patch)
    {
        var file = (byte[])archive.Clone();
        for (var at = 0; at < file.Length - 4; at++)
            if (file.AsSpan(at).StartsWith("PK\x03\x04"u8)) patch(file.AsSpan(at + localAt));
            else if (file.AsSpan(at).StartsWith("PK\x01\x02"u8)) patch(file.AsSpan(at + centralAt));
        return file;
    }
}
