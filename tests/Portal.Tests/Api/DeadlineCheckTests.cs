using System.Text.Json.Nodes;
using Xunit;

namespace CleanerProduction.PortalTests.Api;

public sealed class DeadlineCheckTests(ApiHost api) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("RG-4.1.3", "2026-02-13", "2026-03-03", "working-days", 10, false)]
    [InlineData("RG-4.1.3", "2025-09-06", "2025-09-19", "working-days", 10, false)]
    [InlineData("RG-5.2.2", "2025-09-26", "2025-10-06", "working-days", 5, false)]
    [InlineData("RG-6.1.1", "2027-12-30", "2028-01-03", "working-days", 2, true)]
    [InlineData("FG-3.2.1(a)", "2022-11-30", "2023-02-28", "months", 3, false)]
    [InlineData("FG-3.2.3", "2023-03-15", "2023-03-01", "weeks", 2, false)]
    [InlineData("LG-7.1-manufacturing", "2020-10-29", "2022-10-28", "years", 2, false)]
    public async Task A_time_limit_is_worked_out_as_the_guide_counts(string rule, string from, string due, string basis, int count, bool provisional)
    {
        var answer = await api.Answer("deadline", $$"""{"rule":"{{rule}}","from":"{{from}}"}""");
        Assert.Equal((due, basis, count, provisional), ((string)answer["due"]!, (string)answer["basis"]!, (int)answer["count"]!, (bool)answer["provisional"]!));
        Assert.NotEmpty(answer["findings"]!.AsArray());
    }

    [Fact]
    public async Task Each_day_passed_over_says_why()
    {
        var steps = (await api.Answer("deadline", """{"rule":"RG-4.1.3","from":"2026-02-13"}"""))["steps"]!.AsArray().Select(s => s!.AsObject()).ToList();
        Assert.Equal(10, steps.Count(s => (bool)s["counted"]!));
        Assert.Equal("Saturday", (string)steps.Single(s => (string)s["date"]! == "2026-02-14")["why"]!);
        Assert.All(steps.Where(s => !(bool)s["counted"]!), s => Assert.NotEqual("", (string)s["why"]!));
        var chinese = (await api.Answer("deadline", """{"rule":"RG-4.1.3","from":"2026-02-13"}""", "zh-Hant"))["steps"]!.AsArray();
        Assert.Equal("星期六", (string)chinese[1]!["why"]!);
    }

    [Fact]
    public async Task An_unknown_rule_is_refused_with_those_there_are()
    {
        var message = (await api.Faults("deadline", """{"rule":"FG-9.9.9","from":"2026-02-13"}"""))["rule"].Single();
        Assert.Contains("RG-6.1.4-execute", message, StringComparison.Ordinal);
        Assert.Contains("LG-7.1-renewal-opens", message, StringComparison.Ordinal);
    }
}
