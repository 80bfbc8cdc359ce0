using CleanerProduction.Guidelines;
using Xunit;

namespace CleanerProduction.DomainTests.Guidelines;

public class FindingTests
{
    [Theory]
    [InlineData("FG-3.3.3(b)", "3.3.3(b)", "/guides/FG/3.3.3")]
    [InlineData("FG-2.3.2(iii)(i)", "2.3.2(iii)(i)", "/guides/FG/2.3.2")]
    [InlineData("PP-Annex-5ii", "Annex-5ii", "/guides/PP/Annex-5ii")]
    public void A_clause_knows_its_number_and_address(string id, string number, string address)
    {
        var clause = new Clause(id);
        Assert.Equal((number, address), (clause.Number, clause.Address));
    }

    [Theory]
    [InlineData("XX-1.1")]
    [InlineData("FG")]
    [InlineData("FG-")]
    [InlineData("")]
    public void A_clause_of_no_guide_is_a_bug(string id) => Assert.Throws<ArgumentException>(() => new Clause(id));

    [Theory]
    [InlineData("", FindingOutcome.Met)]
    [InlineData("Met,NotApplicable", FindingOutcome.Met)]
    [InlineData("Met,NeedsJudgement", FindingOutcome.NeedsJudgement)]
    [InlineData("NeedsJudgement,NotMet,Met", FindingOutcome.NotMet)]
    public void The_whole_is_met_only_when_every_part_is(string outcomes, FindingOutcome overall) =>
        Assert.Equal(overall, Findings.Overall(outcomes.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(o => new Finding(new Clause("FG-1.3.1"), Enum.Parse<FindingOutcome>(o), "x", []))));

    [Fact]
    public void Every_guide_has_a_title_in_three_languages() => Assert.All(Guide.All, g => Assert.False(g.Title.IsIncomplete));
}
