using System.Globalization;
using System.Text.Encodings.Web;

namespace CleanerProduction.Portal.Files;

/// <summary>Addresses of files.</summary>
public static class FileLinks
{
    /// <summary>Sending a file into a slot, pattern.</summary>
    public const string SendPattern = "/files/{holder}/{slot}";
    /// <summary>A file to download, pattern.</summary>
    public const string FilePattern = "/files/{id:int}";
    /// <summary>Its picture, pattern.</summary>
    public const string PicturePattern = "/files/{id:int}/picture";
    /// <summary>Removing it, pattern.</summary>
    public const string RemovePattern = "/files/{id:int}/remove";
    /// <summary>Bringing it back, pattern.</summary>
    public const string UndoPattern = "/files/{id:int}/undo";

    /// <summary>Sending a file into a slot.</summary>
    public static string Send(string holder, string slot) => $"/files/{UrlEncoder.Default.Encode(holder)}/{UrlEncoder.Default.Encode(slot)}";
    /// <summary>A file to download.</summary>
    public static string File(int id) => string.Create(CultureInfo.InvariantCulture, $"/files/{id}");
    /// <summary>Its picture, or that of its first page.</summary>
    public static string Picture(int id) => $"{File(id)}/picture";
    /// <summary>Removing it.</summary>
    public static string Remove(int id) => $"{File(id)}/remove";
    /// <summary>Bringing it back.</summary>
    public static string Undo(int id) => $"{File(id)}/undo";

    /// <summary>The place of a slot on a page.</summary>
    public static string Anchor(string slot) => $"slot-{slot}";

    /// <summary>The address where it leads to a page of this site; the front page otherwise.</summary>
    public static string Local(string? address) =>
        address is ['/', ..] && (address.Length == 1 || address[1] is not ('/' or '\\')) && !address.AsSpan().ContainsAnyInRange('\0', '\x1f') ? address : Links.Home;
}
