using System.Globalization;

namespace CleanerProduction.Portal.Meetings.Record;

/// <summary>Numbers under which papers of a meeting can be verified: the minutes of meeting 67 are MN-0067, of rehearsal r1 MN-R1.</summary>
public static class DocumentNumber
{
    private const string Minutes = "MN-";

    /// <summary>The number of a meeting's minutes.</summary>
    public static string OfMinutes(string meeting) =>
        int.TryParse(meeting, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? string.Create(CultureInfo.InvariantCulture, $"{Minutes}{number:0000}")
            : Minutes + meeting.ToUpperInvariant();

    /// <summary>The meeting whose minutes have that number, however it was typed; null where it is no such number.</summary>
    public static string? MeetingOf(string document)
    {
        var typed = document.Trim().ToUpperInvariant();
        if (!typed.StartsWith(Minutes, StringComparison.Ordinal) || typed.Length is < 4 or > 32 || !typed[3..].All(char.IsAsciiLetterOrDigit)) return null;
        var rest = typed[Minutes.Length..].TrimStart('0');
        return rest.Length == 0 ? null : rest.ToLowerInvariant();
    }
}
