namespace CleanerProduction.Portal.Meetings;

/// <summary>Address patterns of what a meeting lets be downloaded or connected to; the pages' addresses stand in <c>Links</c>.</summary>
public static class MeetingLinks
{
    /// <summary>The hub for screens outside Blazor.</summary>
    public const string Hub = "/hubs/meeting";

    /// <summary>The exported record.</summary>
    public const string RecordPattern = "/meetings/{meeting}/record.json";

    /// <summary>One's own receipt in a division.</summary>
    public const string ReceiptPattern = "/meetings/{meeting}/divisions/{division}/receipt.json";

    /// <summary>A paper of an item.</summary>
    public const string PaperPattern = "/meetings/{meeting}/items/{item:int}/papers/{paper}";

    /// <summary>A paper of an item, for those who may see the item.</summary>
    public static string Paper(string meeting, int item, string paper) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/meetings/{Uri.EscapeDataString(meeting)}/items/{item}/papers/{Uri.EscapeDataString(paper)}");

    /// <summary>One's own receipt.</summary>
    public static string Receipt(string meeting, string division) => $"/meetings/{Uri.EscapeDataString(meeting)}/divisions/{Uri.EscapeDataString(division)}/receipt.json";

    /// <summary>The exported record of a meeting.</summary>
    public static string Record(string meeting) => $"/meetings/{Uri.EscapeDataString(meeting)}/record.json";

    /// <summary>A new meeting.</summary>
    public const string New = "/meetings/new";

    /// <summary>Making an agenda.</summary>
    public static string Prepare(string meeting) => $"/meetings/{Uri.EscapeDataString(meeting)}/prepare";

    /// <summary>The minutes as a page.</summary>
    public static string Minutes(string meeting) => $"/meetings/{Uri.EscapeDataString(meeting)}/minutes";

    /// <summary>The minutes on paper, pattern.</summary>
    public const string MinutesPdfPattern = "/meetings/{meeting}/minutes.pdf";

    /// <summary>The minutes as data, pattern.</summary>
    public const string MinutesJsonPattern = "/meetings/{meeting}/minutes.json";
}
