using CleanerProduction.Companies;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels;
using CleanerProduction.Workflows;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Label.Facts;
using static CleanerProduction.DomainTests.Labels.CheckCases;

namespace CleanerProduction.DomainTests.Labels;

/// <summary>When an application is checked, and what a visit to its factory must hold.</summary>
public class CheckRoadTests
{
    private static CheckCase Whole(CheckFile? file = null) => Of(Application(LabelKind.Manufacturing), Measures("2022-01-01", "2022-01-01", "2022-01-01"),
        new() { HongKongCompany = true, Place = FactoryPlace.Guangdong, Relation = FactoryRelation.JointVenture, AssessmentCompleted = true },
        file ?? Answered());

    private static CheckFile Answered() => (new CheckFile { Searched = new(D("2022-06-01"), "records", "p") }).Found(CheckQuestion.Effect, true, "A1").Found(CheckQuestion.Effect, true, "A2").Found(CheckQuestion.Effect, true, "A3");

    private static CheckCase Sealed(CheckCase @case)
    {
        _ = @case.Application.Step(LabelStep.ReceiveOriginal, Role.Secretariat, "p", HongKongTime.StartOf(D("2022-06-10"))).Value;
        return @case;
    }

    [Fact]
    public void LG_9_nothing_is_checked_while_a_criterion_has_no_answer()
    {
        Assert.Null(CheckFindings.Of(Sealed(Whole())).MayCheck());
        var open = CheckFindings.Of(Sealed(Whole(Answered() with { Answers = Answered().Answers.RemoveAt(1) })));
        Assert.Equal([("LG-fn5", "A2")], open.Open.Select(q => (q.Clause, q.Item!)));
        Assert.Equal(("label-answers-missing", "LG-fn5"), (open.MayCheck()!.Code, open.MayCheck()!.Clause));
        Assert.Equal("LG-4.1(3)", CheckFindings.Of(Sealed(Whole(Answered() with { Searched = null }))).MayCheck()!.Clause);
        // The original that is awaited is an answer that is missing.
        Assert.Equal("LG-3.1", CheckFindings.Of(Whole()).MayCheck()!.Clause);
    }

    [Fact]
    public void LG_4_1_what_another_way_carries_need_not_be_answered()
    {
        var file = Recorded(Fact(FactKind.CityAudit, "2020-01-01")) with { Searched = new(D("2022-06-01"), "records", "p") };
        var city = CheckFindings.Of(Sealed(Of(Application(LabelKind.Manufacturing), new() { DeclarationReceived = true, Measures = [] }, Whole().Known with { AssessmentCompleted = false }, file)));
        Assert.Null(city.MayCheck());
        Assert.Contains(city.Asked, q => q.Question == CheckQuestion.NoCostMeasures);
        Assert.Empty(city.Open);
    }

    [Fact]
    public void An_officers_finding_goes_before_what_the_form_says()
    {
        Assert.False(CheckFindings.Of(Sealed(Whole())).IsBlocked);
        Assert.True(CheckFindings.Of(Sealed(Whole(Answered().Found(CheckQuestion.NoCostMeasures, false)))).IsBlocked);
        Assert.False(CheckFindings.Of(Sealed(Whole(Answered().Found(CheckQuestion.NoCostMeasures, false).Found(CheckQuestion.NoCostMeasures, true)))).IsBlocked);
    }

    [Fact]
    public void LG_2_3_somebody_has_looked_at_the_buyers_registration()
    {
        var stated = new CheckStated { Suppliers = [], Referrals = [] };
        var application = Application(LabelKind.SupplyChain);
        Assert.Equal(CheckQuestion.BusinessRegistration, Assert.Single(CheckFindings.Of(Sealed(Of(application, stated))).Open).Question);
        Assert.Null(CheckFindings.Of(Of(application, stated, file: new CheckFile().Found(CheckQuestion.BusinessRegistration, true))).MayCheck());
        Assert.True(CheckFindings.Of(Of(application, stated, file: new CheckFile().Found(CheckQuestion.BusinessRegistration, false))).Criteria[0] is { Outcome: FindingOutcome.NotMet, Clause.Id: "LG-2.3" });
    }

    [Fact]
    public void LG_11_2_nobody_is_asked_about_advantages_and_what_was_found_voids()
    {
        Assert.Equal(FindingOutcome.NotApplicable, Sealed(Whole()).Says("LG-11.2"));
        Assert.Equal(FindingOutcome.NotMet, Sealed(Whole(Answered().Found(CheckQuestion.FairConduct, false))).Says("LG-11.2"));
    }

    private static SiteVisit Visit(params SiteAnswer[] answers) => new("9f1c-0001", D("2022-06-14"), "Ms Chan", [.. answers], new(true, "as stated"));

    private static string[] Faults(SiteVisit visit) => [.. SiteChecklist.Faults(visit, SiteChecklist.Of(CheckFacts.Measures(Whole())), D(Until), D("2022-06-14")).Select(f => $"{f.Field} {f.Why.Code}")];

    private static SiteAnswer[] All(SiteFinding found = SiteFinding.AsStated, string? note = null) =>
        [.. SiteChecklist.Of(CheckFacts.Measures(Whole())).Select(l => new SiteAnswer(l.Key, l.Key == "A2" ? found : SiteFinding.AsStated, note))];

    [Fact]
    public void LG_fn2_a_visit_answers_every_line_and_says_what_is_not_as_stated()
    {
        Assert.Empty(Faults(Visit(All())));
        Assert.Equal(["Found-A3 site-line-open"], Faults(Visit(All()[..^1])));
        Assert.Equal(["Note-A2 site-note-missing"], Faults(Visit(All(SiteFinding.NotThere))));
        Assert.Empty(Faults(Visit(All(SiteFinding.Otherwise, "another model"))));
        Assert.Equal(["Present site-nobody-there", "Reason site-verdict-without-reason"], Faults(Visit(All()) with { Present = " ", Verdict = new(true, "") }));
    }

    [Theory]
    [InlineData("2022-05-31", null)]
    [InlineData("2022-05-30", "VisitedOn site-visit-before-receipt")]
    [InlineData("2022-06-14", null)]
    [InlineData("2022-06-15", "VisitedOn site-visit-ahead")]
    public void LG_fn2_a_visit_was_made_between_receipt_and_today(string on, string? fault) => Assert.Equal(fault is null ? [] : [fault], Faults(Visit(All()) with { VisitedOn = D(on) }));

    [Theory]
    [InlineData(22.5, 114.1, true)]
    [InlineData(-90.0, 180.0, true)]
    [InlineData(90.1, 114.1, false)]
    [InlineData(22.5, double.NaN, false)]
    public void A_position_is_on_the_globe(double latitude, double longitude, bool possible) =>
        Assert.Equal(possible, Faults(Visit(All()) with { Position = new(latitude, longitude, null) }).Length == 0);

    [Fact]
    public void A_visit_reads_as_it_was_written()
    {
        var visit = Visit(All(SiteFinding.Otherwise, "model 18A")) with { Position = new(22.53121, 113.91234, 12) };
        Assert.Equal(visit.ToJson(), SiteVisit.FromJson(visit.ToJson()).ToJson());
    }
}
