namespace CleanerProduction.Portal.Platform.Printing;

/// <summary>The configuration section <c>Printing</c>.</summary>
public sealed class PrintingSettings
{
    /// <summary>The Chromium executable; where empty, the usual places and the PATH are searched.</summary>
    public string? Chromium { get; set; }

    /// <summary>How many documents are printed at once; the others wait. At least 1.</summary>
    public int AtOnce { get; set; } = 2;

    /// <summary>After so many documents the browser is replaced by a fresh one, as its memory only grows.</summary>
    public int DocumentsPerBrowser { get; set; } = 200;

    /// <summary>A document not printed in this time is given up, and the browser with it.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>A browser not ready in this time is given up.</summary>
    public TimeSpan StartPatience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>After a browser that was not ready in time, or printed nothing, none is tried for so long: whoever asks meanwhile is told at once.</summary>
    public TimeSpan Rest { get; set; } = TimeSpan.FromMinutes(1);
}

/// <summary>Finds the Chromium of the machine.</summary>
public static class ChromiumOnMachine
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable"];

    private static readonly string[] Places = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];

    /// <summary>The executable named in the settings, or the first found on the machine. Throws <see cref="PrinterMissingException"/>.</summary>
    public static string Find(PrintingSettings settings)
    {
        if (!string.IsNullOrWhiteSpace(settings.Chromium))
            return File.Exists(settings.Chromium) ? settings.Chromium : throw new PrinterMissingException($"there is no file {settings.Chromium}");
        var path = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
        return (from place in Places.Concat(path)
                from name in Names
                let file = Path.Combine(place, name)
                where File.Exists(file)
                select file).FirstOrDefault() ?? throw new PrinterMissingException();
    }
}
