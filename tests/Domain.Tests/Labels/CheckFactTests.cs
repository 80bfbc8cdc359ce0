using CleanerProduction.Guidelines;
using CleanerProduction.Labels;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Label.Facts;
using static CleanerProduction.DomainTests.Labels.CheckCases;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Labels;

/// <summary>What the clauses are asked with: from the form, the portal's records and what officers recorded.</summary>
public class CheckFactTests
{
    private static readonly CheckKnown Assessed = Of(Application(LabelKind.Manufacturing)).Known with { AssessmentCompleted = true };

    [Theory]
    [InlineData(false, false, false, NeedsJudgement)]
    [InlineData(false, false, true, Met)]
    [InlineData(true, true, true, NotMet)]
    public void LG_4_1_1_an_assessment_the_portal_funded_counts_and_one_of_elsewhere_is_looked_at(bool answered, bool saysNot, bool known, FindingOutcome outcome)
    {
        var file = answered ? new CheckFile().Found(CheckQuestion.Assessment, !saysNot) : new();
        Assert.Equal(outcome, Of(Application(LabelKind.Manufacturing), Measures("2022-01-01", "2022-01-01", "2022-01-01"), Assessed with { AssessmentCompleted = known }, file).Says("LG-4.1(1)"));
    }

    [Theory]
    [InlineData("eee", Met)]
    [InlineData("ee", NotMet)]
    [InlineData("ev", Met)]
    [InlineData("v", NotMet)]
    [InlineData("eex", NotMet)]
    [InlineData("evx", Met)]
    [InlineData("eef", NotMet)]
    public void LG_4_1_1_b_LG_fn5_counts_measures_carried_out_that_have_an_effect(string measures, FindingOutcome outcome)
    {
        // x has no effect as the officer found, f is to be completed tomorrow.
        var stated = Measures() with { Measures = [.. measures.Select((c, i) => new StatedMeasure($"A{i}", "pump", true, c == 'v', D(c == 'f' ? "2022-06-15" : "2022-06-14")))] };
        var file = measures.Select((c, i) => (c, i)).Aggregate(new CheckFile(), (f, m) => f.Found(CheckQuestion.Effect, m.c != 'x', $"A{m.i}"));
        Assert.Equal(outcome, Of(Application(LabelKind.Manufacturing), stated, Assessed, file).Says("LG-4.1(1)(b)"));
    }

    [Fact]
    public void LG_4_1_1_b_counts_a_measure_an_officer_recorded_until_it_is_struck()
    {
        var file = Recorded(Fact(FactKind.Measure, "2022-05-01") with { VocOrNox = true });
        var (application, one) = (Application(LabelKind.Manufacturing), Measures("2022-01-01"));
        Assert.Equal(Met, Of(application, one, Assessed, file).Says("LG-4.1(1)(b)"));
        Assert.Equal(NotMet, Of(application, one, Assessed, file.Without(1, "belongs to another factory").Value).Says("LG-4.1(1)(b)"));
    }

    [Theory]
    [InlineData("2021-03-31", "2021-03-31", Met)]
    [InlineData("2021-04-01", "2021-03-31", NotMet)]
    [InlineData("2021-03-31", "2021-04-01", NotMet)]
    [InlineData(null, null, NeedsJudgement)]
    public void LG_4_1_3_a_recorded_breach_counts_by_either_day(string? on, string? recorded, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Application(LabelKind.Manufacturing), file: Recorded(Fact(FactKind.Offence, on) with { RecordedOn = Maybe(recorded) })).Says("LG-4.1(3)"));

    [Fact]
    public void LG_4_1_3_nobodys_record_is_clean_before_it_was_looked_up_and_what_was_told_counts_at_once()
    {
        var application = Application(LabelKind.Manufacturing);
        Assert.Equal(NeedsJudgement, Of(application).Says("LG-4.1(3)"));
        Assert.Equal(Met, Of(application, file: new() { Searched = new(D("2022-06-01"), "records", "p") }).Says("LG-4.1(3)"));
        Assert.Equal(NotMet, Of(application, known: Assessed with { Told = [new(D("2022-06-02"), null, D("2022-06-03"))] }).Says("LG-4.1(3)"));
    }

    [Theory]
    [InlineData(FactKind.CityAudit, "2015-01-01", null, Met)]
    [InlineData(FactKind.CityAudit, Until, null, Met)]
    [InlineData(FactKind.CityAudit, "2022-06-01", null, NeedsJudgement)]
    [InlineData(FactKind.CityTitle, "2019-06-01", Until, Met)]
    [InlineData(FactKind.CityTitle, "2019-06-01", "2022-05-30", NeedsJudgement)]
    [InlineData(FactKind.ProvincialTitle, "2019-06-01", "2023-05-30", NeedsJudgement)]
    public void LG_4_1_2_an_audit_of_before_or_a_city_title_valid_on_the_day_of_receipt(FactKind kind, string from, string? until, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Application(LabelKind.Manufacturing), new() { ClaimsCity = true }, file: Recorded(Fact(kind, from, until))).Says("LG-4.1(2)"));

    [Theory]
    [InlineData(FactKind.ProvincialTitle, Until, Met)]
    [InlineData(FactKind.GreenFactory, Until, Met)]
    [InlineData(FactKind.GreenFactory, "2022-05-30", NotMet)]
    [InlineData(FactKind.CityTitle, "2023-05-31", NotMet)]
    public void LG_4_2_2_a_title_that_ran_out_the_day_before_is_none_and_a_citys_is_not_enough(FactKind kind, string until, FindingOutcome outcome) =>
        Assert.Equal(outcome, Of(Application(LabelKind.Excellent), new() { ClaimsTitle = false, Measures = [] }, file: Recorded(Fact(kind, "2019-06-01", until))).Says("LG-4.2(2)"));

    [Fact]
    public void LG_7_2_2_a_renewal_asks_for_an_acceptance_within_the_validity()
    {
        var known = Assessed with { Certificates = [Certificate("M-1", LabelKind.Manufacturing, 2020, "2020-10-29", "2022-10-28")] };
        FindingOutcome Audit(string on) => Of(Application(LabelKind.Manufacturing, true, "M-1"), Measures() with { ClaimsCity = false }, known, Recorded(Fact(FactKind.CityAudit, on))).Says("LG-7.2(2)");
        Assert.Equal((Met, NotMet), (Audit("2020-10-29"), Audit("2020-10-28")));
    }

    [Theory]
    [InlineData("2020-10-29", "2022-05-31", Met)]
    [InlineData("2020-10-28", "2022-05-31", NotMet)]
    [InlineData(null, "2022-05-31", NotMet)]
    public void LG_7_2_1_counts_measures_completed_within_the_validity_of_the_label_renewed(string? one, string other, FindingOutcome outcome)
    {
        var known = Assessed with { Certificates = [Certificate("M-1", LabelKind.Manufacturing, 2020, "2020-10-29", "2022-10-28")] };
        Assert.Equal(outcome, Of(Application(LabelKind.Manufacturing, true, "M-1"), Measures(one, other), known).Says("LG-7.2(1)"));
    }

    [Fact]
    public void LG_7_1_a_label_of_before_the_portal_is_renewed_by_what_an_officer_recorded_of_it()
    {
        var label = Fact(FactKind.Manufacturing, "2020-10-29", "2022-10-28") with { Reference = "gd-77", ByAssessment = true };
        var application = Application(LabelKind.Manufacturing, true, "GD-77");
        Assert.Equal(NeedsJudgement, Of(application).Says("LG-7.1"));
        Assert.Equal(Met, Of(application, file: Recorded(label)).Says("LG-7.1"));
        Assert.Equal(NotMet, Of(application, file: Recorded(label with { Until = D("2022-12-15") })).Says("LG-7.1"));
    }

    [Fact]
    public void A_file_reads_as_it_was_written_and_struck_facts_stay_in_it()
    {
        var file = Recorded(Fact(FactKind.Offence, "2021-04-01")).Without(1, "another company’s").Value.Found(CheckQuestion.Effect, true, "A1") with { Searched = new(D("2022-06-01"), "records", "p") };
        var read = CheckFile.FromJson(file.ToJson());
        Assert.Equal(file.ToJson(), read.ToJson());
        Assert.Empty(read.Standing);
        Assert.Equal("fact-not-standing", read.Without(1, "again").Refusal!.Code);
        Assert.Equal("reason-missing", Recorded(Fact(FactKind.Offence)).Without(1, " ").Refusal!.Code);
    }

    [Theory]
    [InlineData(FactKind.Manufacturing, "2020-10-29", null, "fact-validity-missing")]
    [InlineData(FactKind.GreenFactory, null, "2023-01-01", "fact-validity-missing")]
    [InlineData(FactKind.CityAudit, null, null, "fact-day-missing")]
    [InlineData(FactKind.CityAudit, "2022-06-15", null, "fact-in-the-future")]
    [InlineData(FactKind.Offence, "2022-06-15", null, "fact-in-the-future")]
    [InlineData(FactKind.CityTitle, "2022-06-02", "2022-06-01", "fact-ends-before-it-begins")]
    [InlineData(FactKind.Offence, null, null, null)]
    [InlineData(FactKind.CityAudit, "2022-06-14", null, null)]
    public void A_fact_without_the_days_its_kind_needs_is_refused(FactKind kind, string? from, string? until, string? code) =>
        Assert.Equal(code, new CheckFile().With(Fact(kind, from, until), D("2022-06-14")).Refusal?.Code);
}
