using System.Text;

namespace CleanerProduction.Portal.Parts.OpenData;

/// <summary>The lines calendars (RFC 5545) and cards (RFC 6350) are made of: at most 75 bytes, CRLF, text escaped.</summary>
public sealed class ContentLines
{
    private const int LongestLine = 75;
    private readonly StringBuilder lines = new();

    /// <summary>Text as it stands in a line.</summary>
    public static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Adds a line. One that is too long goes on below, after a space; a character is never cut.</summary>
    public void Add(string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLine)
            {
                lines.Append("\r\n ");
                bytes = 1;
            }
            lines.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }
        lines.Append("\r\n");
    }

    /// <summary>The file's bytes.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(lines.ToString());
}
