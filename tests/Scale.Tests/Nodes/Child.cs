using System.Diagnostics;
using System.Globalization;

namespace CleanerProduction.ScaleTests.Nodes;

/// <summary>A program that a test starts. It ends with whoever started it, however that ends: the shell beside it waits for the end of its standard input.</summary>
internal sealed class Child : IAsyncDisposable
{
    private const string Script = """
        exec 3<&0 2>/dev/null
        log=$1; shift
        "$@" </dev/null >>"$log" 2>&1 &
        child=$!
        echo $child
        { read -r _ <&3 || true; kill -9 $child 2>/dev/null; } &
        watching=$!
        wait $child
        kill $watching 2>/dev/null
        """;

    private readonly Process shell;
    private readonly string log;
    private readonly int id;

    private Child(Process shell, string log, int id) => (this.shell, this.log, this.id) = (shell, log, id);

    /// <summary>True once it has ended.</summary>
    public bool HasEnded => shell.HasExited;

    /// <summary>What it wrote.</summary>
    public string Said => File.Exists(log) ? File.ReadAllText(log) : "";

    /// <summary>Starts it; what it writes goes to the end of <paramref name="log"/>.</summary>
    public static async Task<Child> Start(string log, string folder, IReadOnlyDictionary<string, string> settings, params string[] command)
    {
        var start = new ProcessStartInfo("bash", ["-c", Script, "child", log, .. command]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var started = Process.Start(start)!;
        return new(started, log, int.Parse((await started.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture));
    }

    /// <summary>Sends it a signal and waits for its end.</summary>
    public async Task End(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", id.ToString(CultureInfo.InvariantCulture)]);
        await shell.WaitForExitAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }
}
