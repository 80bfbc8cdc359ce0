namespace CleanerProduction.HouseTests;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    /// <summary>Where global.json stands.</summary>
    public static string Top { get; } = Find();

    /// <summary>Files below a folder with that ending, without what builds produce; paths relative to <see cref="Top"/>, with slashes.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Top, folder), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(path => endings.Any(e => path.EndsWith(e, StringComparison.Ordinal)))
            .Select(path => Path.GetRelativePath(Top, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules"));

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Top, path));

    /// <summary>The lines of a file.</summary>
    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Top, path));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "global.json"))) folder = folder.Parent;
        return folder.FullName;
    }
}
