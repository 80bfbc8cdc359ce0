using System.Buffers.Binary;
using System.Net;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Platform.Printing;
using CleanerProduction.PortalTests.Accounts;
using CleanerProduction.PortalTests.Api;
using CleanerProduction.PortalTests.Letters;
using CleanerProduction.Programme;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Programme.Dashboard;

/// <summary>The dashboard on paper, and each of its charts as a picture.</summary>
[Collection("Printing")]
public sealed class PrintedFiguresTests(ApiHost api) : IClassFixture<ApiHost>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private async Task<(HttpStatusCode Status, byte[] Body)> Get(string address, string language = "en-HK")
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Language", language } } };
        using var answer = await api.Client.SendAsync(asked, Test);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(Test));
    }

    [Theory]
    [InlineData("en-HK", "Documented figures", "This portal’s own data", "Fourth phase", "public page")]
    [InlineData("zh-HK", "文件所載數字", "本網站的數據", "第四期（2020–2025）", "公開網頁")]
    [InlineData("zh-CN", "文件所载数字", "本网站的数据", "第四期（2020–2025）", "公开网页")]
    public async Task The_paper_has_the_figures_with_their_sources_in_each_language(string language, string documented, string own, string phase, string page)
    {
        var (status, pdf) = await Get("/programme/figures.pdf", language);
        Assert.Equal(HttpStatusCode.OK, status);
        var text = await Press.Text(pdf);
        var all = await api.Services.GetRequiredService<TallyBook>().Now(Test);
        var close = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        foreach (var figure in (string[])["1,144", "114.4%", "660,000", "19.14%", "HK$215,750,000", "2,056", "PP-4", "PP-Annex", "FG-T1.3", "FG-2.3.3", $"{all.Granted}", documented, own, phase, page])
            Assert.Contains(string.Concat(figure.Where(c => !char.IsWhiteSpace(c))), close, StringComparison.Ordinal);
        Assert.InRange(await Press.Pages(pdf), 4, 12);
    }

    [Fact]
    public async Task The_paper_says_what_was_asked_and_what_it_does_not_tell_and_numbers_its_pages()
    {
        var (_, pdf) = await Get("/programme/figures.pdf?phase=P4&sector=metal");
        var text = await Press.Text(pdf);
        foreach (var part in (string[])["Fourth phase (2020–2025), Metal and metal products", "sector=metal", "Page 1 of", "As of"]) Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.DoesNotContain("1,144", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("targets")]
    [InlineData("approved")]
    [InlineData("labels")]
    [InlineData("own-grid")]
    [InlineData("own-targets")]
    public async Task Each_chart_is_a_picture_of_two_pixels_to_each_of_the_page(string name)
    {
        var (status, png) = await Get($"/programme/charts/{name}.png", "zh-HK");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], png[..8]);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.InRange(width, 1360, 2240);
        Assert.InRange(height, 500, 4000);
    }

    [Fact]
    public async Task Every_chart_of_the_page_that_offers_a_picture_has_one_and_no_other_name_has()
    {
        var page = WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString((await Get("/programme")).Body));
        var offered = page.Split("href=\"/programme/charts/").Skip(1).Select(p => p[..p.IndexOf('"', StringComparison.Ordinal)]).ToList();
        Assert.Equal(16, offered.Count);
        foreach (var name in offered) Assert.Equal(HttpStatusCode.OK, (await Get($"/programme/charts/{name}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/programme/charts/money.png")).Status);
        var all = await api.Services.GetRequiredService<TallyBook>().Now(Test);
        var few = all.By(c => c.Place).First(p => p.Part.IsFew && p.Key.Length > 0).Key;
        Assert.Equal(HttpStatusCode.NotFound, (await Get($"/programme/charts/own-years.png?place={few}")).Status);
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_put_off()
    {
        using var account = new AccountHost("Demonstration");
        using var open = account.WithWebHostBuilder(builder => builder.UseSetting("Portal:FiguresPrintedAMinute", "1"));
        using var client = open.CreateClient();
        using var first = await client.GetAsync(new Uri("/programme/charts/nothing.png", UriKind.Relative), Test);
        using var second = await client.GetAsync(new Uri("/programme/figures.pdf", UriKind.Relative), Test);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public async Task A_crowd_costs_one_print_and_a_failure_is_not_kept()
    {
        using var prints = new KeptPrints();
        var (made, gate) = (0, new TaskCompletionSource());
        var crowd = Enumerable.Range(0, 50).Select(_ => prints.Of("pdf", "page", Make, Test)).ToList();
        gate.SetResult();
        Assert.All(await Task.WhenAll(crowd), p => Assert.Equal([1], p));
        Assert.Equal([2], await prints.Of("png", "page", Make, Test));
        await Assert.ThrowsAsync<InvalidOperationException>(() => prints.Of("pdf", "other", _ => throw new InvalidOperationException(), Test));
        Assert.Equal([3], await prints.Of("pdf", "other", Make, Test));

        async Task<byte[]> Make(string page)
        {
            await gate.Task;
            return [(byte)Interlocked.Increment(ref made)];
        }
    }
}
