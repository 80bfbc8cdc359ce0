using CleanerProduction.Files;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Providers;
using CleanerProduction.Portal.Providers.Handle;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Forms;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CleanerProduction.Providers.ProviderCategory;

namespace CleanerProduction.PortalTests.Providers;

/// <summary>The Secretariat's side of an application: asked, found complete, judged, registered or referred.</summary>
public sealed class HandlingTests(DemonstrationStores stores) : RegistrationOffice(stores)
{
    [Theory]
    [InlineData("2026-09-07", "2026-09-18")] // a Monday: itself the first of ten
    [InlineData("2026-09-05", "2026-09-18")] // a Saturday: the Monday after is
    [InlineData("2026-09-28", "2026-10-12")] // 1 October is a holiday
    public async Task RG_4_1_3_counts_ten_working_days_with_the_day_of_receipt(string received, string due)
    {
        Clock.Today = DateOnly.Parse(received, System.Globalization.CultureInfo.InvariantCulture);
        var filing = await Filed(Number(), Form(Category1));
        Assert.Null(await Handling.FindComplete(Secretary, filing, await Seen(filing), Clock.Today, Test));

        var registration = await Case(filing);
        await using var db = await Open();
        Assert.Equal(due, (await db.Set<CaseDeadline>().SingleAsync(d => d.Case == registration.Reference && d.Rule == "RG-4.1.3", Test)).Due.Iso());
        Assert.Equal(received, registration.CompleteOn?.Iso());
    }

    [Fact]
    public async Task RG_4_1_3_a_query_holds_the_clock_back_until_the_answer_and_the_form_is_open_meanwhile()
    {
        var filing = await Filed(Number(), Form(Category1));
        Assert.False((await Book.Mine(Applicant, filing, Test))!.Writable);
        Assert.Null(await Handling.AskFor(Secretary, filing, await Seen(filing), QueryReason.Document, "Proof of the third employee", Clock.Today.AddDays(14), Test));
        Assert.True((await Book.Mine(Applicant, filing, Test))!.Writable);

        Clock.Today = Clock.Today.AddDays(7);
        Assert.Equal("query-unanswered", (await Submitting.Answer(Applicant, filing, new Dictionary<int, string> { [1] = " " }, Test))?.Code);
        Assert.Equal(RegistrationDesk.Unknown, (await Submitting.Answer(Stranger, filing, new Dictionary<int, string> { [1] = "Sent" }, Test))?.Code);
        Assert.Null(await Submitting.Answer(Applicant, filing, new Dictionary<int, string> { [1] = "Sent" }, Test));

        Assert.Equal("received-before-handed-in", (await Handling.FindComplete(Secretary, filing, await Seen(filing), Clock.Today.AddDays(-1), Test))?.Code);
        Assert.Equal("received-in-the-future", (await Handling.FindComplete(Secretary, filing, await Seen(filing), Clock.Today.AddDays(1), Test))?.Code);
        Assert.Null(await Handling.FindComplete(Secretary, filing, await Seen(filing), Clock.Today, Test));
        await using var db = await Open();
        Assert.Equal("registration-query", (await db.Set<LetterDraft>().SingleAsync(l => l.Case == filing, Test)).Kind);
    }

    [Fact]
    public async Task RG_4_1_3_nothing_is_complete_while_a_proof_is_missing()
    {
        var filing = await Filed(Number(), Form(Category1));
        await using (var db = await Open())
        {
            var number = (await db.Set<RegistrationFiling>().SingleAsync(f => f.Reference == filing, Test)).ProviderNumber;
            var proof = await db.Set<CaseFile>().SingleAsync(f => f.Holder == ProviderFiles.Holder(number) && f.Slot == RegistrationApplication.StaffSlot, Test);
            proof.Scan = FileScan.Infected;
            await db.SaveChangesAsync(Test);
        }
        Assert.Equal("information-missing", (await Handling.FindComplete(Secretary, filing, await Seen(filing), Clock.Today, Test))?.Code);
    }

    [Fact]
    public async Task RG_3_3_1_registered_it_is_provisional_for_24_months_listed_and_told_in_writing()
    {
        Clock.Today = new(2026, 9, 2);
        var filing = await Registered(Number(), Form(Category1));
        var registration = await Case(filing);

        Assert.Equal((RegistrationState.Provisional, new DateOnly(2028, 9, 1)), (registration.State, registration.ProvisionalUntil));
        await using var db = await Open();
        Assert.Equal("registration-listed", (await db.Set<LetterDraft>().SingleAsync(l => l.Case == registration.Reference, Test)).Kind);
        Assert.Equal(LetterState.Draft, (await db.Set<LetterDraft>().SingleAsync(l => l.Case == registration.Reference, Test)).State);
        Assert.Equal(Clock.Today, (await db.Set<CaseDeadline>().SingleAsync(d => d.Case == registration.Reference && d.Rule == "RG-4.1.3", Test)).MetOn);
        Assert.Equal(new DateOnly(2028, 9, 1), (await db.Set<CaseDeadline>().SingleAsync(d => d.Case == registration.Reference && d.Rule == "RG-3.3.1", Test)).Due);
    }

    [Fact]
    public async Task RG_4_1_5_a_criterion_missed_is_put_before_the_committee_and_never_registered_or_refused_by_the_Secretariat()
    {
        var few = Form(Category1, Category2) with { Staff = [.. Form(Category1).Staff.Select((s, i) => i == 0 ? s with { Years = 1.9m } : s)] };
        var filing = await Complete(Number(), few);

        Assert.Equal("criteria-not-met", (await Handling.Register(Secretary, filing, await Seen(filing), Category1, Test))?.Code);
        Assert.Equal("reason-missing", (await Handling.Refer(Secretary, filing, await Seen(filing), Category1, " ", Test))?.Code);
        Assert.Equal("criteria-met", (await Handling.Refer(Secretary, filing, await Seen(filing), Category2, "x", Test))?.Code);
        Assert.Null(await Handling.Refer(Secretary, filing, await Seen(filing), Category1, "Two of three employees have two years", Test));
        Assert.Null(await Handling.Register(Secretary, filing, await Seen(filing), Category2, Test));

        Assert.Equal([RegistrationState.ReferredToCommittee, RegistrationState.Provisional], (await Cases(filing)).Select(c => c.State));
        var ready = await new ReadyCases(Databases, Reference, Clock).List(Test);
        Assert.Equal(AgendaKind.RegistrationReferral, Assert.Single(ready, r => r.Case.EndsWith("/1", StringComparison.Ordinal) && r.Case == Registration.ReferenceOf(Cases(filing).Result[0].ProviderNumber, Category1)).Kind);
    }

    [Fact]
    public async Task RG_4_1_5_evidence_that_does_not_prove_what_is_stated_is_a_criterion_missed()
    {
        var filing = await Complete(Number(), Form(Category1));
        Assert.Null(await Handling.Judge(Secretary, filing, await Seen(filing), Category1, false, "One letter does not name the post", Test));
        Assert.Equal("criteria-not-met", (await Handling.Register(Secretary, filing, await Seen(filing), Category1, Test))?.Code);
        Assert.Null(await Handling.Refer(Secretary, filing, await Seen(filing), Category1, "Not proven", Test));
    }

    [Fact]
    public async Task Nothing_is_registered_before_the_evidence_was_judged()
    {
        var filing = await Filed(Number(), Form(Category1));
        Assert.Null(await Handling.FindComplete(Secretary, filing, await Seen(filing), Clock.Today, Test));
        Assert.Equal(Handling.NotJudged, (await Handling.Register(Secretary, filing, await Seen(filing), Category1, Test))?.Code);
    }

    [Fact]
    public async Task Whoever_is_not_the_Secretariat_or_acts_for_the_provider_does_none_of_it()
    {
        var filing = await Filed(Number(), Form(Category1));
        Assert.Equal(RegistrationDesk.Unknown, (await Handling.FindComplete(Technical, filing, await Seen(filing), Clock.Today, Test))?.Code);
        Assert.Equal(RegistrationDesk.Unknown, (await Handling.FindComplete(Secretary, "RA-2099-0001", 0, Clock.Today, Test))?.Code);
        Assert.Equal(Handling.OwnProvider, (await Handling.FindComplete(Person(Applicant, Workflows.Role.Secretariat), filing, await Seen(filing), Clock.Today, Test))?.Code);
        Assert.Equal(RegistrationState.Submitted, (await Case(filing)).State);
    }

    [Fact]
    public async Task Of_two_officers_who_act_at_once_one_is_told_and_nothing_is_done_twice()
    {
        var filing = await Complete(Number(), Form(Category1));
        var seen = await Seen(filing);
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Handling.Register(Secretary, filing, seen, Category1, Test)));

        Assert.Single(all, r => r is null);
        Assert.All(all.OfType<Refusal>(), r => Assert.Equal(RegistrationDesk.MovedOn, r.Code));
        var registration = await Case(filing);
        await using var db = await Open();
        Assert.Equal(1, await db.Set<LetterDraft>().CountAsync(l => l.Case == registration.Reference, Test));
    }

    [Fact]
    public async Task Steps_the_table_does_not_know_are_refused_in_every_state_they_are_tried_in()
    {
        var filing = await Registered(Number(), Form(Category1));
        Assert.Equal(RegistrationDesk.MovedOn, (await Handling.AskFor(Secretary, filing, await Seen(filing), QueryReason.Document, "x", Clock.Today, Test))?.Code);
        Assert.Equal(RegistrationDesk.MovedOn, (await Handling.FindComplete(Secretary, filing, await Seen(filing), Clock.Today, Test))?.Code);
        Assert.Equal(RegistrationDesk.MovedOn, (await Handling.Judge(Secretary, filing, await Seen(filing), Category1, true, "x", Test))?.Code);
        Assert.Equal("step-not-allowed", (await Handling.Register(Secretary, filing, await Seen(filing), Category1, Test))?.Code);
        Assert.Equal(RegistrationDesk.MovedOn, (await Handling.Register(Secretary, filing, await Seen(filing), Category2, Test))?.Code);
        Assert.Equal(RegistrationDesk.MovedOn, (await Submitting.Answer(Applicant, filing, new Dictionary<int, string> { [1] = "x" }, Test))?.Code);
    }
}
