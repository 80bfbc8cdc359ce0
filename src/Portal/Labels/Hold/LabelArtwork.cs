using System.Globalization;
using System.Text;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Labels.Hold;

/// <summary>The label for use by its holder: mark, name of the label in three languages, number and the days it may be used (LG-1.5(2)).</summary>
public static class LabelArtwork
{
    /// <summary>Its width in units of the drawing; a pixel each at the size of the picture.</summary>
    public const int Width = 800;

    /// <summary>Its height.</summary>
    public const int Height = 520;

    private const string Ming = "'Noto Serif CJK HK','Noto Serif HK','Songti TC',PMingLiU,serif";
    private const string Song = "'Noto Serif CJK SC','Noto Serif SC','Songti SC',SimSun,serif";
    private const string Latin = "'Noto Serif','Noto Serif CJK HK',Georgia,serif";

    /// <summary>As a drawing (SVG).</summary>
    public static string Svg(ReferenceData reference, Certificate certificate)
    {
        var name = LabelNames.Of(reference, certificate.Label);
        var (first, second) = Broken(name.En);
        var drawing = new StringBuilder(4096);
        drawing.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\"><title>{Text(name.Hant)} {Text(name.Hans)} {Text(name.En)} {certificate.Number}</title>");
        drawing.Append(CultureInfo.InvariantCulture, $"<rect x=\"4\" y=\"4\" width=\"{Width - 8}\" height=\"{Height - 8}\" fill=\"#fff\" stroke=\"#0b5a4e\" stroke-width=\"8\"/>");
        drawing.Append("<g transform=\"translate(346 36) scale(3)\" color=\"#0b5a4e\"><path d=\"M2 2h20v20H2z\" fill=\"#0b5a4e\"/><path d=\"M14 14h20v20H14z\" fill=\"#fff\" stroke=\"#0b5a4e\" stroke-width=\"2.5\"/><path d=\"M14 14h8v8h-8z\" fill=\"#0b5a4e\"/><path d=\"M19 28l4 3 7-8\" fill=\"none\" stroke=\"#0b5a4e\" stroke-width=\"2.5\"/></g>");
        Line(210, 44, name.Hant, "zh-Hant-HK", Ming, bold: true);
        Line(268, 44, name.Hans, "zh-Hans-CN", Song, bold: true);
        Line(318, 30, first, "en-HK", Latin, bold: true);
        Line(354, 30, second, "en-HK", Latin, bold: true);
        drawing.Append(CultureInfo.InvariantCulture, $"<path d=\"M60 386h{Width - 120}\" stroke=\"#0b5a4e\" stroke-width=\"2\"/>");
        Line(430, 30, certificate.Number, "en-HK", Latin, bold: true);
        Line(474, 24, $"有效期　有效期　Valid　{certificate.From.Iso()} – {certificate.Until.Iso()}", "zh-Hant-HK", Ming, bold: false);
        return drawing.Append("</svg>").ToString();

        void Line(int y, int size, string text, string language, string font, bool bold) => drawing.Append(CultureInfo.InvariantCulture,
            $"<text x=\"{Width / 2}\" y=\"{y}\" text-anchor=\"middle\" xml:lang=\"{language}\" font-family=\"{font}\" font-size=\"{size}\"{(bold ? " font-weight=\"700\"" : "")} fill=\"#111\">{Text(text)}</text>");
    }

    /// <summary>The drawing alone on a page, to be photographed.</summary>
    public static string Page(string svg) => $"<!doctype html><html lang=\"zh-Hant-HK\"><head><meta charset=\"utf-8\"><title>label</title><style>html,body{{margin:0;background:#fff}}svg{{display:block}}</style></head><body>{svg}</body></html>";

    // The English names are too long for one line: the kind of partner goes on the second.
    private static (string First, string Second) Broken(string name) => name.IndexOf("Cleaner Production ", StringComparison.Ordinal) is >= 0 and var at
        ? (name[..(at + "Cleaner Production".Length)], name[(at + "Cleaner Production ".Length)..])
        : (name, "");

    private static string Text(string text) => System.Net.WebUtility.HtmlEncode(text);
}
