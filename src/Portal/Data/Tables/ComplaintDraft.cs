namespace CleanerProduction.Portal.Data;

/// <summary>A complaint while its company writes it; nobody else sees it. It has its reference from the beginning, so that evidence can be sent to it.</summary>
public sealed class ComplaintDraft
{
    /// <summary>The reference the complaint will have.</summary>
    public required string Reference { get; init; }

    /// <summary>The company that complains.</summary>
    public int CompanyId { get; init; }

    /// <summary>The provider complained of; null while not chosen.</summary>
    public string? ProviderNumber { get; set; }

    /// <summary>The company's project it is about, or null.</summary>
    public string? ApplicationReference { get; set; }

    /// <summary>What it is about, in one line.</summary>
    public string? Subject { get; set; }

    /// <summary>What happened.</summary>
    public string? What { get; set; }

    /// <summary>What the company would like to happen.</summary>
    public string? Wanted { get; set; }

    /// <summary>How often it was saved: of two people who save at once the second is told.</summary>
    public int Saved { get; set; }

    /// <summary>Who saved it last: the person's id.</summary>
    public required string By { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>When it was lodged; null before.</summary>
    public DateTimeOffset? LodgedAt { get; set; }
}
