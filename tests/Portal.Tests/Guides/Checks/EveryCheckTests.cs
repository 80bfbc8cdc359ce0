using System.Net;
using System.Text.Json.Nodes;
using Bogus;
using CleanerProduction.Portal.Guides.Checks.Asking;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Guides.Checks;

/// <summary>What holds for every check there is.</summary>
public sealed class EveryCheckTests(CheckHost host) : IClassFixture<CheckHost>
{
    private const int Addresses = 1500;
    private const string Sharp = "<script>alert(\"1\")</script>'&amp;";

    /// <summary>A question in order for each check: a new check adds its own.</summary>
    public static readonly IReadOnlyDictionary<string, string> Questions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["grant"] = "?on=2026-11-20&project=new-technology&cost=1680000&hongKongTechnology=true",
        ["deadline"] = "?rule=RG-4.1.3&from=2026-02-13",
        ["eligibility"] = "?on=2023-05-01&project=demonstration-1&factory.place=guangdong&factory.residentShareOfApplicant=0.3&earlier.assessments=none",
        ["registration"] = "?on=2025-09-01&categories%5B0%5D=1&staff%5B0%5D.name=AB&staff%5B0%5D.yearsRelevant=2&codeOfConduct=true&lastCancellation=none",
        ["label"] = "?round=2022&label=manufacturing&renewal=false&hongKongCompany=true&place=guangdong&assessmentCompleted=true&offences=none",
        ["benefits"] = "?grid=guangdong&yearBefore=2023&yearAfter=2025&carriers%5B0%5D.carrier=natural-gas&carriers%5B0%5D.unit=cubic-metre&carriers%5B0%5D.before=200&carriers%5B0%5D.after=120&carriers%5B0%5D.price=4",
        ["ballot"] = "?orders=no-casting-vote&seats%5B0%5D.seat=EPD&seats%5B0%5D.present=true&seats%5B0%5D.vote=for&chair=EPD",
        ["quotations"] = "?purchases%5B0%5D.id=P1&purchases%5B0%5D.value=60000&purchases%5B0%5D.quotes%5B0%5D.supplier=A&purchases%5B0%5D.quotes%5B0%5D.amount=60000&purchases%5B0%5D.chosen=A",
    };

    private IEnumerable<CheckSheet> Sheets => host.Api.Services.GetServices<CheckSheet>();

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hant")]
    [InlineData("zh-Hans")]
    public async Task Every_check_stands_on_the_page_of_all_and_answers_with_clauses_a_link_and_a_paper(string language)
    {
        var all = (await host.Page("/checks", language)).QuerySelectorAll(".asks h2 a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(Sheets.Select(s => s.Address).Order(StringComparer.Ordinal), all.Order(StringComparer.Ordinal));
        foreach (var address in all)
        {
            var name = address.Split('/')[^1];
            var page = await host.Page(address + Questions[name], language);
            Assert.True(page.QuerySelector("#answer h2") is not null, $"{name} answers in {language}");
            Assert.NotEmpty(page.QuerySelectorAll("#answer .finding .clause"));
            Assert.Equal($"/checks/{name}.pdf{Questions[name]}", page.QuerySelector("#answer a[href*='.pdf']")!.GetAttribute("href"));
            // Copying and printing need a script, so they wait for it.
            Assert.All(page.QuerySelectorAll("[data-copy], [data-print]"), button => Assert.True(button.HasAttribute("hidden")));
        }
    }

    [Fact]
    public async Task What_was_typed_and_is_wrong_comes_back_as_it_was_with_the_fault_beside_it()
    {
        foreach (var (check, fields) in new Dictionary<string, string[]> { ["grant"] = ["on", "project", "cost"], ["deadline"] = ["rule", "from"], ["quotations"] = ["purchases[0].value", "purchases[0].quotes[0].amount"] })
        {
            var address = $"/checks/{check}{CheckHost.Query(fields.Select(f => (f, Sharp)))}";
            var (_, html) = await host.Html(address);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            var page = await host.Page(address);
            foreach (var field in fields)
            {
                var control = page.QuerySelector($"main form [name='{field}']")!;
                Assert.Equal(Sharp, control.GetAttribute("value") ?? control.QuerySelector("option[selected]")?.GetAttribute("value"));
                Assert.Equal("true", control.GetAttribute("aria-invalid"));
                Assert.Contains($"{control.Id}-err", control.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
                Assert.NotNull(page.QuerySelector($"#{control.Id}-err"));
                Assert.NotNull(page.QuerySelector($".errsum a[href$='#{control.Id}']"));
            }
            Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_faults_of_a_page_are_those_of_the_API()
    {
        var body = new JsonObject { ["on"] = "tomorrow", ["cost"] = -1, ["hongKongTechnology"] = "perhaps" };
        var told = await host.Api.Faults("grant", body.ToJsonString());
        var page = await host.Page("/checks/grant?on=tomorrow&cost=-1&hongKongTechnology=perhaps");
        Assert.Equal(told.Keys.Order(StringComparer.Ordinal), page.QuerySelectorAll("main form .err").Select(e => e.Id![..^4]).Order(StringComparer.Ordinal));
        Assert.All(told, fault => Assert.Contains(fault.Value[0], CheckHost.Words(page.QuerySelector($"#{fault.Key}-err")!), StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_address_makes_a_check_fail()
    {
        var random = new Randomizer(20261121);
        var sheets = Sheets.ToList();
        string[] texts = ["", " ", "0", "-1", "1e400", "99999999999999999999999999999999", "abc%", "%", "12.5%", "2026-02-30", "9999-12-31", "2026-11-20", "true", "on", "\0", "\ud83d\ude00", "‮", Sharp, new('x', 300), "RG-4.1.3", "new-technology"];
        for (var i = 0; i < Addresses; i++)
        {
            var sheet = sheets[i % sheets.Count];
            var names = sheet.Form.Fields.Select(f => f.Name).ToArray();
            var fields = Enumerable.Range(0, random.Int(0, 6)).Select(_ => (random.ArrayElement(names) + Tail(), random.ArrayElement(texts))).ToList();
            if (random.Bool(0.2f)) fields.Add((random.ArrayElement(["add", "drop"]), random.ArrayElement(names) + Tail()));
            var address = sheet.Address + CheckHost.Query(fields);
            var (status, _) = await host.Html(address);
            Assert.True(status == HttpStatusCode.OK, $"{address}: {status}");
        }

        string Tail() => random.ArrayElement(["", "", "", "[0]", "[1]", "[999999]", "[-1]", "[", "]", "..", ".x", "[0].quotes[0].amount", "[0].value", "[0].quotes[3].supplier", "[0][0]", "[0].quotes[0].quotes[0].quotes[0].a.b.c.d.e.f.g.h.i", ".quotes"]);
    }
}
