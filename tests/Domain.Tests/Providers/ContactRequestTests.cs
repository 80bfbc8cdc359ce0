using CleanerProduction.Companies;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Providers;
using Xunit;

namespace CleanerProduction.DomainTests.Providers;

public class ContactRequestTests
{
    private static Provider Clearspring() => new("2025-014", Trilingual.Same("Clearspring")) { Telephone = "23456789", Email = "old@example.hk", Address = Trilingual.Same("1 Kwun Tong Road") };

    private static DateOnly D(string iso) => Dates.Parse(iso).Value;

    private static Dictionary<string, string> Typed(params (string Field, string Text)[] texts) => texts.ToDictionary(t => t.Field, t => t.Text, StringComparer.Ordinal);

    // The first spans National Day, the second the Lunar New Year.
    [Theory]
    [InlineData("2025-09-26", "2025-10-06")]
    [InlineData("2026-02-13", "2026-02-25")]
    [InlineData("2025-09-06", "2025-09-12")]
    public void RG_5_2_2_is_done_in_five_working_days_after_the_request(string received, string due)
    {
        var request = ContactRequest.Of(Clearspring(), Typed(("telephone", "29998888")), D(received)).Value;
        Assert.Equal(due, request.DueOn(new(DeadlineTests.Deadlines, WorkingCalendarTests.Calendar, D(received))).Due.Iso());
    }

    [Fact]
    public void RG_5_2_2_the_old_value_is_kept_and_can_be_read_for_any_day()
    {
        var provider = Clearspring();
        var first = ContactRequest.Of(provider, Typed(("telephone", " 29998888 "), ("email", "old@example.hk")), D("2025-09-01")).Value.CarryOut(provider, D("2025-09-03")).Value;
        var second = ContactRequest.Of(provider, Typed(("telephone", "27776666"), ("website", "https://example.hk")), D("2025-10-02")).Value.CarryOut(provider, D("2025-10-08")).Value;
        Assert.Equal([new FieldChange("telephone", "23456789", "29998888")], first.Changes);
        Assert.Equal(("27776666", "https://example.hk"), (provider.Telephone, provider.Website));
        string On(string day) => ContactRequest.At(ContactFields.Of(provider), [first, second], D(day))["telephone"];
        Assert.Equal(["23456789", "29998888", "29998888", "27776666"], [On("2025-09-02"), On("2025-09-03"), On("2025-10-07"), On("2025-10-08")]);
    }

    [Fact]
    public void RG_5_2_3_a_category_is_never_changed_by_a_request()
    {
        Assert.Equal(("category-needs-application", "RG-5.2.3"), ContactRequest.Of(Clearspring(), Typed(("category", "2")), D("2025-09-01")).Refusal is { } r ? (r.Code, r.Clause) : default);
        Assert.Equal("field-not-contact", ContactRequest.Of(Clearspring(), Typed(("identifier", "12345678")), D("2025-09-01")).Refusal!.Code);
    }

    [Fact]
    public void A_request_is_carried_out_once_and_over_nobodys_newer_value()
    {
        var provider = Clearspring();
        var request = ContactRequest.Of(provider, Typed(("telephone", "29998888")), D("2025-09-01")).Value;
        Assert.Equal("contact-before-request", request.CarryOut(provider, D("2025-08-31")).Refusal!.Code);
        var done = request.CarryOut(provider, D("2025-09-01")).Value;
        Assert.Equal("contact-done-already", done.CarryOut(provider, D("2025-09-02")).Refusal!.Code);
        Assert.Equal("contact-moved-on", request.CarryOut(provider, D("2025-09-02")).Refusal!.Code);
        Assert.Equal("nothing-changes", ContactRequest.Of(provider, Typed(("telephone", "29998888")), D("2025-09-03")).Refusal!.Code);
        Assert.Equal("contact-not-shown", ContactRequest.Of(provider, Typed(("email", " ")), D("2025-09-03")).Refusal!.Code);
    }
}
