using System.Globalization;
using System.Text.Json.Nodes;
using CleanerProduction.Portal.Guides.Checks.Benefits;
using CleanerProduction.PortalTests.Guides.Checks;
using AngleSharp.Dom;
using CleanerProduction.Benefits;
using Xunit;

namespace CleanerProduction.PortalTests.Api;

/// <summary>The calculator asked by a program: the same figures as on its page.</summary>
public sealed class BenefitCheckTests(ApiHost api, CheckHost pages) : IClassFixture<ApiHost>, IClassFixture<CheckHost>
{
    [Fact]
    public async Task Page_and_program_get_the_same_figures_of_the_same_question()
    {
        var answer = await api.Answer("benefits", """
            {"grid":"guangdong","yearBefore":2022,"yearAfter":2024,"carriers":[{"carrier":"electricity","unit":"mwh","before":1200,"after":850,"price":700},{"carrier":"natural-gas","unit":"cubic-metre","before":90000,"after":60000}],
             "materials":[{"before":5000,"after":3000,"content":0.6}],"recoveredAfter":400}
            """);
        var page = await pages.Page("/programme/benefits?grid=guangdong&yearBefore=2022&yearAfter=2024&carriers[0].carrier=electricity&carriers[0].unit=mwh&carriers[0].before=1200&carriers[0].after=850&carriers[0].price=700"
            + "&carriers[1].carrier=natural-gas&carriers[1].unit=cubic-metre&carriers[1].before=90000&carriers[1].after=60000&materials[0].before=5000&materials[0].after=3000&materials[0].content=60%25&recoveredAfter=400&lang=en");
        var sums = page.QuerySelectorAll("#answer .savings tfoot td").Select(CheckHost.Words).ToList();
        string Shown(JsonNode? node) => decimal.Parse(node!.ToString(), CultureInfo.InvariantCulture).ToString("#,0.###", CultureInfo.InvariantCulture);
        Assert.Contains(Shown(answer["energy"]!["least"]), sums[0], StringComparison.Ordinal);
        Assert.Contains(Shown(answer["energy"]!["most"]), sums[0], StringComparison.Ordinal);
        Assert.Equal(Shown(answer["tonnesCo2"]), sums[1]);
        Assert.Contains("245,000", sums[2], StringComparison.Ordinal);
        Assert.Equal(245_000m, (decimal)answer["cost"]!);
        Assert.Equal((3000m, 1400m, 1600m), ((decimal)answer["solvents"]!["before"]!["emitted"]!, (decimal)answer["solvents"]!["after"]!["emitted"]!, (decimal)answer["solvents"]!["less"]!));
        // What is asked about stands on both, in the same words.
        var hints = answer["hints"]!.AsArray().Select(h => h!["message"]!.ToString()).ToList();
        Assert.NotEmpty(hints);
        Assert.All(hints, h => Assert.Contains(h, page.QuerySelector("#answer")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_page_would_not_answer_the_program_is_told_of_at_the_field()
    {
        Assert.Equal(["carriers[0].unit"], (await api.Faults("benefits", """{"grid":"guangdong","carriers":[{"carrier":"coal","unit":"litre","before":5,"after":4}]}""")).Keys);
        Assert.Equal(["carriers"], (await api.Faults("benefits", """{"grid":"guangdong"}""")).Keys);
        Assert.Equal(["carriers[0].density"], (await api.Faults("benefits", """{"grid":"guangdong","carriers":[{"carrier":"diesel","unit":"litre","before":5,"after":4,"density":0.2}]}""")).Keys);
    }

    [Fact]
    public async Task The_largest_amounts_of_every_carrier_in_every_unit_are_answered()
    {
        foreach (var carrier in BenefitQuestion.Carriers)
            foreach (var unit in carrier.Allowed())
            {
                var answer = await api.Answer("benefits", $$"""{"grid":"guangdong","carriers":[{"carrier":"{{BenefitQuestion.Word(carrier)}}","unit":"{{BenefitQuestion.Word(unit)}}","before":1000000000000,"after":0,"density":1.5,"price":1000000}],"statedCo2":1000000000000}""");
                Assert.NotNull(answer["energy"]);
            }
    }
}
