using System.Text;
using CleanerProduction.Portal.Files;

namespace CleanerProduction.Portal.Programme.Reports;

/// <summary>Issued reports as the bytes they were issued as.</summary>
public static class ReportEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Links.ReportPdfPattern, Paper).AllowAnonymous().WithName("report-pdf");
        routes.MapGet(Links.ReportJsonPattern, Content).AllowAnonymous().WithName("report-json");
    }

    private static async Task<IResult> Paper(int number, ReportBook book, FileStore files, HttpContext http) =>
        await book.Issued(number, http.RequestAborted) is { } report && files.Open(report.Paper) is { } paper ? Microsoft.AspNetCore.Http.Results.File(paper, "application/pdf", $"report-{number}.pdf") : Microsoft.AspNetCore.Http.Results.NotFound();

    private static async Task<IResult> Content(int number, ReportBook book, HttpContext http) =>
        await book.Issued(number, http.RequestAborted) is { } report ? Microsoft.AspNetCore.Http.Results.File(Encoding.UTF8.GetBytes(report.Content), "application/json", $"report-{number}.json") : Microsoft.AspNetCore.Http.Results.NotFound();
}
