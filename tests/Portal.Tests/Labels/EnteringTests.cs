using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Labels.Enter;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Labels;

/// <summary>From the beginning of an entry to what can still be done with it (LG-1.6, LG-3.1, LG-7.1, LG-fn7, A-67).</summary>
public sealed class EnteringTests(DemonstrationStores stores) : LabelOffice(stores)
{
    [Fact]
    public async Task A_whole_draft_with_its_declarations_is_handed_in_once_and_the_sealed_original_is_awaited()
    {
        var reference = await Whole(await NewFactory(FactoryPlace.Guangdong));
        var revision = (await Book.Mine(Applicant, reference, Test))!.Last.Revision;
        Assert.Equal(Entering.Undeclared, (await Entering.Submit(Acting, reference, revision, new(true, true, true, false, true), Test))?.Code);
        Assert.Equal(Entering.Moved, (await Entering.Submit(Acting, reference, revision - 1, new(true, true, true, true, true), Test))?.Code);
        Assert.Null(await Submit(reference));
        Assert.Equal(CaseDesk.MovedOn, (await Submit(reference))?.Code);

        var stored = await Stored(reference);
        Assert.Equal((LabelState.AwaitingOriginal, new DateOnly(2026, 11, 21)), (stored.State, stored.ReceivedOn));
        await using var db = await Databases.CreateDbContextAsync(Test);
        var clock = await db.Set<CaseDeadline>().SingleAsync(d => d.Case == reference, Test);
        Assert.Equal((Entering.OriginalRule, new DateOnly(2027, 1, 14)), (clock.Rule, clock.Due));
        var form = (await db.SubmittedLabelForm(reference, Test))!;
        Assert.Equal(form.Row.Hash, (await db.Set<CaseEntry>().SingleAsync(e => e.Case == reference, Test)).Note);
        Assert.True(form.Form.Declarations.IsWhole(LabelKind.Manufacturing));
        Assert.Equal(2, await db.Set<Notice>().CountAsync(n => n.Case == reference && (n.PersonId == Applicant || n.PersonId == Second), Test));
    }

    [Theory]
    [InlineData("2026-11-01 23:59:59", false)]
    [InlineData("2026-11-02 00:00:00", true)]
    [InlineData("2026-12-31 23:59:59", true)]
    [InlineData("2027-01-01 00:00:00", false)]
    public async Task LG_1_6_entries_are_taken_from_the_first_day_s_first_second_to_the_last_day_s_last_in_Hong_Kong(string moment, bool taken)
    {
        var reference = await Whole(await NewFactory());
        Clock.At = new DateTimeOffset(DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
        Assert.Equal(taken ? null : Entering.NotInRound, (await Submit(reference))?.Code);
        Assert.Equal(taken, (await Stored(reference)).ReceivedOn == HongKongTime.DateOf(Clock.At));
        Assert.Equal(taken, (await Beginning.Offered(Applicant, Test)).Count > 0);
    }

    [Fact]
    public async Task A_draft_with_something_missing_is_saved_and_not_handed_in()
    {
        var factory = await NewFactory();
        var reference = (await Beginning.Begin(Applicant, Offer(LabelKind.Manufacturing, factory), Language.En, Test)).Value;
        var saved = await Save(reference, LabelPage.Assessment, ("no-cost-done", "seven"));
        Assert.Equal("seven", Assert.Single(saved.Case.Form.Unread).Text);
        Assert.Equal(Entering.Faults, (await Submit(reference))?.Code);
    }

    [Fact]
    public async Task A_67_there_is_one_application_for_a_factory_and_label_in_a_round_and_another_after_it_was_withdrawn()
    {
        var factory = await NewFactory();
        var offer = Offer(LabelKind.Manufacturing, factory);
        var both = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Beginning.Begin(i % 2 == 0 ? Applicant : Second, offer, Language.En, Test)));
        Assert.Single(both.Select(b => b.Value).Distinct());
        Assert.NotEqual(both[0].Value, (await Beginning.Begin(Applicant, Offer(LabelKind.Excellent, factory), Language.En, Test)).Value);
        Assert.Null(await Entering.Withdraw(Acting, both[0].Value, 0, null, Test));
        Assert.Equal(LabelState.Withdrawn, (await Stored(both[0].Value)).State);
        Assert.NotEqual(both[0].Value, (await Beginning.Begin(Applicant, offer, Language.En, Test)).Value);
        Assert.Equal(Beginning.NotOffered, (await Beginning.Begin("p-applicant-2", offer, Language.En, Test)).Refusal!.Code);
    }

    [Theory]
    [InlineData("2026-11-01", false, true)]
    [InlineData("2026-11-02", true, true)]
    [InlineData("2027-06-30", true, true)]
    [InlineData("2027-07-01", false, false)]
    public async Task LG_7_1_a_renewal_is_offered_where_the_last_six_months_of_a_label_meet_the_round(string until, bool renewal, bool isOpen)
    {
        var factory = await NewFactory();
        var last = Dates.Parse(until).Value;
        await using var db = await Databases.CreateDbContextAsync(Test);
        db.Add(new Certificate($"T-{factory.Id}", null, LabelKind.Manufacturing, 2024, Trilingual.Same("x"), Trilingual.Same("y"), new(last.AddYears(-2).AddDays(1), last)) { CompanyId = factory.CompanyId, FactoryId = factory.Id });
        await db.SaveChangesAsync(Test);
        var offer = (await Beginning.Offered(Applicant, Test)).Single(o => o.Word == Offer(LabelKind.Manufacturing, factory));
        Assert.Equal((renewal, isOpen), (offer.Renews is not null, offer.IsOpen));
        if (!isOpen) Assert.Equal(Beginning.NotOffered, (await Beginning.Begin(Applicant, offer.Word, Language.En, Test)).Refusal!.Code);
        else Assert.Equal(renewal, (await Stored((await Beginning.Begin(Applicant, offer.Word, Language.En, Test)).Value)).Renewal);
    }

    [Fact]
    public async Task Two_tabs_on_one_page_lose_nothing_and_where_both_changed_the_same_it_is_asked()
    {
        var reference = (await Beginning.Begin(Applicant, Offer(LabelKind.Manufacturing, await NewFactory()), Language.En, Test)).Value;
        var read = (await Book.Mine(Applicant, reference, Test))!.Last.Revision;
        await Save(Applicant, reference, LabelPage.Applicant, read, ("contact-name", "Chan"), ("contact-post", "Director"));
        var second = await Save(Second, reference, LabelPage.Applicant, read, ("contact-name", "Lee"), ("work", "LED"));
        Assert.Equal(("contact-name", "Lee", "Chan"), (second.Contested.Single().Place, second.Contested.Single().Mine, second.Contested.Single().Theirs));
        Assert.Equal(("Chan", "Director", "LED"), (second.Case.Form.ContactName, second.Case.Form.ContactPost, second.Case.Form.Work));
    }

    [Fact]
    public async Task A_measure_of_the_catalogue_says_itself_whether_it_is_paid_and_cuts_VOC()
    {
        var reference = (await Beginning.Begin(Applicant, Offer(LabelKind.Manufacturing, await NewFactory()), Language.En, Test)).Value;
        var saved = await Save(reference, LabelPage.Measures, ("measure-catalogue/A1", "PM-3"), ("measure-paid/A1", "no"), ("measure-catalogue/A2", "NC-1"), ("measure-catalogue/A3", "PM-99"), ("measure-name/A3", "Own"));
        var known = Reference.Measures.Single(m => m.Id == "PM-3");
        Assert.Equal((true, known.VocOrNox == VocOrNox.Yes), (saved.Case.Form.Measures[0].Paid, saved.Case.Form.Measures[0].VocOrNox));
        Assert.Equal((false, "", (bool?)null), (saved.Case.Form.Measures[1].Paid, saved.Case.Form.Measures[2].Catalogue, saved.Case.Form.Measures[2].Paid));
    }

    [Fact]
    public async Task LG_3_1_whoever_is_to_post_the_sealed_original_is_reminded_once_and_after_a_withdrawal_no_more()
    {
        var (reference, taken) = (await Whole(await NewFactory()), await Whole(await NewFactory()));
        Assert.Null(await Submit(reference));
        Assert.Null(await Submit(taken));
        Assert.Null(await Entering.Withdraw(Acting, taken, 1, null, Test));
        Clock.At = HongKongTime.StartOf(new(2027, 1, 14)).AddHours(8);
        var reminding = new CleanerProduction.Portal.Notices.Reminders.Reminding(Databases, Reference, Clock);
        await reminding.Do(Test);
        await reminding.Do(Test);
        await using var db = await Databases.CreateDbContextAsync(Test);
        var told = await db.Set<Notice>().SingleAsync(n => n.Case == reference && n.PersonId == Applicant && n.Key.Contains("/deadline-"), Test);
        Assert.Equal((new DateOnly(2027, 1, 14), $"/labels/apply/{reference}"), (told.Due!.Value, told.Link));
        Assert.False(await db.Set<Notice>().AnyAsync(n => n.Case == taken && n.Key.Contains("/deadline-"), Test));
    }

    [Fact]
    public async Task LG_fn7_a_breach_is_told_between_submission_and_award_and_stands_in_the_form_with_its_day()
    {
        var reference = await Whole(await NewFactory());
        var told = new FormOffence("", null, new(2026, 11, 20), "Waste water", "EPD");
        Assert.Equal(CaseDesk.MovedOn, (await Entering.TellOffence(Acting, reference, told, Test))?.Code);
        Assert.Null(await Submit(reference));
        Assert.Equal(CaseDesk.Unknown, (await Entering.TellOffence(Stranger, reference, told, Test))?.Code);
        Assert.Equal(Entering.OffenceEmpty, (await Entering.TellOffence(Acting, reference, told with { RecordedOn = new(2026, 11, 22) }, Test))?.Code);
        Assert.Null(await Entering.TellOffence(Acting, reference, told, Test));
        var mine = (await Book.Mine(Applicant, reference, Test))!;
        Assert.Equal((true, new DateOnly(2026, 11, 21)), (mine.Form.HasOffences, mine.Form.Offences.Single().ToldOn));
        Assert.Contains(await Book.History(mine, Test), e => e.Step == Entering.ToldOffence);
        Assert.False((await Book.Submitted(reference, Test))!.Hash == mine.Last.Hash);
    }

    [Fact]
    public async Task LG_6_before_the_release_the_applicant_sees_nothing_of_the_decision()
    {
        var reference = await Whole(await NewFactory());
        Assert.Null(await Submit(reference));
        await using (var db = await Databases.CreateDbContextAsync(Test))
        {
            var found = await db.Set<LabelApplication>().SingleAsync(a => a.Reference == reference, Test);
            foreach (var (step, by) in new[] { (LabelStep.ReceiveOriginal, Role.Secretariat), (LabelStep.Check, Role.Secretariat), (LabelStep.VerifySite, Role.Secretariat), (LabelStep.Table, Role.Secretariat), (LabelStep.Decline, Role.Panel) })
                db.Add(found.Step(step, by, "x", Clock.At, "a reason that is secret").Value);
            await db.SaveChangesAsync(Test);
        }
        var mine = (await Book.Mine(Applicant, reference, Test))!;
        Assert.Equal(LabelState.BeforePanel, mine.Shown);
        Assert.DoesNotContain(await Book.History(mine, Test), e => e.Step == nameof(LabelStep.Decline));
        Assert.True(mine.MayWithdraw);
    }

    [Theory]
    [InlineData("p-applicant", Role.Applicant, LabelSide.Applicant)]
    [InlineData("p-applicant-2", Role.Applicant, null)]
    [InlineData("p-secretary", Role.Secretariat, LabelSide.Officer)]
    [InlineData("p-director", Role.Director, LabelSide.Director)]
    [InlineData("p-judge-hk", Role.Judge, null)]
    [InlineData("p-hkgcc", Role.Member, null)]
    [InlineData("p-administrator", Role.Administrator, null)]
    public async Task An_application_is_seen_from_its_own_sides_and_no_other(string person, Role role, LabelSide? side)
    {
        var reference = await Whole(await NewFactory());
        await using var db = await Databases.CreateDbContextAsync(Test);
        var who = Person(person, role);
        var draft = await Stored(reference);
        Assert.Equal(side is LabelSide.Applicant, await db.StandingIn(who, draft, new(2026, 11, 21), Test) is not null);
        Assert.Null(await Submit(reference));
        Assert.Equal(side, (await db.StandingIn(who, await Stored(reference), new(2026, 11, 21), Test))?.Side);
        Assert.Equal(side is not null, await db.LabelsSeenBy(who, new(2026, 11, 21)).AnyAsync(a => a.Reference == reference, Test));
    }

    [Fact]
    public async Task An_officer_with_an_interest_is_kept_out_and_a_judge_with_one_is_marked()
    {
        var factory = await NewFactory();
        await using var db = await Databases.CreateDbContextAsync(Test);
        var day = new DateOnly(2026, 11, 21);
        var lies = await db.Set<LabelApplication>().AsNoTracking().FirstAsync(a => a.State == LabelState.BeforePanel && a.CompanyId != null, Test);
        var (officer, judge) = (Person("p-technical-2", Role.TechnicalSupport), Person("p-judge-gd", Role.Judge));
        Assert.Equal(new LabelStanding(LabelSide.Judge), await db.StandingIn(judge, lies, day, Test));
        Assert.NotNull(await db.StandingIn(officer, lies, day, Test));
        var registration = (await db.Set<Company>().SingleAsync(c => c.Id == lies.CompanyId, Test)).BusinessRegistration;
        foreach (var person in (string[])["p-technical-2", "p-judge-gd"]) db.Add(new AnnualInterest { PersonId = person, Year = 2026, PartyKey = registration, Nature = Trilingual.Same("x") });
        await db.SaveChangesAsync(Test);
        Assert.Null(await db.StandingIn(officer, lies, day, Test));
        Assert.Equal(new LabelStanding(LabelSide.Judge, Conflicted: true), await db.StandingIn(judge, lies, day, Test));
        Assert.False(await db.LabelsSeenBy(judge, day).AnyAsync(a => a.Reference == lies.Reference, Test));
        Assert.DoesNotContain("p-technical-2", await db.WorkingOn(lies, Role.TechnicalSupport, day, Test));
        Assert.NotEqual(factory.CompanyId, lies.CompanyId);
    }
}
