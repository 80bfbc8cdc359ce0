using Quartz;

namespace CleanerProduction.Portal.Platform;

/// <summary>What runs by itself.</summary>
public static class Jobs
{
    /// <summary>Runs a job from the start on, and again each time that long has passed.</summary>
    public static void Every<TJob>(this IQuartzBuilder jobs, TimeSpan time) where TJob : IJob =>
        jobs.ScheduleJob<TJob>(trigger => trigger.StartNow().WithSchedule(SimpleScheduleBuilder.Create().WithInterval(time).RepeatForever()), job => job.WithIdentity(typeof(TJob).Name));
}
