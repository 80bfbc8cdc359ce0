using CleanerProduction.Portal.Audit.Bundle;
using CleanerProduction.Portal.Audit.Invariants;
using CleanerProduction.Portal.Audit.See;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Platform;
using Quartz;

namespace CleanerProduction.Portal.Audit;

/// <summary>What reads histories, takes evidence and checks every night that the parts agree with the whole.</summary>
public static class AuditSetup
{
    /// <summary>Registers it. Every rule of the portal that is one is found by its interface.</summary>
    public static WebApplicationBuilder AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<HistorySight>();
        builder.Services.AddSingleton<HistoryBook>();
        builder.Services.AddSingleton<BundleMaking>();
        foreach (var rule in typeof(IInvariant).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IInvariant)))) builder.Services.AddSingleton(typeof(IInvariant), rule);
        builder.Services.AddSingleton<Checking>();
        builder.Services.AddQuartz(jobs => jobs.Every<CheckingJob>(TimeSpan.FromHours(1)));
        return builder;
    }

    /// <summary>Maps what is no page.</summary>
    public static void MapAudit(this WebApplication app) => app.MapBundles();
}
