using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Files;

/// <summary>Files that are kept.</summary>
public static class FilesExtensions
{
    /// <summary>Registers the store in the folder <c>files</c> of <c>Portal:Data</c>; several nodes share that folder.</summary>
    public static void AddFiles(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(provider => new FileStore(Path.Combine(provider.GetRequiredService<DataPlace>().Folder, "files")));
}
