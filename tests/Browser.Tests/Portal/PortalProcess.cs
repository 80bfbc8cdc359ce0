using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;

namespace CleanerProduction.BrowserTests.Portal;

/// <summary>The portal as a process of its own on a free loopback port with a data folder of its own; it can be killed and started again.</summary>
/// <param name="settings">Further settings, as on the command line.</param>
public sealed class PortalProcess(params string[] settings) : IAsyncDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("portal-").FullName;
    private readonly StringBuilder log = new();
    private readonly int port = FreePort();
    private Process? process;

    /// <summary>The address people use.</summary>
    public string Origin => $"http://localhost:{port}";

    /// <summary>The data folder.</summary>
    public string Data => data;

    /// <summary>The day in Hong Kong on which it begins when it is started; null for the machine's.</summary>
    public DateOnly? Day { get; set; }

    // The demonstration after its first start: made once, and copied for every portal that begins with it.
    private static readonly Lazy<Task<PortalProcess>> Begun = new(Begin);

    private bool IsDemonstrationOfToday => settings.Length == 0 && Day is null;

    private static async Task<PortalProcess> Begin()
    {
        var portal = new PortalProcess();
        await portal.Run();
        await portal.Kill();
        return portal;
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task Start()
    {
        if (IsDemonstrationOfToday && !Directory.EnumerateFileSystemEntries(data).Any()) Copy((await Begun.Value).data, data);
        await Run();
    }

    private static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories)) Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }

    /// <summary>Forgets what portals begin with, when all tests are done.</summary>
    public static async Task Forget()
    {
        if (Begun.IsValueCreated) await (await Begun.Value).DisposeAsync();
    }

    private async Task Run()
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Metadata("PortalFolder"), UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Program, "--urls", Origin, "--Portal:Data", data, "--Portal:Origin", Origin, "--Logging:LogLevel:Default", "Warning", .. DaySet, .. settings])
            start.ArgumentList.Add(argument);
        // As the tests themselves (tests/Directory.Build.props).
        start.Environment["DOTNET_TieredPGO"] = "0";
        process = Process.Start(start) ?? throw new InvalidOperationException("The portal did not start");
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            if (process.HasExited) throw new InvalidOperationException($"The portal stopped: {Log}");
            try
            {
                using var answer = await client.GetAsync(new Uri($"{Origin}/account/sign-in"));
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException) when (tries < 600)
            {
                // Not listening yet.
            }
            if (tries >= 600) throw new InvalidOperationException($"The portal does not answer: {Log}");
            await Task.Delay(100);
        }
    }

    /// <summary>Kills it as a power cut would.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>What it printed.</summary>
    public string Log
    {
        get
        {
            lock (log) return log.ToString();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (process is not null) await Kill();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>The hours that take a portal set to a day to the middle of it: a walk that lasts minutes would meet another day at midnight. The same for all of a run, so that who writes beside the portal has its clock.</summary>
    public static string Hours { get; } = (12 - HongKongTime.At(TimeProvider.System.GetUtcNow()).Hour).ToString(CultureInfo.InvariantCulture);

    private string[] DaySet => Day is { } day ? ["--Portal:Day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "--Portal:Hours", Hours] : [];

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (log) log.AppendLine(line.Data);
    }

    /// <summary>Where the repository is.</summary>
    public static string Repository => Metadata("Repository");

    /// <summary>The portal's program.</summary>
    public static string Program => Metadata("PortalProgram");

    private static string Metadata(string key) =>
        typeof(PortalProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
