namespace CleanerProduction.Portal.Platform.Printing;

/// <summary>Turns a self-contained HTML page into a PDF. Paper, margins, running heads and page numbers stand in the page's own <c>@page</c> rules.</summary>
public interface IPrinter
{
    /// <summary>
    /// The PDF of <paramref name="html"/>: tagged, with an outline of its headings. The page reaches no network and runs no script.
    /// <paramref name="stop"/> ends the wait for a free place; a print once begun is finished.
    /// </summary>
    Task<byte[]> Pdf(string html, CancellationToken stop = default);
}

/// <summary>Photographs a self-contained HTML page.</summary>
public interface IPictures
{
    /// <summary>A picture (PNG) of the top left corner of the page, in pixels. The page reaches no network and runs no script.</summary>
    Task<byte[]> Png(string html, int width, int height, CancellationToken stop = default);

    /// <summary>A picture (PNG) of the first element of the page that <paramref name="element"/> selects, whatever its size, with two pixels to each of the page's.</summary>
    Task<byte[]> Png(string html, string element, CancellationToken stop = default);
}

/// <summary>Nothing was printed, and the same may be printed later; the message says why.</summary>
public class NotPrintedException(string message, Exception? inner = null) : InvalidOperationException(message, inner);

/// <summary>Printing is not possible here; the message says which packages to install.</summary>
public sealed class PrinterMissingException : NotPrintedException
{
    /// <summary>What to do on Debian and Ubuntu.</summary>
    public const string Cure = "apt-get install chromium fonts-noto-cjk";

    /// <summary>Chromium stands in none of the usual places.</summary>
    public PrinterMissingException()
        : this("no Chromium was found on this machine") { }

    /// <summary>Chromium cannot be used, for <paramref name="reason"/>.</summary>
    public PrinterMissingException(string reason)
        : this(reason, null) { }

    /// <summary>Chromium cannot be used, for <paramref name="reason"/>.</summary>
    public PrinterMissingException(string reason, Exception? inner)
        : base($"Letters and minutes cannot be printed: {reason}. Install it with '{Cure}', or name the executable in Printing:Chromium.", inner) { }
}
