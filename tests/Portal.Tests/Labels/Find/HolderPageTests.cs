using System.Net;
using System.Text.Json.Nodes;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Accounts;
using CleanerProduction.PortalTests.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Labels.Find;

/// <summary>The register of holders and the verification of certificates as anybody reads them.</summary>
public sealed class HolderPageTests(ApiHost api) : IClassFixture<ApiHost>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private async Task<string> Page(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await api.Client.GetAsync(address, Test);
        Assert.Equal(status, answer.StatusCode);
        return await AccountHost.Text(answer);
    }

    private PortalDb Db() => api.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();

    [Theory]
    [InlineData("朗翠染整")]
    [InlineData("东莞朗翠")]
    [InlineData("larchfield+dyeing")]
    [InlineData("M-2022-001")]
    public async Task A_holder_is_found_from_the_front_page_in_either_script_in_English_and_by_number(string typed)
    {
        Assert.Contains("action=\"/labels\"", await Page("/"), StringComparison.Ordinal);
        var page = await Page("/labels?q=" + typed);
        Assert.Contains("href=\"/labels/certificates/M-2022-001\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoi Lam", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_is_verified_valid_expired_revoked_or_unknown()
    {
        await using var db = Db();
        var all = await db.Set<Certificate>().AsNoTracking().ToListAsync(Test);
        var today = HongKongTime.DateOf(api.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        Certificate In(CertificateStanding standing) => all.First(c => c.On(today) == standing);
        Assert.Contains("This certificate is valid until", await Page($"/labels/certificates/{In(CertificateStanding.Valid).Number}"), StringComparison.Ordinal);
        Assert.Contains("This certificate expired on", await Page($"/labels/certificates/{In(CertificateStanding.Expired).Number}"), StringComparison.Ordinal);
        var revoked = In(CertificateStanding.Revoked);
        var page = await Page($"/labels/certificates/{revoked.Number}");
        Assert.Contains("was revoked on", page, StringComparison.Ordinal);
        Assert.Contains(revoked.RevokedFor!.En, page, StringComparison.Ordinal);
        Assert.Contains("LG-11.2", page, StringComparison.Ordinal);
        foreach (var list in new[] { await Page($"/labels?year={revoked.Round}&kind=manufacturing"), await Page($"/labels/results/{revoked.Round}"), await Page("/api/v1/labels?format=csv") })
            Assert.DoesNotContain(revoked.Number, list, StringComparison.Ordinal);
        Assert.Contains($"/labels/certificates/{revoked.Number}", await Page($"/labels?q={revoked.Number}"), StringComparison.Ordinal);
        var missing = await Page("/labels/certificates/X-2022-999", HttpStatusCode.NotFound);
        Assert.Contains("No certificate has the number X-2022-999", missing, StringComparison.Ordinal);
        // What was not found is said with the way to try again.
        Assert.Contains("name=\"number\" value=\"X-2022-999\"", missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_74_the_bureau_is_named_as_it_was_called_on_the_day_of_the_award()
    {
        var before = await Page("/labels/certificates/X-2020-001");
        Assert.Contains(">Environment Bureau<", before, StringComparison.Ordinal);
        var after = await Page("/labels/certificates/X-2022-001");
        Assert.Contains(">Environment and Ecology Bureau<", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_digest_of_a_paper_is_compared_with_the_certificates_own()
    {
        await using var db = Db();
        var certificate = await db.Set<Certificate>().AsNoTracking().SingleAsync(c => c.Number == "M-2022-001", Test);
        var digest = CertificateDigest.Print(CertificateDigest.Of(certificate, api.Services.GetRequiredService<ReferenceData>().SigningBodies.On(certificate.From)));
        Assert.Contains("The digest is this certificate’s.", await Page($"/labels/certificates/M-2022-001?digest={Uri.EscapeDataString(digest)}"), StringComparison.Ordinal);
        Assert.Contains("The digest is not this certificate’s.", await Page($"/labels/certificates/M-2022-002?digest={Uri.EscapeDataString(digest)}"), StringComparison.Ordinal);
        Assert.Contains("The digest is not this certificate’s.", await Page("/labels/certificates/M-2022-001?digest=%3Cscript%3E"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_published_totals_are_shown_as_they_are_and_the_inventions_of_the_demonstration_are_not_added()
    {
        var page = await Page("/labels/statistics");
        foreach (var year in api.Services.GetRequiredService<ReferenceData>().Programme.Labels) Assert.Contains($"<b>{year.Total}</b>", page, StringComparison.Ordinal);
        Assert.Contains("proposed awards", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Awarded through this portal", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_data_narrows_by_year_and_kind_and_text_and_gives_no_person()
    {
        var rows = JsonNode.Parse(await api.Client.GetStringAsync("/api/v1/labels?year=2022&kind=technology-service", Test))!;
        Assert.Equal(["T-2022-001", "T-2022-002", "T-2022-003"], rows["items"]!.AsArray().Select(r => (string)r!["number"]!));
        Assert.Equal(1, (int)JsonNode.Parse(await api.Client.GetStringAsync("/api/v1/labels?year=2022&q=%E6%9C%97%E7%BF%A0", Test))!["total"]!);
        var csv = await api.Client.GetStringAsync("/api/v1/labels?format=csv", Test);
        foreach (var personal in new[] { "@", "2011", "Kwun Tong" }) Assert.DoesNotContain(personal, csv.Replace("2011-", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await api.Client.GetAsync("/api/v1/labels?kind=gold", Test)).StatusCode);
    }
}
