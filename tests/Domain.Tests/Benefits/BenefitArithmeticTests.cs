using CleanerProduction.Applications.Forms;
using CleanerProduction.Benefits;
using CleanerProduction.Companies;
using Xunit;

namespace CleanerProduction.DomainTests.Benefits;

public class BenefitArithmeticTests
{
    private static readonly System.Collections.Immutable.ImmutableArray<EnergyFactor> Factors = EnergyFactor.Parse(Repository.Text("seeds", "factors.json"));

    [Theory]
    [InlineData(FactoryPlace.Guangdong, "0.36", "44.19")]
    [InlineData(FactoryPlace.HongKong, "0.36", "70")]
    public void A_hundred_thousand_kilowatt_hours_by_the_grid_of_the_factory(FactoryPlace place, string terajoules, string tonnes)
    {
        var sum = BenefitArithmetic.Of([new(BenefitKind.Electricity, 150_000m, 50_000m)], Factors, place).Single();
        Assert.Equal((Of(terajoules), Of(tonnes)), (sum.Terajoules, sum.TonnesCo2));
    }

    [Fact]
    public void A_tonne_of_diesel_is_its_standard_coal_and_its_carbon_is_not_guessed()
    {
        var sum = BenefitArithmetic.Of([new(BenefitKind.Diesel, 1000m, 0m)], Factors, FactoryPlace.Guangdong).Single();
        Assert.Equal(0.0427m, Math.Round(sum.Terajoules!.Value, 4));
        Assert.Null(sum.TonnesCo2);
    }

    [Fact]
    public void What_is_no_energy_comes_to_no_energy() =>
        Assert.Equal((null, null), BenefitArithmetic.Of([new(BenefitKind.Water, 5m, 1m)], Factors, FactoryPlace.Guangdong).Select(s => (s.Terajoules, s.TonnesCo2)).Single());

    [Fact]
    public void Every_kind_of_energy_has_a_factor_wherever_the_factory_stands() =>
        Assert.All(Enum.GetValues<BenefitKind>().Where(k => k <= BenefitKind.Heat), kind => Assert.All([FactoryPlace.Guangdong, FactoryPlace.HongKong], place =>
            Assert.NotNull(BenefitArithmetic.Of([new(kind, 2m, 1m)], Factors, place).Single().Factor)));

    [Theory]
    [InlineData("100", "40", false)]
    [InlineData("100", "39.99", true)]
    public void More_than_six_tenths_saved_is_asked_about(string before, string after, bool unusual) => Assert.Equal(unusual, new ExpectedBenefit(BenefitKind.Electricity, Of(before), Of(after)).Unusual());

    private static decimal Of(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
}
