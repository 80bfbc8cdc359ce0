namespace CleanerProduction.Portal.Meetings.Prepare;

/// <summary>What a paper is, by its first bytes: its name and what the browser says are not asked.</summary>
public static class PaperKind
{
    /// <summary>The largest paper that is taken, in bytes.</summary>
    public const long Largest = 20 * 1024 * 1024;

    private static readonly (byte[] Begins, string Type)[] Known =
    [
        ([.. "%PDF-"u8], "application/pdf"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
    ];

    /// <summary>The media type, or null where it is none that is taken; the stream stands at its beginning again.</summary>
    public static async Task<string?> Of(Stream content, CancellationToken cancellation)
    {
        var head = new byte[8];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        content.Position = 0;
        return Known.FirstOrDefault(k => head.AsSpan(0, read).StartsWith(k.Begins)).Type;
    }

    /// <summary>The ending a downloaded paper gets.</summary>
    public static string Ending(string mediaType) => mediaType switch { "application/pdf" => ".pdf", "image/png" => ".png", "image/jpeg" => ".jpg", "text/plain" => ".txt", _ => ".bin" };
}
