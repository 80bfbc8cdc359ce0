using CleanerProduction.Applications;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Funding.Facts;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Funding;

public class Section33ProcurementTests
{
    /// <summary>A purchase in which so many suppliers quote by word of mouth and so many in writing, the lowest being chosen.</summary>
    private static Purchase Of(string value, int verbal, int written) => new(
        PhaseTests.Phases["P4"].Funding!.Quotations, Hkd.Parse(value).Value,
        [.. Enumerable.Range(0, verbal + written).Select(i => new Quotation($"S{i}", new(100_00 + i), Written: i >= verbal))], "S0");

    [Theory]
    [InlineData(ProjectType.Demonstration1, Met)]
    [InlineData(ProjectType.NewTechnology, Met)]
    [InlineData(ProjectType.OnSiteAssessment, NotApplicable)]
    [InlineData(null, Met)]
    public void FG_3_3_1_only_the_equipment_of_demonstrations_is_bought_by_these_clauses(ProjectType? project, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section33Procurement.Applies.Of(Of("8000", 2, 0) with { Project = project }).Outcome);

    [Theory]
    [InlineData(true, "no other reaches the temperature", false, Met)]
    [InlineData(true, "no other reaches the temperature", true, NotMet)]
    [InlineData(true, " ", false, NotMet)]
    [InlineData(true, null, false, NotMet)]
    [InlineData(false, null, true, NotApplicable)]
    public void FG_3_3_2_proprietary_equipment_has_its_reason_and_is_not_changed_after_approval(bool proprietary, string? reason, bool changed, FindingOutcome outcome) => Assert.Equal(outcome,
        Section33Procurement.Proprietary.Of(Of("8000", 2, 0) with { Proprietary = proprietary, ProprietaryReason = reason, ChangedAfterApproval = changed }).Outcome);

    [Theory]
    [InlineData("8000", 1, 0, NotMet)]
    [InlineData("10000", 2, 0, Met)]
    [InlineData("10000.01", 2, 0, NotMet)]
    [InlineData("10000.01", 1, 1, NotMet)]
    [InlineData("10000.01", 0, 2, Met)]
    [InlineData("50000", 0, 2, Met)]
    [InlineData("50000", 0, 1, NotMet)]
    [InlineData("50000.01", 0, 2, NotApplicable)]
    public void FG_3_3_3_a_asks_two_quotations_up_to_50_000_written_above_10_000(string value, int verbal, int written, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section33Procurement.TwoQuotations.Of(Of(value, verbal, written)).Outcome);

    [Theory]
    [InlineData("50000", 5, NotApplicable)]
    [InlineData("50000.01", 4, NotMet)]
    [InlineData("50000.01", 5, Met)]
    [InlineData("1400000", 4, NotMet)]
    [InlineData("1400000", 5, Met)]
    [InlineData("1400000.01", 5, NotApplicable)]
    public void FG_3_3_3_b_asks_five_written_quotations_above_50_000_up_to_1_400_000(string value, int written, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section33Procurement.FiveQuotations.Of(Of(value, 0, written)).Outcome);

    [Theory]
    [InlineData("600000", 0, 3, true, Met)]
    [InlineData("600000", 0, 3, false, NotMet)]
    [InlineData("600000", 3, 0, true, NotMet)]
    public void FG_3_3_3_b_takes_fewer_where_the_record_says_the_market_has_no_more(string value, int verbal, int written, bool recorded, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section33Procurement.FiveQuotations.Of(Of(value, verbal, written) with { ShortageRecorded = recorded }).Outcome);

    [Theory]
    [InlineData("1400000", false, NotApplicable)]
    [InlineData("1400000.01", false, NotMet)]
    [InlineData("1400000.01", true, Met)]
    public void FG_3_3_3_c_asks_an_open_tender_above_1_400_000(string value, bool held, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section33Procurement.OpenTender.Of(Of(value, 0, 5) with { OpenTender = held }).Outcome);

    [Theory]
    [InlineData("S0", null, false, Met)]
    [InlineData("S1", null, false, NotMet)]
    [InlineData("S1", "steadier", false, NotMet)]
    [InlineData("S1", null, true, NotMet)]
    [InlineData("S1", "steadier", true, Met)]
    public void FG_3_3_3_d_takes_the_lowest_or_a_reason_with_the_committees_agreement(string chosen, string? reason, bool agreed, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section33Procurement.LowestQuotation.Of(Of("60000", 0, 5) with { Chosen = chosen, ReasonNotLowest = reason, CommitteeAgreed = agreed }).Outcome);

    [Fact]
    public void FG_3_3_3_d_passes_over_a_lower_quotation_that_does_not_conform()
    {
        var purchase = Of("60000", 0, 5);
        purchase = purchase with { Quotations = purchase.Quotations.SetItem(0, purchase.Quotations[0] with { Conforming = false }), Chosen = "S1" };
        Assert.Equal(Met, Section33Procurement.LowestQuotation.Of(purchase).Outcome);
        Assert.Equal(NotMet, Section33Procurement.LowestQuotation.Of(purchase with { Chosen = "S0" }).Outcome);
    }

    [Fact]
    public void FG_3_3_3_counts_two_quotations_of_one_supplier_once()
    {
        var purchase = Of("50000", 0, 2);
        purchase = purchase with { Quotations = purchase.Quotations.SetItem(1, purchase.Quotations[1] with { Supplier = "S0" }) };
        Assert.Equal((NotMet, 1), (Section33Procurement.TwoQuotations.Of(purchase).Outcome, purchase.Counted));
    }

    [Fact]
    public void The_order_of_quotations_never_matters() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var draw = new Random(seed);
        var purchase = Of($"{draw.Next(1, 5) * 14_000}", 0, 0) with
        {
            Quotations = [.. Enumerable.Range(0, draw.Next(9)).Select(_ => new Quotation($"S{draw.Next(6)}", Hkd.Of(draw.Next(1, 4)), draw.Next(4) > 0, draw.Next(4) > 0))],
            ShortageRecorded = draw.Next(3) == 0,
            ReasonNotLowest = draw.Next(2) == 0 ? null : "steadier",
            CommitteeAgreed = draw.Next(2) == 0,
        };
        var mixed = purchase with { Quotations = [.. purchase.Quotations.OrderBy(_ => draw.Next())] };
        return Told(ProcurementCheck.Of(purchase).Findings) == Told(ProcurementCheck.Of(mixed).Findings);
    }));
}
