namespace CleanerProduction.Portal.Files.Scanning;

/// <summary>Looks for viruses.</summary>
public interface IScanner
{
    /// <summary>The name of what it found in the content; null where it found nothing. Throws <see cref="ScannerDownException"/> where it gives no answer.</summary>
    Task<string?> Look(Stream content, CancellationToken cancellation);
}

/// <summary>The scanner could not be reached, did not answer in time, or answered something else than what it found.</summary>
public sealed class ScannerDownException : Exception
{
    /// <summary>Without a reason.</summary>
    public ScannerDownException() { }

    /// <summary>Why.</summary>
    public ScannerDownException(string message) : base(message) { }

    /// <summary>Why, and what was caught.</summary>
    public ScannerDownException(string message, Exception inner) : base(message, inner) { }
}
