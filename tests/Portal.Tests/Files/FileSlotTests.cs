using System.Net;
using System.Security.Claims;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Files.Slots;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CleanerProduction.PortalTests.Files;

/// <summary>What a slot shows to whom.</summary>
public sealed class FileSlotTests(SharedFilePortal shared) : IClassFixture<SharedFilePortal>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_uploader_sees_each_file_with_its_state_and_what_to_do_in_the_own_language()
    {
        var portal = shared.Portal;
        using var browser = await portal.Browser("p-applicant");
        var book = portal.Book;
        async Task<int> Add(string name, byte[] content) => (await book.Add(FileOffice.Case, "supporting", name, new MemoryStream(content), "p-applicant", Test)).Value.Id;
        var (one, two, bad) = (await Add("一.pdf", Samples.Pdf()), await Add("二.png", Samples.Png()), await Add("三.jpg", Samples.Jpeg()));
        await Add("一.pdf", Samples.Pdf("1 0 obj<<>>endobj"));
        await book.Remove(two, "p-applicant", Test);
        await using (var db = portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext())
            await db.Set<CaseFile>().Where(f => f.Id == bad).ExecuteUpdateAsync(set => set.SetProperty(f => f.Scan, FileScan.Infected), Test);

        var shown = await Show("p-applicant", "?", Language.ZhHant, "supporting");
        Assert.Contains("其他證明文件", shown, StringComparison.Ordinal);
        Assert.Contains("未經病毒掃描", shown, StringComparison.Ordinal);
        Assert.Contains("較早版本：1", shown, StringComparison.Ordinal);
        Assert.Contains("發現病毒", shown, StringComparison.Ordinal);
        Assert.Contains("復原", shown, StringComparison.Ordinal);
        Assert.Contains($"href=\"{FileLinks.File(one)}\"", shown, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{FileLinks.File(bad)}\"", shown, StringComparison.Ordinal);
        Assert.Contains("action=\"/files/DP2-2026-0031/supporting\"", shown, StringComparison.Ordinal);

        var read = await Show("p-secretary", "?", Language.En, "supporting");
        Assert.Contains("Other supporting documents", read, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", read, StringComparison.Ordinal);
        Assert.DoesNotContain("slot", await Show("p-provider", "?", Language.En, "supporting"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.ZhHant, "影片不足60秒")]
    [InlineData(Language.ZhHans, "视频不足60秒")]
    [InlineData(Language.En, "less than 60 seconds")]
    public async Task A_refusal_is_said_in_the_slot_it_belongs_to_and_in_no_other(Language language, string words)
    {
        using var browser = await shared.Portal.Browser("p-applicant");
        using var sent = await FilePortal.Send(browser, Samples.Video(59), "film.mp4", "video");
        var query = new Uri(new("http://localhost"), sent.Headers.Location!).Query;
        var shown = await Show("p-applicant", query, language, "video");
        Assert.Contains(words, shown, StringComparison.Ordinal);
        Assert.Contains("film.mp4", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("film.mp4", await Show("p-applicant", query, language, "final-report"), StringComparison.Ordinal);
        Assert.DoesNotContain("film.mp4", await Show("p-applicant", query[..^3], language, "video"), StringComparison.Ordinal);
    }

    private async Task<string> Show(string person, string query, Language language, string slot)
    {
        await using var scope = shared.Portal.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person)], "test")) };
        http.Request.QueryString = new(query);
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var reader = scope.ServiceProvider.GetRequiredService<Reader>();
            reader.Language = language;
            reader.Speak();
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                ["Value"] = http,
                ["ChildContent"] = (RenderFragment)(inside =>
                {
                    inside.OpenComponent<FileSlot>(0);
                    inside.AddComponentParameter(1, "Holder", FileOffice.Case);
                    inside.AddComponentParameter(2, "Slot", slot);
                    inside.AddComponentParameter(3, "Return", "/here");
                    inside.CloseComponent();
                }),
            });
            return WebUtility.HtmlDecode((await renderer.RenderComponentAsync<CascadingValue<HttpContext>>(parameters)).ToHtmlString());
        });
    }
}
