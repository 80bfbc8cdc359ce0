using CleanerProduction.Applications.Forms;
using Xunit;

namespace CleanerProduction.DomainTests.Applications.Forms;

public class FormFieldTests
{
    [Fact]
    public void A_form_is_read_back_whole_and_its_hash_is_that_of_its_content()
    {
        var read = ApplicationForm.FromJson(FormBuilder.Whole.ToJson());
        Assert.Empty(FormFields.Between(FormBuilder.Whole, read));
        Assert.Equal(FormBuilder.Whole.ToJson(), read.ToJson());
        Assert.Equal(FormBuilder.Whole.Hash, read.Hash);
        Assert.NotEqual(FormBuilder.Whole.Hash, (FormBuilder.Whole with { KnownCases = 3 }).Hash);
    }

    [Fact]
    public void A_form_of_an_earlier_day_lacks_what_came_later_and_may_hold_what_went() =>
        Assert.Equal("甲", ApplicationForm.FromJson("""{"writtenIn":"zh-hans","title":"甲","gone":{"a":1}}""").Title);

    [Fact]
    public void Every_answer_has_a_place_of_its_own()
    {
        var places = FormFields.Of(FormBuilder.Whole).Select(f => f.Place).ToList();
        Assert.Equal(places.Distinct(), places);
        // Whatever is added to the form must be read over, compared and agreed: each part of it shows in some field. What cannot be read is no answer.
        Assert.All(typeof(ApplicationForm).GetProperties().Where(p => p.CanWrite && p.Name is not ("WrittenIn" or "Declarations" or "Unread")), part =>
        {
            var empty = new ApplicationForm();
            var one = empty with { };
            part.SetValue(one, part.GetValue(FormBuilder.Whole with { SpecialReason = "a", ChangesNote = "b", EquipmentMeasureNote = "c" }));
            Assert.True(FormFields.Between(empty, one).Length > 0, part.Name);
        });
    }

    [Fact]
    public void A_difference_names_what_was_and_what_is()
    {
        var later = FormBuilder.Whole with { Title = "乾式噴塗線", Budget = [FormBuilder.Whole.Budget[0] with { Amount = Hkd.Of(70000) }, .. FormBuilder.Whole.Budget.Skip(2)], BenefitBasis = "  " };
        Assert.Equal(
            ["title: 水性塗料噴塗線 → 乾式噴塗線", "benefit-basis: 供應商測試。 → ", "budget-amount/B1: HK$60,000.00 → HK$70,000.00"],
            FormFields.Between(FormBuilder.Whole, later).Where(d => !d.Field.Place.Contains("B2", StringComparison.Ordinal)).Select(d => $"{d.Field.Place}: {d.Before} → {d.After}"));
        Assert.Equal(14, FormFields.Between(FormBuilder.Whole, later).Count(d => d.Field.Line.StartsWith("B2", StringComparison.Ordinal) && d.After is null));
    }

    [Fact]
    public void A_mark_of_a_budget_line_is_never_used_again_while_a_later_one_stands() =>
        Assert.Equal(("B5", "B1"), (FormBuilder.Whole with { Budget = FormBuilder.Whole.Budget.RemoveAt(1) } is { NextLine: var next } ? next : "", new ApplicationForm().NextLine));
}
