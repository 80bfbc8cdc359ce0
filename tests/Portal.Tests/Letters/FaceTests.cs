using System.Text;
using CleanerProduction.Portal.Parts.Letterhead;
using Xunit;

namespace CleanerProduction.PortalTests.Letters;

/// <summary>On paper one serif face serves both scripts: the forms are those of the language all the same.</summary>
[Collection("Printing")]
public sealed class FaceTests(PrintingRoom room)
{
    // Every character of GB 2312, the everyday set of simplified Chinese.
    private static readonly string Everyday = string.Concat(
        from row in Enumerable.Range(0xB0, 0xF7 - 0xB0 + 1)
        from cell in Enumerable.Range(0xA1, 0xFE - 0xA1 + 1)
        let sign = CodePagesEncodingProvider.Instance.GetEncoding("gb2312")!.GetString([(byte)row, (byte)cell])
        where sign is [>= '\u4e00' and <= '\u9fff']
        select sign);

    [Theory]
    [InlineData(400)]
    [InlineData(700)]
    public async Task Simplified_text_is_drawn_as_in_the_face_made_for_it(int weight)
    {
        Assert.Equal(6_763, Everyday.Length);
        var own = await Drawn("zh-Hans-CN", "'Noto Serif CJK SC'", weight);
        Assert.Equal(own, await Drawn("zh-Hans-CN", "var(--serif)", weight));
        // The face has other forms for Hong Kong, so that a language that is lost would be seen.
        Assert.NotEqual(own, await Drawn("zh-Hant-HK", "var(--serif)", weight));
    }

    private async Task<byte[]> Drawn(string language, string face, int weight) => await room.Printer.Png(
        $"<!doctype html><html lang='{language}'><meta charset='utf-8'><style>{PrintStyle.Sheet("paper")} p {{ font: {weight} 16px/20px {face}; width: 1280px; word-break: break-all; }}</style><p>{Everyday}", 1280, 1720, TestContext.Current.CancellationToken);
}
