using CleanerProduction.Applications;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Projects.Claims;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CleanerProduction.DomainTests.Projects;

public class CostSheetTests
{
    private static readonly DateOnly Submitted = new(2022, 8, 15);
    private static readonly CostWindow Window = CostWindow.Of(ProjectType.Demonstration1, Submitted, new(2023, 8, 15), new(2023, 9, 1));

    private static SpentCost Cost(DateOnly invoiced, CostKind kind = CostKind.Equipment, DateOnly? ordered = null) => new("B1", kind, Hkd.Of(1_000), invoiced, invoiced, ordered);

    [Theory]
    [InlineData("2022-08-14", null, CostExclusion.TooEarly)]
    [InlineData("2022-08-15", null, CostExclusion.None)]
    [InlineData("2022-08-20", "2022-08-14", CostExclusion.TooEarly)]
    [InlineData("2022-08-20", "2022-08-15", CostExclusion.None)]
    [InlineData("2023-08-15", null, CostExclusion.None)]
    [InlineData("2023-08-16", null, CostExclusion.TooLate)]
    public void FG_3_1_3_counts_costs_from_submission_to_completion_both_days_included(string invoiced, string? ordered, CostExclusion expected) =>
        Assert.Equal(expected, Window.Excludes(Cost(DateOnly.Parse(invoiced, null), ordered: ordered is null ? null : DateOnly.Parse(ordered, null))));

    [Fact]
    public void A_23_the_window_ends_on_the_earlier_of_completion_and_agreed_date()
    {
        Assert.Equal(new(2023, 8, 15), Window.Until);
        Assert.Equal(new(2023, 8, 1), CostWindow.Of(ProjectType.Demonstration1, Submitted, new(2023, 8, 15), new(2023, 8, 1)).Until);
        Assert.Equal(CostExclusion.None, CostWindow.Of(ProjectType.Demonstration1, Submitted, null, null).Excludes(Cost(new(2030, 1, 1))));
    }

    [Theory]
    [InlineData(ProjectType.OnSiteAssessment, CostKind.ProviderFee, CostExclusion.None)]
    [InlineData(ProjectType.OnSiteAssessment, CostKind.Equipment, CostExclusion.NotFunded)]
    [InlineData(ProjectType.NewTechnology, CostKind.Installation, CostExclusion.None)]
    [InlineData(ProjectType.Demonstration2, CostKind.Equipment, CostExclusion.None)]
    public void FG_3_5_1_funds_the_providers_fee_and_in_a_demonstration_equipment_with_installation(ProjectType project, CostKind kind, CostExclusion expected) =>
        Assert.Equal(expected, CostWindow.Of(project, Submitted, null, null).Excludes(Cost(Submitted, kind)));

    [Fact]
    public void FG_3_5_1_funds_nothing_else()
    {
        foreach (var kind in Enum.GetValues<CostKind>().Except([CostKind.ProviderFee, CostKind.Equipment, CostKind.Installation]))
            Assert.Equal(CostExclusion.NotFunded, Window.Excludes(Cost(Submitted, kind)));
    }

    [Fact]
    public void What_is_left_out_is_what_the_clause_calls_outside()
    {
        var signed = new DateOnly(2022, 9, 1);
        foreach (var day in Enumerable.Range(-3, 380).Select(Submitted.AddDays))
        {
            var facts = new ProjectFacts(PhaseTests.Phases["P4"], new(DeadlineTests.Deadlines, WorkingCalendarTests.Calendar, new(2024, 1, 1)), ProjectType.Demonstration1, Submitted)
            {
                AgreementOn = signed, CompletedOn = new(2023, 8, 15), Costs = [new(CostKind.Equipment, Hkd.Of(1_000), day)],
            };
            Assert.Equal(Section31Agreement.CostWindow.Of(facts).Outcome == FindingOutcome.Met, Window.Excludes(Cost(day)) == CostExclusion.None);
        }
    }

    [Fact]
    public void An_officer_verifies_no_more_than_was_stated_and_says_why_where_it_is_less()
    {
        var cost = Cost(Submitted);
        Assert.Equal("verified-above-stated", CostSheet.Against(cost, Window, new(Hkd.Of(1_000.01m), "more", "o"))!.Code);
        Assert.Equal("verified-above-stated", CostSheet.Against(cost, Window, new(Hkd.Of(-1), "less", "o"))!.Code);
        Assert.Equal("reason-missing", CostSheet.Against(cost, Window, new(Hkd.Of(999.99m), " ", "o"))!.Code);
        Assert.Null(CostSheet.Against(cost, Window, new(Hkd.Of(999.99m), "no receipt for a cent", "o")));
        Assert.Null(CostSheet.Against(cost, Window, new(Hkd.Of(1_000), null, "o")));
        Assert.Equal("FG-3.1.3", CostSheet.Against(Cost(new(2022, 8, 14)), Window, new(Hkd.Of(1_000), null, "o"))!.Clause);
        Assert.Equal("FG-3.5.1", CostSheet.Against(Cost(Submitted, CostKind.Other), Window, new(Hkd.Of(1_000), null, "o"))!.Clause);
    }

    [Fact]
    public void Parts_and_totals_cannot_disagree() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<(int Day, int Kind, int Cents, int Found, bool Seen)[]>(), rows =>
    {
        var sheet = CostSheet.Of(Window, rows.Select(r =>
        {
            var cost = new SpentCost("B1", (CostKind)(Math.Abs((long)r.Kind) % Enum.GetValues<CostKind>().Length), new(Math.Abs((long)r.Cents) + 1), Submitted.AddDays(r.Day % 500), Submitted);
            return (cost, r.Seen ? new Verification(new(Math.Abs((long)r.Found) % (cost.Amount.Cents + 1)), "seen", "o") : null);
        }));
        Assert.Equal(sheet.Stated, sheet.Verified + sheet.Excluded + sheet.Disallowed + sheet.Open);
        Assert.All(sheet.Lines, l => Assert.Equal(l.Cost.Amount, l.Verified + l.Excluded + l.Disallowed + l.Open));
        Assert.All(sheet.Lines.Where(l => l.Exclusion != CostExclusion.None), l => Assert.Equal(Hkd.Zero, l.Verified));
        if (sheet.Lines.IsEmpty || sheet.Open > Hkd.Zero) Assert.Null(sheet.VerifiedCost);
    }));

    [Theory]
    [InlineData(0, "cost-missing", "2022-08-15", null)]
    [InlineData(1, "cost-in-the-future", "2024-01-02", null)]
    [InlineData(1, "invoiced-before-order", "2023-01-01", "2023-01-02")]
    [InlineData(1, null, "2024-01-01", "2024-01-01")]
    public void A_cost_is_stated_with_days_that_can_be(long cents, string? refused, string invoiced, string? ordered) => Assert.Equal(refused,
        (Cost(DateOnly.Parse(invoiced, null), ordered: ordered is null ? null : DateOnly.Parse(ordered, null)) with { Amount = new(cents) }).Fault(new(2024, 1, 1))?.Code);
}
