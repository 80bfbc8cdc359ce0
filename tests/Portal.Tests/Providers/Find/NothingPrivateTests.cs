using System.Text.Json.Nodes;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Complaints;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Accounts;
using CleanerProduction.PortalTests.Api;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Providers.Find;

/// <summary>Everything public about providers is walked, in every form and language, and holds nothing of what is not public (RG-5.1.1).</summary>
public sealed class NothingPrivateTests(ApiHost api) : IClassFixture<ApiHost>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_of_a_case_a_complaint_a_person_or_an_application_stands_in_any_public_answer()
    {
        var (hidden, numbers) = await Hidden();
        Assert.True(hidden.Count > 100, $"{hidden.Count} texts looked for");
        var entries = (int)JsonNode.Parse(await Get("/api/v1/register"))!["total"]!;
        List<string> programs =
        [
            "/api/v1/providers?pageSize=100", "/api/v1/providers?format=csv", "/api/v1/register?pageSize=100", "/api/v1/register?format=csv", "/api/v1/register/proof",
            .. numbers.SelectMany(n => new[] { $"/api/v1/providers/{n}", $"/api/v1/providers?q={n}", $"/providers/{n}/contact.vcf", $"/api/v1/register?number={n}", $"/api/v1/register/proof?number={n}" }),
            .. Enumerable.Range(1, entries).Select(e => $"/api/v1/register/proof?entry={e}"),
        ];
        List<string> pages =
        [
            "/providers", "/providers?category=1", "/providers?category=2&city=HK", "/providers/changes", "/providers/changes/check", .. numbers.Select(n => $"/providers/{n}"), .. Enumerable.Range(1, entries).Select(e => $"/providers/changes/{e}"),
        ];
        List<string> told = [];
        foreach (var address in programs) Look(address, await Get(address));
        foreach (var language in new[] { "zh-Hant", "zh-Hans", "en" })
        {
            await Get($"/providers?lang={language}");
            foreach (var address in pages) Look($"{address} {language}", await Get(address));
        }
        Assert.Empty(told);
        Assert.Contains("Hang King Energy", await Get("/providers/2011-015"), StringComparison.Ordinal);

        void Look(string address, string text) => told.AddRange(hidden.Where(h => text.Contains(h, StringComparison.OrdinalIgnoreCase)).Select(h => $"{address} tells {h}"));
    }

    private async Task<string> Get(string address)
    {
        using var answer = await api.Client.GetAsync(address, Test);
        return await AccountHost.Text(answer);
    }

    private async Task<(HashSet<string> Hidden, List<string> Numbers)> Hidden()
    {
        await using var db = await api.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
        var providers = await db.Set<Provider>().AsNoTracking().ToListAsync(Test);
        var listed = (await db.Set<ListingRow>().AsNoTracking().ToListAsync(Test)).SelectMany(r => Texts(r.Name)).ToHashSet(StringComparer.Ordinal);
        var complaints = await db.Set<Complaint>().AsNoTracking().ToListAsync(Test);
        var notes = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Note != null).Select(e => e.Note!).ToListAsync(Test);
        var people = await db.Users.AsNoTracking().ToListAsync(Test);
        // The names of those who only applied, too.
        IEnumerable<string> hidden =
        [
            .. providers.SelectMany(p => p.Directors).SelectMany(d => Texts(d.Name)), .. providers.Select(p => p.Identifier).OfType<string>(),
            .. providers.SelectMany(p => Texts(p.Name)).Where(n => !listed.Contains(n)),
            .. complaints.Select(c => c.Reference), .. complaints.SelectMany(c => Texts(c.Subject)),
            .. await db.Set<Application>().AsNoTracking().Select(a => a.Reference).ToListAsync(Test),
            .. notes.SelectMany(n => CaseNotes.Read(n) is { } three ? Texts(three) : [n]).Where(n => n.Length > 8),
            .. people.Select(p => p.Email).OfType<string>(), "p-secretary", "p-technical", "p-provider",
            "rovisional", "暫准", "暂准", "Delist", "除名", "warned", "Cancelled", "註銷", "注销", "CP-20",
        ];
        return (hidden.Where(h => h.Length > 1).ToHashSet(StringComparer.OrdinalIgnoreCase), [.. providers.Select(p => p.Number)]);
    }

    private static string[] Texts(Trilingual text) => [text.Hant, text.Hans, text.En];
}
