using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Files.Scanning;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CleanerProduction.PortalTests.Files;

/// <summary>Quarantine: what a scanner says, and what happens where it says nothing.</summary>
public sealed class ScanningTests
{
    private static readonly byte[] Harmless = Samples.Pdf();
    private static readonly byte[] Malicious = Samples.Pdf("1 0 obj<</Type/Catalog/Title(MALICE)>>endobj");

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_scanner_a_file_is_open_at_once_and_marked_as_not_scanned()
    {
        await using var office = await FileOffice.Open();
        var file = await office.Added(Harmless);
        Assert.Equal(FileScan.NotScanned, file.Scan);
        Assert.True(file.IsOpen && !office.Book.HasScanner);
    }

    [Fact]
    public async Task A_file_waits_in_quarantine_until_the_scanner_found_nothing()
    {
        await using var clamd = new FakeClamd();
        await using var office = await FileOffice.Open(clamd.Scanner());
        var file = await office.Added(Harmless);
        Assert.False(file.IsOpen);
        Assert.True(await office.Watch.Pass(Test));
        var scanned = (await office.Book.Find(file.Id, Test))!;
        Assert.True(scanned is { Scan: FileScan.Clean, ScannedAt: not null, IsOpen: true });
        Assert.True(await office.Watch.Pass(Test));
        Assert.Equal(1, clamd.Looked);
    }

    [Fact]
    public async Task An_infected_file_is_closed_wherever_it_lies_and_does_not_count_as_there()
    {
        await using var clamd = new FakeClamd();
        await using var office = await FileOffice.Open();
        var before = await office.Added(Malicious, holder: "DP2-2026-0032");
        Assert.True(before.IsOpen);
        office.Restart(clamd.Scanner());
        await office.Added(Malicious);
        await office.Watch.Pass(Test);
        foreach (var holder in new[] { FileOffice.Case, "DP2-2026-0032" })
        {
            var held = await office.Book.Of(holder, Test);
            Assert.Equal(FileScan.Infected, Assert.Single(held.Standing).Scan);
            Assert.Empty(held.In("service-contract"));
        }
    }

    [Theory]
    [InlineData(Habit.Hangs)]
    [InlineData(Habit.HangsUp)]
    [InlineData(Habit.FindsTooLarge)]
    [InlineData(Habit.Babbles)]
    public async Task A_scanner_that_gives_no_answer_leaves_the_file_waiting_until_it_does(Habit habit)
    {
        await using var clamd = new FakeClamd { Habit = habit };
        await using var office = await FileOffice.Open(clamd.Scanner(TimeSpan.FromMilliseconds(habit == Habit.Hangs ? 300 : 60_000)));
        var file = await office.Added(Harmless);
        Assert.False(await office.Watch.Pass(Test));
        Assert.NotNull(office.Watch.DownSince);
        Assert.Equal(FileScan.Waiting, (await office.Book.Find(file.Id, Test))!.Scan);
        clamd.Habit = Habit.Answers;
        office.Restart(clamd.Scanner());
        Assert.True(await office.Watch.Pass(Test));
        Assert.Equal((FileScan.Clean, null), ((await office.Book.Find(file.Id, Test))!.Scan, office.Watch.DownSince));
    }

    [Fact]
    public async Task A_scanner_that_is_not_there_leaves_the_file_waiting_and_says_so()
    {
        var clamd = new FakeClamd();
        var scanner = clamd.Scanner();
        await clamd.DisposeAsync();
        await Assert.ThrowsAsync<ScannerDownException>(() => scanner.Look(new MemoryStream(Harmless), Test));
    }

    [Fact]
    public async Task A_large_file_reaches_the_scanner_whole()
    {
        await using var clamd = new FakeClamd();
        var content = new byte[500_000];
        "MALICE"u8.CopyTo(content.AsSpan(499_990));
        Assert.Equal("Test.Malice", await clamd.Scanner().Look(new MemoryStream(content), Test));
        Assert.Null(await clamd.Scanner().Look(new MemoryStream(content, 0, 499_995), Test));
    }

    [Theory]
    [InlineData("clamav:3310", "clamav", 3310)]
    [InlineData("[::1]:3310", "::1", 3310)]
    [InlineData("clamav", null, 0)]
    [InlineData("clamav:0", null, 0)]
    [InlineData("clamav:3310/x", null, 0)]
    public void The_setting_names_host_and_port_or_stops_the_start(string named, string? host, int port)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Files:Scanner", named)]).Build();
        if (host is null) Assert.Throws<FormatException>(() => ClamdPlace.Of(settings));
        else Assert.Equal(new(host, port, TimeSpan.FromMinutes(2)), ClamdPlace.Of(settings));
    }

    [Fact]
    public async Task A_document_nobody_need_fear_has_a_picture_of_its_first_page_where_the_machine_makes_one()
    {
        await using var clamd = new FakeClamd();
        await using var office = await FileOffice.Open(clamd.Scanner());
        var document = await office.Added(Samples.OnePage());
        var broken = await office.Added(Harmless, "no-page.pdf");
        var infected = await office.Added(Malicious, "infected.pdf");
        await office.Watch.Pass(Test);
        var shown = (await office.Book.Find(document.Id, Test))!;
        var can = File.Exists("/usr/bin/pdftoppm");
        Assert.Equal((can, can ? 1 : null), (shown.Preview is { Length: > 0 } made && office.Store.Has(made), shown.Pages));
        Assert.Equal(can ? "" : null, (await office.Book.Find(broken.Id, Test))!.Preview);
        Assert.Null((await office.Book.Find(infected.Id, Test))!.Preview);
    }
}
