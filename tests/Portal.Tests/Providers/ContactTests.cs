using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Providers;
using CleanerProduction.Portal.Providers.Desk;
using CleanerProduction.Portal.Providers.Handle;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CleanerProduction.Providers.ProviderCategory;

namespace CleanerProduction.PortalTests.Providers;

/// <summary>What a registered provider asks in writing: other contact data, to leave, its code of conduct.</summary>
public sealed class ContactTests(DemonstrationStores stores) : RegistrationOffice(stores)
{
    private async Task<string> Listed(params ProviderCategory[] categories) => (await Cases(await Registered(Number(), Form(categories))))[0].ProviderNumber;

    private async Task<Provider> Of(string number)
    {
        await using var db = await Open();
        return await db.Set<Provider>().AsNoTracking().SingleAsync(p => p.Number == number, Test);
    }

    [Fact]
    public async Task RG_5_2_2_contact_data_is_changed_within_five_working_days_and_what_stood_before_is_kept()
    {
        Clock.Today = new(2026, 9, 25);
        var number = await Listed(Category1);
        Assert.Null(await Contacts.AskFor(Applicant, number, new Dictionary<string, string> { ["telephone"] = "31112222" }, Test));
        Assert.Equal("23456789", (await Of(number)).Telephone);
        Assert.Equal("contact-open", (await Contacts.AskFor(Applicant, number, new Dictionary<string, string> { ["email"] = "x@y.example" }, Test))?.Code);
        // Friday 25 September 2026; 1 October is a holiday.
        Assert.Equal(new DateOnly(2026, 10, 5), Assert.Single(await List.Contacts(Test), c => c.Change.ProviderNumber == number).Due.Due);

        Assert.Null(await Contacts.CarryOut(Secretary, number, 1, Test));
        Assert.Equal("31112222", (await Of(number)).Telephone);
        await using var db = await Open();
        var kept = await db.Set<ContactChange>().SingleAsync(c => c.ProviderNumber == number, Test);
        Assert.Equal(("23456789", "31112222", Clock.Today), (kept.Request.Changes[0].Was, kept.Request.Changes[0].Now, kept.DoneOn));
        Assert.Equal(Clock.Today, (await db.Set<CaseDeadline>().SingleAsync(d => d.Case == kept.Case, Test)).MetOn);
        Assert.Equal("contact-changed", (await db.Set<LetterDraft>().SingleAsync(l => l.Case == kept.Case, Test)).Kind);
        Assert.Equal("contact-done-already", (await Contacts.CarryOut(Secretary, number, 1, Test))?.Code);
    }

    [Fact]
    public async Task RG_5_2_3_a_category_is_never_changed_by_a_request()
    {
        var number = await Listed(Category1);
        Assert.Equal("category-needs-application", (await Contacts.AskFor(Applicant, number, new Dictionary<string, string> { ["category-2"] = "yes" }, Test))?.Code);
    }

    [Fact]
    public async Task RG_5_2_3_a_second_category_begins_its_own_provisional_period_and_leaves_the_first_as_it_is()
    {
        Clock.Today = new(2026, 9, 2);
        var number = Number();
        var first = await Case(await Registered(number, Form(Category1)));
        Clock.Today = new(2027, 3, 1);
        var second = await Case(await Registered(number, Form(Category2)));

        Assert.Equal(first.ProviderNumber, second.ProviderNumber);
        Assert.Equal(new DateOnly(2029, 2, 28), second.ProvisionalUntil);
        await using var db = await Open();
        Assert.Equal(first.ProvisionalUntil, (await db.Set<Registration>().SingleAsync(r => r.Reference == first.Reference, Test)).ProvisionalUntil);
    }

    [Fact]
    public async Task RG_5_2_4_a_provider_leaves_by_its_written_notice_alone_in_one_category_and_may_apply_again()
    {
        var number = await Listed(Category1, Category2);
        await using var db = await Open();
        var seen = await db.Set<Registration>().Where(r => r.ProviderNumber == number).SumAsync(r => r.HistoryEntries, Test);
        Assert.Equal("leave-needs-writing", (await Contacts.Leave(Applicant, number, Category1, seen, " ", Test))?.Code);
        Assert.Equal(RegistrationDesk.Unknown, (await Contacts.Leave(Stranger, number, Category1, seen, "We stop", Test))?.Code);
        Assert.Null(await Contacts.Leave(Applicant, number, Category1, seen, "We stop", Test));

        var both = await db.Set<Registration>().AsNoTracking().Where(r => r.ProviderNumber == number).OrderBy(r => r.Category).ToListAsync(Test);
        Assert.Equal([RegistrationState.RemovedVoluntarily, RegistrationState.Provisional], both.Select(r => r.State));
        Assert.Equal(RegistrationDesk.MovedOn, (await Contacts.Leave(Applicant, number, Category2, seen, "We stop", Test))?.Code);
        Assert.True((await Beginning.Begin(Applicant, new((await Of(number)).Identifier!, Trilingual.Same("x"), [Category1]), Language.En, Test)).Ok);
    }

    [Fact]
    public async Task RG_7_1_a_code_of_conduct_is_on_file_with_its_day_and_its_file()
    {
        var number = await Listed(Category1);
        Assert.Equal(ContactDesk.NoCode, (await Contacts.FileCode(Applicant, number, Clock.Today, Test))?.Code);
        await using (var db = await Open())
        {
            db.Add(new CaseFile { Holder = ProviderFiles.Holder(number), Slot = "code-of-conduct", Line = "c", Version = 1, Name = "c.pdf", Hash = new('a', 64), Scan = CleanerProduction.Portal.Data.FileScan.NotScanned, By = Applicant, At = Clock.GetUtcNow() });
            await db.SaveChangesAsync(Test);
        }
        Assert.Equal("conduct-not-issued-yet", (await Contacts.FileCode(Applicant, number, Clock.Today.AddDays(1), Test))?.Code);
        Assert.Contains(await Watching.All(Test), w => w.Registration.ProviderNumber == number && w.Item.Kind == WatchKind.AskForCode);
        Assert.Null(await Contacts.FileCode(Applicant, number, Clock.Today, Test));
        Assert.DoesNotContain(await Watching.All(Test), w => w.Registration.ProviderNumber == number && w.Item.Kind == WatchKind.AskForCode);
    }

    [Fact]
    public async Task Files_of_a_provider_are_its_own_peoples_to_send_and_officers_read_them_once_something_was_handed_in()
    {
        var door = new ProviderFiles(Databases, Clock);
        var draft = await Draft(Number(), Form(Category1));
        await using var db = await Open();
        var holder = ProviderFiles.Holder((await db.Set<RegistrationFiling>().SingleAsync(f => f.Reference == draft, Test)).ProviderNumber);
        var (own, stranger) = (Person(Applicant, Workflows.Role.Applicant), Person(Stranger, Workflows.Role.Applicant));

        Assert.Equal((true, true), (await door.MayRead(own, holder, Test), await door.MayWrite(own, holder, "staff-experience", Test)));
        Assert.Equal((false, false), (await door.MayRead(stranger, holder, Test), await door.MayWrite(stranger, holder, "staff-experience", Test)));
        Assert.False(await door.MayRead(Secretary, holder, Test));
        Assert.Null(await Submitting.Submit(Applicant, draft, 2, new(true, true, true, true, true), Test));
        Assert.Equal((true, false), (await door.MayRead(Secretary, holder, Test), await door.MayWrite(Secretary, holder, "staff-experience", Test)));
        Assert.Equal((false, true), (await door.MayWrite(own, holder, "staff-experience", Test), await door.MayWrite(own, holder, "code-of-conduct", Test)));
    }
}
