using System.Diagnostics;
using System.Globalization;
using CleanerProduction.Portal.Platform;
using CleanerProduction.Portal.Platform.Printing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CleanerProduction.PortalTests.Letters;

/// <summary>What the letter tests print and read with: the product's own printer and renderer, and poppler.</summary>
internal static class Press
{
    public static ChromiumPrinter Printer(PrintingSettings? settings = null) => new(Options.Create(settings ?? new PrintingSettings()), Meter, NullLogger<ChromiumPrinter>.Instance);

    private static readonly PortalMeter Meter = new(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());

    public static LetterRenderer Renderer { get; } = new(new ServiceCollection().BuildServiceProvider(), NullLoggerFactory.Instance);

    /// <summary>The text of a PDF in reading order.</summary>
    public static Task<string> Text(byte[] pdf) => Poppler("pdftotext", pdf, "-enc UTF-8 - -");

    /// <summary>How many pages a PDF has.</summary>
    public static async Task<int> Pages(byte[] pdf)
    {
        var line = (await Poppler("pdfinfo", pdf, "-")).Split('\n').Single(l => l.StartsWith("Pages:", StringComparison.Ordinal));
        return int.Parse(line["Pages:".Length..], CultureInfo.InvariantCulture);
    }

    private static async Task<string> Poppler(string tool, byte[] pdf, string arguments)
    {
        using var process = Run(tool, arguments);
        var writing = Task.Run(async () =>
        {
            await process.StandardInput.BaseStream.WriteAsync(pdf);
            process.StandardInput.Close();
        });
        var text = await process.StandardOutput.ReadToEndAsync();
        await writing;
        await process.WaitForExitAsync();
        return text;
    }

    private static Process Run(string tool, string arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(tool, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new InvalidOperationException($"{tool} is missing: apt-get install poppler-utils", error);
        }
    }
}
