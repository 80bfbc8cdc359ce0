using System.Threading.RateLimiting;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Charts;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Platform.Printing;
using Microsoft.AspNetCore.RateLimiting;

namespace CleanerProduction.Portal.Programme.Dashboard;

/// <summary>What the dashboard on paper is made of.</summary>
/// <param name="Figures">What is drawn.</param>
/// <param name="Origin">The address people know the portal by.</param>
/// <param name="On">The day it was counted.</param>
public sealed record FiguresPrint(DashboardFigures Figures, Uri Origin, DateOnly On);

/// <summary>What the picture of a chart is made of.</summary>
/// <param name="Figures">What is drawn.</param>
/// <param name="Chart">What draws it.</param>
/// <param name="On">The day it was counted.</param>
public sealed record ChartPrint(DashboardFigures Figures, Type Chart, DateOnly On);

/// <summary>What the officers' paper is made of.</summary>
/// <param name="View">What is drawn.</param>
/// <param name="Origin">The address people know the portal by.</param>
/// <param name="On">The day it was counted.</param>
/// <param name="Only">The one chart that is drawn, by its name; null for all on paper.</param>
public sealed record OfficePrint(OfficeView View, Uri Origin, DateOnly On, string? Only = null);

/// <summary>The dashboard as a paper, each of its charts as a picture, in the reader's language and always light. What does not change is printed once.</summary>
public static class PrintedFigures
{
    private const string Limit = "figures-paper";
    private const string Setting = "Portal:FiguresPrintedAMinute";
    private const int Usual = 40;

    /// <summary>Defines how many one address may have in a minute: each may take a browser's time.</summary>
    public static void AddPrintedFigures(this WebApplicationBuilder builder) => builder.Services.AddRateLimiter(options => options.AddPolicy(Limit, context =>
    {
        var aMinute = context.RequestServices.GetRequiredService<IConfiguration>().GetValue(Setting, Usual);
        return RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = aMinute, Window = TimeSpan.FromMinutes(1) });
    }));

    /// <summary>Maps them.</summary>
    public static void MapPrintedFigures(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Links.FiguresPdf, Paper).AllowAnonymous().RequireRateLimiting(Limit).WithName("figures-pdf");
        routes.MapGet(Links.FigurePngPattern, Picture).AllowAnonymous().RequireRateLimiting(Limit).WithName("figures-png");
    }

    private static async Task<IResult> Paper(HttpContext http, TallyBook book, ReferenceData reference, Reader reader, Operation operation, LetterRenderer renderer, KeptPrints prints, IPrinter printer)
    {
        var figures = await DashboardFigures.Read(http, book, reference, operation);
        var html = await renderer.Html<FiguresPaper>(new FiguresPrint(figures, operation.Origin, book.Today), reader.Language);
        return await Made(http, prints, "pdf", html, page => printer.Pdf(page), $"figures-{book.Today.Iso()}-{reader.Language.Tag()}.pdf");
    }

    private static async Task<IResult> Picture(HttpContext http, string name, TallyBook book, ReferenceData reference, Reader reader, Operation operation, IEnumerable<DashboardPanel> panels, LetterRenderer renderer, KeptPrints prints, IPictures pictures)
    {
        if (DashboardCharts.All(panels).FirstOrDefault(c => c.Name == name) is not { } chart) return TypedResults.NotFound();
        var figures = await DashboardFigures.Read(http, book, reference, operation);
        if (chart.Own && !figures.IsTold) return TypedResults.NotFound();
        var html = await renderer.Html<ChartSheet>(new ChartPrint(figures, chart.Component, book.Today), reader.Language);
        return await Made(http, prints, "png", html, page => pictures.Png(page, SheetFrame.Element), $"{name}-{book.Today.Iso()}-{reader.Language.Tag()}.png");
    }

    /// <summary>The paper or picture as an answer, made of <paramref name="html"/> unless it was made before.</summary>
    internal static async Task<IResult> Made(HttpContext http, KeptPrints prints, string kind, string html, Func<string, Task<byte[]>> make, string name)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        if (await prints.Of(kind, html, make, http.RequestAborted) is { } made) return TypedResults.File(made, kind == "pdf" ? "application/pdf" : "image/png", name);
        throw new NotPrintedException("Too many wait for the printer");
    }
}
