using System.Collections.Immutable;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Forms;
using Xunit;

namespace CleanerProduction.DomainTests.Applications.Forms;

public class FormMergeTests
{
    private static ImmutableSortedDictionary<string, string> Page(FormGroup group, params (string Place, string Text)[] changes) =>
        FormText.Of(FormBuilder.Whole, group).SetItems(changes.Select(c => KeyValuePair.Create(c.Place, c.Text)));

    [Fact]
    public void What_only_one_changed_is_taken()
    {
        var merged = PageMerge.Of(FormLists.Sheet, FormGroup.Project, Page(FormGroup.Project), Page(FormGroup.Project, ("title", "theirs")), Page(FormGroup.Project, ("summary", "mine")));
        Assert.Empty(merged.Contested);
        Assert.Equal(("theirs", "mine"), (merged.Texts["title"], merged.Texts["summary"]));
    }

    [Fact]
    public void What_both_changed_stands_as_it_is_and_both_are_shown()
    {
        var merged = PageMerge.Of(FormLists.Sheet, FormGroup.Project, Page(FormGroup.Project), Page(FormGroup.Project, ("title", "theirs")), Page(FormGroup.Project, ("title", "mine")));
        Assert.Equal("theirs", merged.Texts["title"]);
        Assert.Equal(new ContestedField("title", "mine", "theirs"), Assert.Single(merged.Contested));
    }

    [Fact]
    public void The_same_change_twice_is_one() =>
        Assert.Empty(PageMerge.Of(FormLists.Sheet, FormGroup.Project, Page(FormGroup.Project), Page(FormGroup.Project, ("title", "same")), Page(FormGroup.Project, ("title", "same"))).Contested);

    [Fact]
    public void A_field_that_was_not_on_the_page_is_not_emptied() =>
        Assert.Equal("水性塗料噴塗線", PageMerge.Of(FormLists.Sheet, FormGroup.Project, Page(FormGroup.Project), Page(FormGroup.Project), ImmutableSortedDictionary<string, string>.Empty).Texts["title"]);

    [Fact]
    public void Lines_both_added_are_both_kept()
    {
        var merged = PageMerge.Of(FormLists.Sheet, FormGroup.Plan, Page(FormGroup.Plan), Page(FormGroup.Plan, ("milestone/3", "theirs"), ("milestone-month/3", "11")), Page(FormGroup.Plan, ("milestone/3", "mine"), ("milestone-month/3", "12")));
        Assert.Empty(merged.Contested);
        Assert.Equal(["設備運抵", "完成驗收", "theirs", "mine"], FormText.Put(FormBuilder.Whole, FormGroup.Plan, merged.Texts).Plan.Select(m => m.What));
        Assert.Equal(["4"], merged.KeptLines);
    }

    [Fact]
    public void Lines_of_the_budget_both_added_under_one_mark_are_both_kept()
    {
        var merged = PageMerge.Of(FormLists.Sheet, FormGroup.Budget, Page(FormGroup.Budget), Page(FormGroup.Budget, ("budget-what/B5", "theirs")), Page(FormGroup.Budget, ("budget-what/B5", "mine")));
        Assert.Equal(["B1", "B2", "B3", "B4", "B5", "B6"], FormText.Put(FormBuilder.Whole, FormGroup.Budget, merged.Texts).Budget.Select(l => l.Id));
    }

    [Fact]
    public void A_line_changed_here_and_taken_out_there_is_kept_after_the_others()
    {
        var stands = Page(FormGroup.Plan).RemoveRange(["milestone/2", "milestone-month/2"]).SetItem("milestone/1", "完成驗收").SetItem("milestone-month/1", "10");
        var merged = PageMerge.Of(FormLists.Sheet, FormGroup.Plan, Page(FormGroup.Plan), stands, Page(FormGroup.Plan, ("milestone/1", "設備運抵工廠")));
        Assert.Equal(["完成驗收", "設備運抵工廠"], FormText.Put(FormBuilder.Whole, FormGroup.Plan, merged.Texts).Plan.Select(m => m.What));
    }

    [Fact]
    public void A_line_taken_out_there_and_not_touched_here_stays_out()
    {
        var stands = Page(FormGroup.Budget);
        stands = stands.RemoveRange(stands.Keys.Where(k => FormLists.LineOf(k) == "B4"));
        var merged = PageMerge.Of(FormLists.Sheet, FormGroup.Budget, Page(FormGroup.Budget), stands, Page(FormGroup.Budget, ("budget-what/B1", "顧問服務")));
        Assert.Equal(["顧問服務", "噴塗線", "安裝"], FormText.Put(FormBuilder.Whole, FormGroup.Budget, merged.Texts).Budget.Select(l => l.What));
    }

    [Fact]
    public void Quotations_both_added_to_one_line_are_both_kept()
    {
        var merged = PageMerge.Of(FormLists.Sheet, FormGroup.Quotations, Page(FormGroup.Quotations), Page(FormGroup.Quotations, ("quotation-supplier/B2-3", "丙")), Page(FormGroup.Quotations, ("quotation-supplier/B2-3", "丁")));
        Assert.Equal(["甲", "乙", "丙", "丁"], FormText.Put(FormBuilder.Whole, FormGroup.Quotations, merged.Texts).Budget.Single(l => l.Id == "B2").Quotations.Select(q => q.Supplier));
    }
}
