using System.Net;
using CleanerProduction.PortalTests.Accounts;
using CleanerProduction.PortalTests.Letters;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace CleanerProduction.PortalTests.Guides.Checks;

/// <summary>The paper says what the page says.</summary>
[Collection("Printing")]
public sealed class CheckPaperTests(CheckHost host) : IClassFixture<CheckHost>
{
    [Theory]
    [InlineData("grant", "en")]
    [InlineData("grant", "zh-Hant")]
    [InlineData("deadline", "zh-Hans")]
    [InlineData("quotations", "zh-Hant")]
    public async Task A_paper_carries_the_figures_and_sentences_of_the_page_in_the_readers_language(string check, string language)
    {
        var question = EveryCheckTests.Questions[check];
        var answer = (await host.Page($"/checks/{check}{question}", language)).QuerySelector("#answer")!;
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/checks/{check}.pdf{question}");
        request.Headers.Add("Accept-Language", language);
        using var paper = await host.Api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("application/pdf", paper.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", paper.Content.Headers.ContentDisposition!.DispositionType);
        var text = Bare(await Press.Text(await paper.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));

        var said = answer.QuerySelectorAll("h2, .sums .money, .finding p:first-child, .daybyday tbody th, .thresholds tbody th").Select(e => Bare(CheckHost.Words(e))).Where(s => s.Length > 0).ToList();
        Assert.True(said.Count > 2);
        Assert.All(said, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
        Assert.Contains(Bare($"/checks/{check}{question}"), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_without_an_answer_leads_to_the_page_that_says_why()
    {
        var (status, html) = await host.Html("/checks/grant.pdf?on=tomorrow");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("errsum", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Html("/checks/nothing.pdf")).Status);
    }

    [Fact]
    public async Task One_address_has_so_many_papers_a_minute_and_no_more()
    {
        using var account = new AccountHost("Demonstration");
        using var open = account.WithWebHostBuilder(builder => builder.UseSetting("Portal:ChecksPrintedAMinute", "1"));
        using var client = open.CreateClient();
        // Without an answer nothing is printed, but it counts.
        List<HttpStatusCode> statuses = [];
        for (var i = 0; i < 2; i++)
        {
            using var answer = await client.GetAsync("/checks/deadline.pdf?from=soon", TestContext.Current.CancellationToken);
            statuses.Add(answer.StatusCode);
        }
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
    }

    // Lines of paper break where they will, and the reader of PDF takes a hyphen at the end of a line for a broken word.
    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u00ad')));
}
