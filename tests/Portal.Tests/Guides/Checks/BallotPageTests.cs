using System.Text.Json.Nodes;
using Bogus;
using CleanerProduction.PortalTests.Api;
using Xunit;

namespace CleanerProduction.PortalTests.Guides.Checks;

/// <summary>A division as a page.</summary>
public sealed class BallotPageTests(ApiHost host) : IClassFixture<ApiHost>
{
    /// <summary>Generated divisions; a tie's casting vote now and then.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_page_counts_what_the_API_counts_and_its_form_asks_the_same_again(int seed)
    {
        var (body, language) = (Facts(seed), ((string[])["en", "zh-Hant", "zh-Hans"])[seed % 3]);
        var answer = await host.Answer("ballot", body.ToJsonString(), language);
        var page = await AskedPage.Of(host, "ballot", AskedPage.QueryOf(body), language);
        Assert.Equal(AskedPage.FindingsOf(answer), page.Findings);
        Assert.Equal(((string[])["for", "against", "abstain", "silent", "recused", "present", "quorum"]).Select(f => answer[f]!.ToString()), page.Figures);
        var again = await AskedPage.Of(host, "ballot", page.Sent, language);
        Assert.Equal(page.Answer, again.Answer);
    }

    [Theory]
    [InlineData("for for against", "no-casting-vote", "", "Carried")]
    [InlineData("for against abstain", "no-casting-vote", "", "Not carried")]
    [InlineData("for against abstain", "chair-casting-vote", "", "A tie: the chair decides")]
    [InlineData("for against abstain", "chair-casting-vote", "for", "Carried by the casting vote")]
    [InlineData("for away away away", "no-casting-vote", "", "No quorum: nothing is decided")]
    public async Task The_answer_stands_in_one_line(string votes, string orders, string casting, string title)
    {
        var seats = string.Join('&', votes.Split(' ').Select((v, i) => $"seats[{i}].seat=S{i}" + (v == "away" ? "" : $"&seats[{i}].present=true&seats[{i}].vote={v}")));
        Assert.Contains($"against {title} ", (await AskedPage.Of(host, "ballot", $"{seats}&chair=[0]&orders={orders}&castingVote={casting}")).Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost()
    {
        var page = await AskedPage.Of(host, "ballot", "seats[0].seat=EPD&seats[0].present=true&seats[1].seat=EPD&seats[1].present=true&seats[2].seat=TID&seats[2].recused=true&seats[2].present=true&seats[2].vote=for&chair=[2]&orders=no-casting-vote");
        Assert.Equal(["chair", "seats[1].seat", "seats[2].vote"], page.FaultIds.Order(StringComparer.Ordinal));
        foreach (var text in (string[])["seats%5B1%5D.seat=EPD", "seats%5B2%5D.recused=true", "seats%5B2%5D.vote=for", "chair=%5B2%5D"]) Assert.Contains(text, page.Sent, StringComparison.Ordinal);
        Assert.Equal(["castingVote"], (await AskedPage.Of(host, "ballot", "seats[0].seat=EPD&seats[0].present=true&seats[0].vote=for&chair=EPD&orders=no-casting-vote&castingVote=for")).FaultIds);
    }

    private static JsonObject Facts(int seed)
    {
        var random = new Randomizer(seed);
        var seats = Enumerable.Range(0, random.Int(1, 11)).Select(i => (Name: $"S{i}", Present: i == 0 || random.Bool(0.75f), Recused: i > 0 && random.Bool(0.2f))).ToList();
        var votes = seats.Select(s => s.Present && !s.Recused ? random.ArrayElement(["for", "against", "abstain", "none"]) : "none").ToList();
        var tie = votes.Count(v => v == "for") == votes.Count(v => v == "against") && votes.Contains("for") && 2 * seats.Count(s => s.Present && !s.Recused) >= seats.Count;
        var body = new JsonObject
        {
            ["orders"] = tie || random.Bool() ? "chair-casting-vote" : "no-casting-vote",
            ["seats"] = new JsonArray([.. seats.Select((s, i) => new JsonObject { ["seat"] = s.Name, ["present"] = s.Present, ["recused"] = s.Recused, ["vote"] = votes[i] })]),
            ["chair"] = "S0",
        };
        if (tie && random.Bool()) body["castingVote"] = random.ArrayElement(["for", "against", "withheld"]);
        return body;
    }
}
