using System.Text.Json.Nodes;
using Xunit;

namespace CleanerProduction.PortalTests.Api;

/// <summary>Registration and label through the real host, as the contract writes them.</summary>
public sealed class ProviderAndLabelCheckTests(ApiHost api) : IClassFixture<ApiHost>
{
    private static string Registration(string categories, string years, string engineering, int records, string cancellation = "none", bool opinion = false) => $$"""
        {"on":"2025-09-01","categories":{{categories}},"staff":[{{string.Join(',', years.Split('/').Select((y, i) => $$"""{"name":"S{{i}}","yearsRelevant":{{y}}}"""))}}],
         "engineering":{{engineering}},"projectRecords":[{{string.Join(',', Enumerable.Range(0, records).Select(i => $$"""{"client":"C{{i}}","contact":"2788 5588"}"""))}}],
         "codeOfConduct":true,"lastCancellation":"{{cancellation}}","committeeOpinionRecorded":{{(opinion ? "true" : "false")}}}
        """;

    [Theory]
    [InlineData("[1]", "2.0/2.0/2.0", "null", 3, "none", false, "provisional", "met", null)]
    [InlineData("[1]", "2.0/2.0/1.9", "null", 3, "none", false, "refer-to-committee", "notMet", null)]
    [InlineData("[1]", "2/2/2", "null", 2, "none", false, "ask-for-information", "met", null)]
    [InlineData("[2]", "1", """{"yearsRelevant":2,"completedProjects":3}""", 3, "none", false, "provisional", null, "met")]
    [InlineData("[2]", "1", """{"yearsRelevant":5,"completedProjects":2}""", 3, "none", false, "refer-to-committee", null, "notMet")]
    [InlineData("[1,2]", "2/2/2", """{"yearsRelevant":1.9,"completedProjects":10}""", 3, "none", false, "refer-to-committee", "met", "notMet")]
    [InlineData("[1]", "2/2/2", "null", 3, "not-completed", false, "provisional", "met", null)]
    [InlineData("[1]", "2/2/2", "null", 3, "quality", false, "refer-to-committee", "met", null)]
    [InlineData("[1]", "2/2/2", "null", 3, "quality", true, "provisional", "met", null)]
    public async Task RG_3_2_2_and_4_1_decide_what_comes_next(string categories, string years, string engineering, int records, string cancellation, bool opinion, string next, string? first, string? second)
    {
        var answer = await api.Answer("registration", Registration(categories, years, engineering, records, cancellation, opinion));
        Assert.Equal((next, first, second), ((string)answer["next"]!, (string?)answer["byCategory"]!["1"], (string?)answer["byCategory"]!["2"]));
    }

    [Theory]
    [InlineData("""{"on":"2025-09-01","categories":[1,1]}""", "categories")]
    [InlineData("""{"on":"2025-09-01","categories":[3]}""", "categories[0]")]
    [InlineData("""{"on":"2011-01-01","categories":[1]}""", "on")]
    public async Task A_registration_that_cannot_be_is_refused_at_its_field(string body, string field) => Assert.Equal([field], (await api.Faults("registration", body)).Keys);

    private static string Manufacturing(string paid, string offence) => $$"""
        {"round":2022,"label":"manufacturing","renewal":false,"hongKongCompany":true,"place":"guangdong","assessmentCompleted":true,"noCostMeasuresAllDone":true,
         "paidMeasuresDone":[{{string.Join(',', paid.Select(p => $$"""{"vocOrNox":{{(p == 'V' ? "true" : "false")}}}"""))}}],"planForTheRest":true,
         "cityAuditPassedOrTitleValid":false,"offences":[{{offence}}]}
        """;

    [Theory]
    [InlineData("EEE", "", "met")]
    [InlineData("EE", "", "notMet")]
    [InlineData("EV", "", "met")]
    [InlineData("V", "", "notMet")]
    [InlineData("EEE", """{"offenceOn":"2021-03-31","recordedOn":"2021-03-31"}""", "met")]
    [InlineData("EEE", """{"offenceOn":"2021-03-31","recordedOn":"2021-04-01"}""", "notMet")]
    [InlineData("EEE", """{"offenceOn":"2021-04-01","recordedOn":"2021-04-01"}""", "notMet")]
    public async Task LG_4_1_counts_paid_measures_and_clean_years(string paid, string offence, string outcome)
    {
        var answer = await api.Answer("label", Manufacturing(paid, offence));
        Assert.True(outcome == (string)answer["outcome"]!, answer.ToJsonString());
    }

    [Theory]
    [InlineData("""{"round":2019,"label":"manufacturing"}""", "round")]
    [InlineData("""{"round":2022,"label":"best"}""", "label")]
    [InlineData("""{"round":2022,"label":"excellent","validity":{"from":"2022-10-28","to":"2020-10-29"}}""", "validity.to")]
    public async Task A_label_that_cannot_be_is_refused_at_its_field(string body, string field) => Assert.Equal([field], (await api.Faults("label", body)).Keys);
}
