using CleanerProduction.PortalTests.Guides.Checks;
using Xunit;

namespace CleanerProduction.PortalTests.Programme.Benefits;

public sealed class BenefitsPageTests(CheckHost host) : IClassFixture<CheckHost>
{
    [Fact]
    public async Task Cubic_metres_that_may_be_thousands_are_pointed_out_and_answered_all_the_same()
    {
        var page = await host.Page("/programme/benefits?grid=guangdong&carriers[0].carrier=natural-gas&carriers[0].before=200&carriers[0].after=120");
        Assert.Equal("cubic-metre", page.QuerySelector("select[name='carriers[0].unit'] option[selected]")?.GetAttribute("value"));
        Assert.Contains("200,000 m³", CheckHost.Words(page.QuerySelector("#answer .finding--judge")!), StringComparison.Ordinal);
        Assert.Contains("to", CheckHost.Words(page.QuerySelector("#answer h2")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_the_carrier_is_not_measured_in_is_to_be_corrected_and_what_was_typed_stays()
    {
        var page = await host.Page("/programme/benefits?grid=guangdong&carriers[0].carrier=coal&carriers[0].unit=litre&carriers[0].before=5&carriers[0].after=4");
        Assert.NotNull(page.QuerySelector("#carriers-0-unit-err"));
        Assert.Equal("5", page.QuerySelector("input[name='carriers[0].before']")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Every_factor_stands_below_with_year_and_source()
    {
        var page = await host.Page("/programme/benefits");
        var rows = page.QuerySelectorAll("section[aria-labelledby=factors] tbody tr").Select(CheckHost.Words).ToList();
        Assert.Equal(10, rows.Count);
        Assert.Contains(rows, r => r.Contains("32.23836–38.979108", StringComparison.Ordinal) && r.Contains("2022", StringComparison.Ordinal) && r.Contains("not given", StringComparison.Ordinal));
    }
}
