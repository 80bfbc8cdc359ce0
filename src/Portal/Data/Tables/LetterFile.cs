namespace CleanerProduction.Portal.Data;

/// <summary>An issued letter in one language as it went out; never changed again.</summary>
public sealed class LetterFile
{
    /// <summary>The letter.</summary>
    public required string Number { get; init; }

    /// <summary>The language.</summary>
    public Language Language { get; init; }

    /// <summary>The SHA-256 of the paper (PDF), lower-case hexadecimal, under which it lies in the file store.</summary>
    public required string Hash { get; init; }

    /// <summary>Its length in bytes.</summary>
    public long Length { get; init; }

    /// <summary>The SHA-256 of the sheet as it is shown on a page, likewise kept.</summary>
    public required string Sheet { get; init; }
}
