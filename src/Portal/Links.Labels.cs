using System.Globalization;

namespace CleanerProduction.Portal;

/// <summary>Addresses of labels: rounds, applications, judging, holders.</summary>
public static partial class Links
{
    // Enter

    /// <summary>How to apply for a label, and one's own applications.</summary>
    public const string LabelEntries = "/labels/apply";

    /// <summary>One of one's own applications: its task list, later where it stands.</summary>
    public static string LabelEntry(string reference) => $"{LabelEntries}/{Part(reference)}";

    /// <summary>The rounds, for those who keep them.</summary>
    public const string LabelRounds = "/labels/rounds";

    /// <summary>One round with its dates and numbers.</summary>
    public static string LabelRound(int year) => string.Create(CultureInfo.InvariantCulture, $"{LabelRounds}/{year}");

    // Check

    // Judge

    // Award
}
