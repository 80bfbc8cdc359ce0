namespace CleanerProduction.Portal.Files.Kinds;

/// <summary>The harmless text every scanner of viruses calls one, by which people try whether anybody looks. Put together here, or this file would be it.</summary>
internal static class TestVirus
{
    private static readonly byte[] Mark = [.. "X5O!P%@AP[4\\PZX54(P^)7CC)7}$"u8, .. "EICAR-STANDARD-"u8, .. "ANTIVIRUS-TEST-FILE!"u8];

    /// <summary>True where the content holds it.</summary>
    public static bool IsIn(Stream content) => Passages.Has(content, Mark);

    /// <summary>True where a piece of content holds it.</summary>
    public static bool IsIn(ReadOnlySpan<byte> content) => content.IndexOf(Mark) >= 0;
}
