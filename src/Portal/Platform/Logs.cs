namespace CleanerProduction.Portal.Platform;

/// <summary>How the log is written.</summary>
public static class Logs
{
    /// <summary>In production as lines of JSON in UTC: whatever a message carries, it stays within its line, and programs can read it.</summary>
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["Portal:Mode"] != "Production") return;
        builder.Logging.AddJsonConsole(options => (options.UseUtcTimestamp, options.TimestampFormat, options.IncludeScopes) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ", false));
    }
}
