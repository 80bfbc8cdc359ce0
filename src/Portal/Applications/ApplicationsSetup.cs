using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Applications.Import;
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
        builder.Services.AddSingleton<ImportBook>();
        builder.Services.AddQuartz(jobs => jobs.ScheduleJob<ImportJob>(trigger => trigger.StartNow().WithSchedule(SimpleScheduleBuilder.Create().WithInterval(GoingOn).RepeatForever())));
    }
}
