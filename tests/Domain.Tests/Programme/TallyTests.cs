using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Programme;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CleanerProduction.DomainTests.Programme;

public class TallyTests
{
    internal static readonly Gen<TallyCell> Cell =
        from phase in Gen.Elements("P3", "P4", "P5")
        from kind in Gen.Elements(Enum.GetValues<ProjectType>())
        from standing in Gen.Elements(Enum.GetValues<Standing>())
        from sector in Gen.Elements("textiles", "metal", "food")
        from place in Gen.Elements("HK", "4419", "4403", "")
        from aim in Gen.Elements("Energy", "Air", "")
        from year in Gen.Choose(2015, 2026)
        from count in Gen.Choose(1, 40)
        from granted in Gen.Choose(0, 900_000)
        from paid in Gen.Choose(0, 900_000)
        select new TallyCell(phase, kind, standing, sector, place, aim, year, count, new Hkd(granted), new Hkd(paid));

    internal static readonly Gen<TallyAsk> Ask =
        from phase in Gen.Elements<string?>(null, null, "P4", "P5")
        from kind in Gen.Elements<ProjectType?>(null, null, ProjectType.OnSiteAssessment)
        from sector in Gen.Elements<string?>(null, null, "metal", "none such")
        from place in Gen.Elements<string?>(null, null, "HK", "")
        from year in Gen.Elements<int?>(null, null, 2020)
        from aim in Gen.Elements<string?>(null, null, "Air", "")
        select new TallyAsk(phase, kind, sector, place, year, aim);

    private static readonly Arbitrary<(ImmutableArray<TallyCell> Cells, TallyAsk Ask)> Any =
        (from cells in Cell.ListOf() from ask in Ask select (cells.ToImmutableArray(), ask)).ToArbitrary();

    [Fact]
    public void The_parts_by_anything_add_up_to_the_whole_whatever_is_asked() => Prop.ForAll(Any, drawn =>
    {
        var whole = new Tally(drawn.Cells).Of(drawn.Ask);
        Whole(whole, whole.By(c => c.Phase).Select(p => p.Part));
        Whole(whole, whole.By(c => (int)c.Kind).Select(p => p.Part));
        Whole(whole, whole.By(c => c.Sector).Select(p => p.Part));
        Whole(whole, whole.By(c => c.Place).Select(p => p.Part));
        Whole(whole, whole.By(c => c.Aim).Select(p => p.Part));
        Whole(whole, whole.By(c => c.Year).Select(p => p.Part));
        Assert.Equal(whole.Count, Enum.GetValues<Standing>().Sum(whole.Of));
        Assert.Equal(whole.Count - whole.Of(Standing.Deciding) - whole.Of(Standing.NotFunded), whole.Funded);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_filter_and_what_it_leaves_out_are_the_whole() => Prop.ForAll(Any, drawn =>
    {
        var all = new Tally(drawn.Cells);
        var left = new Tally([.. drawn.Cells.Where(c => !drawn.Ask.Takes(c))]);
        Whole(all, [all.Of(drawn.Ask), left]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_state_stands_somewhere_and_what_is_decided_is_not_open()
    {
        Assert.All(Enum.GetValues<ApplicationState>(), s => Assert.True(Enum.IsDefined(Tally.StandingOf(s))));
        Assert.Equal(Standing.Finished, Tally.StandingOf(ApplicationState.Paid));
        Assert.Equal(Standing.UnderWay, Tally.StandingOf(ApplicationState.PaymentHold));
        Assert.Equal(Standing.NotFunded, Tally.StandingOf(ApplicationState.Terminated));
        Assert.Equal(Standing.Deciding, Tally.StandingOf(ApplicationState.OnAgenda));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Of_very_few_no_sums_are_told(int count, bool few) =>
        Assert.Equal(few, new Tally(count == 0 ? [] : [new("P4", ProjectType.Demonstration1, Standing.Finished, "metal", "HK", "Energy", 2021, count, new(1), new(1))]).IsFew);

    private static void Whole(Tally whole, IEnumerable<Tally> parts)
    {
        var all = parts.ToList();
        Assert.Equal((whole.Count, whole.Granted, whole.Paid), (all.Sum(p => p.Count), Hkd.Sum(all.Select(p => p.Granted)), Hkd.Sum(all.Select(p => p.Paid))));
    }
}
