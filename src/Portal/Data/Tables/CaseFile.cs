using CleanerProduction.Files;

namespace CleanerProduction.Portal.Data;

/// <summary>What a virus scanner said of a file.</summary>
public enum FileScan
{
    /// <summary>In quarantine until it has looked.</summary>
    Waiting,
    /// <summary>It found nothing.</summary>
    Clean,
    /// <summary>It found something: nobody gets the file.</summary>
    Infected,
    /// <summary>The portal had no scanner when the file came.</summary>
    NotScanned,
}

/// <summary>One version of a file in a slot. Rows are added; of a row only the scanner's word, the preview and whether it is removed change.</summary>
public sealed class CaseFile
{
    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>What it belongs to: <c>DP2-2026-0031</c>, <c>company-12</c>, <c>factory-7</c>.</summary>
    public required string Holder { get; init; }

    /// <summary>The slot's word.</summary>
    public required string Slot { get; init; }

    /// <summary>What its versions have in common: the name of the first.</summary>
    public required string Line { get; init; }

    /// <summary>1, 2 … in its line without a gap; the highest is the one that counts.</summary>
    public int Version { get; init; }

    /// <summary>Its name as it was sent, without folders and control characters.</summary>
    public required string Name { get; init; }

    /// <summary>The SHA-256 of its content, lower-case hexadecimal, under which it lies in the file store.</summary>
    public required string Hash { get; init; }

    /// <summary>What it is by its content.</summary>
    public SlotKind Kind { get; init; }

    /// <summary>Its length in bytes.</summary>
    public long Length { get; init; }

    /// <summary>How many pages a document has; null where that is not known.</summary>
    public int? Pages { get; set; }

    /// <summary>How many whole seconds a film runs; null for everything else.</summary>
    public int? Seconds { get; init; }

    /// <summary>What the scanner said.</summary>
    public FileScan Scan { get; set; }

    /// <summary>When it said so; null while it has not.</summary>
    public DateTimeOffset? ScannedAt { get; set; }

    /// <summary>The hash of the picture of a document's first page; empty where none can be made, null while nobody tried.</summary>
    public string? Preview { get; set; }

    /// <summary>Who sent it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When it was removed; null while it stands.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>Who removed it.</summary>
    public string? RemovedBy { get; set; }

    /// <summary>True where it may be handed out at all: neither in quarantine nor infected.</summary>
    public bool IsOpen => Scan is FileScan.Clean or FileScan.NotScanned;
}
