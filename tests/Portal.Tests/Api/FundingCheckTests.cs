using System.Text.Json.Nodes;
using Xunit;

namespace CleanerProduction.PortalTests.Api;

/// <summary>Grant, eligibility and procurement through the real host, as the contract writes them.</summary>
public sealed class FundingCheckTests(ApiHost api) : IClassFixture<ApiHost>
{
    private const string Eligible = """
        {"on":"2023-05-01","project":"demonstration-1","applicant":{"registeredInHongKong":true,"employeesInHongKong":40},
         "factory":{"place":"guangdong","kind":"factory","pollutingProcess":false,"relation":"resident-shareholder","residentShareOfMainlandCompany":0.6,
                    "residentShareOfApplicant":0.3,"sameResident":true},
         "sector":"textile","aim":"energy","providers":[{"category":1,"status":"provisional"},{"category":2,"status":"confirmed"}],
         "earlier":{"assessments":[],"changes":[],"demonstrationApprovalsOn":[]},"otherGovernmentFunding":false,"representatives":2}
        """;

    [Theory]
    [InlineData("2023-05-01", "demonstration-1", "1200000", false, "P4", "450000", "750000", "450000", true)]
    [InlineData("2023-05-01", "demonstration-1", "899999", false, "P4", "449999.5", "449999.5", "450000", true)]
    [InlineData("2023-05-01", "on-site-assessment", "80000", false, "P4", "40000", "40000", "45000", true)]
    [InlineData("2026-11-20", "new-technology", "1680000", true, "P5", "750000", "930000", "750000", true)]
    [InlineData("2026-11-20", "new-technology", "1680000", false, "P5", "650000", "1030000", "650000", true)]
    [InlineData("2010-05-01", "demonstration", "320000", false, "P1", "160000", "160000", "160000", true)]
    [InlineData("2014-05-01", "demonstration", "700000", false, "P2", "300000", "400000", "300000", true)]
    public async Task A_grant_is_half_the_cost_up_to_the_ceiling_of_its_day(string on, string project, string cost, bool hongKong, string phase, string grant, string pays, string cap, bool offered)
    {
        var answer = await api.Answer("grant", $$"""{"on":"{{on}}","project":"{{project}}","cost":{{cost}},"hongKongTechnology":{{(hongKong ? "true" : "false")}}}""");
        Assert.Equal((phase, grant, pays, cap, offered), ((string)answer["phase"]!, answer["grant"]!.ToString(), answer["applicantPays"]!.ToString(), answer["cap"]!.ToString(), (bool)answer["offered"]!));
        Assert.DoesNotContain(answer["findings"]!.AsArray(), f => (string)f!["outcome"]! == "notMet");
    }

    [Theory]
    [InlineData("2026-11-20", "demonstration-1")]
    [InlineData("2025-05-01", "demonstration-1")]
    [InlineData("2014-05-01", "new-technology")]
    public async Task What_is_not_offered_on_its_day_gets_nothing_and_says_so(string on, string project)
    {
        var answer = await api.Answer("grant", $$"""{"on":"{{on}}","project":"{{project}}","cost":1000000}""");
        Assert.Equal((false, 0m), ((bool)answer["offered"]!, (decimal)answer["grant"]!));
        Assert.Contains(answer["findings"]!.AsArray(), f => (string)f!["outcome"]! == "notMet");
    }

    [Fact]
    public async Task Who_meets_every_clause_is_left_to_judgement_alone()
    {
        var answer = await api.Answer("eligibility", Eligible);
        Assert.Equal((true, true), ((bool)answer["prioritySector"]!, (bool)answer["sme"]!));
        Assert.Empty(answer["findings"]!.AsArray().Where(f => (string)f!["outcome"]! == "notMet").Select(f => f!.ToJsonString()));
    }

    [Theory]
    [InlineData("\"residentShareOfMainlandCompany\":0.6", "\"residentShareOfMainlandCompany\":0.5", "FG-1.3.1(i)(d)")]
    [InlineData("\"residentShareOfApplicant\":0.3", "\"residentShareOfApplicant\":0.2999", "FG-1.3.1(i)(d)")]
    [InlineData("\"sameResident\":true", "\"sameResident\":false", "FG-1.3.1(i)(d)")]
    [InlineData("\"registeredInHongKong\":true", "\"registeredInHongKong\":false", "FG-1.3.1")]
    [InlineData("\"place\":\"guangdong\"", "\"place\":\"elsewhere\"", "FG-1.3.1")]
    [InlineData("\"aim\":\"energy\"", "\"aim\":\"waste\"", "FG-T1.1")]
    [InlineData("\"status\":\"provisional\"", "\"status\":\"delisted\"", "FG-1.4.1")]
    [InlineData("\"otherGovernmentFunding\":false", "\"otherGovernmentFunding\":true", "FG-2.6.1")]
    [InlineData("\"representatives\":2", "\"representatives\":1", "FG-3.6.1")]
    public async Task One_fact_across_its_edge_is_not_met_under_its_clause(string good, string bad, string clause)
    {
        Assert.Contains(good, Eligible, StringComparison.Ordinal);
        var answer = await api.Answer("eligibility", Eligible.Replace(good, bad, StringComparison.Ordinal));
        Assert.Equal("notMet", (string)answer["outcome"]!);
        Assert.Contains(answer["findings"]!.AsArray(), f => (string)f!["outcome"]! == "notMet" && ((string)f["clause"]!).StartsWith(clause, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_left_out_is_not_stated_and_never_a_refusal()
    {
        var answer = await api.Answer("eligibility", """{"on":"2023-05-01","project":"demonstration-1"}""");
        Assert.Equal("needsJudgement", (string)answer["outcome"]!);
        Assert.DoesNotContain(answer["findings"]!.AsArray(), f => (string)f!["outcome"]! == "notMet");
    }

    [Fact]
    public async Task FG_3_3_3_each_purchase_is_judged_by_its_value()
    {
        var answer = await api.Answer("procurement", """
            {"purchases":[
              {"id":"P1","value":8000,"quotes":[{"supplier":"A","amount":8000,"written":false},{"supplier":"B","amount":8100,"written":false}],"chosen":"A"},
              {"id":"P2","value":50000,"quotes":[{"supplier":"A","amount":48000,"written":true},{"supplier":"A","amount":47000,"written":true}],"chosen":"A"},
              {"id":"P3","value":50000.01,"quotes":[{"supplier":"A","amount":50000.01},{"supplier":"B","amount":50001},{"supplier":"C","amount":50002}],"chosen":"A","marketShortageRecorded":true},
              {"id":"P4","value":1400000.01,"quotes":[{"supplier":"A","amount":1400000.01}],"chosen":"A","openTender":true},
              {"id":"P5","value":60000,"quotes":[{"supplier":"A","amount":1,"conforming":false},{"supplier":"B","amount":60000},{"supplier":"C","amount":60001},{"supplier":"D","amount":60001},{"supplier":"E","amount":60001}],"chosen":"C","reasonNotLowest":"steadier","committeeAgreed":false}]}
            """);
        Assert.Equal("notMet", (string)answer["outcome"]!);
        Assert.Equal(["P1 two-verbal met", "P2 two-written notMet", "P3 five-written met", "P4 open-tender met", "P5 five-written notMet"],
            answer["purchases"]!.AsArray().Select(p => $"{p!["id"]} {p["required"]} {p["outcome"]}"));
    }

    [Theory]
    [InlineData("""{"purchases":[{"id":"P1","value":1,"quotes":[{"supplier":"A","amount":1}],"chosen":"B"}]}""", "purchases[0].chosen")]
    [InlineData("""{"purchases":[{"id":"P1","value":1.001,"quotes":[{"supplier":"A","amount":-1}],"chosen":"A"}]}""", "purchases[0].quotes[0].amount,purchases[0].value")]
    [InlineData("""{"purchases":{}}""", "purchases")]
    public async Task A_purchase_that_cannot_be_is_refused_at_its_field(string body, string fields) =>
        Assert.Equal(fields.Split(','), (await api.Faults("procurement", body)).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_finding_speaks_the_readers_language_with_the_same_figures()
    {
        const string Body = """{"on":"2023-05-01","project":"demonstration-1","cost":1200000}""";
        var messages = new List<string>();
        foreach (var language in (string[])["en", "zh-Hant", "zh-Hans"])
            messages.Add(string.Join('\n', (await api.Answer("grant", Body, language))["findings"]!.AsArray().Select(f => f!["message"]!.ToString())));
        Assert.Equal(3, messages.Distinct().Count());
        Assert.All(messages, m => Assert.Contains("HK$450,000.00", m, StringComparison.Ordinal));
        Assert.All(messages, m => Assert.DoesNotContain("{", m, StringComparison.Ordinal));
    }
}
