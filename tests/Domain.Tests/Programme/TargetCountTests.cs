using CleanerProduction.Applications;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Programme;
using CleanerProduction.Schemes;
using Xunit;

namespace CleanerProduction.DomainTests.Programme;

/// <summary>What is counted beside what the phases set out to reach.</summary>
public class TargetCountTests
{
    private static TallyCell Some(string phase, ProjectType kind, Standing standing, int count) => new(phase, kind, standing, "metal", "HK", "Energy", 2021, count, Hkd.Zero, Hkd.Zero);

    [Fact]
    public void FG_T1_3_each_target_of_the_fourth_phase_counts_its_own_kind_and_what_is_no_project_is_not_counted()
    {
        var counts = TargetCount.Of(PhaseTests.Phases, new([
            Some("P4", ProjectType.OnSiteAssessment, Standing.Finished, 100), Some("P4", ProjectType.OnSiteAssessment, Standing.UnderWay, 10), Some("P4", ProjectType.OnSiteAssessment, Standing.NotFunded, 5),
            Some("P4", ProjectType.Demonstration1, Standing.Deciding, 7)]));
        Assert.Equal([TargetKind.OnSiteAssessments, TargetKind.Demonstrations1, TargetKind.Demonstrations2, TargetKind.EventsAFundedBody], counts.Select(c => c.Target!.Kind));
        Assert.Equal([110, 0, 0, null], counts.Select(c => c.Counted?.Funded));
        Assert.Equal(20, counts[0].OfLower!.Value.WholePercent());
        Assert.Equal(0, counts[1].OfLower!.Value.WholePercent());
        Assert.Null(counts[3].OfLower);
        Assert.All(counts, c => Assert.True(c.Target!.About));
    }

    [Fact]
    public void RG_1_1_2_the_fifth_phase_has_no_targets_and_its_projects_are_counted_all_the_same()
    {
        var count = Assert.Single(TargetCount.Of(PhaseTests.Phases, new([Some("P5", ProjectType.NewTechnology, Standing.UnderWay, 4)])));
        Assert.Equal((null, ProjectType.NewTechnology, 4, null), (count.Target, count.Project, count.Counted!.Funded, count.OfLower));
    }

    [Fact]
    public void A_phase_of_which_nothing_was_brought_in_says_nothing() => Assert.Empty(TargetCount.Of(PhaseTests.Phases, new([])));
}
