using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.OpenData;

namespace CleanerProduction.Portal.Api;

/// <summary>A public document or file asked by a program.</summary>
internal static class DocumentEndpoint
{
    /// <summary>The document, or 404.</summary>
    public static async Task<IResult> Answer(HttpContext http, IOpenDocument document)
    {
        var faults = new Faults();
        var query = OpenQueries.Read(http, document.Parameters, paged: false, faults);
        if (faults.Any) return ApiProblem.BadRequest(faults);
        return await document.Read(query, http.RequestAborted) is { } found ? Tagged.Json(http, found) : ApiProblem.NotFound();
    }

    /// <summary>The file.</summary>
    public static async Task<IResult> File(HttpContext http, IOpenFile file)
    {
        var faults = new Faults();
        var query = OpenQueries.Read(http, [], paged: false, faults);
        return faults.Any ? ApiProblem.BadRequest(faults) : Tagged.Bytes(http, await file.File(query, http.RequestAborted), file.ContentType, file.FileName);
    }
}
