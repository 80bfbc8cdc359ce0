using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;

namespace CleanerProduction.Portal.Api;

/// <summary>An answer that may be kept and asked about again by its tag.</summary>
internal static class Tagged
{
    /// <summary>The document as JSON.</summary>
    public static IResult Json(HttpContext http, JsonNode document) =>
        Bytes(http, System.Text.Encoding.UTF8.GetBytes(document.ToJsonString(ApiJson.Options)), ApiJson.ContentType);

    /// <summary>Bytes of a type, or 304 where the asker has them already. The address carries no language: caches hold one for each.</summary>
    public static IResult Bytes(HttpContext http, byte[] bytes, string type, string? fileName = null)
    {
        http.Response.Headers.CacheControl = "public, max-age=60";
        http.Response.Headers.Append(HeaderNames.Vary, "Accept-Language, Cookie");
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"");
        return Results.Bytes(bytes, type, fileName, entityTag: tag);
    }
}
