using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>
/// Pages go out compressed to whoever is not signed in. Nothing on such a page is a secret (the mark of a form is enciphered anew for each answer), so its length betrays none; to people
/// who are signed in pages go out as they are, or what they are could be guessed at from the length of answers to addresses somebody else made them ask.
/// </summary>
public static class Packed
{
    /// <summary>Registers it: pages only; files are compressed when they are built.</summary>
    public static void AddPacked(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(options => (options.EnableForHttps, options.MimeTypes) = (true, ["text/html"]));
        // The fastest level leaves a third more of the programme's figures; what most people read is kept, and packed once.
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    /// <summary>Compresses; after what keeps pages, so that a page is kept as it goes out.</summary>
    public static void UsePacked(this WebApplication app) => app.UseWhen(context => context.User.Identity?.IsAuthenticated != true, open => open.UseResponseCompression());
}
