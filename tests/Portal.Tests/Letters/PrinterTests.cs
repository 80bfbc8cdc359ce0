using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CleanerProduction.Portal.Platform.Printing;
using Xunit;

namespace CleanerProduction.PortalTests.Letters;

[Collection("Printing")]
public sealed class PrinterTests
{
    private const string Page = "<!doctype html><html lang=zh-Hant-HK><meta charset=utf-8><title>試</title><style>@page{size:A4;margin:20mm}</style><p>清潔生產伙伴計劃，裏、為、着</p>";

    [Fact]
    public async Task A_page_becomes_a_PDF_whose_text_can_be_read()
    {
        await using var printer = Press.Printer();
        var pdf = await printer.Pdf(Page, TestContext.Current.CancellationToken);
        Assert.Contains("清潔生產伙伴計劃，裏、為、着", await Press.Text(pdf), StringComparison.Ordinal);
        Assert.Equal(1, await Press.Pages(pdf));
    }

    [Fact]
    public async Task The_page_reaches_no_network_and_runs_no_script()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await using var printer = Press.Printer();
        var pdf = await printer.Pdf($"<!doctype html><meta charset=utf-8><img src='http://127.0.0.1:{port}/a.png'><link rel=stylesheet href='http://127.0.0.1:{port}/a.css'><p>before</p><script>document.body.textContent='scripted'</script>", TestContext.Current.CancellationToken);
        Assert.False(listener.Pending(), "the page asked the network");
        var text = await Press.Text(pdf);
        Assert.Contains("before", text, StringComparison.Ordinal);
        Assert.DoesNotContain("scripted", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_document_holds_or_forbids_does_not_reach_the_next()
    {
        await using var printer = Press.Printer(new PrintingSettings { AtOnce = 1 });
        await printer.Pdf("<!doctype html><meta http-equiv=Content-Security-Policy content=\"default-src 'none'\"><p>first</p>", TestContext.Current.CancellationToken);
        var text = await Press.Text(await printer.Pdf("<!doctype html><style>b{display:none}</style><p>second</p><b>hidden</b>", TestContext.Current.CancellationToken));
        Assert.Equal("second", text.Trim());
    }

    [Fact]
    public async Task After_a_crash_and_after_its_number_of_documents_a_fresh_browser_prints_on()
    {
        await using var printer = Press.Printer(new PrintingSettings { DocumentsPerBrowser = 3, AtOnce = 2 });
        await printer.Pdf(Page, TestContext.Current.CancellationToken);
        KillChromiumOfThisProcess();
        var pdfs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => printer.Pdf(Page, TestContext.Current.CancellationToken)));
        Assert.All(pdfs, pdf => Assert.Equal("%PDF"u8, pdf.AsSpan(0, 4)));
    }

    [Fact]
    public async Task Without_Chromium_the_failure_names_the_packages_to_install()
    {
        await using var printer = Press.Printer(new PrintingSettings { Chromium = "/nowhere/chromium" });
        var failure = await Assert.ThrowsAsync<PrinterMissingException>(() => printer.Pdf(Page, TestContext.Current.CancellationToken));
        Assert.Contains("apt-get install chromium fonts-noto-cjk", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Chromium_that_never_gets_ready_is_given_up_and_nobody_waits_for_it_again_until_it_is_tried_anew()
    {
        var folder = Directory.CreateTempSubdirectory("hanging-");
        try
        {
            var chromium = Path.Combine(folder.FullName, "chromium");
            await Executable("exec sleep 600");
            var settings = new PrintingSettings { Chromium = chromium, StartPatience = TimeSpan.FromSeconds(1), Rest = TimeSpan.FromDays(1) };
            await using (var printer = Press.Printer(settings))
                foreach (var print in Enumerable.Range(0, 6).Select(_ => printer.Pdf(Page, TestContext.Current.CancellationToken)).ToList()) await Assert.ThrowsAsync<NotPrintedException>(() => print);
            settings.Rest = TimeSpan.Zero;
            await using var again = Press.Printer(settings);
            await Assert.ThrowsAsync<NotPrintedException>(() => again.Pdf(Page, TestContext.Current.CancellationToken));
            settings.StartPatience = TimeSpan.FromMinutes(1);
            await Executable($"exec {ChromiumOnMachine.Find(new())} \"$@\"");
            Assert.Equal(1, await Press.Pages(await again.Pdf(Page, TestContext.Current.CancellationToken)));

            async Task Executable(string line)
            {
                await File.WriteAllTextAsync(chromium, $"#!/bin/sh\n{line}\n", TestContext.Current.CancellationToken);
                using var mode = Process.Start("chmod", ["700", chromium]);
                await mode.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_Chromium_that_stops_in_the_middle_is_given_up_and_a_fresh_one_prints_on()
    {
        var others = Chromiums();
        await using var printer = Press.Printer(new PrintingSettings { AtOnce = 1, Patience = TimeSpan.FromSeconds(3), Rest = TimeSpan.Zero });
        await printer.Pdf(Page, TestContext.Current.CancellationToken);
        var stopped = Chromiums().ExceptBy(others.Select(p => p.Id), p => p.Id).ToList();
        Assert.NotEmpty(stopped);
        foreach (var process in stopped) using (Process.Start("kill", ["-STOP", $"{process.Id}"])) { }
        await Assert.ThrowsAsync<NotPrintedException>(() => printer.Pdf(Page, TestContext.Current.CancellationToken));
        byte[]? pdf = null;
        // The first of a fresh one may take longer than this patience on a busy machine.
        while (pdf is null)
            try
            {
                pdf = await printer.Pdf(Page, TestContext.Current.CancellationToken);
            }
            catch (NotPrintedException)
            {
            }
        Assert.Equal(1, await Press.Pages(pdf));
        foreach (var process in stopped) await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    // Children first by the parent id in /proc, so that only browsers this very process started are ended.
    private static void KillChromiumOfThisProcess()
    {
        var browsers = Chromiums();
        Assert.NotEmpty(browsers);
        foreach (var process in browsers) process.Kill();
    }

    private static List<Process> Chromiums()
    {
        var parents = Process.GetProcesses().Select(p => (Process: p, Parent: ParentOf(p.Id))).ToList();
        var family = new HashSet<int> { Environment.ProcessId };
        for (var before = 0; before != family.Count;)
        {
            before = family.Count;
            family.UnionWith(parents.Where(p => family.Contains(p.Parent)).Select(p => p.Process.Id));
        }
        return [.. parents.Where(p => family.Contains(p.Process.Id) && p.Process.ProcessName.StartsWith("chrom", StringComparison.Ordinal)).Select(p => p.Process)];
    }

    private static int ParentOf(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 4)..].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
