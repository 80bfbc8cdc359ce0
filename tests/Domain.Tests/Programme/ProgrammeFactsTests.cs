using CleanerProduction.Companies;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Labels;
using CleanerProduction.Programme;
using Xunit;

namespace CleanerProduction.DomainTests.Programme;

public class ProgrammeFactsTests
{
    private static readonly ProgrammeFacts Facts = ProgrammeFacts.Parse(name => Repository.Text("seeds", "programme", name));

    [Fact]
    public void PP_4_the_three_kinds_add_up_to_the_applications() =>
        Assert.Equal(Facts["applications"].Value, Facts["assessments"].Value + Facts["demonstrations"].Value + Facts["verifications"].Value);

    [Theory]
    [InlineData("assessments", 800, 143)]
    [InlineData("assessments", 1000, 114)]
    [InlineData("demonstrations", 120, 126)]
    [InlineData("verifications", 500, 152)]
    [InlineData("verifications", 1000, 76)]
    public void PP_3_PP_4_results_against_targets(string code, int target, int percent) => Assert.Equal(percent, Share.Ratio(Facts[code].Value, target).WholePercent());

    [Theory]
    [InlineData("voc", 14)]
    [InlineData("so2", 12)]
    [InlineData("nox", 15)]
    [InlineData("co2", 17)]
    [InlineData("effluent", 21)]
    [InlineData("energy", 24)]
    [InlineData("cost", 10)]
    public void PP_6_PP_8_the_demonstrations_are_a_part_of_the_whole(string code, int percent) =>
        Assert.Equal(percent, Facts.Reductions.Single(r => r.Code == code).DemonstrationShare.WholePercent());

    [Fact]
    public void A_75_only_energy_and_cost_are_yearly() => Assert.Equal(["energy", "cost"], Facts.Reductions.Where(r => r.Yearly).Select(r => r.Code));

    [Fact]
    public void PP_Annex_the_lines_add_up_to_the_budget()
    {
        Assert.Equal(PhaseTests.Phases["P2"].Budget.Value, Hkd.Sum(Facts.Budget.Select(l => l.Amount)));
        Hkd Line(string code) => Facts.Budget.Single(l => l.Code == code).Amount;
        Assert.Equal(PhaseTests.Phases["P2"].Offers[0].Cap!.Value * 250, Line("2"));
        Assert.Equal(PhaseTests.Phases["P2"].Offers[1].Cap!.Value * 90, Line("3"));
        Assert.Equal(PhaseTests.Phases["P2"].Offers[2].Cap!.Value * 100, Line("4"));
        Assert.Equal(Hkd.Of(5_180_000), Line("1a") + Line("1b"));
        Assert.Equal(Hkd.Of(1_910_000), Line("5ii-staff") + Line("5ii-office"));
    }

    [Fact]
    public void PR_2_2_printed_percentages_are_actual_over_target()
    {
        Assert.All(Facts.Pass.Deliverables, d => Assert.Equal(d.PrintedPercent, Share.Ratio(d.Actual, d.Target).WholePercent()));
        Assert.Equal(Dates.AddMonths(Facts.Pass.From, Facts.Pass.Months).AddDays(-1), Facts.Pass.Until);
        Assert.Equal(85, Share.Ratio(Facts.Pass.RatingTenths, Facts.Pass.RatingOfTenths).WholePercent());
    }

    [Fact]
    public void Approved_projects_only_grow() =>
        Assert.Equal(Facts.Approved.Select(a => a.Count), Facts.Approved.OrderBy(a => a.On).Select(a => a.Count).Order());

    [Fact]
    public void A_year_of_labels_that_does_not_add_up_stops_the_start() => Assert.Throws<FormatException>(() =>
        ProgrammeFacts.Parse(name => Repository.Text("seeds", "programme", name).Replace("\"total\": 155", "\"total\": 156", StringComparison.Ordinal)));

    [Fact]
    public void Everything_has_a_name_in_three_languages()
    {
        Assert.All(Facts.Statistics, s => Assert.False(s.Name.IsIncomplete));
        Assert.All(Facts.Reductions, r => Assert.False(r.Name.IsIncomplete || r.Unit.IsIncomplete));
        Assert.All(Facts.Budget, l => Assert.False(l.Name.IsIncomplete));
        Assert.All(Facts.Contacts, c => Assert.False(c.Name.IsIncomplete || c.Address.IsIncomplete));
        Assert.All(Facts.Pass.Deliverables, d => Assert.False(d.Name.IsIncomplete));
    }

    [Fact]
    public void LG_1_6_the_round_of_2022()
    {
        var round = LabelRound.Parse("round-2022.json", Repository.Text("seeds", "labels", "round-2022.json"));
        Assert.Equal("2022-04-01/2022-05-31", round.Window.ToString());
        Assert.Equal(round.Opens.Value.AddYears(-1), round.CleanSinceManufacturing.Value);
        Assert.Equal(round.Opens.Value.AddYears(-2), round.CleanSinceExcellent.Value);
        Assert.Equal((3, 2, 1, 2, 2, 3, 3, 5, 3, 6, 2), (round.PaidMeasures.Value, round.PaidMeasuresWithVocOrNox.Value, round.VocOrNoxMeasures.Value, round.ManufacturingAwards.Value,
            round.PaidMeasuresOnRenewal.Value, round.Referrals.Value, round.LabelledSuppliers.Value, round.FundedProjects.Value, round.FundedProjectsOnRenewal.Value, round.PanelSeats.Value, round.PanelCoChairs.Value));
    }

    [Fact]
    public void FG_1_3_2_eight_sectors_have_priority()
    {
        var sectors = Sector.Parse(Repository.Text("seeds", "sectors.csv"));
        Assert.Equal(PhaseTests.Phases["P4"].Funding!.PrioritySectors.Value, sectors.Count(s => s.HasPriority));
        Assert.Equal(sectors.Length, sectors.Select(s => s.Slug).Distinct().Count());
        Assert.All(sectors, s => Assert.False(s.Name.IsIncomplete));
    }

    [Fact]
    public void PP_fn3_nine_cities_of_the_delta_and_21_of_the_province()
    {
        var cities = City.Parse(Repository.Text("seeds", "cities.csv"));
        Assert.Equal((21, 9), (cities.Length, cities.Count(c => c.PearlRiverDelta)));
        Assert.Equal("東莞", cities.Single(c => c.Code == "4419").Name.Hant);
        Assert.All(cities, c => Assert.StartsWith("44", c.Code, StringComparison.Ordinal));
        Assert.Equal(21, cities.Select(c => c.Code).Distinct().Count());
    }
}
