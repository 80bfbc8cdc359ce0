using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CleanerProduction.Portal.Files.Previews;

/// <summary>Makes a picture of a document's first page and counts its pages with poppler's programs (pdftoppm, pdfinfo), where the machine has them; else there are neither.</summary>
public sealed partial class DocumentPages(FileStore store, TimeProvider clock, ILogger<DocumentPages> logger)
{
    private const int MostPictureBytes = 4 * 1024 * 1024;
    private const int MostTextBytes = 64 * 1024;
    // A document that keeps the program busy longer was made to.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly string? painter = Find("pdftoppm");
    private readonly string? counter = Find("pdfinfo");

    /// <summary>True where the machine can make a picture.</summary>
    public bool CanShow => painter is not null;

    /// <summary>The hash of the picture (PNG, 640 pixels on its longer side), now in the store, and how many pages there are; null where either cannot be had.</summary>
    public async Task<(string? Picture, int? Pages)> Show(string hash, CancellationToken cancellation)
    {
        var picture = painter is null ? null : await Run(painter, ["-png", "-f", "1", "-l", "1", "-scale-to", "640", "-"], hash, MostPictureBytes, cancellation);
        var told = counter is null ? null : await Run(counter, ["-"], hash, MostTextBytes, cancellation);
        var kept = picture is { Length: > 0 } ? await store.Put(new MemoryStream(picture), MostPictureBytes, cancellation) : (Result<StoredFile>?)null;
        return (kept is { Ok: true } done ? done.Value.Hash : null, told is null ? null : Pages(System.Text.Encoding.Latin1.GetString(told)));
    }

    private static int? Pages(string told) =>
        PagesLine().Match(told) is { Success: true } line && int.TryParse(line.Groups["pages"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var pages) ? pages : null;

    // The document goes in by a pipe and the answer comes out by one: the program is given no path and no shell.
    private async Task<byte[]?> Run(string program, string[] arguments, string hash, int most, CancellationToken cancellation)
    {
        await using var document = store.Open(hash);
        if (document is null) return null;
        using var late = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        using var process = new Process { StartInfo = new(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true } };
        process.StartInfo.Environment.Clear();
        try
        {
            process.Start();
            var said = process.StandardError.BaseStream.CopyToAsync(Stream.Null, either.Token);
            var given = Give(document, process, either.Token);
            var answer = await Take(process.StandardOutput.BaseStream, most, either.Token);
            await given;
            await said;
            await process.WaitForExitAsync(either.Token);
            return process.ExitCode == 0 ? answer : null;
        }
        catch (Exception e) when (e is IOException or System.ComponentModel.Win32Exception || e is OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            LogNoPicture(logger, e, hash);
            return null;
        }
        finally
        {
            if (Running(process)) process.Kill(entireProcessTree: true);
        }
    }

    private static bool Running(Process process)
    {
        try
        {
            return !process.HasExited;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static async Task Give(Stream document, Process process, CancellationToken cancellation)
    {
        try
        {
            await using var into = process.StandardInput.BaseStream;
            await document.CopyToAsync(into, cancellation);
        }
        catch (IOException)
        {
            // It had read enough.
        }
    }

    private static async Task<byte[]> Take(Stream from, int most, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var block = new byte[16_384];
        int read;
        while ((read = await from.ReadAsync(block, cancellation)) > 0)
        {
            if (kept.Length + read > most) throw new IOException("the answer is too long");
            kept.Write(block, 0, read);
        }
        return kept.ToArray();
    }

    private static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Prepend("/usr/bin").Select(place => Path.Combine(place, name)).FirstOrDefault(File.Exists);

    [GeneratedRegex(@"^Pages:\s+(?<pages>[0-9]{1,6})\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PagesLine();

    [LoggerMessage(LogLevel.Warning, "No picture of the document {Hash} could be made")]
    private static partial void LogNoPicture(ILogger logger, Exception exception, string hash);
}
