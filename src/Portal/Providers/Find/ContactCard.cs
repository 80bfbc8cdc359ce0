using System.Text;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Providers.Find;

/// <summary>A company's name and contact data for one's address book (vCard 4.0, RFC 6350).</summary>
internal static class ContactCard
{
    private const int LongestLine = 75;

    /// <summary>The card, or 404 where the directory has no such company.</summary>
    public static async Task<IResult> Answer(HttpContext http, string number, DirectoryBook directory, Reader reader) =>
        (await directory.Now(http.RequestAborted)).Of(number) is { } provider ? Results.Bytes(Write(provider, reader.Language), "text/vcard; charset=utf-8", $"{provider.Number}.vcf") : Results.NotFound();

    /// <summary>The card in the language the reader reads the company in.</summary>
    public static byte[] Write(PublicProvider provider, Language reader)
    {
        var language = provider.For(reader);
        var card = new StringBuilder();
        foreach (var line in (string?[])
        [
            "BEGIN:VCARD", "VERSION:4.0", "KIND:org", $"FN:{Escaped(provider.Name.In(language))}", $"ORG:{Escaped(provider.Name.In(language))}", $"NICKNAME:{Escaped(provider.Name.In(provider.Beside(reader)))}",
            $"TEL;VALUE=text:{Escaped(provider.Telephone)}", $"EMAIL:{Escaped(provider.Email)}", $"ADR:;;{Escaped(provider.Address.In(language))};;;;",
            provider.Website is { } site ? $"URL:{site.ReplaceLineEndings("")}" : null, "END:VCARD",
        ])
            if (line is not null) Fold(card, line);
        return Encoding.UTF8.GetBytes(card.ToString());
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // A line that is too long goes on below, after a space; a character is never cut.
    private static void Fold(StringBuilder card, string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLine)
            {
                card.Append("\r\n ");
                bytes = 1;
            }
            card.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }
        card.Append("\r\n");
    }
}
