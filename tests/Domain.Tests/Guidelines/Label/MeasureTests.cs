using CleanerProduction.Labels;
using Xunit;

namespace CleanerProduction.DomainTests.Guidelines.Label;

public class MeasureTests
{
    private static readonly string Csv = Repository.Text("seeds", "measures.csv");

    [Fact]
    public void LG_Annex_gives_4_measures_without_cost_and_25_paid()
    {
        var measures = Measure.Parse(Csv);
        Assert.Equal((4, 25), (measures.Count(m => !m.Paid), measures.Count(m => m.Paid)));
        Assert.All(measures, m => Assert.Equal(m.Paid ? "LG-AnnexPaid" : "LG-AnnexNoCost", m.Clause.Id));
        Assert.Equal(29, measures.DistinctBy(m => m.Id).Count());
        Assert.Equal(["PM-1", "PM-2", "PM-3", "PM-5", "PM-6", "PM-7", "PM-9"], measures.Where(m => m.VocOrNox == VocOrNox.Yes).Select(m => m.Id));
    }

    [Theory]
    [InlineData(",paid,", ",costly,")]
    [InlineData(",yes,", ",maybe,")]
    [InlineData("員工培訓", "")]
    public void What_cannot_be_stops_the_start(string good, string bad) => Assert.Throws<FormatException>(() => Measure.Parse(Csv.Replace(good, bad, StringComparison.Ordinal)));
}
