using CleanerProduction.Applications.Forms;
using CleanerProduction.Projects;
using Xunit;

namespace CleanerProduction.DomainTests.Projects;

public class RepresentativeRulesTests
{
    private static readonly FormRepresentative One = new(null, "甲", "工程師", "2345 6789", "one@a.hk");
    private static readonly FormRepresentative Two = new(null, "乙", "", "2345 6780", "two@a.hk");

    [Fact]
    public void FG_3_6_1_two_different_people_are_enough_and_one_twice_is_not()
    {
        Assert.Null(RepresentativeRules.Against([One, Two], 2));
        Assert.Equal("representatives-too-few", RepresentativeRules.Against([One], 2)?.Code);
        Assert.Equal("representatives-too-few", RepresentativeRules.Against([One, One with { Telephone = "1" }], 2)?.Code);
        Assert.Equal("representatives-too-few", RepresentativeRules.Against([One, One with { Email = "other@a.hk" }], 2)?.Code);
        Assert.Equal("representatives-too-few", RepresentativeRules.Against([One, Two with { Email = " ONE@a.hk" }], 2)?.Code);
        Assert.Equal("representatives-too-few", RepresentativeRules.Against([One, Two], 3)?.Code);
    }

    [Fact]
    public void FG_3_6_1_c_everybody_named_can_be_reached()
    {
        Assert.Equal("representative-nameless", RepresentativeRules.Against([One, Two with { Name = " " }], 2)?.Code);
        Assert.Equal("representative-unreachable", RepresentativeRules.Against([One, Two with { Telephone = "" }], 2)?.Code);
        Assert.Equal("representative-unreachable", RepresentativeRules.Against([One, Two with { Email = "" }], 2)?.Code);
        Assert.Equal("甲, 工程師, 2345 6789, one@a.hk; 乙, 2345 6780, two@a.hk", RepresentativeRules.InWords([One, Two]));
    }
}
