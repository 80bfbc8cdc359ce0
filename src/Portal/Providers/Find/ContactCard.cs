using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Providers.Find;

/// <summary>A company's name and contact data for one's address book (vCard 4.0, RFC 6350).</summary>
internal static class ContactCard
{
    /// <summary>The card, or 404 where the directory has no such company.</summary>
    public static async Task<IResult> Answer(HttpContext http, string number, DirectoryBook directory, Reader reader) =>
        (await directory.Now(http.RequestAborted)).Of(number) is { } provider ? Results.Bytes(Write(provider, reader.Language), "text/vcard; charset=utf-8", $"{provider.Number}.vcf") : Results.NotFound();

    /// <summary>The card in the language the reader reads the company in.</summary>
    public static byte[] Write(PublicProvider provider, Language reader)
    {
        var language = provider.For(reader);
        var card = new ContentLines();
        foreach (var line in (string?[])
        [
            "BEGIN:VCARD", "VERSION:4.0", "KIND:org", $"FN:{ContentLines.Escaped(provider.Name.In(language))}", $"ORG:{ContentLines.Escaped(provider.Name.In(language))}", $"NICKNAME:{ContentLines.Escaped(provider.Name.In(provider.Beside(reader)))}",
            $"TEL;VALUE=text:{ContentLines.Escaped(provider.Telephone)}", $"EMAIL:{ContentLines.Escaped(provider.Email)}", $"ADR:;;{ContentLines.Escaped(provider.Address.In(language))};;;;",
            provider.Website is { } site ? $"URL:{site.ReplaceLineEndings("")}" : null, "END:VCARD",
        ])
            if (line is not null) card.Add(line);
        return card.ToBytes();
    }
}
