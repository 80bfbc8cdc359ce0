using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files.Demonstration;
using CleanerProduction.Portal.Files.Previews;
using CleanerProduction.Portal.Files.Scanning;
using CleanerProduction.Portal.Files.Sending;

namespace CleanerProduction.Portal.Files;

/// <summary>Files that are kept.</summary>
public static class FilesExtensions
{
    /// <summary>
    /// Registers the store in the folder <c>files</c> of <c>Portal:Data</c>, which several nodes share, the book of files, and the scanner where <c>Files:Scanner</c> names one.
    /// Every subject that holds files is found by its interface.
    /// </summary>
    public static void AddFiles(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(provider => new FileStore(Path.Combine(provider.GetRequiredService<DataPlace>().Folder, "files")));
        foreach (var type in typeof(FilesExtensions).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IHoldsFiles))))
            builder.Services.AddSingleton(typeof(IHoldsFiles), type);
        builder.Services.AddSingleton<FileDoor>();
        builder.Services.AddSingleton<FileBell>();
        // Nothing where none is named: then files are handed out unscanned, and their slots say so.
        builder.Services.AddSingleton<IScanner>(provider =>
            ClamdPlace.Of(provider.GetRequiredService<IConfiguration>()) is { } place ? new ClamdScanner(place, provider.GetRequiredService<TimeProvider>()) : null!);
        builder.Services.AddSingleton<CaseFiles>();
        builder.Services.AddSingleton<FileSaid>();
        builder.Services.AddSingleton<DemonstrationPapers>();
        builder.Services.AddSingleton<DocumentPages>();
        builder.Services.AddSingleton<FileWatch>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<FileWatch>());
    }

    /// <summary>In demonstration mode gives some cases files where none has any.</summary>
    public static Task SeedFiles(this WebApplication app) => app.Services.GetService<DemonstrationPapers>()?.Make(app.Lifetime.ApplicationStopping) ?? Task.CompletedTask;
}
