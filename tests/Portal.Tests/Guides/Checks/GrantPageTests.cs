using System.Globalization;
using System.Text.Json.Nodes;
using Bogus;
using CleanerProduction.Applications;
using Xunit;

namespace CleanerProduction.PortalTests.Guides.Checks;

public sealed class GrantPageTests(CheckHost host) : IClassFixture<CheckHost>
{
    private const int Questions = 250;

    [Fact]
    public async Task Every_question_is_answered_by_the_page_as_by_the_API()
    {
        var random = new Randomizer(20261121);
        var (granted, refused) = (0, 0);
        for (var i = 0; i < Questions; i++)
        {
            var on = new DateOnly(2008, 1, 1).AddDays(random.Int(0, 7300)).Iso();
            var project = random.ArrayElement(Enum.GetValues<ProjectType>()).Word();
            var cost = random.ArrayElement([0, 1, 99_999, 90_000_000, random.Long(1, 300_000_000)]) / 100m;
            var hongKong = random.Bool();
            var body = new JsonObject { ["on"] = on, ["project"] = project, ["cost"] = cost, ["hongKongTechnology"] = hongKong };
            var told = await host.Api.Answer("grant", body.ToJsonString());
            var query = CheckHost.Query(("on", on), ("project", project), ("cost", cost.ToString(CultureInfo.InvariantCulture)), ("hongKongTechnology", random.ArrayElement(hongKong ? ["true", "1", "yes"] : ["false", "0", "no"])));
            var page = await host.Page($"/checks/grant{query}");
            var answer = page.QuerySelector("#answer")!;

            Assert.Equal(hongKong ? "true" : "false", page.QuerySelector("input[name=hongKongTechnology][checked]")?.GetAttribute("value"));

            Assert.Equal(CheckHost.Findings(told), CheckHost.Findings(answer));
            if (cost > 0 && told["share"] is not null)
            {
                var amounts = answer.QuerySelectorAll(".sums tbody .money").Select(CheckHost.Words).ToList();
                var half = Hkd.RoundedDown(cost * (decimal)told["share"]!);
                Assert.Equal([Hkd.Of(cost).ToString(), half.ToString(), Of(told, "cap"), Of(told, "grant"), Of(told, "applicantPays")], amounts);
                Assert.Equal($"At most {Of(told, "grant")}", CheckHost.Words(answer.QuerySelector("h2")!));
                granted++;
            }
            else
            {
                Assert.Empty(answer.QuerySelectorAll(".sums"));
                if (!(bool)told["offered"]!) Assert.StartsWith("Not offered on", CheckHost.Words(answer.QuerySelector("h2")!), StringComparison.Ordinal);
                refused++;
            }
        }
        Assert.True(granted > 20 && refused > 20, $"{granted} granted, {refused} refused");

        static string Of(JsonObject told, string field) => Hkd.Of((decimal)told[field]!).ToString();
    }

    [Fact]
    public async Task An_address_without_a_question_shows_the_form_with_today_and_finds_no_fault()
    {
        var page = await host.Page("/checks/grant?lang=en&utm_source=somewhere");
        Assert.Empty(page.QuerySelectorAll(".errsum, .err, #answer"));
        Assert.True(DateOnly.TryParseExact(page.QuerySelector("#on")!.GetAttribute("value"), "yyyy-MM-dd", out _));
        Assert.Equal("get", page.QuerySelector("main form")!.GetAttribute("method"));
        Assert.Empty(page.QuerySelectorAll("main form input[name^=__]"));
    }

    [Theory]
    [InlineData("1,680,000.00", "HK$1,680,000.00")]
    [InlineData("HK$1,680,000", "HK$1,680,000.00")]
    [InlineData("１６８００００", "HK$1,680,000.00")]
    [InlineData("港币1,680,000元", "HK$1,680,000.00")]
    public async Task A_cost_may_be_typed_as_people_write_money(string typed, string read)
    {
        var page = await host.Page("/checks/grant" + CheckHost.Query(("on", "2026-11-20"), ("project", "new-technology"), ("cost", typed)));
        Assert.Equal(read, CheckHost.Words(page.QuerySelector(".sums tbody .money")!));
        Assert.Equal(typed, page.QuerySelector("#cost")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("1680000,50")]
    [InlineData("1.680.000")]
    [InlineData("168,00")]
    public async Task A_comma_in_the_wrong_place_is_asked_about_and_not_guessed(string typed)
    {
        var page = await host.Page("/checks/grant" + CheckHost.Query(("on", "2026-11-20"), ("project", "new-technology"), ("cost", typed)));
        Assert.NotNull(page.QuerySelector("#cost-err"));
        Assert.Equal(typed, page.QuerySelector("#cost")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_link_to_an_answer_carries_the_fields_of_the_API_and_leads_to_the_same_answer()
    {
        var page = await host.Page("/checks/grant" + CheckHost.Query(("utm_source", "x"), ("on", "2026-11-20"), ("project", "new-technology"), ("cost", "HK$1,680,000.00"), ("hongKongTechnology", "true"), ("lang", "en")));
        var link = new Uri(page.QuerySelector("#share")!.GetAttribute("value")!);
        Assert.Equal("/checks/grant?on=2026-11-20&project=new-technology&cost=1680000&hongKongTechnology=true", link.PathAndQuery);
        var again = await host.Page(link.PathAndQuery);
        Assert.Equal(page.QuerySelector("#answer h2")!.TextContent, again.QuerySelector("#answer h2")!.TextContent);
    }
}
