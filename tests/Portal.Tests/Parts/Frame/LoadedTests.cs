using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using CleanerProduction.PortalTests.Accounts;
using Xunit;

namespace CleanerProduction.PortalTests.Parts.Frame;

/// <summary>What pages load, and how they go out themselves.</summary>
public sealed partial class LoadedTests : IClassFixture<LoadedTests.Demonstration>
{
    private static readonly string[] Pages = ["/", "/providers", "/checks/grant", "/programme", "/labels", "/account/sign-in"];
    private readonly Demonstration host;

    public LoadedTests(Demonstration host) => this.host = host;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_of_a_page_are_the_sites_own_named_by_what_is_in_them_kept_for_ever_and_packed()
    {
        using var browser = host.Portal.Browser();
        foreach (var page in Pages)
        {
            var files = Loaded().Matches(await browser.GetStringAsync(page, Test)).Select(m => m.Groups["file"].Value).ToList();
            Assert.Contains(files, f => f.EndsWith(".css", StringComparison.Ordinal));
            Assert.Contains(files, f => f.EndsWith(".js", StringComparison.Ordinal));
            foreach (var file in files)
            {
                Assert.Matches(@"^(?!//)[^:]*\.[0-9a-z]{10,16}\.(css|js|svg)$", file);
                foreach (var coding in (string[])["br", "gzip"])
                {
                    using var answer = await Ask(browser, "/" + file.TrimStart('/'), coding);
                    Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                    Assert.True(answer.Headers.CacheControl is { MaxAge.TotalDays: >= 365, Extensions: var more } && more.Any(e => e.Name == "immutable"), $"{file}: {answer.Headers.CacheControl}");
                    // While they are only built, not published, files have one packing.
                    if (coding == "gzip" || file.TrimStart('/').StartsWith("bundles/", StringComparison.Ordinal)) Assert.Equal([coding], answer.Content.Headers.ContentEncoding);
                }
            }
        }
    }

    [Theory]
    [InlineData("ground.0000000000000000.css")]
    [InlineData("nothing.css")]
    public async Task A_bundle_of_another_release_is_not_there(string file)
    {
        using var browser = host.Portal.Browser();
        using var answer = await Ask(browser, $"/bundles/{file}", "br");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Pages_go_out_packed_to_whoever_is_not_signed_in_and_kept_ones_to_each_as_they_take_it()
    {
        using var browser = host.Portal.Browser();
        // Kept after the first: in whichever packing the next one asks for it.
        foreach (var page in (string[])["/providers", "/", "/checks/grant"])
            foreach (var coding in (string?[])["br", null, "gzip", "br", null])
            {
                using var answer = await Ask(browser, page, coding);
                Assert.Equal(coding is null ? [] : [coding], answer.Content.Headers.ContentEncoding);
                if (coding is null) Assert.StartsWith("<!DOCTYPE html>", await answer.Content.ReadAsStringAsync(Test), StringComparison.OrdinalIgnoreCase);
            }
        (await AccountHost.Send(browser, "/account/sign-in", "demonstration", ("Invented", "p-applicant"))).Dispose();
        foreach (var page in (string[])["/providers", "/waiting"])
        {
            using var answer = await Ask(browser, page, "br");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Empty(answer.Content.Headers.ContentEncoding);
        }
    }

    private static Task<HttpResponseMessage> Ask(HttpClient browser, string address, string? coding)
    {
        var asked = new HttpRequestMessage(HttpMethod.Get, address);
        if (coding is not null) asked.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
        return browser.SendAsync(asked, Test);
    }

    [GeneratedRegex("""<(?:link|script|img|iframe|source)\b[^>]*?\s(?:src|href)="(?<file>[^"#]*)["]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Loaded();

    /// <summary>The portal with its demonstration.</summary>
    public sealed class Demonstration : IAsyncDisposable
    {
        /// <summary>The portal.</summary>
        internal AccountHost Portal { get; } = new("Demonstration");

        /// <inheritdoc />
        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }
}
