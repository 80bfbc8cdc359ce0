using CleanerProduction.Schemes;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CleanerProduction.DomainTests.Schemes;

public class DeadlineTests
{
    public static readonly Deadlines Deadlines = Deadlines.Parse(Repository.Text("seeds", "deadlines.json"));

    private static DateOnly D(string iso) => Dates.Parse(iso).Value;

    [Theory]
    [InlineData("FG-2.5.1-assessment", "2023-01-31", "2023-02-28")]
    [InlineData("FG-2.5.1-demonstration", "2022-09-01", "2022-09-15")]
    [InlineData("FG-3.1.2", "2022-08-15", "2022-10-15")]
    [InlineData("FG-3.2.1-start", "2022-08-15", "2022-08-29")]
    [InlineData("FG-3.2.1(a)", "2022-11-30", "2023-02-28")]
    [InlineData("FG-3.2.1(b)", "2022-08-15", "2023-08-15")]
    [InlineData("FG-3.2.2-interim", "2023-01-31", "2023-06-30")]
    [InlineData("FG-3.2.2-equipment", "2023-01-31", "2023-06-30")]
    [InlineData("FG-3.2.3", "2023-03-15", "2023-03-01")]
    [InlineData("FG-3.3.4", "2023-08-15", "2024-08-15")]
    [InlineData("FG-4.1.4", "2023-01-31", "2023-02-28")]
    [InlineData("RG-3.3.1", "2025-07-15", "2027-07-14")]
    [InlineData("RG-4.1.3", "2026-02-13", "2026-03-03")]
    [InlineData("RG-5.2.2", "2025-09-26", "2025-10-06")]
    [InlineData("RG-6.1.1", "2025-09-29", "2025-10-02")]
    [InlineData("RG-6.1.4-report", "2025-09-30", "2025-10-30")]
    [InlineData("RG-6.1.4-execute", "2025-10-03", "2025-10-20")]
    [InlineData("LG-7.1-manufacturing", "2020-10-29", "2022-10-28")]
    [InlineData("LG-7.1-technology-service", "2020-10-29", "2021-10-28")]
    [InlineData("LG-7.1-renewal-opens", "2022-10-28", "2022-04-28")]
    [InlineData("LG-1.6-check", "2022-05-31", "2022-07-31")]
    [InlineData("LG-3.1-original", "2022-05-31", "2022-06-14")]
    public void Falls_due_as_the_guides_example_says(string rule, string from, string due) =>
        Assert.Equal(D(due), Deadlines.Start(rule, D(from), WorkingCalendarTests.Calendar).Value.Due);

    [Fact]
    public void There_are_the_22_rules_above_and_no_other() => Assert.Equal(22, Deadlines.Rules.Count());

    [Fact]
    public void A_later_start_never_falls_due_earlier_and_working_days_end_on_one() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(D("2018-01-01").DayNumber, D("2027-06-01").DayNumber).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (day, days) => Assert.All(Deadlines.Rules, rule =>
        {
            DateOnly Due(int from) => rule.Start(DateOnly.FromDayNumber(from), WorkingCalendarTests.Calendar).Due;
            Assert.InRange(Due(day), DateOnly.MinValue, Due(day + 1));
            Assert.InRange(Due(day), DateOnly.MinValue, Due(day + days));
            if (rule.Basis == DeadlineBasis.WorkingDays) Assert.True(WorkingCalendarTests.Calendar.IsWorkingDay(Due(day)), $"{rule.Rule} {Due(day)}");
            Assert.Equal(rule.Direction == DeadlineDirection.Before, Due(day) < DateOnly.FromDayNumber(day));
        })));

    [Fact]
    public void Knows_what_it_counted()
    {
        var deadline = Deadlines.Start("RG-4.1.3", D("2026-02-13"), WorkingCalendarTests.Calendar).Value;
        Assert.Equal((DeadlineBasis.WorkingDays, 10, "RG-4.1.3", false), (deadline.Basis, deadline.Count, deadline.Clause.Id, deadline.Provisional));
        Assert.Equal(new(D("2026-02-13"), true, null), deadline.Steps[0]);
        Assert.Equal("Saturday", deadline.Steps[1].Why!.En);
        Assert.True(Deadlines.Start("FG-3.2.1(a)", D("2022-11-30"), WorkingCalendarTests.Calendar).Value.Clamped);
    }

    [Fact]
    public void An_unknown_rule_is_refused_with_the_known_ones()
    {
        var refusal = Deadlines.Start("FG-9.9", D("2026-01-01"), WorkingCalendarTests.Calendar).Refusal!;
        Assert.Equal("deadline-rule-unknown", refusal.Code);
        Assert.Contains("RG-6.1.4-execute", refusal.Figures["known"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"count\": 10", "\"counts\": 10")]
    [InlineData("\"count\": 10, ", "")]
    [InlineData("\"count\": 10", "\"count\": 0")]
    [InlineData("\"count\": 10", "\"count\": 10, \"count\": 10")]
    [InlineData("working-days", "business-days")]
    [InlineData("\"opens\": false", "\"opens\": null")]
    [InlineData("RG-5.2.2", "RG-4.1.3")]
    public void A_missing_misspelt_or_impossible_rule_stops_the_start(string good, string bad)
    {
        var json = Repository.Text("seeds", "deadlines.json");
        Assert.Contains(good, json, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => Deadlines.Parse(json.Replace(good, bad, StringComparison.Ordinal)));
    }
}
