using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CleanerProduction.Portal.Api;

/// <summary>How the API writes JSON: UTF-8, Chinese as it is.</summary>
internal static class ApiJson
{
    /// <summary>The type of every answer but a refusal.</summary>
    public const string ContentType = "application/json; charset=utf-8";

    /// <summary>The options.</summary>
    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The same for people to read.</summary>
    public static readonly JsonSerializerOptions Readable = new(Options) { WriteIndented = true };
}
