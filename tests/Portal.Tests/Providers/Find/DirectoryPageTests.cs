using System.Net;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Accounts;
using CleanerProduction.PortalTests.Api;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Providers.Find;

/// <summary>The directory as anybody reads it.</summary>
public sealed class DirectoryPageTests(ApiHost api) : IClassFixture<ApiHost>
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
    [InlineData("?q=泽川", "2010-003")]
    [InlineData("?q=澤川", "2010-003")]
    [InlineData("?q=chak+chuen", "2010-003")]
    [InlineData("?q=2010-003", "2010-003")]
    [InlineData("?city=4403", "2016-012")]
    [InlineData("?q=Shumchun", "2016-012")]
    public async Task RG_1_3_2_a_provider_is_found_in_either_script_in_English_by_number_city_and_alias(string query, string number)
    {
        var page = await Page("/providers" + query);
        Assert.Contains($"href=\"/providers/{number}\"", page, StringComparison.Ordinal);
        Assert.Contains("1 provider<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_53_provisional_providers_are_listed_without_a_word_of_it()
    {
        foreach (var page in new[] { await Page("/providers?q=2025-021"), await Page("/providers/2025-021"), await Page("/providers/2024-006") })
            foreach (var word in new[] { "rovisional", "P licence", "Pending", "until", "Warn" }) Assert.DoesNotContain(word, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_page_says_who_that_is_what_it_may_do_and_that_nobody_recommends_it()
    {
        var page = await Page("/providers/2011-015");
        foreach (var shown in new[] { "Hang King Energy Engineering Limited", "恆境節能工程有限公司", "20110248", "info@hangking.example", "Kowloon Bay", "Category 1: consultancy", "Category 2", "RG-3.4.1", "RG-5.1.1", "5 September 2011" })
            Assert.Contains(shown, page, StringComparison.Ordinal);
        // The company on the mainland is called in the script it is registered in.
        Assert.Contains("<h1 lang=\"zh-Hans\">澄研环保科技（深圳）有限公司</h1>", await Page("/providers/2016-012?lang=zh-Hant"), StringComparison.Ordinal);
        await Page("/providers?lang=en");
    }

    [Fact]
    public async Task A_label_a_provider_holds_today_is_shown_from_the_label_register_and_one_that_ended_is_not()
    {
        Assert.Matches("Label held.*href=\"/labels/certificates/T-[0-9]{4}-[0-9]{3}\"", (await Page("/providers/2012-008")).ReplaceLineEndings(" "));
        Assert.DoesNotContain("/labels/certificates/T-", await Page("/providers/2011-015"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_left_is_named_with_the_notices_and_nothing_else()
    {
        var page = await Page("/providers/2014-020");
        Assert.Contains("Not in the directory any more", page, StringComparison.Ordinal);
        Assert.Contains("No longer listed in category 1", page, StringComparison.Ordinal);
        foreach (var gone in new[] { "20110670", "info@pikching.example", "no longer offered", "Ta Chuen" }) Assert.DoesNotContain(gone, page, StringComparison.Ordinal);
        Assert.DoesNotContain("2014-020", await Page("/providers?q=Pik+Ching"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-016")]
    [InlineData("2026-019")]
    [InlineData("2026-005")]
    [InlineData("1999-001")]
    public async Task Who_was_never_listed_is_answered_like_who_does_not_exist(string number)
    {
        var (one, none) = (await Page($"/providers/{number}", HttpStatusCode.NotFound), await Page("/providers/1998-001", HttpStatusCode.NotFound));
        Assert.Equal(Plain(none, "1998-001"), Plain(one, number));
        Assert.Equal(HttpStatusCode.NotFound, (await api.Client.GetAsync($"/providers/{number}/contact.vcf", Test)).StatusCode);

        static string Plain(string page, string number) => System.Text.RegularExpressions.Regex.Replace(page.Replace(number, "·", StringComparison.Ordinal), "<!--Blazor.*?-->", "", System.Text.RegularExpressions.RegexOptions.Singleline);
    }

    [Fact]
    public async Task RG_5_1_2_what_is_listed_or_changed_shows_at_once_and_the_register_tells_of_it()
    {
        var before = await Page("/providers/changes");
        await using var db = Db();
        var provider = new Provider("2081-001", new("新列公司", "新列公司", "Newly Listed Limited")) { Address = Trilingual.Same("Tai Po, New Territories"), Telephone = "23456789", Email = "a@new.example" };
        db.Add(provider);
        db.Add(Registration.Continued("2081-001", ProviderCategory.Category1, new(2020, 1, 1)));
        await db.SaveChangesAsync(Test);
        Assert.Contains("href=\"/providers/2081-001\"", await Page("/providers?q=newly"), StringComparison.Ordinal);
        Assert.Contains("Newly Listed Limited", await Page("/providers/changes"), StringComparison.Ordinal);
        Assert.DoesNotContain("Newly Listed Limited", before, StringComparison.Ordinal);
        provider.Telephone = "29998888";
        await db.SaveChangesAsync(Test);
        Assert.Contains("29998888", await Page("/providers/2081-001"), StringComparison.Ordinal);
        db.Add((await db.Set<Registration>().SingleAsync(r => r.ProviderNumber == "2081-001", Test)).Step(RegistrationStep.Leave, Workflows.Role.Provider, "p", HongKongTime.StartOf(new(2026, 11, 21)), "we leave").Value);
        await db.SaveChangesAsync(Test);
        Assert.Contains("Not in the directory any more", await Page("/providers/2081-001"), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/providers/2081-001\"", await Page("/providers?q=newly"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_has_to_wait_for_the_directory_is_found_all_the_same()
    {
        var news = api.Services.GetRequiredService<ListingNews>();
        for (var round = 0; round < 10; round++)
        {
            news.Stored();
            var asked = await Task.WhenAll(Enumerable.Range(0, 8).SelectMany(i => new[] { $"/providers/2011-015?n={round}-{i}", $"/providers/changes/3?n={round}-{i}" }).Select(address => Task.Run(() => api.Client.GetAsync(address, Test), Test)));
            Assert.All(asked, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
            foreach (var answer in asked) answer.Dispose();
        }
        Assert.Equal(HttpStatusCode.NotFound, (await api.Client.GetAsync("/providers/changes/9999", Test)).StatusCode);
    }

    [Fact]
    public async Task The_card_for_the_address_book_has_the_listed_fields()
    {
        var lines = (await Page("/providers/2010-003/contact.vcf")).Split("\r\n");
        Assert.Equal(("BEGIN:VCARD", "END:VCARD", ""), (lines[0], lines[^2], lines[^1]));
        Assert.Contains("TEL;VALUE=text:20110037", lines);
        Assert.Contains("EMAIL:info@chakchuen.example", lines);
    }
}
