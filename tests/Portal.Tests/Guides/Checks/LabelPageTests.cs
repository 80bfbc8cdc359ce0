using System.Text.Json.Nodes;
using Bogus;
using CleanerProduction.PortalTests.Api;
using Xunit;

namespace CleanerProduction.PortalTests.Guides.Checks;

/// <summary>The label's criteria as a page.</summary>
public sealed class LabelPageTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string[] Labels = ["manufacturing", "excellent", "supply-chain", "technology-service"];

    /// <summary>Generated facts for every label, new and renewed, about a third of them left out.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 48)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_page_finds_what_the_API_finds_and_its_form_asks_the_same_again(int seed)
    {
        var (body, language) = (Facts(seed), ((string[])["en", "zh-Hant", "zh-Hans"])[seed % 3]);
        var answer = AskedPage.FindingsOf(await host.Answer("label", body.ToJsonString(), language)).ToList();
        var page = await AskedPage.Of(host, "label", AskedPage.QueryOf(body), language);
        Assert.Equal(answer, page.Findings);
        var again = await AskedPage.Of(host, "label", page.Sent, language);
        Assert.Equal((page.Link, page.Answer), (again.Link, again.Answer));
    }

    [Theory]
    [InlineData("manufacturing", false, "paidMeasuresDone", "fundedProjects")]
    [InlineData("manufacturing", true, "paidMeasuresDoneInValidity", "paidMeasuresDone")]
    [InlineData("excellent", false, "manufacturingAwards", "validity.from")]
    [InlineData("supply-chain", true, "labelledSuppliers[0].factory", "offences")]
    [InlineData("technology-service", false, "fundedProjects", "place")]
    public async Task Only_the_questions_of_the_label_are_asked(string label, bool renewal, string asked, string notAsked)
    {
        var names = (await AskedPage.Of(host, "label", $"round=2022&label={label}&renewal={(renewal ? "true" : "false")}&add=label")).Names.ToList();
        Assert.Contains(asked, names);
        Assert.DoesNotContain(notAsked, names);
    }

    [Fact]
    public async Task Another_label_shows_its_questions_and_what_was_typed_stays_until_it_is_asked()
    {
        var other = await AskedPage.Of(host, "label", "round=2022&label=technology-service&renewal=false&hongKongCompany=true&paidMeasuresDone=3&paidMeasuresDone.vocOrNox=1&offences[0].offenceOn=long+ago&add=label");
        Assert.Empty(other.Faults);
        var back = await AskedPage.Of(host, "label", other.Sent.Replace("technology-service", "manufacturing", StringComparison.Ordinal) + "&add=label");
        foreach (var text in (string[])["hongKongCompany=true", "paidMeasuresDone=3", "paidMeasuresDone.vocOrNox=1", "offences%5B0%5D.offenceOn=long%20ago"]) Assert.Contains(text, back.Sent, StringComparison.Ordinal);
        // Once asked, a question carries nothing of another label.
        var answered = await AskedPage.Of(host, "label", other.Sent);
        Assert.Equal("/checks/label?round=2022&label=technology-service&renewal=false", answered.Link);
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost()
    {
        var page = await AskedPage.Of(host, "label", "round=2019&label=manufacturing&renewal=true&validity.from=2022-10-28&validity.to=soon&paidMeasuresDoneInValidity=some");
        Assert.Equal(["round", "validity.to", "paidMeasuresDoneInValidity"], page.Faults);
        foreach (var text in (string[])["2019", "2022-10-28", "soon", "some"]) Assert.Contains($"={text}", page.Sent, StringComparison.Ordinal);
        Assert.Equal(["validity.to"], (await AskedPage.Of(host, "label", "round=2022&label=excellent&renewal=true&validity.from=2022-10-28&validity.to=2020-10-29")).Faults);
    }

    private static JsonObject Facts(int seed)
    {
        var random = new Randomizer(seed + 1);
        var body = new JsonObject { ["round"] = 2022, ["label"] = Labels[seed % 4], ["renewal"] = seed / 4 % 2 == 1 };
        Put("hongKongCompany", random.Bool(0.9f));
        Put("place", random.ArrayElement(["guangdong", "hong-kong", "elsewhere"]));
        Put("assessmentCompleted", random.Bool(0.8f));
        Put("noCostMeasuresAllDone", random.Bool(0.8f));
        // Those that cut VOC or NOx first: their order says nothing.
        Put("paidMeasuresDone", new JsonArray([.. Enumerable.Range(0, random.Int(0, 4)).Select(_ => random.Bool()).OrderDescending().Select(v => new JsonObject { ["vocOrNox"] = v })]));
        Put("planForTheRest", random.Bool(0.8f));
        Put("cityAuditPassedOrTitleValid", random.Bool());
        Put("provincialOrMiitTitleValid", random.Bool());
        Put("manufacturingAwards", random.Int(0, 3));
        Put("paidMeasuresDoneInValidity", random.Int(0, 3));
        Put("referralsSucceeded", random.Int(0, 4));
        Put("labelledSuppliers", new JsonArray([.. Enumerable.Range(0, random.Int(0, 4)).Select(_ => new JsonObject { ["factory"] = $"F{random.Int(1, 4)}" })]));
        Put("fundedProjects", random.Int(3, 6));
        Put("fundedProjectsInValidity", random.Int(1, 4));
        Put("substantiatedComplaints", random.Int(0, 1));
        Put("substandardReports", random.Int(0, 1));
        Put("offences", new JsonArray([.. Enumerable.Range(0, random.Int(0, 2)).Select(_ => new JsonObject { ["offenceOn"] = $"202{random.Int(0, 2)}-04-01", ["recordedOn"] = $"202{random.Int(1, 2)}-10-29" })]));
        Put("validity", new JsonObject { ["from"] = "2020-10-29", ["to"] = random.ArrayElement(["2022-03-31", "2022-10-28", "2023-10-28"]) });
        return body;

        void Put(string name, JsonNode value)
        {
            if (random.Int(0, 2) > 0) body[name] = value;
        }
    }
}
