using CleanerProduction.Portal.Accounts.Erase;
using CleanerProduction.Portal.Audit.Invariants;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Operations.Backup;

/// <summary><c>backup FILE</c> while the portal runs, and <c>restore FILE</c> where none does; settings as the portal reads them.</summary>
public static class BackupCommand
{
    /// <summary>Makes a backup and says what is in it. 0 where it is whole, 1 where there is none.</summary>
    public static Task<int> Backup(string[] args, TextWriter output) => Do(args, "backup FILE [--Portal:Data=…] [--ConnectionStrings:Postgres=…]", output, async (file, services) =>
    {
        var made = await services.GetRequiredService<Backups>().Make(file, CancellationToken.None);
        output.WriteLine(CommandLine.Told($"{file}: {made.Files.Count} files, {made.Files.Sum(f => f.Bytes):N0} bytes, as of {made.At:yyyy-MM-dd HH:mm:ss} UTC"));
        return true;
    });

    /// <summary>Puts one back and checks all of it. 0 where it is whole, 1 where it is not or something stands in the way.</summary>
    public static Task<int> Restore(string[] args, TextWriter output) => Do(args, "restore FILE --Portal:Data=EMPTY-FOLDER [--ConnectionStrings:Postgres=EMPTY-DATABASE]", output, async (file, services) =>
    {
        var place = services.GetRequiredService<DataPlace>();
        var put = await Restoring.Put(file, place, CancellationToken.None);
        output.WriteLine(CommandLine.Told($"{place}: as of {put.At:yyyy-MM-dd HH:mm:ss} UTC, made by version {put.Version}"));
        // A backup of another shape is upgraded by the portal's start, which erases as well.
        await using (var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync())
            if (!(await db.Database.GetPendingMigrationsAsync()).Any()) output.WriteLine(CommandLine.Told($"{await services.GetRequiredService<Erasing>().Again(CancellationToken.None)} erased again"));
        var seen = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var faults = await services.GetRequiredService<Whole>().Faults(seen, CancellationToken.None);
        output.WriteLine(string.Join(", ", seen.Select(s => CommandLine.Told($"{s.Key} {s.Value:N0}"))));
        foreach (var fault in faults) output.WriteLine($"FAULT {fault}");
        output.WriteLine(faults.Count == 0 ? "All of it is whole." : "It is NOT whole.");
        return faults.Count == 0;
    });

    private static async Task<int> Do(string[] args, string usage, TextWriter output, Func<string, IServiceProvider, Task<bool>> act)
    {
        if (args is not [{ Length: > 0 } file, .. var settings] || file.StartsWith('-'))
        {
            output.WriteLine(usage);
            return 1;
        }
        return await CommandLine.Do(settings, output, builder =>
        {
            builder.AddFiles();
            builder.Services.AddSingleton<Backups>();
            builder.Services.AddSingleton<MeetingInvariant>().AddSingleton<HistoryInvariant>().AddSingleton<RegisterInvariant>().AddSingleton<FileInvariant>();
            builder.Services.AddSingleton<Whole>();
            builder.Services.AddSingleton<ErasedList>();
            builder.Services.AddSingleton<Erasing>();
        }, services => act(Path.GetFullPath(file), services));
    }
}
