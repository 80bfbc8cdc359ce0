using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Programme;
using Xunit;

namespace CleanerProduction.DomainTests.Programme;

/// <summary>What the papers print, recomputed.</summary>
public class DocumentedFiguresTests
{
    private static readonly ProgrammeFacts Facts = ProgrammeFacts.Parse(name => Repository.Text("seeds", "programme", name));

    [Theory]
    [InlineData("assessments", 1144, Exactness.Exact)]
    [InlineData("demonstrations", 151, Exactness.Exact)]
    [InlineData("verifications", 761, Exactness.Exact)]
    [InlineData("applications", 2056, Exactness.Exact)]
    [InlineData("factories", 1260, Exactness.About)]
    [InlineData("events", 300, Exactness.About)]
    [InlineData("event-enterprises", 6600, Exactness.About)]
    [InlineData("event-people", 26700, Exactness.MoreThan)]
    [InlineData("providers", 168, Exactness.Exact)]
    [InlineData("providers-hong-kong", 99, Exactness.Exact)]
    [InlineData("committed", 99, Exactness.About)]
    public void PP_4_PP_10_as_printed(string code, long value, Exactness exactness) => Assert.Equal((value, exactness), (Facts[code].Value, Facts[code].Exactness));

    [Theory]
    [InlineData("P1", "OnSiteAssessments", "143", "114.4")]
    [InlineData("P1", "Demonstrations", "125.8", null)]
    [InlineData("P1", "Verifications", "152.2", "76.1")]
    [InlineData("P2", "OnSiteAssessments", null, null)]
    [InlineData("P2", "Demonstrations", null, null)]
    [InlineData("P4", "Demonstrations1", null, null)]
    public void PP_3_PP_4_results_to_a_tenth_and_unknown_is_not_zero(string phase, string kind, string? lower, string? upper)
    {
        var result = TargetResult.Of(PhaseTests.Phases, Facts).Single(r => r.Phase.Code == phase && r.Target.Kind.ToString() == kind);
        Assert.Equal((lower, upper), (Written(result.OfLower), Written(result.OfUpper)));
    }

    [Theory]
    [InlineData("voc", 480, 3_400, "14.1")]
    [InlineData("so2", 520, 4_400, "11.8")]
    [InlineData("nox", 370, 2_500, "14.8")]
    [InlineData("co2", 110_000, 660_000, "16.7")]
    [InlineData("effluent", 2_100_000, 10_000_000, "21")]
    [InlineData("energy", 950, 4_000, "23.8")]
    [InlineData("cost", 72_000_000, 700_000_000, "10.3")]
    public void PP_6_PP_8_the_demonstrations_lie_inside_the_whole_and_are_never_added(string code, long demonstrations, long overall, string percent)
    {
        var one = Facts.Reductions.Single(r => r.Code == code);
        Assert.Equal((demonstrations, overall, percent), (one.Demonstrations, one.Overall, Written(one.DemonstrationShare)));
        Assert.True(one.DemonstrationShare < Share.Whole);
    }

    [Theory]
    [InlineData("voc", "30%", "90%")]
    [InlineData("so2-nox", "10%", "80%")]
    [InlineData("effluent", "50%", "90%")]
    [InlineData("energy", "30%", "80%")]
    public void PP_7_ranges(string code, string from, string to) =>
        Assert.Equal((from, to), (Facts.Ranges.Single(r => r.Code == code).From.ToString(), Facts.Ranges.Single(r => r.Code == code).To.ToString()));

    [Theory]
    [InlineData("1", 5_180_000, "10.36")]
    [InlineData("2", 6_250_000, "12.5")]
    [InlineData("3", 27_000_000, "54")]
    [InlineData("4", 2_000_000, "4")]
    [InlineData("5", 9_570_000, "19.14")]
    public void PP_Annex_sections_and_their_shares(string section, int amount, string percent)
    {
        var part = BudgetSection.Of(Facts.Budget).Single(s => s.Code == section);
        Assert.Equal((Hkd.Of(amount), percent), (part.Amount, Written(Share.Between(part.Amount, Hkd.Of(50_000_000)), 2)));
    }

    [Fact]
    public void PP_Annex_PP_29_the_whole_and_what_factories_add()
    {
        var sections = BudgetSection.Of(Facts.Budget);
        Assert.Equal(Hkd.Of(50_000_000), Hkd.Sum(sections.Select(s => s.Amount)));
        // Assessments and demonstrations are shared equally; verification is free to factories.
        Assert.Equal(Hkd.Of(33_250_000), BudgetSection.Matched(Facts.Budget));
        Assert.Equal(33_000_000, Facts["factories-share"].Value);
        Assert.Equal(6_200_000, Facts["in-kind"].Value);
    }

    [Fact]
    public void FG_T1_2_FG_T1_3_every_target_at_its_ceiling_is_69_4_per_cent_of_the_money()
    {
        var lines = AtTheCap.Of(PhaseTests.Phases["P4"]);
        Assert.Equal([Hkd.Of(24_750_000), Hkd.Of(126_000_000), Hkd.Of(65_000_000)], lines.Select(l => l.Amount));
        var whole = Hkd.Sum(lines.Select(l => l.Amount));
        Assert.Equal((Hkd.Of(215_750_000), "69.4"), (whole, Written(Share.Between(whole, PhaseTests.Phases["P4"].Budget.Value))));
    }

    [Fact]
    public void Every_figure_has_its_source() => Assert.All(Facts.Statistics.Select(s => s.Source).Concat(Facts.Budget.Select(b => b.Source)).Concat(Facts.Ranges.Select(r => r.Source)), s => Assert.True(s.IsInTheGuides));

    private static string? Written(Share? share, int places = 1) => share?.PercentTo(places).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
