using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Applications.Import;
using CleanerProduction.Portal.Applications.Vet;
using CleanerProduction.Portal.Platform;
using Quartz;

namespace CleanerProduction.Portal.Applications;

/// <summary>What applications are handled with.</summary>
public static class ApplicationsSetup
{
    private static readonly TimeSpan GoingOn = TimeSpan.FromSeconds(3);

    /// <summary>Registers it.</summary>
    public static void AddApplications(this WebApplicationBuilder builder)
    {
        builder.AddApplying();
        builder.AddVetting();
        builder.Services.AddSingleton<ImportBook>();
        builder.Services.AddQuartz(jobs => jobs.Every<ImportJob>(GoingOn));
    }
}
