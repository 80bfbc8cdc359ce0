using System.Net;

namespace CleanerProduction.Portal.Platform.Probes;

/// <summary>
/// The bare things tests/Benchmarks compares the portal with, in the same process: a hub without a meeting behind it, bytes without a page
/// behind them, the heap. Only where <c>Portal:Probes</c> is true, and only for this machine; elsewhere the addresses do not exist.
/// </summary>
public static class ProbeSetup
{
    /// <summary>Where all of it lies.</summary>
    public const string Root = "/probes";

    /// <summary>The setting that switches it on.</summary>
    public const string Setting = "Portal:Probes";

    /// <summary>The largest body that is kept to be sent, in bytes.</summary>
    private const int Largest = 1 << 20;

    /// <summary>Registers the probes where they are switched on. SignalR itself comes with the meetings.</summary>
    public static WebApplicationBuilder AddProbes(this WebApplicationBuilder builder)
    {
        if (IsOn(builder.Configuration)) builder.Services.AddSingleton<ProbePushes>();
        return builder;
    }

    /// <summary>Maps the probes where they are switched on; call it before the pages are mapped.</summary>
    public static void MapProbes(this WebApplication app)
    {
        if (!IsOn(app.Configuration)) return;
        app.Use((context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase) || IsLocal(context.Connection)) return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        app.MapHub<ProbeHub>(Root + "/hub");
        var probes = app.MapGroup(Root).AllowAnonymous();
        probes.MapPut("/bytes", async (HttpRequest request, ProbePushes pushes) =>
        {
            if (request.ContentLength is not (> 0 and <= Largest)) return Results.BadRequest();
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            pushes.Bytes = body.ToArray();
            return Results.NoContent();
        }).DisableAntiforgery();
        probes.MapGet("/bytes", (ProbePushes pushes) => Results.Bytes(pushes.Bytes, "text/html; charset=utf-8"));
        probes.MapGet("/memory", (bool collect) => ProbeMemory.Now(collect));
    }

    private static bool IsOn(IConfiguration settings) => settings.GetValue<bool>(Setting);

    // Both ends: behind a proxy on this machine the caller's end is the proxy's, so the switch stays off in production all the same.
    private static bool IsLocal(ConnectionInfo line) =>
        line.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller) && line.LocalIpAddress is { } here && IPAddress.IsLoopback(here);
}
