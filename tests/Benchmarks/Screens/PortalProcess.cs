using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CleanerProduction.Benchmarks.Screens;

/// <summary>The portal itself as a child process on a free loopback port, with its probes switched on.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly Queue<string> said = new();
    private readonly List<string> errors = [];
    private bool isError;

    private PortalProcess(Process process, Uri site)
    {
        this.process = process;
        Site = site;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        AppDomain.CurrentDomain.ProcessExit += Stop;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Site { get; }

    /// <summary>Its number.</summary>
    public int Id => process.Id;

    /// <summary>The processor time it has used so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The memory it holds, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts it on that data folder and waits until it answers; a demonstration unless another mode is said. <paramref name="more"/> are settings, by the names they have in the environment.</summary>
    public static async Task<PortalProcess> Start(string data, string mode = "Demonstration", params (string Name, string Value)[] more)
    {
        var portal = Path.Combine(Top(), "src", "Portal");
        var program = Path.Combine(portal, "bin", Configuration, "net10.0", "CleanerProduction.Portal.dll");
        var site = new Uri($"http://127.0.0.1:{FreePort()}/");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", site.ToString()]) { WorkingDirectory = portal, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in ((string Name, string Value)[])[
            ("ASPNETCORE_ENVIRONMENT", "Production"), ("Portal__Mode", mode), ("Portal__Data", data), ("Portal__Probes", "true"), ("Portal__ApiRequestsAMinute", "100000000"), ("Portal__ChecksPrintedAMinute", "100000000"),
            ("Logging__LogLevel__Default", "Warning"), ("DOTNET_TieredPGO", "1"), .. more,
        ]) start.Environment[name] = value;
        var server = new PortalProcess(Process.Start(start)!, site);
        await server.Answers();
        return server;
    }

    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private async Task Answers()
    {
        using var http = new HttpClient { BaseAddress = Site, Timeout = TimeSpan.FromSeconds(30) };
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            if (process.HasExited || waited.Elapsed > TimeSpan.FromMinutes(2)) throw new InvalidOperationException($"The portal did not start:\n{Heard()}");
            try
            {
                using var answer = await http.GetAsync("probes/memory?collect=false");
                if (answer.IsSuccessStatusCode) return;
                throw new InvalidOperationException($"The portal has no probes: {(int)answer.StatusCode}\n{Heard()}");
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (said)
        {
            said.Enqueue(line);
            if (said.Count > 60) said.Dequeue();
            // The console writes an entry's level and source on a line of its own, then the rest further in.
            if (line.Length > 0 && line[0] != ' ') isError = line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal);
            // Its source behind the level: what tells entries apart comes first, as in the tests' own log.
            if (isError && line.Length > 0 && line[0] != ' ') errors.Add(line.Split(": ", 2)[^1]);
            else if (isError && errors[^1].Length < 2_000) errors[^1] += "\n" + line;
        }
    }

    /// <summary>The last lines it wrote.</summary>
    public string Heard()
    {
        lock (said) return string.Join('\n', said);
    }

    /// <summary>What it logged as an error.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            lock (said) return [.. errors];
        }
    }

    /// <summary>The top of the repository.</summary>
    public static string Top()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "global.json"))) return folder.FullName;
        throw new InvalidOperationException("Run this from a build in the repository");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Also where somebody stops the benchmarks half way.
    private void Stop(object? sender, EventArgs e)
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Stop;
        Stop(null, EventArgs.Empty);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
