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

    // Children first by the parent id in /proc, so that only browsers this very process started are ended.
    private static void KillChromiumOfThisProcess()
    {
        var parents = Process.GetProcesses().Select(p => (Process: p, Parent: ParentOf(p.Id))).ToList();
        var family = new HashSet<int> { Environment.ProcessId };
        for (var before = 0; before != family.Count;)
        {
            before = family.Count;
            family.UnionWith(parents.Where(p => family.Contains(p.Parent)).Select(p => p.Process.Id));
        }
        var browsers = parents.Where(p => family.Contains(p.Process.Id) && p.Process.ProcessName.StartsWith("chrom", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(browsers);
        foreach (var (process, _) in browsers) process.Kill();
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
