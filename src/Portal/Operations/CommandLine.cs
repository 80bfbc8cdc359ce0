using System.Globalization;
using CleanerProduction.Portal.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CleanerProduction.Portal.Operations;

/// <summary>What is done from the command line, beside a portal that runs or without: on the settings as the portal reads them, with a sentence for what stands in the way.</summary>
internal static class CommandLine
{
    /// <summary>Does it with the portal's data at hand, and what <paramref name="more"/> adds. 0 where it was done, 1 where not or something stands in the way.</summary>
    public static async Task<int> Do(IEnumerable<string> settings, TextWriter output, Action<WebApplicationBuilder> more, Func<IServiceProvider, Task<bool>> act)
    {
        try
        {
            var builder = WebApplication.CreateBuilder([.. settings]);
            builder.Logging.ClearProviders();
            builder.AddPortalData();
            more(builder);
            await using var services = builder.Services.BuildServiceProvider();
            return await act(services) ? 0 : 1;
        }
        catch (Exception wrong) when (wrong is IOException or InvalidDataException or UnauthorizedAccessException or SqliteException or NpgsqlException or DbUpdateException)
        {
            output.WriteLine(wrong.Message);
            return 1;
        }
    }

    /// <summary>Days and numbers as everybody writes them, whatever the machine's language.</summary>
    public static string Told(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
