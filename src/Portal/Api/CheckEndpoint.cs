using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Api;

/// <summary>A check asked by a program.</summary>
internal static class CheckEndpoint
{
    private const int LongestBody = 64 * 1024;

    /// <summary>Reads the body, refuses it field by field, or answers it.</summary>
    public static async Task<IResult> Answer(HttpContext http, ICheck check)
    {
        var faults = new Faults();
        var bytes = await Read(http.Request, http.RequestAborted);
        if (bytes is null) faults.Add("", BodiesText.TooLong, LongestBody);
        var body = bytes is { } read ? check.Body.Read(read, faults) : null;
        var answer = body is null ? null : check.Answer(body, http.RequestServices.GetRequiredService<Reader>().Language, faults);
        if (answer is null || faults.Any) return ApiProblem.BadRequest(faults);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(answer.ToJsonString(ApiJson.Options), ApiJson.ContentType);
    }

    // Null for a body that is too long: no more of it is read.
    private static async Task<ReadOnlyMemory<byte>?> Read(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentLength > LongestBody) return null;
        var buffer = new byte[LongestBody + 1];
        int length;
        try
        {
            length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException && !stop.IsCancellationRequested)
        {
            // Pieces whose lengths are no lengths.
            throw new BadHttpRequestException(broken.Message, broken);
        }
        return length > LongestBody ? null : buffer.AsMemory(0, length);
    }
}
