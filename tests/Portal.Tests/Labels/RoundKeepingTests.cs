using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Labels;
using CleanerProduction.Portal.Labels.Enter;
using CleanerProduction.Portal.Labels.Rounds;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Labels;

/// <summary>Rounds: planned after the last, changed with a reason, announced (LG-1.6, A-84).</summary>
public sealed class RoundKeepingTests(DemonstrationStores stores) : LabelOffice(stores)
{
    [Fact]
    public async Task A_round_is_planned_after_the_last_changed_and_announced_once_its_days_are_its_own()
    {
        Assert.Equal(RoundDesk.Unknown, (await Keeping.Begin(Acting, 2028, "x", Test))?.Code);
        Assert.Equal(RoundKeeping.YearTaken, (await Keeping.Begin(Secretary, 2026, "x", Test))?.Code);
        Assert.Null(await Keeping.Begin(Secretary, 2028, "Next year", Test));
        Assert.Equal(RoundKeeping.YearTaken, (await Keeping.Begin(Secretary, 2028, "Next year", Test))?.Code);
        var planned = await Round(2028);
        Assert.Equal((RoundState.Planned, new DateOnly(2027, 11, 2), "Next year"), (planned.Case.State, planned.Round.Opens.Value, planned.Round.Opens.Source.Text));
        Assert.Equal("LG-4.1(1)", planned.Round.PaidMeasures.Source.Text);
        Assert.False(planned.IsOpenOn(new(2027, 11, 2)));

        Assert.Equal(RoundKeeping.NoReason, (await Change(2028, "", ("closes", "2027-12-15")))?.Code);
        Assert.Equal(RoundKeeping.Same, (await Change(2028, "x", ("closes", "2027-12-31")))?.Code);
        Assert.Equal("round-day-out-of-order", (await Change(2028, "x", ("closes", "2027-11-01")))?.Code);
        Assert.Equal("round-figure-not-readable", (await Change(2028, "x", ("objectionDays", "some")))?.Code);
        Assert.Null(await Change(2028, "Two weeks earlier", ("closes", "2027-12-15"), ("objectionDays", "14")));
        var changed = await Round(2028);
        Assert.Equal((2, new DateOnly(2027, 12, 15), 14, "Two weeks earlier"), (changed.Version, changed.Round.Closes.Value, changed.Round.ObjectionDays.Value, changed.Round.Closes.Source.Text));
        Assert.Equal("Next year", changed.Round.Opens.Source.Text);

        Assert.Equal(CaseDesk.MovedOn, (await Keeping.Announce(Secretary, 2028, changed.Case.HistoryEntries - 1, Test))?.Code);
        Assert.Null(await Keeping.Announce(Secretary, 2028, changed.Case.HistoryEntries, Test));
        Assert.True((await Round(2028)).IsOpenOn(new(2027, 12, 15)));
        Assert.False((await Round(2028)).IsOpenOn(new(2027, 12, 16)));
        Assert.Equal(RoundKeeping.Overlaps, (await Change(2028, "x", ("opens", "2026-12-31")))?.Code);
    }

    [Fact]
    public async Task Other_days_move_the_clock_of_the_sealed_original_and_whoever_waits_is_told()
    {
        var reference = await Whole(await NewFactory());
        Assert.Null(await Submit(reference));
        Assert.Null(await Change(2027, "More time for the post", ("originalGraceDays", "21")));
        await using var db = await Databases.CreateDbContextAsync(Test);
        Assert.Equal(new DateOnly(2027, 1, 21), (await db.Set<CaseDeadline>().SingleAsync(d => d.Case == reference && d.Rule == Entering.OriginalRule, Test)).Due);
        Assert.True(await db.Set<Notice>().AnyAsync(n => n.Case == reference && n.PersonId == Applicant && n.Key.StartsWith("LR-2027-0001/"), Test));
        Assert.Null(await Change(2027, "As before", ("originalGraceDays", "14")));
    }

    [Fact]
    public async Task A_released_round_is_changed_no_more()
    {
        await SeededRounds.Put(Services(), Test);
        Assert.Equal((RoundState.Closed, new DateOnly(2022, 4, 1)), ((await Round(2022)).Case.State, (await Round(2022)).Round.Opens.Value));
        Assert.Equal(RoundKeeping.Over, (await Change(2022, "x", ("opens", "2022-03-01")))?.Code);
        await SeededRounds.Put(Services(), Test);
        await using var db = await Databases.CreateDbContextAsync(Test);
        Assert.Equal(1, await db.Set<LabelRoundVersion>().CountAsync(v => v.Year == 2022, Test));
    }

    private async Task<KnownRound> Round(int year) => (await new RoundBook(Databases).Of(year, Test))!;

    private async Task<Refusal?> Change(int year, string reason, params (string Name, string Text)[] values) =>
        await Keeping.Change(Secretary, year, (await Round(year)).Case.HistoryEntries, values.ToDictionary(v => v.Name, v => v.Text, StringComparer.Ordinal), reason, Test);
}
