using System.Text.Json.Nodes;
using Bogus;
using CleanerProduction.PortalTests.Api;
using Xunit;

namespace CleanerProduction.PortalTests.Guides.Checks;

/// <summary>Eligibility as a page: what the API says, in the reader's language, with nothing typed lost.</summary>
public sealed class EligibilityPageTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string[] Projects = ["on-site-assessment", "demonstration", "demonstration-1", "demonstration-2", "verification", "new-technology"];
    private static readonly string[] Relations = ["joint-venture", "wholly-foreign-owned", "processing-contract", "resident-shareholder", "owned-in-hong-kong", "none"];
    private static readonly string[] Statuses = ["provisional", "confirmed", "cancelled", "delisted"];

    /// <summary>Generated facts, about a third of them left out.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_page_finds_what_the_API_finds_and_its_form_asks_the_same_again(int seed)
    {
        var body = Facts(seed);
        var language = ((string[])["en", "zh-Hant", "zh-Hans"])[seed % 3];
        var answer = AskedPage.FindingsOf(await host.Answer("eligibility", body.ToJsonString(), language)).ToList();
        var page = await AskedPage.Of(host, "eligibility", AskedPage.QueryOf(body), language);
        Assert.Equal(answer, page.Findings);
        var again = await AskedPage.Of(host, "eligibility", page.Sent, language);
        Assert.Equal((page.Link, page.Answer), (again.Link, again.Answer));
        Assert.Equal(answer, again.Findings);
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost()
    {
        const string Typed = "on=tomorrow&project=&applicant.employeesInHongKong=about+40&factory.residentShareOfApplicant=150%25&providers[0].category=1&earlier.assessments[0].completedOn=last+year&representatives=two";
        var page = await AskedPage.Of(host, "eligibility", Typed);
        Assert.Equal(["on", "project", "applicant.employeesInHongKong", "factory.residentShareOfApplicant", "providers[0].status", "representatives", "earlier.assessments[0].completedOn"], page.Faults);
        foreach (var text in (string[])["tomorrow", "about%2040", "150%25", "last%20year", "two"]) Assert.Contains($"={text}", page.Sent, StringComparison.Ordinal);
        Assert.Null(page.Link);
    }

    [Fact]
    public async Task A_list_grows_and_shrinks_by_a_button_and_keeps_what_was_typed()
    {
        var grown = await AskedPage.Of(host, "eligibility", "on=soon&providers[0].category=2&providers[0].status=confirmed&add=providers");
        Assert.Contains("providers[1].category", grown.Names);
        Assert.Contains("on=soon", grown.Sent, StringComparison.Ordinal);
        Assert.Empty(grown.Faults);
        var shrunk = await AskedPage.Of(host, "eligibility", "providers[0].category=2&providers[0].status=confirmed&providers[1].category=1&providers[1].status=delisted&drop=providers[0]");
        Assert.Contains("providers%5B0%5D.status=delisted", shrunk.Sent, StringComparison.Ordinal);
        Assert.DoesNotContain("providers[1].category", shrunk.Names);
    }

    [Fact]
    public async Task None_is_an_answer_and_silence_is_not()
    {
        const string Before = "on=2023-05-01&project=demonstration-1&providers=";
        Assert.Contains((await AskedPage.Of(host, "eligibility", Before + "none")).Findings, f => f.StartsWith("FG-1.4.1 notMet", StringComparison.Ordinal));
        Assert.Contains((await AskedPage.Of(host, "eligibility", Before)).Findings, f => f.StartsWith("FG-1.4.1 needsJudgement", StringComparison.Ordinal));
        Assert.Contains("providers=none", (await AskedPage.Of(host, "eligibility", Before + "none")).Link!, StringComparison.Ordinal);
    }

    private static JsonObject Facts(int seed)
    {
        var random = new Randomizer(seed);
        var body = new JsonObject { ["on"] = random.ArrayElement(["2010-05-01", "2014-05-01", "2018-05-01", "2023-05-01", "2026-11-20"]), ["project"] = random.ArrayElement(Projects) };
        var (applicant, factory, earlier) = (new JsonObject(), new JsonObject(), new JsonObject());
        Put(applicant, "registeredInHongKong", random.Bool(0.9f));
        Put(applicant, "employeesInHongKong", random.Int(0, 120));
        Put(factory, "place", random.ArrayElement(["guangdong", "guangdong", "hong-kong", "elsewhere"]));
        Put(factory, "kind", random.ArrayElement(["factory", "workshop"]));
        Put(factory, "pollutingProcess", random.Bool());
        Put(factory, "relation", random.ArrayElement(Relations));
        Put(factory, "residentShareOfMainlandCompany", random.Int(40, 60) / 100m);
        Put(factory, "residentShareOfApplicant", random.Int(2900, 3100) / 10000m);
        Put(factory, "sameResident", random.Bool(0.8f));
        Put(body, "sector", random.ArrayElement(["textile", "metal", "toys", "other"]));
        Put(body, "aim", random.ArrayElement(["energy", "air", "effluent", "waste", "other"]));
        Put(body, "providers", Many(3, () => new JsonObject { ["category"] = random.Int(1, 2), ["status"] = random.ArrayElement(Statuses) }));
        Put(earlier, "assessments", Many(2, () => new JsonObject { ["completedOn"] = $"20{random.Int(10, 25)}-0{random.Int(1, 9)}-15", ["equipmentMeasureImplemented"] = random.Bool() }));
        Put(earlier, "changes", new JsonArray([.. ((string[])["process", "materials", "address", "area"]).Where(_ => random.Bool()).Select(c => JsonValue.Create(c))]));
        Put(earlier, "demonstrationApprovalsOn", Many(7, () => JsonValue.Create($"20{random.Int(19, 23)}-0{random.Int(1, 9)}-20")));
        Put(body, "otherGovernmentFunding", random.Bool(0.2f));
        Put(body, "representatives", random.Int(0, 3));
        if (applicant.Count > 0) body["applicant"] = applicant;
        if (factory.Count > 0) body["factory"] = factory;
        if (earlier.Count > 0) body["earlier"] = earlier;
        return body;

        void Put(JsonObject into, string name, JsonNode value)
        {
            if (random.Int(0, 2) > 0) into[name] = value;
        }

        JsonArray Many(int most, Func<JsonNode> one) => [.. Enumerable.Range(0, random.Int(0, most)).Select(_ => one())];
    }
}
