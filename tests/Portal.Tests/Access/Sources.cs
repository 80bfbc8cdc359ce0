namespace CleanerProduction.PortalTests.Access;

/// <summary>The repository the tests were built from.</summary>
internal static class Sources
{
    private static readonly string Top = Find();

    /// <summary>A file of it.</summary>
    public static string Path(string relative) => System.IO.Path.Combine(Top, relative);

    /// <summary>Its lines.</summary>
    public static string[] Lines(string relative) => File.ReadAllLines(Path(relative));

    /// <summary>Files below a folder with that ending, with slashes.</summary>
    public static IEnumerable<string> Files(string folder, string ending) =>
        Directory.EnumerateFiles(Path(folder), "*" + ending, SearchOption.AllDirectories).Select(f => f.Replace('\\', '/')).Where(f => !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "global.json"))) folder = folder.Parent;
        return folder.FullName;
    }
}
