using System.Threading.RateLimiting;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Platform.Printing;
using Microsoft.AspNetCore.RateLimiting;

namespace CleanerProduction.Portal.Guides.Checks.Asking;

/// <summary>What a paper of a check is made of.</summary>
/// <param name="Asked">The question; it can be answered.</param>
/// <param name="Origin">The address people know the portal by.</param>
/// <param name="At">When it is printed.</param>
public sealed record CheckPrint(Asked Asked, Uri Origin, DateTimeOffset At);

/// <summary>The checks as pages and papers.</summary>
public static class ChecksSetup
{
    private const string Limit = "check-paper";
    private const string Setting = "Portal:ChecksPrintedAMinute";
    private const int Usual = 20;

    /// <summary>Registers every <see cref="CheckSheet"/> there is, and how many papers one address may have in a minute: each takes a browser's time.</summary>
    public static void AddChecks(this WebApplicationBuilder builder)
    {
        foreach (var sheet in typeof(CheckSheet).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CheckSheet)) && !t.IsAbstract))
        {
            builder.Services.AddSingleton(sheet);
            builder.Services.AddSingleton(typeof(CheckSheet), services => services.GetRequiredService(sheet));
        }
        builder.Services.AddRateLimiter(options => options.AddPolicy(Limit, context =>
        {
            var aMinute = context.RequestServices.GetRequiredService<IConfiguration>().GetValue(Setting, Usual);
            return RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = aMinute, Window = TimeSpan.FromMinutes(1) });
        }));
    }

    /// <summary>Maps the papers and what else a check gives.</summary>
    public static void MapChecks(this WebApplication app)
    {
        foreach (var sheet in app.Services.GetServices<CheckSheet>())
        {
            sheet.Map(app);
            app.MapGet(Links.CheckPdf(sheet.Name), (Delegate)((HttpContext http) => Paper(http, sheet))).AllowAnonymous().RequireRateLimiting(Limit);
        }
    }

    private static async Task<IResult> Paper(HttpContext http, CheckSheet sheet)
    {
        var services = http.RequestServices;
        var (reader, now) = (services.GetRequiredService<Reader>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var asked = Asked.Of(sheet, http.Request.Query, reader.Language, HongKongTime.DateOf(now));
        // Without an answer there is no paper: the page says what is missing.
        if (asked.Body is null) return Results.Redirect(sheet.Address + http.Request.QueryString);
        http.Response.Headers.CacheControl = "private, no-store";
        var html = await services.GetRequiredService<LetterRenderer>().Html<CheckPaper>(new CheckPrint(asked, services.GetRequiredService<Operation>().Origin, now), reader.Language);
        var pdf = await services.GetRequiredService<IPrinter>().Pdf(html, http.RequestAborted);
        return Results.File(pdf, "application/pdf", $"{sheet.Name}-{HongKongTime.DateOf(now).Iso()}-{reader.Language.Tag()}.pdf");
    }
}
