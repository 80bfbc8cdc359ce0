using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Label.Facts;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Label;

/// <summary>LG 7.2 and 7.3, clause by clause.</summary>
public class RenewalTests
{
    [Theory]
    [InlineData(2, true, false, Met)]
    [InlineData(1, true, false, NotMet)]
    [InlineData(2, false, false, NotMet)]
    [InlineData(null, true, false, NeedsJudgement)]
    [InlineData(2, null, false, NeedsJudgement)]
    [InlineData(1, null, false, NotMet)]
    [InlineData(1, true, true, NotApplicable)]
    public void LG_7_2_1_LG_7_3_1_two_paid_measures_within_the_validity_of_labels_got_by_assessment(int? measures, bool? byAssessment, bool otherWay, FindingOutcome outcome)
    {
        LabelFacts Facts(LabelKind label) => Renewal(label) with
        {
            PaidMeasuresDoneInValidity = measures, AssessmentCompleted = byAssessment, CityAuditPassedOrTitleValid = otherWay, ProvincialOrMiitTitleValid = otherWay,
        };
        Assert.Equal((outcome, NotApplicable), (Section7Renewal.ManufacturingMeasures.Of(Facts(LabelKind.Manufacturing)).Outcome, Section7Renewal.ExcellentMeasures.Of(Facts(LabelKind.Manufacturing)).Outcome));
        Assert.Equal((NotApplicable, outcome), (Section7Renewal.ManufacturingMeasures.Of(Facts(LabelKind.Excellent)).Outcome, Section7Renewal.ExcellentMeasures.Of(Facts(LabelKind.Excellent)).Outcome));
    }

    [Theory]
    [InlineData(true, 1, Met)]
    [InlineData(false, 1, NotMet)]
    [InlineData(null, 1, NeedsJudgement)]
    [InlineData(false, 2, NotApplicable)]
    public void LG_7_2_2_the_city_has_passed_the_audit_again_or_its_title_is_valid_still(bool? city, int measures, FindingOutcome outcome)
    {
        var facts = Renewal(LabelKind.Manufacturing) with { CityAuditPassedOrTitleValid = city, PaidMeasuresDoneInValidity = measures };
        Assert.Equal((outcome, NotApplicable), (Section7Renewal.ManufacturingCity.Of(facts).Outcome, Section7Renewal.ManufacturingCity.Of(facts with { Renewal = false }).Outcome));
    }

    [Theory]
    [InlineData(true, 1, Met)]
    [InlineData(false, 1, NotMet)]
    [InlineData(null, 1, NeedsJudgement)]
    [InlineData(false, 2, NotApplicable)]
    public void LG_7_3_2_the_provincial_or_national_title_is_valid_and_no_city_title_takes_its_place(bool? title, int measures, FindingOutcome outcome)
    {
        var facts = Renewal(LabelKind.Excellent) with { ProvincialOrMiitTitleValid = title, PaidMeasuresDoneInValidity = measures, CityAuditPassedOrTitleValid = true };
        Assert.Equal((outcome, NotApplicable), (Section7Renewal.ExcellentTitle.Of(facts).Outcome, Section7Renewal.ExcellentTitle.Of(facts with { Label = LabelKind.Manufacturing }).Outcome));
    }

    [Theory]
    [InlineData(2, false, Met)]
    [InlineData(1, false, NotMet)]
    [InlineData(null, false, NeedsJudgement)]
    [InlineData(1, true, NotApplicable)]
    public void LG_fn10_excellence_is_renewed_by_two_paid_measures_within_the_validity(int? measures, bool title, FindingOutcome outcome)
    {
        var facts = Renewal(LabelKind.Excellent) with { PaidMeasuresDoneInValidity = measures, PaidMeasuresDone = Paid("eee"), ProvincialOrMiitTitleValid = title };
        Assert.Equal((outcome, NotApplicable), (Section7Renewal.ExcellentRequirement.Of(facts).Outcome, Section7Renewal.ExcellentRequirement.Of(facts with { Label = LabelKind.Manufacturing }).Outcome));
    }
}
