using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Forms;
using Xunit;

namespace CleanerProduction.DomainTests.Applications.Forms;

public class FormTextTests
{
    // As it is read from a page: benefits in the order of their kinds.
    private static readonly ApplicationForm Whole = FormBuilder.Whole with { Benefits = [.. FormBuilder.Whole.Benefits.OrderBy(b => b.Kind)] };

    public static TheoryData<FormGroup> Pages => [.. FormLists.All.Select(l => l.Group).Concat([FormGroup.Project, FormGroup.Innovation, FormGroup.Origin, FormGroup.Earlier, FormGroup.Benefits, FormGroup.Contract]).Distinct()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_written_as_texts_and_read_again_is_the_same_form(FormGroup group)
    {
        var texts = FormText.Of(Whole, group);
        Assert.NotEmpty(texts);
        Assert.Equal(Whole.ToJson(), FormText.Put(Whole, group, texts).ToJson());
    }

    [Fact]
    public void Every_field_of_a_form_is_known_to_a_page() =>
        Assert.All(FormFields.Of(Whole), f => Assert.Equal(f.Page, FormLists.GroupOf(f.Place)));

    [Theory]
    [InlineData(FormGroup.Budget, "budget-amount/B2", "about a million", "amount-not-readable")]
    [InlineData(FormGroup.Contract, "contract-sum/2", "12.345", "amount-not-readable")]
    [InlineData(FormGroup.Quotations, "quotation-amount/B2-1", "１，２", "amount-not-readable")]
    [InlineData(FormGroup.Plan, "milestone-month/1", "summer", "number-not-readable")]
    [InlineData(FormGroup.Benefits, "benefit-after/Voc", "less", "number-not-readable")]
    [InlineData(FormGroup.Innovation, "known-cases", "a few", "number-not-readable")]
    public void What_cannot_be_read_is_kept_as_typed_and_to_be_corrected(FormGroup group, string place, string typed, string code)
    {
        var form = FormText.Put(Whole, group, FormText.Of(Whole, group).SetItem(place, typed));
        form = ApplicationForm.FromJson(form.ToJson());
        Assert.Equal(typed, FormText.Of(form, group)[place]);
        var fault = Assert.Single(FormCheck.Faults(FormBuilder.Of(ProjectType.Demonstration2, form)), f => f.Place == place);
        Assert.Equal((code, group, false), (fault.Code, fault.Group, fault.Missing));
        Assert.Equal(GroupStatus.ToCorrect, FormCheck.Status(FormBuilder.Of(ProjectType.Demonstration2, form), group));

        var mended = FormText.Put(form, group, FormText.Of(form, group).SetItem(place, FormText.Of(Whole, group)[place]));
        Assert.Equal(Whole.ToJson(), mended.ToJson());
    }

    [Fact]
    public void A_line_without_anything_in_it_is_left_out_and_what_was_typed_into_another_moves_with_it()
    {
        var texts = FormText.Of(Whole, FormGroup.Plan).SetItems([new("milestone/1", ""), new("milestone-month/1", ""), new("milestone-month/2", "late")]);
        var form = FormText.Put(Whole, FormGroup.Plan, texts);
        Assert.Equal("完成驗收", Assert.Single(form.Plan).What);
        Assert.Equal(new UnreadAnswer("milestone-month/1", "late"), Assert.Single(form.Unread));
    }

    [Fact]
    public void A_provider_taken_out_leaves_the_others_with_their_sums()
    {
        var texts = FormText.Of(Whole, FormGroup.Providers);
        var form = FormText.Put(Whole, FormGroup.Providers, texts.RemoveRange(texts.Keys.Where(k => FormLists.LineOf(k) == "1")));
        Assert.Equal(("2011-015", Hkd.Of(90000)), (form.Providers.Single().Number, form.Providers.Single().ContractSum));
    }

    [Fact]
    public void Quotations_stay_with_their_line_of_the_budget()
    {
        var texts = FormText.Of(Whole, FormGroup.Budget).SetItem("budget-what/B2", "另一條噴塗線");
        Assert.Equal(2, FormText.Put(Whole, FormGroup.Budget, texts).Budget.Single(l => l.Id == "B2").Quotations.Length);
    }

    [Fact]
    public void A_place_nobody_knows_changes_nothing()
    {
        var odd = FormText.Of(Whole, FormGroup.Budget).SetItems([new("budget-what/../etc", "x"), new("budget-what/B-1", "x"), new("nothing/1", "x"), new("budget-what/B1234567", "x")]);
        Assert.Equal(Whole.ToJson(), FormText.Put(Whole, FormGroup.Budget, odd).ToJson());
    }
}
