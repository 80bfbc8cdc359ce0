using CleanerProduction.Programme;
using Xunit;

namespace CleanerProduction.DomainTests.Programme;

public class CommitmentTests
{
    private static readonly Commitment Money = new(Hkd.Of(100_000_000), Hkd.Of(18_200_000), Hkd.Of(3_900_000), Hkd.Of(9_600_000));

    [Fact]
    public void What_is_promised_and_what_is_left_are_the_budget()
    {
        Assert.Equal(Money.Budget, Money.Paid + Money.Unpaid + Money.Remaining);
        Assert.Equal(Hkd.Of(81_800_000), Money.Remaining);
    }

    [Theory]
    [InlineData(650_000, 125)]
    [InlineData(81_800_000, 1)]
    [InlineData(81_800_001, 0)]
    public void Only_whole_projects_count(int each, long more) => Assert.Equal(more, Money.More(Hkd.Of(each)));

    [Fact]
    public void Where_more_is_promised_than_there_is_none_can_be_added() => Assert.Equal(0, (Money with { Committed = Hkd.Of(100_000_001) }).More(Hkd.Of(1)));
}
