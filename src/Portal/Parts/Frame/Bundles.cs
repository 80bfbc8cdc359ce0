using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>
/// Small files that are loaded together go out as one: a few requests instead of forty, which is seconds on a slow line. A bundle is named by what is in it, so that browsers keep it
/// for ever, and goes out compressed.
/// </summary>
public sealed class Bundles(IWebHostEnvironment environment)
{
    /// <summary>Where they lie.</summary>
    public const string Root = "/bundles";

    // As the framework says it of files whose names tell what is in them.
    private const string ForEver = "max-age=31536000, immutable";

    private readonly Lazy<Dictionary<string, Bundle>> made = new(() => Make(environment.WebRootFileProvider));

    /// <summary>Where a bundle lies, as a page names it. A name nobody knows is a bug.</summary>
    public string this[string name] => $"{Root}/{made.Value[name].File}";

    /// <summary>Maps them. What an older page names is not there any more, as with every file of another release.</summary>
    public static void Map(WebApplication app) => app.MapGet(Root + "/{file}", (string file, HttpContext context, Bundles bundles) =>
        bundles.made.Value.GetValueOrDefault(file.Split('.')[0]) is { } bundle && bundle.File == file ? Send(context, bundle) : Results.NotFound()).AllowAnonymous();

    private static IResult Send(HttpContext context, Bundle bundle)
    {
        var (request, headers) = (context.Request.GetTypedHeaders(), context.Response.Headers);
        headers.CacheControl = ForEver;
        headers.Vary = HeaderNames.AcceptEncoding;
        var (bytes, coding) = Takes("br") ? (bundle.Brotli.Value, "br") : Takes("gzip") ? (bundle.Gzip.Value, "gzip") : (bundle.Plain, null);
        if (coding is not null) headers.ContentEncoding = coding;
        return Results.Bytes(bytes, bundle.Type);

        bool Takes(string name) => request.AcceptEncoding.Any(a => a.Quality != 0 && a.Value.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static Dictionary<string, Bundle> Make(IFileProvider files)
    {
        var styles = StyleSheets.Bundles.Select(b => Bundle.Of(b.Key, "css", "text/css", b.Value.Select(sheet => Read(files, $"css/{sheet}.css"))));
        return styles.Append(Bundle.Of(Scripts.Bundle, "js", "text/javascript", Scripts.OnEveryPage.Select(script => Read(files, $"js/{script}.js")))).ToDictionary(b => b.File.Split('.')[0], StringComparer.Ordinal);
    }

    private static string Read(IFileProvider files, string path)
    {
        using var reader = new StreamReader(files.GetFileInfo(path).CreateReadStream());
        return reader.ReadToEnd();
    }

    private sealed record Bundle(string File, string Type, byte[] Plain)
    {
        public Lazy<byte[]> Brotli { get; } = new(() => Packed(Plain, to => new BrotliStream(to, CompressionLevel.Optimal)));

        public Lazy<byte[]> Gzip { get; } = new(() => Packed(Plain, to => new GZipStream(to, CompressionLevel.Optimal)));

        public static Bundle Of(string name, string ending, string type, IEnumerable<string> parts)
        {
            var plain = Encoding.UTF8.GetBytes(string.Join('\n', parts));
            return new($"{name}.{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 8))}.{ending}", type, plain);
        }

        private static byte[] Packed(byte[] plain, Func<Stream, Stream> packing)
        {
            using var packed = new MemoryStream();
            using (var stream = packing(packed)) stream.Write(plain);
            return packed.ToArray();
        }
    }
}
