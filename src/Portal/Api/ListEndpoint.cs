using System.Text.Json.Nodes;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.OpenData;

namespace CleanerProduction.Portal.Api;

/// <summary>A public list asked by a program.</summary>
internal static class ListEndpoint
{
    /// <summary>A page as JSON, or the whole list as CSV.</summary>
    public static async Task<IResult> Answer(HttpContext http, IOpenList list)
    {
        var faults = new Faults();
        var query = OpenQueries.Read(http, list.Parameters, paged: true, faults);
        var csv = query["format"] is "csv";
        if (query["format"] is not (null or "csv" or "json")) faults.Add("format", BodiesText.UnknownWord, "json, csv");
        if (faults.Any) return ApiProblem.BadRequest(faults);
        var page = await list.Read(csv ? query with { Page = 1, PageSize = int.MaxValue } : query, http.RequestAborted);
        if (csv) return Tagged.Bytes(http, CsvRows.Of(list.RowSchema, page.Rows), "text/csv; charset=utf-8", $"{list.Name}.csv");
        return Tagged.Json(http, new JsonObject
        {
            ["page"] = query.Page,
            ["pageSize"] = query.PageSize,
            ["total"] = page.Total,
            ["items"] = new JsonArray([.. page.Rows]),
        });
    }
}
