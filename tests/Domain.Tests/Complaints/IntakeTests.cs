using CleanerProduction.Applications;
using CleanerProduction.Complaints;
using Xunit;

namespace CleanerProduction.DomainTests.Complaints;

public class IntakeTests
{
    private static readonly Lodging Good = new(7, Participates: true, Written: true, "2025-014", "The boiler was not installed", AsComplaint: true);

    [Fact]
    public void RG_6_1_1_a_participating_manufacturer_complains_in_writing()
    {
        Assert.Null(Intake.MayLodge(Good));
        Assert.Equal(
            ["complainant-takes-no-part", "complainant-takes-no-part", "complaint-not-written", "provider-missing", "complaint-says-nothing", "complaint-or-feedback"],
            new[] { Good with { Participates = false }, Good with { CompanyId = null }, Good with { Written = false }, Good with { ProviderNumber = null }, Good with { What = " " }, Good with { AsComplaint = null } }
                .Select(l => Intake.MayLodge(l) is { Clause: "RG-6.1.1" } refusal ? refusal.Code : null));
    }

    [Fact]
    public void RG_6_1_1_feedback_is_another_thing_and_begins_no_case()
    {
        var words = Good with { AsComplaint = false, What = " Helpful and on time " };
        Assert.Equal("feedback-is-no-complaint", Intake.MayLodge(words)!.Code);
        Assert.Equal(new Feedback(7, "2025-014", "NTP-2025-0001", new(2025, 9, 1), "Helpful and on time"), Intake.TakeFeedback(words, "NTP-2025-0001", new(2025, 9, 1)).Value);
        Assert.Equal("complaint-or-feedback", Intake.TakeFeedback(Good, null, new(2025, 9, 1)).Refusal!.Code);
        Assert.Equal("complainant-takes-no-part", Intake.TakeFeedback(words with { Participates = false }, null, new(2025, 9, 1)).Refusal!.Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(false, ApplicationState.Draft)]
    [InlineData(false, ApplicationState.Withdrawn, ApplicationState.Draft)]
    [InlineData(true, ApplicationState.Submitted)]
    [InlineData(true, ApplicationState.Draft, ApplicationState.Closed)]
    public void RG_6_1_1_who_has_handed_in_an_application_takes_part(bool takesPart, params ApplicationState[] states) => Assert.Equal(takesPart, Intake.Participates(states));
}
