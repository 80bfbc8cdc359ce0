using System.Globalization;
using System.Text.Json.Nodes;
using Bogus;
using Xunit;

namespace CleanerProduction.PortalTests.Guides.Checks;

public sealed class QuotationsPageTests(CheckHost host) : IClassFixture<CheckHost>
{
    private const int Questions = 150;
    private const string Filled =
        "purchases[0].id=Press&purchases[0].value=60,000&purchases[0].quotes[0].supplier=A&purchases[0].quotes[0].amount=60000&purchases[0].quotes[1].supplier=B&purchases[0].quotes[1].amount=59000&purchases[0].pick=1";

    [Fact]
    public async Task Every_purchase_is_answered_by_the_page_as_by_the_API()
    {
        var random = new Randomizer(20261121);
        for (var i = 0; i < Questions; i++)
        {
            var fields = new List<(string, string)>();
            var purchases = new JsonArray();
            for (var p = 0; p < random.Int(1, 3); p++)
            {
                var (at, value) = ($"purchases[{p}]", random.ArrayElement([10_000m, 10_000.01m, 50_000m, 50_000.01m, 1_400_000m, 1_400_000.01m, random.Int(1, 2_000_000)]));
                var quotes = new JsonArray();
                var count = random.Int(1, 6);
                for (var q = 0; q < count; q++)
                {
                    var (supplier, amount, written, conforming) = ($"Supplier {random.Int(1, 5)}", random.Int(1, 100) * 100m, random.Bool(0.8f), random.Bool(0.8f));
                    quotes.Add(new JsonObject { ["supplier"] = supplier, ["amount"] = amount, ["written"] = written, ["conforming"] = conforming });
                    fields.AddRange([($"{at}.quotes[{q}].supplier", supplier), ($"{at}.quotes[{q}].amount", Written(amount))]);
                    // A box that is not ticked sends nothing.
                    if (!written) fields.Add(($"{at}.quotes[{q}].written", "false"));
                    if (!conforming) fields.Add(($"{at}.quotes[{q}].conforming", "false"));
                }
                var (pick, tender, shortage) = (random.Int(0, count - 1), random.Bool(), random.Bool(0.2f));
                purchases.Add(new JsonObject { ["id"] = $"P{p}", ["value"] = value, ["quotes"] = quotes, ["chosen"] = (string)quotes[pick]!["supplier"]!, ["openTender"] = tender, ["marketShortageRecorded"] = shortage });
                fields.AddRange([($"{at}.id", $"P{p}"), ($"{at}.value", Written(value)), ($"{at}.pick", pick.ToString(CultureInfo.InvariantCulture))]);
                if (tender) fields.Add(($"{at}.openTender", "true"));
                if (shortage) fields.Add(($"{at}.marketShortageRecorded", "true"));
            }
            var told = await host.Api.Answer("procurement", new JsonObject { ["purchases"] = purchases }.ToJsonString());
            var page = await host.Page("/checks/quotations" + CheckHost.Query(fields));
            var sections = page.QuerySelectorAll(".bought").ToList();
            Assert.Equal(told["purchases"]!.AsArray().Select(p => CheckHost.Findings(p!)), sections.Select(CheckHost.Findings));
            Assert.Equal((string)told["outcome"]! == "met", page.QuerySelector("#answer h2")!.TextContent.Contains("are satisfied", StringComparison.Ordinal));
        }

        static string Written(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Adding_a_quotation_keeps_what_is_typed_judges_nothing_and_puts_the_cursor_there()
    {
        var page = await host.Page($"/checks/quotations?{Filled}&purchases[0].quotes[2].supplier=&add=purchases[0].quotes");
        Assert.Empty(page.QuerySelectorAll(".errsum, #answer"));
        Assert.Equal("60,000", page.QuerySelector("[name='purchases[0].value']")!.GetAttribute("value"));
        Assert.Equal("B", page.QuerySelector("[name='purchases[0].quotes[1].supplier']")!.GetAttribute("value"));
        Assert.True(page.QuerySelector("[name='purchases[0].pick'][value='1']")!.HasAttribute("checked"));
        // The empty row that was there stays, the new one follows; five is what the value asks for anyway.
        Assert.Equal("purchases[0].quotes[3].supplier", page.QuerySelector("[autofocus]")!.GetAttribute("name"));
        Assert.NotNull((await host.Page($"/checks/quotations?{Filled}&add=purchases")).QuerySelector("[name='purchases[1].value']"));
    }

    [Fact]
    public async Task A_purchase_taken_away_leaves_the_others_as_they_were()
    {
        var page = await host.Page($"/checks/quotations?{Filled}&purchases[1].id=Second&purchases[1].value=7&drop=purchases[0]");
        Assert.Equal("Second", page.QuerySelector("[name='purchases[0].id']")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("[name='purchases[1].id']"));
        Assert.Empty(page.QuerySelectorAll(".errsum"));
    }

    [Fact]
    public async Task Empty_rows_between_are_closed_and_faults_stand_beside_the_row_they_are_about()
    {
        var page = await host.Page("/checks/quotations?purchases[0].value=8000&purchases[0].quotes[0].supplier=&purchases[0].quotes[1].supplier=A&purchases[0].quotes[1].amount=much&purchases[0].pick=1");
        Assert.Equal("much", page.QuerySelector("[name='purchases[0].quotes[0].amount']")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#purchases-0-quotes-0-amount-err"));
        Assert.True(page.QuerySelector("[name='purchases[0].pick'][value='0']")!.HasAttribute("checked"));
    }

    [Theory]
    [InlineData("10000", "2 quotations, may be verbal")]
    [InlineData("10000.01", "2 quotations in writing")]
    [InlineData("50000.01", "5 quotations in writing")]
    [InlineData("1400000.01", "an open tender")]
    public async Task FG_3_3_3_a_value_alone_says_what_it_asks_for(string value, string asks)
    {
        var page = await host.Page($"/checks/quotations?purchases[0].value={value}");
        Assert.Equal($"Needed: {asks}", CheckHost.Words(page.QuerySelector("#answer h2")!));
        Assert.Contains(asks, CheckHost.Words(page.QuerySelector(".thresholds .yours")!), StringComparison.Ordinal);
    }
}
