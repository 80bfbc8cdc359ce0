using System.Globalization;
using CleanerProduction.BrowserTests.Accessibility;
using CleanerProduction.BrowserTests.Portal;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Vet;

/// <summary>The queue as an officer takes it away.</summary>
[Collection(SharesOnePortal.Name)]
public sealed class ExportTests(Browsers browsers, OnePortal one)
{
    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task A_download_of_the_queue_says_how_many_rows_have_gone_out(string kind)
    {
        await using var officer = await Somebody.SignIn(browsers, one.Portal, "p-secretary", "en");
        await officer.Open("/queue?view=all");
        var page = officer.Page;
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator($"a[data-export][href*='queue.{kind}']").ClickAsync());
        Assert.Equal($"queue.{kind}", file.SuggestedFilename);
        var said = page.Locator("[data-exports] p");
        await Expect(said).ToContainTextAsync("rows have been sent");
        var rows = int.Parse(string.Concat((await said.InnerTextAsync()).Where(char.IsDigit)), CultureInfo.InvariantCulture);
        Assert.True(rows > 50, "more than a page of the list is sent");
        if (kind == "csv") Assert.Equal(rows + 1, (await File.ReadAllLinesAsync(await file.PathAsync(), TestContext.Current.CancellationToken)).Length);
    }
}
