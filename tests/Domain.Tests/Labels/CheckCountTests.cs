using CleanerProduction.Companies;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Label.Facts;
using static CleanerProduction.DomainTests.Labels.CheckCases;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Labels;

/// <summary>What counts how often: awards once a round, factories once each, projects and cases by their days.</summary>
public class CheckCountTests
{
    private static readonly Certificate Of2016 = Certificate("M-16", LabelKind.Manufacturing, 2016, "2016-10-01", "2018-09-30"), Of2018 = Certificate("M-18", LabelKind.Manufacturing, 2018, "2018-10-01", "2020-09-30");

    private static readonly RecordedFact Outside2018 = Fact(FactKind.Manufacturing, "2018-10-01", "2020-09-30") with { Round = 2018, Reference = "GD-18" };

    private static int Awards(Certificate[] certificates, params RecordedFact[] recorded) =>
        CheckFacts.ManufacturingAwards(Of(Application(LabelKind.Excellent), known: new() { Certificates = [.. certificates] }, file: Recorded(recorded)));

    [Fact]
    public void LG_4_2_1_expired_manufacturing_labels_count_and_one_round_is_one_award_however_often_it_is_known()
    {
        Assert.Equal(2, Awards([Of2016, Of2018]));
        Assert.Equal(2, Awards([Of2016], Outside2018));
        Assert.Equal(1, Awards([Of2018], Outside2018));
        Assert.Equal(1, Awards([], Outside2018, Outside2018));
        Assert.Equal(1, Awards([Of2016], Outside2018 with { Struck = "another factory’s" }));
    }

    [Fact]
    public void LG_4_2_1_neither_an_excellent_label_nor_a_revoked_one_nor_one_to_come_counts()
    {
        var revoked = Certificate("M-20", LabelKind.Manufacturing, 2020, "2020-10-29", "2022-10-28");
        Assert.Null(revoked.Revoke(D("2021-01-01"), Trilingual.Same("reason")));
        Assert.Equal(1, Awards([Of2016, Certificate("X-18", LabelKind.Excellent, 2018, "2018-10-01", "2020-09-30"), revoked, Certificate("M-22", LabelKind.Manufacturing, 2022, "2022-06-01", "2024-05-31")]));
    }

    [Theory]
    [InlineData("M-18", 2, Met)]
    [InlineData("M-18", 1, NotMet)]
    [InlineData(null, 2, NotMet)]
    public void LG_fn9_two_measures_suffice_where_a_manufacturing_label_is_renewed_and_LG_fn8_asks_three_otherwise(string? renews, int measures, FindingOutcome outcome)
    {
        var known = new CheckKnown { HongKongCompany = true, Place = FactoryPlace.HongKong, AssessmentCompleted = true, Certificates = [Of2016, Of2018] };
        Assert.Equal(outcome, Of(Application(LabelKind.Excellent, renews: renews), Measures([.. Enumerable.Repeat("2019-01-01", measures)]), known).Says("LG-4.2(1)"));
    }

    private static FindingOutcome Suppliers(CheckStated stated, CheckFile? file = null, params Certificate[] held) =>
        Of(Application(LabelKind.SupplyChain), stated with { Referrals = [] }, new() { SupplierCertificates = [.. held] }, file).Says("LG-4.3(2)");

    private static Certificate Held(int factory, LabelKind label = LabelKind.Manufacturing, string until = Until) => Certificate($"{label}-{factory}", label, 2020, "2020-06-01", until, factory);

    [Fact]
    public void LG_4_3_2_a_factory_bought_from_counts_once_by_whichever_label_and_name()
    {
        var three = new CheckStated { Suppliers = [new("A", null, 11), new("B", null, 12), new("C", null, 13)] };
        Assert.Equal(Met, Suppliers(three, null, Held(11), Held(12, LabelKind.Excellent), Held(13)));
        Assert.Equal(NotMet, Suppliers(three, null, Held(11), Held(11, LabelKind.Excellent), Held(12)));
        Assert.Equal(NotMet, Suppliers(new() { Suppliers = [new("A", null, 11), new("A’s plant", "Manufacturing-11"), new("B", null, 12)] }, null, Held(11), Held(12)));
        // An officer saw the label of one the portal knows as well: still one factory.
        Assert.Equal(NotMet, Suppliers(three, Recorded(Fact(FactKind.Supplier) with { Name = " a " }), Held(11), Held(12)));
        Assert.Equal(Met, Suppliers(three, Recorded(Fact(FactKind.Supplier) with { Name = "D" }), Held(11), Held(12)));
    }

    [Theory]
    [InlineData(Until, Met)]
    [InlineData("2022-05-30", NotMet)]
    public void LG_4_3_2_the_suppliers_label_is_valid_on_the_day_of_receipt(string until, FindingOutcome outcome) =>
        Assert.Equal(outcome, Suppliers(new() { Suppliers = [new("A", null, 11), new("B", null, 12), new("C", null, 13)] }, null, Held(11), Held(12), Held(13, until: until)));

    private static FindingOutcome Referrals(bool renewal, params (int Factory, string? Approved)[] projects) => Of(
        Application(LabelKind.SupplyChain, renewal, renewal ? "S-20" : null), new() { Suppliers = [], Referrals = [.. projects.Select(p => p.Factory).Distinct().Select(f => new StatedFactory($"F{f}", null, f))] },
        new() { Certificates = [Certificate("S-20", LabelKind.SupplyChain, 2020, "2020-10-29", "2022-10-28", null)], Projects = [.. projects.Select((p, i) => new KnownProject($"DP-2021-{i:0000}", p.Factory, Maybe(p.Approved), null))] })
        .Says(renewal ? "LG-7.4(2)" : "LG-4.3(1)");

    [Fact]
    public void LG_4_3_1_LG_7_4_2_factories_referred_count_once_and_in_a_renewal_by_approvals_within_the_validity()
    {
        Assert.Equal(Met, Referrals(false, (1, "2015-01-01"), (2, "2016-01-01"), (3, Until)));
        Assert.Equal(NotMet, Referrals(false, (1, "2015-01-01"), (1, "2016-01-01"), (2, "2016-01-01"), (2, "2017-01-01")));
        Assert.Equal(NotMet, Referrals(false, (1, "2015-01-01"), (2, "2016-01-01"), (3, null)));
        Assert.Equal(NotMet, Referrals(false, (1, "2015-01-01"), (2, "2016-01-01"), (3, "2022-06-01")));
        Assert.Equal(Met, Referrals(true, (1, "2020-10-29"), (2, "2021-01-01"), (3, Until)));
        Assert.Equal(NotMet, Referrals(true, (1, "2020-10-28"), (2, "2021-01-01"), (3, Until)));
    }

    [Theory]
    [InlineData("2022-05-30", NotMet)]
    [InlineData(Until, Met)]
    [InlineData(null, Met)]
    public void LG_2_3_a_registration_that_ran_out_is_none(string? until, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Application(LabelKind.SupplyChain), new() { RegisteredUntil = Maybe(until) }).Says("LG-2.3"));
}
