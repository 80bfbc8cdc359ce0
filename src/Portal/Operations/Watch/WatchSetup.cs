using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Operations.Maintain;
using CleanerProduction.Portal.Platform;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CleanerProduction.Portal.Operations.Watch;

/// <summary>Watching the portal: whether it is well, and what it measures.</summary>
public static class WatchSetup
{
    private const string Ready = "ready";
    private static readonly HttpMethodMetadata Asked = new([HttpMethods.Get]);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    /// <summary>Registers what is looked at, and the listener.</summary>
    public static void AddWatch(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Backlog>();
        builder.Services.AddSingleton<Meters>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Meters>());
        builder.Services.AddHealthChecks()
            .AddCheck<MaintenanceLook>(MaintenanceLook.Name, HealthStatus.Degraded, [Ready])
            .Look<DatabaseLook>("database", Short, Ready).Look<DiskLook>("disk", Short, Ready)
            .Look<ChainLook>("chain", Long).Look<BrowserLook>("browser", Long).Look<FontsLook>("fonts", Long).Look<MailLook>("mail", Long).Look<ScannerLook>("scanner", Long);
    }

    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c> for everybody, each look by its name and <c>/metrics</c> for whoever has the key and for administrators.</summary>
    public static void MapWatch(this IEndpointRouteBuilder routes)
    {
        // A key that is none stops the start.
        routes.ServiceProvider.GetRequiredService<WatchKey>();
        routes.MapHealthChecks(Links.Live, new() { Predicate = _ => false, ResponseWriter = Alive }).WithMetadata(Asked).AllowAnonymous();
        routes.MapHealthChecks(Links.Ready, new() { Predicate = look => look.Tags.Contains(Ready), ResponseWriter = Bare }).WithMetadata(Asked).AllowAnonymous();
        foreach (var name in (string[])["chain", "fonts", "browser", "mail", "scanner", "database", "disk", MaintenanceLook.Name])
            routes.MapHealthChecks(Links.Health(name), new() { Predicate = look => look.Name == name, ResponseWriter = Told }).WithMetadata(Asked).RequireAuthorization(Policies.Watcher);
        routes.MapGet(Links.Metrics, (Meters meters) => Results.Text(PrometheusText.Of(meters.Now()), PrometheusText.MediaType)).RequireAuthorization(Policies.Watcher);
    }

    private static IHealthChecksBuilder Look<TLook>(this IHealthChecksBuilder builder, string name, TimeSpan kept, params string[] tags) where TLook : class, IHealthCheck
    {
        builder.Services.AddKeyedSingleton<IHealthCheck>(name, (services, _) => new KeptLook(ActivatorUtilities.CreateInstance<TLook>(services), kept, services.GetRequiredService<TimeProvider>()));
        return builder.Add(new(name, services => services.GetRequiredKeyedService<IHealthCheck>(name), HealthStatus.Unhealthy, tags));
    }

    // Pages ask whether there is a line while somebody writes: the answer says as well whether they show what is known of maintenance.
    private static Task Alive(HttpContext http, HealthReport report)
    {
        if (http.RequestServices.GetRequiredService<MaintenanceState>().Version is { Length: > 0 } version) http.Response.Headers[MaintenanceSetup.Known] = version;
        return Bare(http, report);
    }

    private static Task Bare(HttpContext http, HealthReport report) =>
        Write(http, report is { Status: HealthStatus.Degraded } && report.Entries.TryGetValue(MaintenanceLook.Name, out var rest) && rest.Status != HealthStatus.Healthy ? "Maintenance" : $"{report.Status}");

    private static Task Told(HttpContext http, HealthReport report)
    {
        var (_, look) = report.Entries.Single();
        return Write(http, look.Description is { } said ? $"{look.Status}: {said}" : $"{look.Status}");
    }

    private static Task Write(HttpContext http, string said)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(said, http.RequestAborted);
    }
}
