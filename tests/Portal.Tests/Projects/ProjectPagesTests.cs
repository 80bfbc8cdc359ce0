using System.Net;
using CleanerProduction.PortalTests.Accounts;
using Xunit;

namespace CleanerProduction.PortalTests.Projects;

public sealed class ProjectPagesTests(DemonstrationPortal portal) : IClassFixture<DemonstrationPortal>
{
    private static readonly string[] Pages = ["", "/agreement", "/agreement/en.pdf", "/changes", "/claim", "/evaluation", "/hold", "/procurement", "/procurement/1", "/records/AnnouncePublicity", "/recovery", "/report", "/representatives", "/termination"];

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("p-applicant-2")]
    [InlineData("p-provider")]
    [InlineData("p-hkgcc")]
    [InlineData("p-observer")]
    public async Task A_project_of_others_answers_like_one_that_is_not_there(string person)
    {
        var browser = await SignedIn(person);
        foreach (var page in Pages)
        {
            var (theirs, none) = (await browser.GetAsync($"/projects/DP1-2025-0009{page}", Test), await browser.GetAsync($"/projects/DP1-2099-0009{page}", Test));
            Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (theirs.StatusCode, none.StatusCode));
            if (!page.EndsWith(".pdf", StringComparison.Ordinal)) Assert.Equal(await Body(none), await Body(theirs));
        }
    }

    [Fact]
    public async Task Both_sides_read_every_page_of_a_project_in_each_language()
    {
        foreach (var person in new[] { "p-applicant", "p-secretary" })
        {
            var browser = await SignedIn(person);
            foreach (var language in new[] { "zh-Hant", "zh-Hans", "en" })
                foreach (var page in Pages.Where(p => !p.EndsWith(".pdf", StringComparison.Ordinal) && (person == "p-applicant" || p != "/records/AnnouncePublicity")))
                    Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/projects/DP1-2025-0009{page}?lang={language}", Test)).StatusCode);
        }
    }

    private async Task<HttpClient> SignedIn(string person)
    {
        var browser = portal.Host.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await AccountHost.Send(browser, "/account/sign-in", "demonstration", ("Invented", person))).StatusCode);
        return browser;
    }

    private static async Task<string> Body(HttpResponseMessage answer)
    {
        var text = await AccountHost.Text(answer);
        return text[text.IndexOf("<main", StringComparison.Ordinal)..text.IndexOf("</main>", StringComparison.Ordinal)];
    }
}
