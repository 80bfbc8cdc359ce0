using System.Text.Json.Nodes;
using Bogus;
using CleanerProduction.PortalTests.Api;
using Xunit;

namespace CleanerProduction.PortalTests.Guides.Checks;

/// <summary>Registration as a page.</summary>
public sealed class RegistrationPageTests(ApiHost host) : IClassFixture<ApiHost>
{
    /// <summary>Generated facts, about a third of them left out.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_page_finds_what_the_API_finds_and_its_form_asks_the_same_again(int seed)
    {
        var (body, language) = (Facts(seed), ((string[])["en", "zh-Hant", "zh-Hans"])[seed % 3]);
        var answer = AskedPage.FindingsOf(await host.Answer("registration", body.ToJsonString(), language)).ToList();
        var page = await AskedPage.Of(host, "registration", AskedPage.QueryOf(body), language);
        Assert.Equal(answer, page.Findings);
        var again = await AskedPage.Of(host, "registration", page.Sent, language);
        Assert.Equal((page.Link, page.Answer), (again.Link, again.Answer));
    }

    [Theory]
    [InlineData("2,2,2", "The Secretariat registers you provisionally")]
    [InlineData("2,2,1.9", "The application goes to the committee")]
    [InlineData("2,2,", "The Secretariat would ask you for more")]
    public async Task The_answer_says_what_happens_next(string years, string next)
    {
        var people = string.Join('&', years.Split(',').Select((y, i) => $"staff[{i}].name=S{i}&staff[{i}].yearsRelevant={y}"));
        var records = string.Join('&', Enumerable.Range(0, 3).Select(i => $"projectRecords[{i}].client=C{i}&projectRecords[{i}].contact=yes"));
        var page = await AskedPage.Of(host, "registration", $"on=2025-09-01&categories[0]=1&{people}&{records}&codeOfConduct=true&lastCancellation=none");
        Assert.Contains(next, page.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost()
    {
        var page = await AskedPage.Of(host, "registration", "on=soon&staff[0].yearsRelevant=two&engineering.completedProjects=1.5&projectRecords[1].client=Yau+Tong+Dyeing");
        Assert.Equal(["on", "categories[0]", "staff[0].yearsRelevant", "engineering.completedProjects"], page.Faults);
        foreach (var text in (string[])["soon", "two", "1.5", "Yau%20Tong%20Dyeing"]) Assert.Contains($"={text}", page.Sent, StringComparison.Ordinal);
        Assert.Equal(["on", "categories[0]"], (await AskedPage.Of(host, "registration", "on=2011-01-01&categories[0]=1&categories[1]=1")).Faults.Order(StringComparer.Ordinal).Reverse());
    }

    private static JsonObject Facts(int seed)
    {
        var random = new Randomizer(seed);
        var body = new JsonObject { ["on"] = random.ArrayElement(["2025-09-01", "2026-11-20"]), ["categories"] = random.ArrayElement([new JsonArray(1), new JsonArray(2), new JsonArray(1, 2)]).DeepClone() };
        var engineering = new JsonObject();
        Put(body, "staff", Many(5, i => new JsonObject { ["name"] = $"S{i}", ["yearsRelevant"] = random.Int(15, 25) / 10m }));
        Put(engineering, "yearsRelevant", random.Int(15, 25) / 10m);
        Put(engineering, "completedProjects", random.Int(1, 4));
        Put(body, "projectRecords", Many(5, i => new JsonObject { ["client"] = $"C{i}", ["contact"] = random.ArrayElement(["2788 5588", "yes"]) }));
        Put(body, "codeOfConduct", random.Bool());
        Put(body, "lastCancellation", random.ArrayElement(["none", "not-completed", "quality"]));
        Put(body, "committeeOpinionRecorded", random.Bool());
        if (engineering.Count > 0) body["engineering"] = engineering;
        return body;

        void Put(JsonObject into, string name, JsonNode value)
        {
            if (random.Int(0, 2) > 0) into[name] = value;
        }

        JsonArray Many(int most, Func<int, JsonNode> one) => [.. Enumerable.Range(0, random.Int(0, most)).Select(one)];
    }
}
