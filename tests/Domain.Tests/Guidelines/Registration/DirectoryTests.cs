using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Providers;
using Xunit;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Registration;

public class DirectoryTests
{
    private static readonly DirectoryEntry Entry = new(RegistrationState.Provisional, true, [DirectoryField.Name, DirectoryField.Email, DirectoryField.Category]);

    private static DateOnly D(string iso) => Dates.Parse(iso).Value;

    private static DirectoryRequest Request(DirectoryChange change) =>
        new(new(DeadlineTests.Deadlines, WorkingCalendarTests.Calendar, D("2025-10-06")), change, Written: true, D("2025-09-26"));

    [Theory]
    [InlineData(RegistrationState.Provisional, true, Met)]
    [InlineData(RegistrationState.Confirmed, false, NotMet)]
    [InlineData(RegistrationState.Delisted, true, NotMet)]
    [InlineData(RegistrationState.Delisted, false, NotApplicable)]
    public void RG_1_3_2_lists_every_registration_that_stands_and_no_other(RegistrationState state, bool shown, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section1General.Listed.Of(new(state, shown, [])).Outcome);

    [Fact]
    public void RG_5_1_1_shows_name_contact_and_category_and_nothing_else()
    {
        Assert.Equal(Met, Findings.Overall(Section5Directory.Check(Entry)));
        foreach (var field in Enum.GetValues<DirectoryField>())
            Assert.Equal(field > DirectoryField.Category ? NotMet : Met, Section5Directory.Contents.Of(Entry with { Fields = [.. Entry.Fields, field] }).Outcome);
    }

    [Theory]
    [InlineData(Met, DirectoryField.Name, DirectoryField.Address)]
    [InlineData(Met, DirectoryField.Name, DirectoryField.Telephone)]
    [InlineData(Met, DirectoryField.Name, DirectoryField.Email)]
    [InlineData(NotMet, DirectoryField.Name, DirectoryField.Website)]
    [InlineData(NotMet, DirectoryField.Name)]
    [InlineData(NotMet, DirectoryField.Email)]
    public void RG_5_1_1_a_shows_the_name_and_one_way_to_reach_the_provider(FindingOutcome outcome, params DirectoryField[] fields)
    {
        Assert.Equal(outcome, Section5Directory.NameAndContact.Of(Entry with { Fields = [.. fields] }).Outcome);
        Assert.Equal(NotApplicable, Section5Directory.NameAndContact.Of(Entry with { Fields = [.. fields], Shown = false }).Outcome);
    }

    [Theory]
    [InlineData(DirectoryField.Category, true, Met)]
    [InlineData(DirectoryField.ProvisionalMark, true, NotMet)]
    [InlineData(DirectoryField.ProvisionalMark, false, NotApplicable)]
    public void RG_5_1_1_b_shows_the_category_for_which_the_mark_of_provisional_registration_does_not_stand(DirectoryField shown, bool listed, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section5Directory.Category.Of(Entry with { Fields = [DirectoryField.Name, DirectoryField.Email, shown], Shown = listed }).Outcome);

    [Theory]
    [InlineData(true, Met)]
    [InlineData(false, NotMet)]
    [InlineData(null, NeedsJudgement)]
    public void RG_5_2_1_takes_every_change_in_writing(bool? written, FindingOutcome outcome) => Assert.All(Enum.GetValues<DirectoryChange>(), change =>
        Assert.Equal(outcome, Section5Directory.InWriting.Of(Request(change) with { Written = written }).Outcome));

    [Theory]
    [InlineData("2025-10-06", Met)]
    [InlineData("2025-10-08", NotMet)]
    public void RG_5_2_2_updates_contact_data_in_five_working_days(string done, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section5Directory.ContactData.Of(Request(DirectoryChange.Contact) with { DoneOn = D(done) }).Outcome);

    [Theory]
    [InlineData(DirectoryChange.Category, true, Met)]
    [InlineData(DirectoryChange.Category, false, NotMet)]
    [InlineData(DirectoryChange.Category, null, NeedsJudgement)]
    [InlineData(DirectoryChange.Contact, false, NotApplicable)]
    public void RG_5_2_3_changes_categories_by_application_only(DirectoryChange change, bool? asApplication, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section5Directory.CategoryChange.Of(Request(change) with { AsApplication = asApplication }).Outcome);

    [Theory]
    [InlineData(DirectoryChange.Leave, true, Met, "leaves-by-notice")]
    [InlineData(DirectoryChange.Leave, false, NotMet, "leave-needs-writing")]
    [InlineData(DirectoryChange.Leave, null, NeedsJudgement, "leave-form-not-stated")]
    [InlineData(DirectoryChange.Contact, false, Met, "stays-listed")]
    public void RG_5_2_4_keeps_the_provider_listed_until_it_leaves_in_writing(DirectoryChange change, bool? written, FindingOutcome outcome, string code)
    {
        var finding = Section5Directory.Leaving.Of(Request(change) with { Written = written });
        Assert.Equal((outcome, code), (finding.Outcome, finding.Code));
    }
}
