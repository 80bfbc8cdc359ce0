using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Funding.Facts;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Funding;

public class SectorTests
{
    private static readonly Dictionary<string, Sector> Sectors = Sector.Parse(Repository.Text("seeds", "sectors.csv")).ToDictionary(s => s.Slug);

    [Fact]
    public void FG_1_3_2_a_chemical_products_come_first() => ComesFirst(Section13Sectors.Chemical, "chemical", "other");

    [Fact]
    public void FG_1_3_2_b_food_and_beverage_come_first() => ComesFirst(Section13Sectors.FoodAndBeverage, "food-and-beverage", "chemical");

    [Fact]
    public void FG_1_3_2_c_furniture_come_first() => ComesFirst(Section13Sectors.Furniture, "furniture", "leather");

    [Fact]
    public void FG_1_3_2_d_metal_and_metal_products_come_first() => ComesFirst(Section13Sectors.Metal, "metal", "non-metallic-mineral");

    [Fact]
    public void FG_1_3_2_e_non_metallic_mineral_products_come_first() => ComesFirst(Section13Sectors.NonMetallicMineral, "non-metallic-mineral", "metal");

    [Fact]
    public void FG_1_3_2_f_paper_making_and_paper_products_come_first() => ComesFirst(Section13Sectors.Paper, "paper", "printing");

    [Fact]
    public void FG_1_3_2_g_printing_and_publishing_come_first() => ComesFirst(Section13Sectors.Printing, "printing", "paper");

    [Fact]
    public void FG_1_3_2_h_textiles_come_first() => ComesFirst(Section13Sectors.Textile, "textile", "leather");

    // A sector speaks through its own letter, which is silent on the sector beside it.
    private static void ComesFirst(Rule<EligibilityFacts> rule, string slug, string other)
    {
        var facts = Venture() with { Sector = Sectors[slug] };
        Assert.Equal((Met, NotApplicable, NotApplicable),
            (rule.Of(facts).Outcome, rule.Of(facts with { Sector = Sectors[other] }).Outcome, rule.Of(facts with { Sector = null }).Outcome));
        Assert.Equal((Met, Sectors[slug].Name), (Section13Sectors.Priority.Of(facts).Outcome, rule.Of(facts)["sector"]));
    }

    [Fact]
    public void FG_1_3_2_each_of_eight_sectors_has_its_letter_and_comes_first()
    {
        var sectors = Sector.Parse(Repository.Text("seeds", "sectors.csv"));
        foreach (var sector in sectors.Where(s => s.HasPriority))
        {
            var answer = EligibilityCheck.Of(Venture() with { Sector = sector });
            Assert.True(answer.PrioritySector);
            Assert.Equal(sector.Clause, answer.Findings.Single(f => f.Code == "sector-is").Clause);
        }
        Assert.Equal(P4.Funding!.PrioritySectors.Value, sectors.Count(s => s.HasPriority));
    }

    [Fact]
    public void FG_1_3_3_any_other_sector_may_apply_too()
    {
        var answer = EligibilityCheck.Of(Venture() with { Sector = Toys });
        Assert.Equal((Met, false), (answer.Outcome, answer.PrioritySector));
        Assert.Equal("other-sectors-to-committee", Section13Sectors.OtherSectors.Of(Venture(ProjectType.NewTechnology) with { Sector = Toys, Phase = PhaseTests.Phases["P5"] }).Code);
    }
}
