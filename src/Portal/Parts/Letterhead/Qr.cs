using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using QRCoder;

namespace CleanerProduction.Portal.Parts.Letterhead;

/// <summary>A QR code as one inline SVG path, with its quiet zone.</summary>
public sealed class Qr : ComponentBase
{
    /// <summary>What the code holds.</summary>
    [Parameter, EditorRequired]
    public required string Content { get; set; }

    /// <summary>What a reader who does not see it is told.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var (path, size) = Draw(Content);
        builder.OpenElement(0, "svg");
        builder.AddAttribute(1, "class", "qr");
        builder.AddAttribute(2, "viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {size} {size}"));
        builder.AddAttribute(3, "role", "img");
        builder.AddAttribute(4, "aria-label", Label);
        builder.AddAttribute(5, "shape-rendering", "crispEdges");
        builder.OpenElement(6, "path");
        builder.AddAttribute(7, "d", path);
        builder.AddAttribute(8, "fill", "#000");
        builder.CloseElement();
        builder.CloseElement();
    }

    /// <summary>The dark modules of the code as horizontal runs, and the width of the whole in modules.</summary>
    public static (string Path, int Size) Draw(string content)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            var row = code.ModuleMatrix[y];
            for (var x = 0; x < row.Count; x++)
            {
                if (!row[x]) continue;
                var from = x;
                while (x < row.Count && row[x]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
            }
        }
        return (path.ToString(), code.ModuleMatrix.Count);
    }
}
