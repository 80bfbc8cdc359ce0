using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.AspNetCore.Http.HttpResults;
using Quartz;

namespace CleanerProduction.Portal.Operations.Maintain;

/// <summary>Maintenance: looking goes on, sending is answered 503, what runs by itself rests.</summary>
public static class MaintenanceSetup
{
    /// <summary>The header by which a page that is open learns that there is news.</summary>
    public const string Known = "Portal-Maintenance";

    /// <summary>Maps the band for pages that were open before.</summary>
    public static void MapMaintenance(this IEndpointRouteBuilder routes) => routes.MapGet(Links.MaintenanceBand, (HttpContext http) =>
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return new RazorComponentResult<MaintenanceBand>();
    }).AllowAnonymous();

    /// <summary>Registers what learns of it and keeps jobs at rest.</summary>
    public static void AddMaintenance(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<MaintenanceWatch>();
        builder.Services.AddQuartz(jobs => jobs.AddTriggerListener<RestingJobs>());
    }

    /// <summary>Refuses what is sent. After the form was looked at, so that what was typed can be given back.</summary>
    public static void UseMaintenance(this WebApplication app)
    {
        var state = app.Services.GetRequiredService<MaintenanceState>();
        app.Use((context, next) =>
        {
            if (state.Window is not { BegunAt: not null } window || Looks(context)) return next(context);
            return Safety.IsForPrograms(context.Request.Path) ? Safety.AtRest(context, window) : throw new MaintenanceException(window);
        });
    }

    // Lines stay open: what comes over them is refused where it would be written.
    private static bool Looks(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method)
        || Safety.IsLine(context.Request.Path) || context.GetEndpoint()?.Metadata.GetMetadata<WorksInMaintenanceAttribute>() is not null;
}
