using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Labels;
using CleanerProduction.Programme.Measures;
using Xunit;

namespace CleanerProduction.DomainTests.Programme;

public class EffectTests
{
    private static readonly ImmutableArray<Measure> Measures = Measure.Parse(Repository.Text("seeds", "measures.csv"));

    public static readonly TheoryData<string, string> Rows = new()
    {
        { "NC-1", "" }, { "NC-2", "" }, { "NC-3", "" }, { "NC-4", "" },
        { "PM-1", "VocRecovered=80% Payback≈24m" }, { "PM-2", "VocCut=1200kg/a WasteOilRecovered=3.3t" }, { "PM-3", "VocCut→99% SolventAndPaintSaved→30%" },
        { "PM-4", "NmpRecovered=80% Payback≈48m" }, { "PM-5", "SulphurDioxideCut>90% NitrogenOxidesCut>90%" }, { "PM-6", "VocCut→100%" }, { "PM-7", "VocCut→90%" },
        { "PM-8", "DustRecovered≈98% Payback≈18m" }, { "PM-9", "PaintSaved=10% VocCut=450kg/a Payback≈4m" }, { "PM-10", "WaterReused→70% Payback≈36m" },
        { "PM-11", "NickelRecovered≈90% Payback≈8m" }, { "PM-12", "WaterSaved>17000t/a CodCut≈40% Payback≈24m" }, { "PM-13", "WaterSaved→60% Payback≈12m" },
        { "PM-14", "CodLeft≤80mg/L Payback≈48m" }, { "PM-15", "SolventCostCut≈60%" }, { "PM-16", "ElectricitySaved=35% Payback≈12m" }, { "PM-17", "ElectricitySaved=30% Payback≈24-36m" },
        { "PM-18", "ElectricitySaved→61-88% PartOfFactory≈10% FactoryElectricityCut≈6%" }, { "PM-19", "PartOfFactory≈35% FactoryElectricityCut≈40%" },
        { "PM-20", "ElectricitySaved=30% Payback≈9m" }, { "PM-21", "ElectricitySaved=80% Payback≈7m" }, { "PM-22", "ElectricitySaved=45% Payback≈5m" }, { "PM-23", "ElectricitySaved=90% Payback≈78m" },
        { "PM-24", "ElectricitySaved=5% Payback≈12m" }, { "PM-25", "ElectricitySaved=20% Payback≈6m" },
    };

    [Theory, MemberData(nameof(Rows))]
    public void The_figures_of_each_row_are_read_from_either_script(string id, string figures)
    {
        var effect = Measures.Single(m => m.Id == id).Effect;
        Assert.Equal(figures, Told(EffectText.Read(effect.Hans)));
        Assert.Equal(figures, Told(EffectText.Read(effect.Hant)));
    }

    [Fact]
    public void Every_row_has_its_figures_tested() => Assert.Equal(Measures.Select(m => m.Id), Rows.Select(r => r.Data.Item1));

    [Fact]
    public void A_83_the_sewing_machines_alone_cut_more_than_they_use_and_are_not_computed_with()
    {
        var unlikely = Assert.Single(Measures, m => EffectText.Read(m.Effect.Hans).IsImplausible);
        Assert.Equal("PM-19", unlikely.Id);
        // 6 % of a part of 10 % can be, and so can a cut of all of it.
        Assert.False(EffectText.Read("衣车耗电占全厂整体用电约35%，全面执行方案可令全厂整体用电减少约35%").IsImplausible);
        Assert.True(EffectText.Read("衣车耗电占全厂整体用电约35%，全面执行方案可令全厂整体用电减少约36%").IsImplausible);
        Assert.Null(EffectText.Read("节电率50%；衣车耗电占全厂整体用电约35%，全面执行方案可令全厂整体用电减少约36%").ElectricitySaved);
    }

    [Theory]
    [InlineData("节电率30%；噪音下降3分贝")]
    [InlineData("回收30%铜")]
    public void A_number_nobody_understands_stops_the_reading(string effect) => Assert.Throws<FormatException>(() => EffectText.Read(effect));

    private static string Told(MeasureEffect effect) => string.Join(' ', effect.Figures.Select(f =>
        $"{f.Of}{f.Bound switch { EffectBound.About => "≈", EffectBound.Reaching => "→", EffectBound.MoreThan => ">", EffectBound.AtMost => "≤", _ => "=" }}{Number(f.From)}{(f.To == f.From ? "" : "-" + Number(f.To))}"
        + f.Unit switch { EffectUnit.Percent => "%", EffectUnit.KilogramsAYear => "kg/a", EffectUnit.Tonnes => "t", EffectUnit.TonnesAYear => "t/a", EffectUnit.MilligramsALitre => "mg/L", _ => "m" }));

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

public class PaybackTests
{
    [Fact]
    public void What_is_saved_in_a_year_pays_the_cost_back_in_months_and_nothing_saved_never_does()
    {
        Assert.Equal(12m, CleanerProduction.Programme.Measures.PaybackTime.Months(Hkd.Of(500_000), 500_000));
        Assert.Equal(37.1m, CleanerProduction.Programme.Measures.PaybackTime.Months(Hkd.Of(680_000), 220_000));
        Assert.Null(CleanerProduction.Programme.Measures.PaybackTime.Months(Hkd.Of(500_000), 0));
        Assert.Null(CleanerProduction.Programme.Measures.PaybackTime.Months(Hkd.Zero, 100));
    }
}
