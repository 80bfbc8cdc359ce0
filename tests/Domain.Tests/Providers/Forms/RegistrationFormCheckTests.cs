using CleanerProduction.Forms;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Forms;
using Xunit;
using static CleanerProduction.DomainTests.Providers.Forms.RegistrationBuilder;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Providers.Forms;

public class RegistrationFormCheckTests
{
    private const ProviderCategory One = ProviderCategory.Category1, Two = ProviderCategory.Category2;

    [Fact]
    public void A_form_with_everything_lacks_nothing()
    {
        Assert.Empty(RegistrationFormCheck.Faults(Of(Whole)));
        Assert.All(RegistrationFormTests.Pages.Select(p => p.Data), p => Assert.Equal(GroupStatus.Completed, RegistrationFormCheck.Status(Of(Whole), p)));
        Assert.Equal(GroupStatus.NotStarted, RegistrationFormCheck.Status(Of(Whole), RegistrationPage.Declare));
    }

    [Fact]
    public void An_empty_form_says_where_to_begin()
    {
        var empty = Of(new RegistrationForm()) with { Slots = [] };
        Assert.Contains(RegistrationFormCheck.Stopping(empty), f => f is { Code: "category-missing", Clause: "RG-3.1.3" });
        Assert.Equal(
            (GroupStatus.NotStarted, GroupStatus.NotYet, GroupStatus.NotYet, GroupStatus.NotStarted),
            (RegistrationFormCheck.Status(empty, RegistrationPage.Company), RegistrationFormCheck.Status(empty, RegistrationPage.Projects), RegistrationFormCheck.Status(empty, RegistrationPage.Declare), RegistrationFormCheck.Status(empty, RegistrationPage.Conduct)));
    }

    [Fact]
    public void RG_4_1_2_three_project_records_with_the_clients_contact_whatever_the_category()
    {
        foreach (var category in Enum.GetValues<ProviderCategory>())
        {
            Assert.Empty(RegistrationFormCheck.Stopping(Of(For(category))));
            var without = For(category) with { Projects = [Project(1), Project(2), Project(3) with { Telephone = "", Email = " " }] };
            Assert.Equal(["project-records-too-few", "project-reach-missing"], RegistrationFormCheck.Stopping(Of(without)).Select(f => f.Code));
            Assert.Empty(RegistrationFormCheck.Stopping(Of(without with { Projects = [.. without.Projects.Take(2), Project(3) with { Telephone = "" }] })));
            Assert.Equal(["project-records-too-few"], RegistrationFormCheck.Stopping(Of(For(category) with { Projects = [Project(1), Project(2)] })).Select(f => f.Code));
        }
    }

    [Fact]
    public void RG_4_1_2_category_1_needs_proof_of_each_years_and_category_2_none()
    {
        var unproven = Whole with { Staff = [Member(1, 2m), Member(2, 2m), Member(3, 2m) with { ProvenBy = "" }] };
        Assert.Equal(["staff-proven-by/S3"], RegistrationFormCheck.Stopping(Of(unproven with { Categories = [One] })).Select(f => f.Place));
        Assert.Empty(RegistrationFormCheck.Stopping(Of(unproven with { Categories = [Two] })));
        Assert.Equal([RegistrationApplication.StaffSlot], RegistrationFormCheck.MissingSlots(Of(Whole) with { Slots = [] }));
        Assert.Empty(RegistrationFormCheck.MissingSlots(Of(For(Two)) with { Slots = [] }));
    }

    [Fact]
    public void RG_7_1_the_code_of_conduct_may_follow_and_stops_nothing()
    {
        var later = Of(Whole with { Conduct = null, ConductIssuedOn = null }) with { Slots = [RegistrationApplication.StaffSlot] };
        Assert.Equal(3, RegistrationFormCheck.Faults(later).Length);
        Assert.Empty(RegistrationFormCheck.Stopping(later));
        Assert.False(later.CodeOnFile);
        Assert.True(Of(Whole).CodeOnFile);
        Assert.Equal(["conduct-not-issued-yet"], RegistrationFormCheck.Faults(Of(Whole with { ConductIssuedOn = Today.AddDays(1) })).Select(f => f.Code));
    }

    [Theory]
    [InlineData(2.0, Met, RegistrationNext.Provisional)]
    [InlineData(1.9, NotMet, RegistrationNext.ReferToCommittee)]
    public void RG_3_2_2_a_the_third_members_years_decide_and_a_criterion_missed_can_still_be_handed_in(double years, FindingOutcome outcome, RegistrationNext next)
    {
        var application = Of(For(One) with { Staff = [Member(1, 2m), Member(2, 2m), Member(3, (decimal)years)] });
        Assert.Empty(RegistrationFormCheck.Stopping(application));
        Assert.Equal((outcome, next), (application.Answer(One).ByCategory[One], application.Answer(One).Next));
    }

    [Fact]
    public void RG_3_2_2_b_projects_completed_by_the_day_of_application_count_and_only_hardware_does()
    {
        Assert.Equal(Met, Outcome(Whole));
        Assert.Equal(Met, Outcome(Whole with { Projects = [Project(1), Project(2), Project(3) with { Until = Today }] }));
        Assert.Equal(NotMet, Outcome(Whole with { Projects = [Project(1), Project(2), Project(3) with { Until = Today.AddDays(1) }] }));
        Assert.Equal(NotMet, Outcome(Whole with { Projects = [Project(1), Project(2), Project(3) with { Hardware = false }] }));
        Assert.Equal(NotMet, Outcome(Whole with { EngineeringYears = 1.9m }));

        static FindingOutcome Outcome(RegistrationForm form) => Of(form).Answer(Two).ByCategory[Two];
    }

    [Fact]
    public void RG_3_2_2_each_category_goes_its_own_way()
    {
        var application = Of(Whole with { EngineeringYears = 1m });
        Assert.Equal((RegistrationNext.Provisional, RegistrationNext.ReferToCommittee), (application.Answer(One).Next, application.Answer(Two).Next));
        Assert.Equal([(One, Met), (Two, NotMet)], RegistrationCheck.Of(application.Facts).ByCategory.Select(c => (c.Key, c.Value)));
    }

    [Fact]
    public void RG_5_2_3_a_category_held_already_is_not_applied_for_again_and_stays()
    {
        var held = Of(Whole) with { RegisteredAlready = [One] };
        Assert.Equal(["category-registered-already"], RegistrationFormCheck.Stopping(held).Select(f => f.Code));
        Assert.Equal("registration-stays-another-asked", Section3Criteria.ExistingRegistrations.Of((held with { Form = For(Two) }).Facts with { Categories = [One, Two] }).Code);
        Assert.Equal([Two], RegistrationCheck.Of(held.Facts).ByCategory.Keys);
    }

    [Fact]
    public void RG_3_3_4_quality_in_one_category_asks_the_committee_for_that_one_alone()
    {
        var again = Of(Whole) with { Cancellations = Of(Whole).Cancellations.Add(One, LastCancellation.Quality).Add(Two, LastCancellation.NotCompleted) };
        Assert.Equal((RegistrationNext.ReferToCommittee, RegistrationNext.Provisional), (again.Answer(One).Next, again.Answer(Two).Next));
        Assert.Equal(RegistrationNext.Provisional, (again with { Opinions = [One] }).Answer(One).Next);
        Assert.Equal(RegistrationNext.ReferToCommittee, (again with { Opinions = [Two] }).Answer(One).Next);
    }
}
