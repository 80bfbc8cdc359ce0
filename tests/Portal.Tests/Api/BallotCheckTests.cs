using System.Text.Json.Nodes;
using Xunit;

namespace CleanerProduction.PortalTests.Api;

public sealed class BallotCheckTests(ApiHost api) : IClassFixture<ApiHost>
{
    /// <summary>A body with one seat for each letter: F for, A against, B abstains, S silent, R recused, X absent; the first presides.</summary>
    private static string Of(string seats, string orders = "no-casting-vote", string? casting = null)
    {
        var list = new JsonArray([.. seats.Select((s, i) => new JsonObject
        {
            ["seat"] = $"S{i}",
            ["present"] = s != 'X',
            ["recused"] = s == 'R',
            ["vote"] = s switch { 'F' => "for", 'A' => "against", 'B' => "abstain", _ => "none" },
        })]);
        return new JsonObject { ["orders"] = orders, ["seats"] = list, ["chair"] = "S0", ["castingVote"] = casting }.ToJsonString();
    }

    [Theory]
    [InlineData("FFFFAAABB", "no-casting-vote", null, "carried", 9, 5)]
    [InlineData("FFFFAAAAS", "no-casting-vote", null, "not-carried", 9, 5)]
    [InlineData("FFFFAAAAS", "chair-casting-vote", null, "tie-awaiting-casting-vote", 9, 5)]
    [InlineData("FFFFAAAAS", "chair-casting-vote", "for", "carried", 9, 5)]
    [InlineData("FFFFAAAAS", "chair-casting-vote", "against", "not-carried", 9, 5)]
    [InlineData("FFFFAAAAS", "chair-casting-vote", "withheld", "not-carried", 9, 5)]
    [InlineData("SSSSSSSSS", "chair-casting-vote", null, "not-carried", 9, 5)]
    [InlineData("FFFFRRRRR", "no-casting-vote", null, "no-quorum", 4, 5)]
    [InlineData("FFFFFRRXX", "no-casting-vote", null, "carried", 5, 5)]
    public async Task RG_6_1_4_judges_in_the_order_of_the_contract(string seats, string orders, string? casting, string outcome, int present, int quorum)
    {
        var answer = await api.Answer("ballot", Of(seats, orders, casting));
        Assert.Equal((outcome, present, quorum), ((string)answer["outcome"]!, (int)answer["present"]!, (int)answer["quorum"]!));
        var first = answer["findings"]![0]!;
        Assert.Equal("RG-6.1.4", (string)first["clause"]!);
        Assert.Equal("/guides/RG/6.1.4", (string)first["link"]!);
    }

    [Fact]
    public async Task It_says_what_a_result_hangs_on()
    {
        var narrow = await api.Answer("ballot", Of("FFA"));
        Assert.Equal((false, true), ((bool)narrow["robust"]!["silentCouldReverse"]!, (bool)narrow["robust"]!["oneRecusalCouldReverse"]!));
        var wide = await api.Answer("ballot", Of("FFFFFF"));
        Assert.Equal((false, false), ((bool)wide["robust"]!["silentCouldReverse"]!, (bool)wide["robust"]!["oneRecusalCouldReverse"]!));
    }

    [Theory]
    [InlineData("""{"orders":"no-casting-vote","seats":[{"seat":"A","present":true},{"seat":"A","present":true}],"chair":"A"}""", "seats[1].seat")]
    [InlineData("""{"orders":"no-casting-vote","seats":[{"seat":"A","present":true},{"seat":"B","present":false,"vote":"for"}],"chair":"A"}""", "seats[1].vote")]
    [InlineData("""{"orders":"no-casting-vote","seats":[{"seat":"A","present":true},{"seat":"B","present":true,"recused":true,"vote":"against"}],"chair":"A"}""", "seats[1].vote")]
    [InlineData("""{"orders":"no-casting-vote","seats":[{"seat":"A","present":true}],"chair":"B"}""", "chair")]
    [InlineData("""{"orders":"no-casting-vote","seats":[{"seat":"A","present":true,"recused":true}],"chair":"A"}""", "chair")]
    [InlineData("""{"orders":"chair-casting-vote","seats":[{"seat":"A","present":true,"vote":"for"}],"chair":"A","castingVote":"for"}""", "castingVote")]
    [InlineData("""{"orders":"no-casting-vote","seats":[{"seat":"A","present":true,"vote":"for"},{"seat":"B","present":true,"vote":"against"}],"chair":"A","castingVote":"for"}""", "castingVote")]
    [InlineData("""{"seats":[{"seat":"A","present":"yes"}],"chair":7}""", "orders", "seats[0].present", "chair")]
    public async Task What_cannot_be_is_refused_at_its_field(string body, params string[] fields) =>
        Assert.Equal(fields.Order(StringComparer.Ordinal), (await api.Faults("ballot", body)).Keys.Order(StringComparer.Ordinal));
}
