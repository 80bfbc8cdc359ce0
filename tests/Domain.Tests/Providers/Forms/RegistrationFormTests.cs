using CleanerProduction.Forms;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Forms;
using Xunit;
using static CleanerProduction.DomainTests.Providers.Forms.RegistrationBuilder;

namespace CleanerProduction.DomainTests.Providers.Forms;

public class RegistrationFormTests
{
    public static TheoryData<RegistrationPage> Pages => [RegistrationPage.Company, RegistrationPage.Categories, RegistrationPage.Staff, RegistrationPage.Engineering, RegistrationPage.Projects, RegistrationPage.Conduct];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_written_as_texts_and_read_again_is_the_same_form(RegistrationPage page)
    {
        var texts = RegistrationText.Of(Whole, page);
        Assert.NotEmpty(texts);
        Assert.All(texts.Keys, place => Assert.True(RegistrationSheet.Sheet.IsOn(page, place)));
        Assert.Equal(Whole.ToJson(), RegistrationText.Put(Whole, page, texts).ToJson());
        Assert.NotEqual(Whole.ToJson(), RegistrationText.Put(new RegistrationForm(), page, texts).ToJson());
    }

    [Fact]
    public void A_form_kept_and_read_again_is_the_same_and_an_older_one_lacks_nothing()
    {
        Assert.Equal(Whole.Hash, RegistrationForm.FromJson(Whole.ToJson()).Hash);
        Assert.Equal(new RegistrationForm().ToJson(), RegistrationForm.FromJson("{}").ToJson());
    }

    [Theory]
    [InlineData(RegistrationPage.Staff, "staff-years/S2", "two or three", "number-not-readable")]
    [InlineData(RegistrationPage.Engineering, "engineering-years", "since long", "number-not-readable")]
    [InlineData(RegistrationPage.Projects, "project-until/P1", "30/6/2024", "day-not-readable")]
    [InlineData(RegistrationPage.Conduct, "conduct-issued", "last week", "day-not-readable")]
    public void What_cannot_be_read_is_kept_as_typed_and_to_be_corrected(RegistrationPage page, string place, string typed, string code)
    {
        var form = RegistrationForm.FromJson(RegistrationText.Put(Whole, page, Texts(page, (place, typed))).ToJson());
        Assert.Equal(typed, RegistrationText.Of(form, page)[place]);
        var fault = Assert.Single(RegistrationFormCheck.Faults(Of(form)), f => f.Place == place);
        Assert.Equal((code, page, false, true), (fault.Code, fault.Page, fault.Missing, fault.Stops));
        Assert.Equal(GroupStatus.ToCorrect, RegistrationFormCheck.Status(Of(form), page));
        Assert.Equal(Whole.ToJson(), RegistrationText.Put(form, page, RegistrationText.Of(form, page).SetItem(place, Texts(page)[place])).ToJson());
    }

    [Fact]
    public void Two_people_at_one_page_lose_nothing()
    {
        var theirs = RegistrationText.Put(Whole, RegistrationPage.Staff, Texts(RegistrationPage.Staff, ("staff-name/S4", "theirs"), ("staff-post/S1", "總監")));
        var merged = PageMerge.Of(RegistrationSheet.Sheet, RegistrationPage.Staff, RegistrationText.Of(Whole, RegistrationPage.Staff), RegistrationText.Of(theirs, RegistrationPage.Staff), Texts(RegistrationPage.Staff, ("staff-name/S4", "mine"), ("staff-post/S1", "組長")));
        Assert.Equal(["員工1", "員工2", "員工3", "theirs", "mine"], RegistrationText.Put(theirs, RegistrationPage.Staff, merged.Texts).Staff.Select(s => s.Name));
        Assert.Equal(new ContestedField("staff-post/S1", "組長", "總監"), Assert.Single(merged.Contested));
        Assert.Equal(["S5"], merged.KeptLines);
    }

    [Fact]
    public void A_line_keeps_its_mark_when_another_goes()
    {
        var texts = Texts(RegistrationPage.Projects);
        var form = RegistrationText.Put(Whole, RegistrationPage.Projects, texts.RemoveRange(texts.Keys.Where(k => FormPlace.LineOf(k) == "P2")));
        Assert.Equal(["P1", "P3"], form.Projects.Select(p => p.Id));
        Assert.Equal("P4", form.NextProject);
    }

    [Fact]
    public void What_differs_between_two_forms_is_told_field_by_field()
    {
        var after = Whole with { Telephone = "29998888", Staff = Whole.Staff.RemoveAt(2), EngineeringYears = 5m };
        Assert.Equal(
            [("telephone", "23456789", "29998888"), ("engineering-years", 2m, 5m), ("staff-name/S3", "員工3", null), ("staff-post/S3", "顧問", null), ("staff-years/S3", 2m, null), ("staff-field/S3", WorkField.EnergyManagement, null), ("staff-proven-by/S3", "證明3.pdf", null)],
            RegistrationText.Between(Whole, after).Select(c => (c.Field.Place, c.Before, c.After)));
        Assert.Empty(RegistrationText.Between(Whole, Whole));
    }

    [Fact]
    public void RG_5_2_3_another_category_begins_with_what_the_register_holds()
    {
        var form = RegistrationForm.Of(new Provider("2025-014", Whole.Name) { Address = Whole.Address, Telephone = "23456789", Email = "info@example.hk", Identifier = "12345678" });
        Assert.Equal((Whole.Name, "12345678", "23456789"), (form.Name, form.Identifier, form.Telephone));
        Assert.True(form.Categories.IsEmpty && form.Staff.IsEmpty && form.Projects.IsEmpty);
    }
}
