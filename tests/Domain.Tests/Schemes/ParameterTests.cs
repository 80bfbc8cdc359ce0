using CleanerProduction.Applications;
using CleanerProduction.Schemes;
using Xunit;

namespace CleanerProduction.DomainTests.Schemes;

public class ParameterTests
{
    private static readonly DateOnly Today = D("2026-11-21");
    private static readonly DateOnly From = D("2027-01-01");
    private static readonly Parameters Now = new(PhaseTests.Phases, WorkingCalendarTests.Calendar, Technologies.None);
    private static readonly Offer Row = new(ProjectType.NewTechnology, From, Share.Percent(60), Hkd.Of(700_000), Hkd.Of(800_000), null, new(SourceKind.Decision, "paper 12/2026"));
    private static readonly Trilingual Name = new("特別假期", "特别假期", "Special holiday");

    private static DateOnly D(string iso) => Dates.Parse(iso).Value;

    [Fact]
    public void A_row_is_in_force_from_its_day_on_and_not_a_day_before()
    {
        var then = Now.Accept(new OfferAdded("P5", Row), Today).Value.Phases["P5"];
        Assert.Equal(Hkd.Of(650_000), then.Cap(ProjectType.NewTechnology, From.AddDays(-1)).Value);
        Assert.Equal(Hkd.Of(700_000), then.Cap(ProjectType.NewTechnology, From).Value);
        Assert.Equal(Hkd.Of(800_000), then.Cap(ProjectType.NewTechnology, then.Period.Until, hongKongTechnology: true).Value);
        Assert.Equal(Share.Percent(50), then.ShareOf(ProjectType.NewTechnology, From.AddDays(-1)).Value);
        Assert.Equal(Share.Percent(60), then.ShareOf(ProjectType.NewTechnology, From).Value);
        Assert.Equal(Hkd.Of(650_000), Now.Phases["P5"].Cap(ProjectType.NewTechnology, From).Value);
    }

    [Fact]
    public void Of_two_rows_for_one_day_the_later_one_counts()
    {
        var twice = Now.With(new OfferAdded("P5", Row)).Accept(new OfferAdded("P5", Row with { Cap = Hkd.Of(690_000) }), Today).Value;
        Assert.Equal(Hkd.Of(690_000), twice.Phases["P5"].Cap(ProjectType.NewTechnology, From).Value);
    }

    [Theory]
    [InlineData("2026-11-21", ParameterRefusals.NotAhead)]
    [InlineData("2026-11-22", null)]
    [InlineData("2027-06-30", null)]
    [InlineData("2027-07-01", ParameterRefusals.OutsidePhase)]
    [InlineData("2025-06-30", ParameterRefusals.OutsidePhase)]
    public void A_row_begins_tomorrow_at_the_earliest_and_within_its_phase(string from, string? refused) =>
        Assert.Equal(refused, Now.Accept(new OfferAdded("P5", Row with { ValidFrom = D(from) }), Today).Refusal?.Code);

    [Fact]
    public void Impossible_numbers_are_refused_each_by_its_own_name()
    {
        (Offer Row, string Code)[] wrong =
        [
            (Row with { Share = Share.Ratio(10_001, 10_000) }, ParameterRefusals.ShareAboveWhole), (Row with { Share = Share.None }, ParameterRefusals.ShareNothing), (Row with { Share = null }, ParameterRefusals.ShareMissing),
            (Row with { Cap = Hkd.Zero }, ParameterRefusals.CapNothing), (Row with { Cap = null }, ParameterRefusals.CapMissing),
            (Row with { CapHongKongTechnology = Row.Cap }, ParameterRefusals.HigherCapNotHigher), (Row with { Project = ProjectType.Verification }, ParameterRefusals.ProjectNotOffered),
            (Row with { Share = Share.Percent(50), Cap = Hkd.Of(650_000), CapHongKongTechnology = Hkd.Of(750_000) }, ParameterRefusals.NothingChanges),
        ];
        Assert.All(wrong, w => Assert.Equal(w.Code, Now.Accept(new OfferAdded("P5", w.Row), Today).Refusal?.Code));
        Assert.Equal(ParameterRefusals.NoPhase, Now.Accept(new OfferAdded("P9", Row), Today).Refusal?.Code);
        Assert.True(Now.Accept(new OfferAdded("P5", Row with { Share = Share.Whole, CapHongKongTechnology = null }), Today).Ok);
    }

    [Fact]
    public void C_4_a_holiday_added_moves_a_count_that_passes_it_and_no_other()
    {
        var then = Now.Accept(new HolidaysAdded([new(D("2026-11-24"), Name, "Gazette")]), Today).Value.Calendar;
        Assert.Equal(D("2026-11-24"), Now.Calendar.Add(D("2026-11-20"), 2).Due);
        Assert.Equal(D("2026-11-25"), then.Add(D("2026-11-20"), 2).Due);
        Assert.Equal(D("2026-11-23"), then.Add(D("2026-11-20"), 1).Due);
        Assert.Equal(D("2026-11-26"), then.Add(D("2026-11-24"), 2).Due);
        Assert.Equal(Name, then.On(D("2026-11-24"))!.Name);
    }

    [Fact]
    public void A_holiday_stands_once_may_be_renamed_and_withdrawn()
    {
        var there = WorkingCalendarTests.Calendar.On(D("2026-12-25"))!;
        Assert.Equal(ParameterRefusals.HolidayThere, Now.Accept(new HolidaysAdded([there]), Today).Refusal?.Code);
        var renamed = Now.Accept(new HolidaysAdded([there with { Name = Name }]), Today).Value.Calendar;
        Assert.Equal(Name, renamed.On(there.Date)!.Name);
        Assert.Equal(Now.Calendar.Holidays.Count(), renamed.Holidays.Count());
        Assert.True(Now.Accept(new HolidayWithdrawn(there.Date), Today).Value.Calendar.IsWorkingDay(there.Date));
        Assert.Equal(ParameterRefusals.NoHoliday, Now.Accept(new HolidayWithdrawn(D("2026-12-24")), Today).Refusal?.Code);
        Assert.Equal(ParameterRefusals.OutsideCalendar, Now.Accept(new HolidaysAdded([new(D("2032-01-01"), Name, "")]), Today).Refusal?.Code);
        Assert.Equal(ParameterRefusals.NameMissing, Now.Accept(new HolidaysAdded([new(D("2026-12-24"), Name with { Hans = " " }, "")]), Today).Refusal?.Code);
    }

    [Theory]
    [InlineData(16, "2027-12-31")]
    [InlineData(17, "2028-12-31")]
    public void A_year_is_known_when_all_its_holidays_are(int days, string known) =>
        Assert.Equal(D(known), Now.Calendar.WithAll(Enumerable.Range(1, days).Select(n => new Holiday(new(2028, 3, n), Name, ""))).Known.Until);

    [Fact]
    public void FG_2_4_1_a_theme_is_listed_from_its_first_day_through_its_last()
    {
        var theme = new Technology("T1", TechnologyList.Themes, "textile", new("廢水回用", "废水回用", "Water reuse"), D("2026-01-01"), null);
        var listed = Now.Accept(new TechnologyAdded(theme), Today).Value;
        var ended = listed.Accept(new TechnologyEnded("T1", D("2026-12-31")), Today).Value;
        Assert.Equal([0, 1, 1, 0], new[] { "2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01" }.Select(d => ended.Technologies.InForce(D(d)).Count()));
        Assert.Single(listed.Technologies.InForce(D("2027-01-01")));
        Assert.Equal("T2", ended.Technologies.NextCode);
        Assert.Equal(ParameterRefusals.TechnologyThere, listed.Accept(new TechnologyAdded(theme with { Code = "T2" }), Today).Refusal?.Code);
        Assert.Equal(ParameterRefusals.EndInThePast, listed.Accept(new TechnologyEnded("T1", D("2026-11-20")), Today).Refusal?.Code);
        Assert.Equal(ParameterRefusals.EndsBefore, Now.Accept(new TechnologyAdded(theme with { Until = D("2025-12-31") }), Today).Refusal?.Code);
        Assert.Equal(ParameterRefusals.NoTechnology, Now.Accept(new TechnologyEnded("T1", Today), Today).Refusal?.Code);
    }

    [Fact]
    public void Every_row_is_read_back_as_it_was_written()
    {
        ParameterChange[] rows =
        [
            new OfferAdded("P5", Row), new HolidayWithdrawn(From), new TechnologyEnded("T1", From),
            new TechnologyAdded(new("T1", TechnologyList.Demonstration1, null, Name, From, null)),
        ];
        Assert.All(rows, row => Assert.Equal(row, StrictJson.Read<ParameterChange>("row", StrictJson.Write(row))));
        var days = new HolidaysAdded([new(From, Name, "1823 feed")]);
        Assert.Equal(days.Days, Assert.IsType<HolidaysAdded>(StrictJson.Read<ParameterChange>("row", StrictJson.Write<ParameterChange>(days))).Days);
    }
}
