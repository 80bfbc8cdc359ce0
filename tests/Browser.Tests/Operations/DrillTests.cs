using System.Diagnostics;
using CleanerProduction.BrowserTests.Portal;
using Xunit;

namespace CleanerProduction.BrowserTests.Operations;

/// <summary>The recovery drill of docs/operations.md, of a portal that runs.</summary>
public sealed class DrillTests
{
    [Fact]
    public async Task It_passes_while_the_portal_runs_leaves_nothing_behind_and_fails_where_a_file_was_altered()
    {
        await using var portal = new PortalProcess();
        await portal.Start();
        var folder = Directory.CreateTempSubdirectory("drilled-").FullName;
        try
        {
            var (passed, said) = await Drill(portal, folder);
            Assert.True(passed == 0, said);
            foreach (var told in (string[])["All of it is whole.", "/health/chain answers", "/providers answers", "The drill passed"]) Assert.Contains(told, said, StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder));

            foreach (var kept in Directory.EnumerateFiles(Path.Combine(portal.Data, "files"), "*", SearchOption.AllDirectories)) await File.AppendAllTextAsync(kept, "forged", TestContext.Current.CancellationToken);
            (passed, said) = await Drill(portal, folder);
            Assert.Equal(1, passed);
            Assert.Contains("FAULT files", said, StringComparison.Ordinal);
            Assert.Contains("The drill FAILED", said, StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(int Code, string Said)> Drill(PortalProcess portal, string folder)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(PortalProcess.Repository, "tools", "drill")]) { UseShellExecute = false, RedirectStandardOutput = true };
        (start.Environment["PORTAL"], start.Environment["Portal__Data"], start.Environment["TMPDIR"]) = (PortalProcess.Program, portal.Data, folder);
        using var running = Process.Start(start)!;
        var said = await running.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await running.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (running.ExitCode, said);
    }
}
