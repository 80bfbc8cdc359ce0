using CleanerProduction.Applications;
using CleanerProduction.Schemes;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CleanerProduction.DomainTests.Schemes;

public class PhaseTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "seeds", "phases");

    public static readonly Phases Phases = Phases.Parse(Directory.GetFiles(Folder, "*.json").Select(f => (Path.GetFileName(f), File.ReadAllText(f))));

    private static DateOnly D(string iso) => Dates.Parse(iso).Value;

    [Theory]
    [InlineData("2008-03-31", null)]
    [InlineData("2008-04-01", "P1")]
    [InlineData("2013-01-20", "P1")]
    [InlineData("2013-01-21", null)]
    [InlineData("2013-03-31", null)]
    [InlineData("2013-04-01", "P2")]
    [InlineData("2015-03-31", "P2")]
    [InlineData("2015-04-01", null)]
    [InlineData("2015-06-01", "P3")]
    [InlineData("2020-03-31", "P3")]
    [InlineData("2020-06-01", "P4")]
    [InlineData("2025-03-31", "P4")]
    [InlineData("2025-04-01", null)]
    [InlineData("2025-07-01", "P5")]
    [InlineData("2027-06-30", "P5")]
    [InlineData("2027-07-01", null)]
    public void FG_1_1_1_RG_1_1_1_a_day_has_one_phase_or_none(string day, string? code) => Assert.Equal(code, Phases.On(D(day))?.Code);

    [Fact]
    public void A_day_of_no_phase_says_when_the_next_begins()
    {
        Assert.Equal("2025-07-01", Phases.RunningOn(D("2025-04-01")).Refusal!.Figures["next"]);
        Assert.Equal("", Phases.RunningOn(D("2027-07-01")).Refusal!.Figures["next"]);
    }

    [Theory]
    [InlineData("P4", ProjectType.OnSiteAssessment, "80000", "40000")]
    [InlineData("P4", ProjectType.OnSiteAssessment, "90000", "45000")]
    [InlineData("P4", ProjectType.OnSiteAssessment, "100000", "45000")]
    [InlineData("P4", ProjectType.Demonstration1, "900000", "450000")]
    [InlineData("P4", ProjectType.Demonstration1, "900002", "450000")]
    [InlineData("P4", ProjectType.Demonstration1, "899999", "449999.50")]
    [InlineData("P4", ProjectType.Demonstration2, "1300000", "650000")]
    [InlineData("P4", ProjectType.Demonstration2, "1000000", "500000")]
    [InlineData("P2", ProjectType.OnSiteAssessment, "60000", "25000")]
    [InlineData("P2", ProjectType.Demonstration, "700000", "300000")]
    [InlineData("P1", ProjectType.OnSiteAssessment, "40000", "15000")]
    [InlineData("P1", ProjectType.Demonstration, "320000", "160000")]
    [InlineData("P1", ProjectType.Verification, "20000", "15000")]
    [InlineData("P2", ProjectType.Verification, "12345.67", "12345.67")]
    [InlineData("P5", ProjectType.NewTechnology, "1400000", "650000")]
    [InlineData("P4", ProjectType.OnSiteAssessment, "0.01", "0")]
    [InlineData("P4", ProjectType.OnSiteAssessment, "33.33", "16.66")]
    public void FG_T1_2_PP_12_a_grant_is_the_share_or_the_cap_rounded_down(string phase, ProjectType project, string cost, string grant) =>
        Assert.Equal(Hkd.Parse(grant).Value, Phases[phase].GrantFor(project, Hkd.Parse(cost).Value, Phases[phase].Period.Until).Value.Amount);

    [Fact]
    public void The_applicant_pays_the_balance_and_nothing_where_the_service_is_free()
    {
        Assert.Equal("HK$750,000.00", $"{Phases["P4"].GrantFor(ProjectType.Demonstration1, Hkd.Of(1_200_000), D("2023-05-01")).Value.ApplicantPays}");
        Assert.Equal(Hkd.Zero, Phases["P2"].GrantFor(ProjectType.Verification, Hkd.Of(25_000), D("2014-05-01")).Value.ApplicantPays);
    }

    [Theory]
    [InlineData(false, 650_000)]
    [InlineData(true, 750_000)]
    public void Technology_of_Hong_Kong_has_its_own_ceiling_in_P5_from_a_public_page(bool hongKong, int cap)
    {
        var grant = Phases["P5"].GrantFor(ProjectType.NewTechnology, Hkd.Of(2_000_000), D("2026-05-01"), hongKong).Value;
        Assert.Equal(Hkd.Of(cap), grant.Amount);
        Assert.Equal(SourceKind.PublicPage, grant.Source.Kind);
        Assert.Equal(Hkd.Of(450_000), Phases["P4"].Cap(ProjectType.Demonstration1, D("2023-05-01"), hongKong).Value);
    }

    [Theory]
    [InlineData("P5", ProjectType.OnSiteAssessment, "2026-01-01", "project-not-offered", "RG-1.1.2")]
    [InlineData("P5", ProjectType.Demonstration1, "2026-01-01", "project-not-offered", "RG-1.1.2")]
    [InlineData("P4", ProjectType.NewTechnology, "2023-01-01", "project-not-offered", "FG-1.1.2")]
    [InlineData("P4", ProjectType.Verification, "2023-01-01", "project-not-offered", "FG-1.1.2")]
    [InlineData("P4", ProjectType.Demonstration1, "2025-04-01", "phase-not-running", "FG-1.1.2")]
    [InlineData("P3", ProjectType.Demonstration, "2018-01-01", "parameter-not-set", null)]
    public void A_06_what_the_guides_do_not_say_is_refused_and_never_taken_from_another_phase(string phase, ProjectType project, string on, string code, string? clause)
    {
        var refusal = Phases[phase].GrantFor(project, Hkd.Of(100_000), D(on)).Refusal!;
        Assert.Equal((code, clause), (refusal.Code, refusal.Clause));
    }

    [Fact]
    public void P3_has_ceilings_from_a_public_page_and_no_share()
    {
        Assert.Equal(Hkd.Of(28_000), Phases["P3"].Cap(ProjectType.OnSiteAssessment, D("2018-01-01")).Value);
        Assert.Equal(Hkd.Of(330_000), Phases["P3"].Cap(ProjectType.Demonstration, D("2018-01-01")).Value);
        Assert.Equal("share", Phases["P3"].ShareOf(ProjectType.Demonstration, D("2018-01-01")).Refusal!.Figures["parameter"]);
    }

    [Fact]
    public void A_later_row_supersedes_without_an_edit()
    {
        var source = Source.Parse("reading: decided by the Secretariat").Value;
        var changed = Phases.With("P5", new(ProjectType.NewTechnology, D("2026-10-01"), Share.Percent(60), Hkd.Of(700_000), null, null, source));
        Assert.Equal(Hkd.Of(650_000), changed["P5"].Cap(ProjectType.NewTechnology, D("2026-09-30")).Value);
        Assert.Equal(Hkd.Of(700_000), changed["P5"].Cap(ProjectType.NewTechnology, D("2026-10-01")).Value);
        Assert.Equal(Hkd.Of(700_000), changed["P5"].Cap(ProjectType.NewTechnology, D("2026-10-01"), hongKongTechnology: true).Value);
        Assert.Equal(Hkd.Of(650_000), Phases["P5"].Cap(ProjectType.NewTechnology, D("2026-10-01")).Value);
        var again = changed.With("P5", new(ProjectType.NewTechnology, D("2026-10-01"), null, null, null, null, source));
        Assert.Equal("parameter-not-set", again["P5"].Cap(ProjectType.NewTechnology, D("2026-10-02")).Refusal!.Code);
        var earlier = changed.With("P5", new(ProjectType.NewTechnology, D("2026-08-01"), Share.Percent(60), Hkd.Of(600_000), null, null, source));
        Assert.Equal(Hkd.Of(600_000), earlier["P5"].Cap(ProjectType.NewTechnology, D("2026-09-30")).Value);
        Assert.Equal(Hkd.Of(700_000), earlier["P5"].Cap(ProjectType.NewTechnology, D("2026-10-01")).Value);
    }

    [Fact]
    public void A_grant_never_exceeds_share_nor_cap_and_never_shrinks_with_the_cost() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<PositiveInt>(), (one, more) =>
        {
            Grant Of(long cents) => Phases["P4"].GrantFor(ProjectType.Demonstration1, new(cents), D("2023-01-01")).Value;
            var (small, large) = (Of(one.Get * 1_000L), Of(one.Get * 1_000L + more.Get));
            return small.Amount.Cents * 2 <= small.Cost.Cents && small.Amount <= Hkd.Of(450_000) && small.Amount <= large.Amount && small.Amount + small.ApplicantPays == small.Cost;
        }));

    [Theory]
    [InlineData("P1", 93_060_000)]
    [InlineData("P2", 50_000_000)]
    [InlineData("P3", 150_000_000)]
    [InlineData("P4", 311_000_000)]
    [InlineData("P5", 100_000_000)]
    public void The_money_of_each_phase(string phase, int dollars) => Assert.Equal(Hkd.Of(dollars), Phases[phase].Budget.Value);

    [Fact]
    public void LG_1_1_the_first_three_phases_add_up_to_about_293_million() =>
        Assert.Equal("HK$293,060,000.00", $"{Hkd.Sum(Phases.All.Take(3).Select(p => p.Budget.Value))}");

    [Fact]
    public void P4_targets_at_their_caps_fit_the_money()
    {
        var phase = Phases["P4"];
        int Count(TargetKind kind) => phase.Targets.Single(t => t.Kind == kind).From;
        Hkd Cap(ProjectType type) => phase.Cap(type, phase.Period.From).Value;
        var sum = Cap(ProjectType.OnSiteAssessment) * Count(TargetKind.OnSiteAssessments) + Cap(ProjectType.Demonstration1) * Count(TargetKind.Demonstrations1)
            + Cap(ProjectType.Demonstration2) * Count(TargetKind.Demonstrations2);
        Assert.Equal("HK$215,750,000.00", $"{sum}");
        Assert.Equal(69, Share.Between(sum, phase.Budget.Value).WholePercent());
    }

    [Theory]
    [InlineData("P1", "CHAIR TID HKPC HKGCC FHKI CMA CGCC")]
    [InlineData("P2", "CHAIR TID HKPC HKGCC FHKI CMA CGCC")]
    [InlineData("P3", "")]
    [InlineData("P4", "CHAIR HKGCC FHKI CMA CGCC ACADEMIC EPD TID ITC")]
    [InlineData("P5", "CHAIR HKGCC FHKI CMA CGCC ACADEMIC EPD TID ITC")]
    public void FG_G8_PP_22_the_seats_of_the_committee(string phase, string seats)
    {
        Assert.Equal(seats.Split(' ', StringSplitOptions.RemoveEmptyEntries), Phases[phase].Seats.Select(s => s.Code));
        Assert.All(Phases[phase].Seats, s => Assert.True(s.Votes));
        Assert.All(Phases[phase].Seats, s => Assert.Equal(s.Code is not ("CHAIR" or "ACADEMIC"), s.AlternatesAllowed));
    }

    [Fact]
    public void A_personal_appointee_has_no_alternate()
    {
        var seats = Phases["P4"].Seats;
        var sitter = new CleanerProduction.Meetings.Sitter("ann", Trilingual.Same("Ann"));
        Assert.Equal(sitter, seats.Single(s => s.Code == "CMA").With(null, [sitter], deputy: false).Alternates.Single());
        Assert.Throws<ArgumentException>(() => seats.Single(s => s.Code == "ACADEMIC").With(null, [sitter], deputy: false));
        Assert.Equal(seats.Select(s => s.Kind.ToString()), seats.Select(s => s.With(sitter, [], deputy: false).Kind.ToString()));
    }

    [Fact]
    public void FG_1_and_3_the_thresholds_of_P4()
    {
        var rules = Phases["P4"].Funding!;
        Assert.Equal((5, 5, 5, 2, 60, 8), (rules.AssessmentGapYears.Value, rules.DemonstrationWindowYears.Value, rules.DemonstrationsAFactory.Value,
            rules.Representatives.Value, rules.VideoSeconds.Value, rules.PrioritySectors.Value));
        Assert.Equal((Hkd.Of(10_000), Hkd.Of(50_000), Hkd.Of(1_400_000), 2, 5), (rules.Quotations.VerbalUpTo.Value, rules.Quotations.FewUpTo.Value,
            rules.Quotations.ManyUpTo.Value, rules.Quotations.Few.Value, rules.Quotations.Many.Value));
        Assert.Equal((Share.Percent(50), Share.Percent(30), Share.Percent(10), Share.Whole), (rules.MainlandShareAbove.Value, rules.ApplicantShareAtLeast.Value,
            rules.EvaluatedDemonstrations1.Value, rules.EvaluatedDemonstrations2.Value));
        Assert.All(new[] { "P1", "P2", "P3", "P5" }, code => Assert.Null(Phases[code].Funding));
    }

    [Fact]
    public void RG_3_2_2_RG_4_1_2_the_criteria_of_P5()
    {
        var rules = Phases["P5"].Registration!;
        Assert.Equal((3, 2, 2, 3, 3, Hkd.Zero), (rules.Category1Staff.Value, rules.Category1Years.Value, rules.Category2Years.Value, rules.Category2Projects.Value,
            rules.ProjectRecords.Value, rules.Fee.Value));
        Assert.Equal("第二類別：顧問工程公司", Phases["P5"].Categories[1].Name.Hant);
        Assert.Equal("第二類別：工程公司", Phases["P4"].Categories[1].Name.Hant);
    }
}
