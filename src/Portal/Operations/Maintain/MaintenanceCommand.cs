using System.Globalization;
using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Operations.Maintain;

/// <summary><c>maintenance on MINUTES</c>, <c>maintenance off</c> and <c>maintenance</c> to look, whether the portal runs or not: nodes that run learn of it within seconds, one that starts before it answers anybody.</summary>
public static class MaintenanceCommand
{
    private const string Usage = "maintenance on MINUTES | maintenance off | maintenance [--Portal:Data=…] [--ConnectionStrings:Postgres=…]";

    private static readonly Trilingual Why = new("系統升級。", "系统升级。", "The portal is being upgraded.");

    /// <summary>Does it and says how it stands. 0 where it was done, 1 where not, with why.</summary>
    public static async Task<int> Run(string[] args, TextWriter output)
    {
        var words = args.TakeWhile(a => !a.StartsWith('-')).ToArray();
        var minutes = 0;
        if (words is not ([] or ["off"]) && !(words is ["on", var typed] && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out minutes) && minutes is >= MaintenancePage.Shortest and <= MaintenancePage.Longest))
        {
            output.WriteLine(Usage);
            return 1;
        }
        return await CommandLine.Do(args.Skip(words.Length), output, _ => { }, services => Do(words, minutes, services, output));
    }

    private static async Task<bool> Do(string[] words, int minutes, IServiceProvider services, TextWriter output)
    {
        services.GetRequiredService<DataPlace>().HoldThere();
        var (book, state, now) = (services.GetRequiredService<MaintenanceBook>(), services.GetRequiredService<MaintenanceState>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var done = true;
        if (words is ["on", ..])
        {
            var refused = await book.Announce(now, now.AddMinutes(minutes), Why, null);
            if (refused?.Code == MaintenanceBook.Dividing) output.WriteLine($"The members of meeting {refused.Figures["meeting"]} are dividing: wait for their result.");
            else if (refused is not null) output.WriteLine("There is one already.");
            done = refused is null;
        }
        else if (words is ["off"]) done = await book.End(null);
        else await book.Refresh();
        output.WriteLine(state.Window switch
        {
            null => "No maintenance.",
            { BegunAt: { } since } window => CommandLine.Told($"Maintenance since {since:yyyy-MM-dd HH:mm} UTC, until about {window.Until:yyyy-MM-dd HH:mm} UTC."),
            var window => CommandLine.Told($"Maintenance announced from {window.From:yyyy-MM-dd HH:mm} UTC until about {window.Until:yyyy-MM-dd HH:mm} UTC."),
        });
        return done;
    }
}
