using System.Net;
using CleanerProduction.PortalTests.Accounts;
using Xunit;

namespace CleanerProduction.PortalTests.Faults;

/// <summary>Without a Chromium that prints, whoever asks for a paper reads in their language that it comes later; what it is about stands and can be read.</summary>
public sealed class UnprintedTests
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-HK", "暫時無法製作文件")]
    [InlineData("zh-CN", "暂时无法制作文件")]
    [InlineData("en", "The paper cannot be made for the moment")]
    public async Task A_paper_that_cannot_be_printed_is_no_page_that_is_not_there(string language, string title)
    {
        await using var host = new AccountHost("Demonstration", ("Printing:Chromium", "/nowhere/chromium"));
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.Add("Accept-Language", language);
        using (var signed = await AccountHost.Send(browser, "/account/sign-in", "demonstration", ("Invented", "p-secretary"))) Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);
        foreach (var address in (string[])["/meetings/66/minutes.pdf", "/programme/figures.pdf"])
        {
            using var answer = await browser.GetAsync(address, Test);
            var page = await AccountHost.Text(answer);
            Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable && page.Contains(title, StringComparison.Ordinal), $"{address}: {answer.StatusCode} {page}");
        }
        using var minutes = await browser.GetAsync("/meetings/66/minutes", Test);
        Assert.Equal(HttpStatusCode.OK, minutes.StatusCode);
    }
}
