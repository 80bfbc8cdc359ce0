using System.Globalization;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Frame;
using Quartz;

namespace CleanerProduction.Portal.Operations.Maintain;

/// <summary>Maintenance: looking goes on, sending is answered 503, what runs by itself rests.</summary>
public static class MaintenanceSetup
{
    /// <summary>Registers what learns of it and keeps jobs at rest.</summary>
    public static void AddMaintenance(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<MaintenanceWatch>();
        builder.Services.AddQuartz(jobs => jobs.AddTriggerListener<RestingJobs>());
    }

    /// <summary>Refuses what is sent. After the form was looked at, so that what was typed can be given back.</summary>
    public static void UseMaintenance(this WebApplication app)
    {
        var (state, clock) = (app.Services.GetRequiredService<MaintenanceState>(), app.Services.GetRequiredService<TimeProvider>());
        app.Use((context, next) =>
        {
            if (state.Window is not { BegunAt: not null } window || Looks(context)) return next(context);
            if (!Safety.IsForPrograms(context.Request.Path)) throw new MaintenanceException(window);
            context.Response.Headers.RetryAfter = MaintenanceException.RetryAfter(window, clock.GetUtcNow()).ToString(CultureInfo.InvariantCulture);
            return Results.Problem(title: PartsText.MaintenanceTitle, detail: window.Why.In(Parts.Reading.Languages.Of(CultureInfo.CurrentUICulture)), statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
        });
    }

    // Lines stay open: what comes over them is refused where it would be written.
    private static bool Looks(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method)
        || Safety.IsLine(context.Request.Path) || context.GetEndpoint()?.Metadata.GetMetadata<WorksInMaintenanceAttribute>() is not null;
}
