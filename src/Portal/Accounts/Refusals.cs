using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace CleanerProduction.Portal.Accounts;

/// <summary>Who was refused what is written to the log (ASVS 16.3): by rule, by a limit, for a form that was not given to them, and what was not there for them or not theirs. Ids and patterns of addresses only.</summary>
internal static partial class Refusals
{
    // Whoever sends without end does not fill the log as well.
    private const int LinesAMinute = 300;

    /// <summary>Tells of refusals. Outside of whatever refuses, inside of what makes their pages.</summary>
    public static void UseRefusals(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Refusals).FullName!);
        var lines = new FixedWindowRateLimiter(new() { PermitLimit = LinesAMinute, Window = TimeSpan.FromMinutes(1) });
        app.Lifetime.ApplicationStopped.Register(lines.Dispose);
        app.Use(async (context, next) =>
        {
            await next(context);
            // The page of a status is made by asking once more.
            if (!IsRefusal(context) || context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null) return;
            using var line = lines.AttemptAcquire();
            if (line.IsAcquired) Refused(log, context.Response.StatusCode, context.User.PersonId(), context.Request.Method, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
        });
    }

    // What a program asked wrongly is told to it alone. A form that was refused must not even be asked whether it is one.
    private static bool IsRefusal(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status413PayloadTooLarge or StatusCodes.Status429TooManyRequests => true,
        StatusCodes.Status400BadRequest => context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } || context.Request.HasFormContentType,
        StatusCodes.Status404NotFound => context.GetEndpoint() is not null && context.User.PersonId() is not null,
        _ => false,
    };

    [LoggerMessage(LogLevel.Warning, "Refused: {Status} to {Person}, {Method} {Address}")]
    private static partial void Refused(ILogger log, int status, string? person, string method, string? address);
}
