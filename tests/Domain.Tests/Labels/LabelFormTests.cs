using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Forms;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using Xunit;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Labels;

/// <summary>The entry form (LG-4, LG-7): what it lacks, what it says to the clauses, what two people make of it.</summary>
public class LabelFormTests
{
    private static readonly LabelRound Round = LabelRound.Parse("round-2022.json", Repository.Text("seeds", "labels", "round-2022.json"));
    private static readonly DateOnly LastDay = new(2022, 5, 31);

    private static LabelAsked Manufacturing(params (bool Paid, bool Voc, DateOnly Done)[] measures) => new(new()
    {
        Label = LabelKind.Manufacturing, ContactName = "陳大文", ContactTelephone = "2345 6789", ContactEmail = "chan@example.com", Ways = [LabelWay.Measures],
        AssessmentBy = "Consultant", AssessmentCompletedOn = new(2021, 3, 1), NoCostRecommended = 8, NoCostDone = 8, PaidRecommended = 5, PlanForTheRest = "2023", HasOffences = false,
        Measures = [.. measures.Select((m, i) => new FormMeasure($"A{i + 1}", "PM-1", "", m.Paid, m.Done, MeasuredAs.Energy, 100, 60, "kWh", m.Voc))],
    }, Round, LastDay)
    {
        Place = FactoryPlace.Guangdong, Slots = [LabelAsked.AssessmentSlot, LabelAsked.MeasuresSlot, LabelAsked.DeclarationSlot],
    };

    [Theory]
    [InlineData(3, 0, Met)]
    [InlineData(2, 0, NotMet)]
    [InlineData(2, 1, Met)]
    [InlineData(1, 1, NotMet)]
    public void LG_4_1_1_b_two_paid_measures_with_VOC_count_and_two_without_do_not(int paid, int voc, FindingOutcome outcome)
    {
        var asked = Manufacturing([.. Enumerable.Range(0, paid).Select(i => (true, i < voc, new DateOnly(2022, 1, 5)))]);
        Assert.Equal(outcome, Section41Manufacturing.PaidMeasures.Of(asked.Stated()).Outcome);
    }

    [Fact]
    public void LG_4_1_1_a_seven_of_eight_no_cost_measures_are_not_all()
    {
        var asked = Manufacturing((true, false, LastDay));
        Assert.True(asked.Stated().NoCostMeasuresAllDone);
        Assert.False((asked with { Form = asked.Form with { NoCostDone = 7 } }).Stated().NoCostMeasuresAllDone);
        Assert.True((asked with { Form = asked.Form with { NoCostRecommended = 0, NoCostDone = 0 } }).Stated().NoCostMeasuresAllDone);
    }

    [Fact]
    public void A_measure_completed_after_the_day_of_asking_does_not_count_and_is_to_be_mended()
    {
        var asked = Manufacturing((true, false, LastDay), (true, false, LastDay), (true, false, LastDay.AddDays(1)));
        Assert.Equal(2, asked.Stated().PaidMeasuresDone!.Value.Length);
        Assert.Equal(["measure-done/A3"], LabelFormCheck.Faults(asked).Select(f => f.Place));
    }

    [Fact]
    public void LG_7_2_1_a_measure_of_the_validity_s_last_day_counts_and_the_next_day_s_does_not()
    {
        var validity = new DateRange(new(2020, 10, 29), new(2022, 5, 30));
        var asked = Manufacturing((true, false, new(2020, 10, 28)), (true, false, new(2020, 10, 29)), (true, false, new(2022, 5, 30)), (true, false, new(2022, 5, 31)));
        Assert.Equal(2, (asked with { Form = asked.Form with { Renewal = true }, Validity = validity }).Stated().PaidMeasuresDoneInValidity);
    }

    [Fact]
    public void LG_4_2_2_a_title_of_the_city_serves_manufacturing_alone_and_ends_with_its_last_day()
    {
        LabelAsked With(LabelKind label, TitleKind kind, DateOnly until) => new(new()
        {
            Label = label, Ways = [LabelWay.Title], Titles = [new("T1", kind, "A-1", "", new(2020, 1, 1), until)],
        }, Round, LastDay);
        Assert.True(With(LabelKind.Manufacturing, TitleKind.CityTitle, LastDay).Stated().CityAuditPassedOrTitleValid);
        Assert.False(With(LabelKind.Manufacturing, TitleKind.CityTitle, LastDay.AddDays(-1)).Stated().CityAuditPassedOrTitleValid);
        Assert.True(With(LabelKind.Excellent, TitleKind.GreenFactory, LastDay).Stated().ProvincialOrMiitTitleValid);
        var city = With(LabelKind.Excellent, TitleKind.CityTitle, LastDay);
        Assert.False(city.Stated().ProvincialOrMiitTitleValid);
        Assert.Contains(LabelFormCheck.Faults(city), f => f is { Place: "title-kind/T1", Code: "title-of-city" });
    }

    [Fact]
    public void LG_4_3_1_two_referred_factories_are_too_few_however_often_named_and_whether_three_succeeded_is_for_the_records()
    {
        LabelAsked Referring(params string[] factories) => new(new()
        {
            Label = LabelKind.SupplyChain, Ways = [LabelWay.Referrals], Referrals = [.. factories.Select((f, i) => new FormReferral($"R{i + 1}", f, "", LastDay, ""))],
        }, Round, LastDay);
        Assert.Equal(2, Referring("Alpha", "Beta", " alpha ").Stated().ReferralsSucceeded);
        Assert.Null(Referring("Alpha", "Beta", "Gamma").Stated().ReferralsSucceeded);
    }

    [Fact]
    public void LG_fn7_the_declaration_is_asked_of_factories_in_Guangdong_alone()
    {
        var asked = Manufacturing((true, true, LastDay), (true, false, LastDay)) with { Slots = [LabelAsked.AssessmentSlot, LabelAsked.MeasuresSlot] };
        Assert.Equal([LabelAsked.DeclarationSlot], LabelFormCheck.Faults(asked).Select(f => f.Place));
        Assert.Empty(LabelFormCheck.Faults(asked with { Place = FactoryPlace.HongKong }));
    }

    [Fact]
    public void LG_7_2_1_a_renewal_asks_for_no_assessment_again_but_says_what_is_wrong_in_one()
    {
        var first = Manufacturing((true, true, LastDay), (true, false, LastDay)) is var made ? made with { Form = made.Form with { AssessmentBy = "", AssessmentCompletedOn = null, NoCostRecommended = null }, Slots = made.Slots.Remove(LabelAsked.AssessmentSlot) } : null!;
        Assert.Contains(LabelFormCheck.Faults(first), f => f is { Page: LabelPage.Assessment, Place: "assessment-by" });
        Assert.Contains(LabelAsked.AssessmentSlot, first.NeededSlots);
        var renewal = first with { Form = first.Form with { Renewal = true } };
        Assert.DoesNotContain(LabelFormCheck.Faults(renewal), f => f.Page == LabelPage.Assessment);
        Assert.DoesNotContain(LabelAsked.AssessmentSlot, renewal.NeededSlots);
        Assert.Contains(LabelFormCheck.Faults(renewal with { Form = renewal.Form with { AssessmentCompletedOn = renewal.On.AddDays(1) } }), f => f is { Place: "assessment-completed", Code: "day-ahead" });
    }

    [Fact]
    public void LG_4_1_3_the_record_is_asked_from_the_day_of_the_label_and_for_a_renewal_from_that_of_its_validity()
    {
        var asked = Manufacturing();
        Assert.Equal(new(2021, 4, 1), asked.CleanSince);
        Assert.Equal(new(2020, 4, 1), (asked with { Form = asked.Form with { Label = LabelKind.Excellent } }).CleanSince);
        var renewal = asked with { Form = asked.Form with { Renewal = true } };
        Assert.Equal(new(2020, 10, 29), (renewal with { Validity = new(new(2020, 10, 29), new(2022, 10, 28)) }).CleanSince);
        Assert.Equal(new(2020, 12, 1), (renewal with { Validity = new(new(2020, 12, 1), new(2022, 11, 30)) }).CleanSince);
        Assert.Equal(NotMet, Section41Manufacturing.Record.Of((asked with { Form = asked.Form with { HasOffences = true, Offences = [new("O1", null, asked.CleanSince, "x", "y")] } }).Stated()).Outcome);
        Assert.Equal(Met, Section41Manufacturing.Record.Of((asked with { Form = asked.Form with { HasOffences = true, Offences = [new("O1", null, asked.CleanSince.AddDays(-1), "x", "y")] } }).Stated()).Outcome);
    }

    [Fact]
    public void A_form_is_the_same_after_its_JSON_and_after_its_texts()
    {
        var form = Manufacturing((true, true, LastDay), (false, false, LastDay)).Form with
        {
            Titles = [new("T1", TitleKind.Provincial, "1", "2", LastDay, null)], Offences = [new("O2", LastDay, null, "spill", "EPD")], HasOffences = true, Awards = [new("W1", 2018, "M-1")],
        };
        Assert.Equal(form.Hash, LabelEntryForm.FromJson(form.ToJson()).Hash);
        var again = Enum.GetValues<LabelPage>().Aggregate(form, (f, page) => LabelFormText.Put(f, page, LabelFormText.Of(f, page)));
        Assert.Equal(form.ToJson(), again.ToJson());
    }

    [Fact]
    public void What_cannot_be_read_is_kept_as_typed_until_it_is_mended()
    {
        var form = LabelFormText.Put(new() { Ways = [LabelWay.Measures] }, LabelPage.Assessment, new Dictionary<string, string> { ["assessment-completed"] = "last spring", ["no-cost-done"] = "seven" });
        Assert.Equal(["assessment-completed", "no-cost-done"], form.Unread.Select(u => u.Place));
        Assert.Equal("last spring", LabelFormText.Of(form, LabelPage.Assessment)["assessment-completed"]);
        Assert.Contains(LabelFormCheck.Faults(new(form, Round, LastDay)), f => f is { Place: "assessment-completed", Code: "day-not-readable" });
    }

    [Fact]
    public void Two_people_on_one_page_keep_what_each_typed_and_are_shown_where_both_did()
    {
        var read = Manufacturing((true, true, LastDay)).Form;
        var stands = LabelFormText.Put(read, LabelPage.Measures, LabelFormText.Of(read, LabelPage.Measures).SetItem("measure-before/A1", "900"));
        var sent = LabelFormText.Of(read, LabelPage.Measures).SetItem("measure-before/A1", "800").SetItem("measure-after/A1", "70").SetItem("measure-name/A2", "New");
        var merged = PageMerge.Of(LabelSheet.Sheet, LabelPage.Measures, LabelFormText.Of(read, LabelPage.Measures), LabelFormText.Of(stands, LabelPage.Measures), sent);
        Assert.Equal(("800", "900"), (merged.Contested.Single().Mine, merged.Contested.Single().Theirs));
        Assert.Equal(("900", "70", "New"), (merged.Texts["measure-before/A1"], merged.Texts["measure-after/A1"], merged.Texts["measure-name/A2"]));
    }

    [Theory]
    [InlineData(LabelKind.Manufacturing, "Measures", false, "Applicant Ways Assessment Measures Record Check Declare")]
    [InlineData(LabelKind.Excellent, "Measures", false, "Applicant Ways Awards Assessment Measures Record Check Declare")]
    [InlineData(LabelKind.Excellent, "Measures", true, "Applicant Ways Assessment Measures Record Check Declare")]
    [InlineData(LabelKind.Excellent, "Title", false, "Applicant Ways Titles Record Check Declare")]
    [InlineData(LabelKind.SupplyChain, "Suppliers", false, "Applicant Ways Suppliers Check Declare")]
    public void The_pages_are_those_the_label_and_the_way_ask_for(LabelKind label, string way, bool renewal, string pages) =>
        Assert.Equal(pages, string.Join(' ', LabelSheet.PagesOf(new() { Label = label, Renewal = renewal, Ways = [Enum.Parse<LabelWay>(way)] }).SelectMany(p => p)));

    [Fact]
    public void LG_11_every_declaration_is_needed_and_the_duty_to_tell_of_breaches_is_the_factories()
    {
        var whole = new LabelDeclarations(true, true, true, true, true);
        Assert.True(whole.IsWhole(LabelKind.Manufacturing));
        Assert.False((whole with { NoAdvantage = false }).IsWhole(LabelKind.SupplyChain));
        Assert.False((whole with { TellsOffences = false }).IsWhole(LabelKind.Excellent));
        Assert.True((whole with { TellsOffences = false }).IsWhole(LabelKind.SupplyChain));
    }
}
