namespace CleanerProduction.Portal.Data;

/// <summary>A certificate as it was printed once for all; never changed again.</summary>
public sealed class CertificatePaper
{
    /// <summary>The certificate.</summary>
    public required string Number { get; init; }

    /// <summary>The SHA-256 of the paper (PDF), lower-case hexadecimal, under which it lies in the file store.</summary>
    public required string Hash { get; init; }

    /// <summary>Its length in bytes.</summary>
    public long Length { get; init; }

    /// <summary>When it was printed.</summary>
    public DateTimeOffset PrintedAt { get; init; }
}
