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

    [Theory]
    [InlineData("950", Unit.Tj, Unit.Gwh, "263.889")]
    [InlineData("1", Unit.Tj, Unit.Tce, "34.121")]
    [InlineData("1", Unit.Kwh, Unit.Tj, "0.0000036")]
    [InlineData("1", Unit.Kgce, Unit.Mj, "29.3076")]
    [InlineData("2.5", Unit.ThousandCubicMetres, Unit.Litre, "2500000")]
    [InlineData("2.5", Unit.Tonne, Unit.Kilogram, "2500")]
    public void A_quantity_in_another_unit(string amount, Unit from, Unit to, string expected)
    {
        var places = expected.Contains('.', StringComparison.Ordinal) ? expected.Split('.')[1].Length : 0;
        Assert.Equal(Of(expected), Math.Round(new Quantity(Of(amount), from).In(to)!.Value, places));
    }

    [Fact]
    public void A_terajoule_is_34_1208_tonnes_of_standard_coal_and_comes_back_from_every_unit()
    {
        Assert.Equal(34.1208m, Math.Round(new Quantity(1m, Unit.Tj).In(Unit.Tce)!.Value, 4));
        foreach (var unit in Enum.GetValues<Unit>())
            foreach (var other in Enum.GetValues<Unit>())
                if (new Quantity(950m, unit).In(other) is { } there) Assert.Equal(950m, Math.Round(new Quantity(there, other).In(unit)!.Value, 12));
                else Assert.NotEqual(unit.Dimension(), other.Dimension());
    }

    [Fact]
    public void Litres_become_kilograms_by_a_density_alone()
    {
        Assert.Null(new Quantity(1000m, Unit.Litre).In(Unit.Kilogram, null));
        Assert.Equal(840m, new Quantity(1000m, Unit.Litre).In(Unit.Kilogram, 0.84m));
        Assert.Equal(1000m, new Quantity(840m, Unit.Kilogram).In(Unit.Litre, 0.84m));
    }

    [Fact]
    public void Natural_gas_is_known_between_both_ends_of_its_factor()
    {
        var sum = BenefitArithmetic.Of([new(BenefitKind.NaturalGas, 1_500_000m, 500_000m)], Factors, FactoryPlace.Guangdong).Single();
        Assert.Equal(new Span(32.23836m, 38.979108m), sum.Energy);
        Assert.Equal((1.1m, 1.33m), (sum.Factor!.Megajoules / Units.MegajoulesInKgce, sum.Factor.MegajoulesMost / Units.MegajoulesInKgce));
    }

    [Theory]
    [InlineData(BenefitKind.Coal, "0.7143")]
    [InlineData(BenefitKind.Diesel, "1.4571")]
    [InlineData(BenefitKind.FuelOil, "1.4286")]
    [InlineData(BenefitKind.Lpg, "1.7143")]
    [InlineData(BenefitKind.NaturalGas, "1.1000")]
    public void A_fuel_is_the_standard_coal_of_the_yearbook(BenefitKind fuel, string kgce) =>
        Assert.Equal(Of(kgce), Math.Round(Factors.Of(fuel, Grid.Guangdong)!.Megajoules / Units.MegajoulesInKgce, 4));

    [Theory]
    [InlineData(Grid.Guangdong, "0.4419")]
    [InlineData(Grid.Southern, "0.4042")]
    [InlineData(Grid.National, "0.5306")]
    [InlineData(Grid.HongKong, "0.7")]
    public void Electricity_carries_the_carbon_of_its_network(Grid grid, string kilograms) => Assert.Equal(Of(kilograms), Factors.Of(BenefitKind.Electricity, grid)!.KilogramsCo2);

    [Theory]
    [InlineData("999.99", true)]
    [InlineData("1000", false)]
    public void Cubic_metres_that_may_be_thousands_are_pointed_out_with_what_they_would_be(string before, bool asked)
    {
        var hints = Plausibility.Of(new(BenefitKind.NaturalGas, Of(before), Of(before) * 0.8m), Factors.Of(BenefitKind.NaturalGas, Grid.Guangdong));
        Assert.Equal(asked, hints.Any(h => h.Code == HintCode.GasInThousands && h.Figures[1] == Of(before) * 1000m && h.Figures[3] == h.Figures[2] * 1000m));
    }

    [Fact]
    public void One_year_in_cubic_metres_and_the_other_in_thousands_is_pointed_out() =>
        Assert.Contains(Plausibility.Of(new(BenefitKind.NaturalGas, 200_000m, 180m), Factors.Of(BenefitKind.NaturalGas, Grid.Guangdong)), h => h.Code == HintCode.Thousandfold);

    [Theory]
    [InlineData("29468000", false)]
    [InlineData("29468001", true)]
    public void More_gas_than_all_demonstrations_saved_together_is_pointed_out(string metres, bool asked) =>
        Assert.Equal(asked, Plausibility.Of(new(BenefitKind.NaturalGas, Of(metres), Of(metres)), Factors.Of(BenefitKind.NaturalGas, Grid.Guangdong)).Any(h => h.Code == HintCode.AboveProgramme));

    [Fact]
    public void The_programmes_own_results_give_its_band()
    {
        Assert.Equal(Plausibility.KilogramsAKilowattHour, Math.Round(Plausibility.Implied(110_000m, 950m)!.Value, 3));
        Assert.Null(Plausibility.OfCarbon(110_000m, 950m));
        Assert.Equal(HintCode.CarbonBand, Plausibility.OfCarbon(110_000m, 950_000m)!.Code);
        Assert.Equal(HintCode.CarbonBand, Plausibility.OfCarbon(110_000_000m, 950m)!.Code);
    }

    [Fact]
    public void Carriers_of_both_years_come_to_energy_carbon_and_money()
    {
        var saving = FactorySaving.Of(
            [new(BenefitKind.Electricity, Unit.Mwh, 2022, 900m, 2023, 800m, null, 700m, 800m), new(BenefitKind.Diesel, Unit.Litre, 2022, 1000m, 2023, 500m, null, null, null)], Factors, Grid.Guangdong);
        Assert.Equal((Span.Of(0.36m), 44.19m, -10_000m), (saving.Energy, saving.TonnesCo2, saving.Cost));
        Assert.Equal(0.4419m, Math.Round(saving.Implied!.Value, 4));
        Assert.Equal([HintCode.NoDensity], saving.Carriers[1].Hints.Select(h => h.Code));
    }

    [Fact]
    public void What_is_stated_as_energy_is_that_energy_whatever_the_fuel() =>
        Assert.Equal(Span.Of(1m), FactorySaving.Of([new(BenefitKind.NaturalGas, Unit.Tj, null, 3m, null, 2m, null, null, null)], Factors, Grid.Guangdong).Energy);

    [Fact]
    public void Solvent_is_what_materials_hold_less_recovered_less_captured_and_destroyed()
    {
        var year = new VocBalance([new(9000m, 0.6m), new(1000m, 0.1m)], 500m, 3000m, 0.9m);
        Assert.Equal((5500m, 2700m, 2300m), (year.Used, year.Destroyed, year.Emitted));
        Assert.Null((year with { Captured = 5000m }).Doubt);
        Assert.Equal(HintCode.MoreThanUsed, (year with { Captured = 5000.01m }).Doubt!.Code);
    }

    private static decimal Of(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
}
