using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Labels.Check;
using CleanerProduction.PortalTests.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Labels;

/// <summary>From the sealed original to the panel, and the ways out.</summary>
public sealed class CheckRoadTests(DemonstrationStores stores) : CheckOffice(stores), IClassFixture<DemonstrationStores>
{
    [Fact]
    public async Task LG_9_an_application_goes_from_its_original_to_the_panel_and_nothing_is_skipped()
    {
        var @case = await Handed(await Works());
        var round = await Numbers();
        Assert.Equal("step-not-allowed", (await Checking.Check(Secretary, @case, null, Test))!.Code);
        Assert.Equal("received-in-the-future", (await Checking.ReceiveOriginal(Secretary, @case, null, Today.AddDays(1), Test))!.Code);
        Assert.Equal("original-before-application", (await Checking.ReceiveOriginal(Secretary, @case, null, Today.AddDays(-1), Test))!.Code);
        Assert.Null(await Checking.ReceiveOriginal(Secretary, @case, null, Today, Test));
        Assert.Equal([("LG-1.6-check", round.CheckedUntil.Value)], await Running(@case));
        var open = (await Book.Find(Secretary, @case, Test))!;
        Assert.Equal([CheckQuestion.Assessment, CheckQuestion.Effect, CheckQuestion.Effect, CheckQuestion.Effect], open.Findings.Open.Select(o => o.Question));
        Assert.Equal("label-answers-missing", (await Checking.Check(Secretary, @case, null, Test))!.Code);
        Assert.Null(await Checking.Search(Secretary, @case, null, "The register of penalties", Test));
        foreach (var one in open.Findings.Open) Assert.Null(await Checking.Answer(Secretary, @case, null, one.Question, one.Item, new(true, "Seen."), Test));
        Assert.Equal("question-not-asked", (await Checking.Answer(Secretary, @case, null, CheckQuestion.Effect, "A9", new(true, "Seen."), Test))!.Code);
        Assert.Null(await Checking.Check(Secretary, @case, null, Test));
        Assert.Equal("site-not-verified", (await Checking.Table(Secretary, @case, null, Test))!.Code);
        Assert.Null(await Verifying.Send(Technical, @case, await Visit(@case), Test));
        Assert.Null(await Checking.Table(Secretary, @case, null, Test));
        Assert.Equal(LabelState.BeforePanel, (await Stored(@case)).State);
        Assert.Empty(await Running(@case));
    }

    [Fact]
    public async Task LG_fn2_a_visit_sent_twice_is_one_visit_in_the_same_moment_too()
    {
        var @case = await Checked(await Works());
        var visit = await Visit(@case);
        var both = await Task.WhenAll(Verifying.Send(Technical, @case, visit, Test), Verifying.Send(Technical, @case, visit, Test));
        Assert.All(both, Assert.Null);
        Assert.Null(await Verifying.Send(Technical, @case, visit, Test));
        await using var db = await Open();
        Assert.Equal(1, await db.Set<LabelSiteVisit>().CountAsync(v => v.Case == @case, Test));
        Assert.Equal(1, await db.Set<CleanerProduction.Cases.CaseEntry>().CountAsync(e => e.Case == @case && e.Step == nameof(LabelStep.VerifySite), Test));
        Assert.Equal(LabelState.SiteVerified, (await Stored(@case)).State);
        // Another visit is another one, and no longer asked for.
        Assert.Equal("step-not-allowed", (await Verifying.Send(Technical, @case, visit with { Key = "device-0002" }, Test))!.Code);
    }

    [Fact]
    public async Task LG_fn2_a_visit_with_a_line_open_is_not_taken_and_one_that_finds_otherwise_blocks_an_award()
    {
        var @case = await Checked(await Works());
        var visit = await Visit(@case, met: false);
        Assert.Equal("site-line-open", (await Verifying.Send(Technical, @case, visit with { Answers = visit.Answers.RemoveAt(0) }, Test))!.Code);
        Assert.Equal(LabelState.Checked, (await Stored(@case)).State);
        Assert.Null(await Verifying.Send(Technical, @case, visit, Test));
        Assert.True((await Book.Find(Secretary, @case, Test))!.Findings.IsBlocked);
    }

    [Fact]
    public async Task LG_4_1_3_a_breach_recorded_from_outside_counts_until_it_is_struck_with_a_reason()
    {
        var @case = await Answered(await Works());
        var breach = new RecordedFact(0, FactKind.Offence, "Register of penalties", "", default) { Name = "Waste water", From = Today.AddDays(-3) };
        Assert.Null(await Checking.Record(Secretary, @case, null, breach, Test));
        Assert.True((await Book.Find(Secretary, @case, Test))!.Findings.IsBlocked);
        Assert.Equal("reason-missing", (await Checking.Strike(Secretary, @case, null, 1, " ", Test))!.Code);
        Assert.Null(await Checking.Strike(Secretary, @case, null, 1, "Another company’s.", Test));
        var view = (await Book.Find(Secretary, @case, Test))!;
        Assert.False(view.Findings.IsBlocked);
        Assert.Equal(("p-secretary", "Another company’s."), (view.Case.File.Facts[0].By, view.Case.File.Facts[0].Struck));
        Assert.Equal(["StrikeFact", "RecordFact"], view.History.Reverse().Take(2).Select(e => e.Step));
    }

    [Fact]
    public async Task Who_acts_on_what_was_read_before_somebody_else_acted_is_told()
    {
        var @case = await Answered(await Works());
        var seen = (await Stored(@case)).HistoryEntries;
        Assert.Null(await Checking.Assign(Secretary, @case, seen, null, Test));
        Assert.Equal("case-moved-on", (await Checking.Check(Other, @case, seen, Test))!.Code);
    }

    [Fact]
    public async Task Who_has_an_interest_in_the_company_sees_nothing_and_does_nothing()
    {
        var works = await Works();
        var @case = await Checked(works);
        await using (var db = await Open())
        {
            var company = await db.Set<CleanerProduction.Companies.Company>().SingleAsync(c => c.Id == works.CompanyId, Test);
            db.Add(new AnnualInterest { PersonId = "p-secretary-2", Year = Today.Year, PartyKey = company.BusinessRegistration, Nature = Trilingual.Same("shares") });
            await db.SaveChangesAsync(Test);
        }
        Assert.Null(await Book.Find(Other, @case, Test));
        Assert.DoesNotContain(await Book.List(Other, new(Round, null, null, null, null), Test), r => r.Case.Reference == @case);
        Assert.Contains(await Book.List(Secretary, new(Round, null, null, null, null), Test), r => r.Case.Reference == @case);
        Assert.Equal("case-unknown", (await Checking.Search(Other, @case, null, "anywhere", Test))!.Code);
        Assert.Equal("case-unknown", (await Verifying.Send(Other, @case, await Visit(@case), Test))!.Code);
        Assert.DoesNotContain(await Book.Companies(Other, Test), c => c.Company.Id == works.CompanyId);
    }

    [Fact]
    public async Task LG_3_1_an_application_lapses_the_day_after_the_last_day_of_grace_and_not_before()
    {
        var round = await Numbers();
        var @case = await Handed(await Works(), round.Closes.Value);
        Today = round.OriginalUntil;
        await Timer.Do(Test);
        Assert.Equal(LabelState.AwaitingOriginal, (await Stored(@case)).State);
        Today = round.OriginalUntil.AddDays(1);
        Assert.True(await Timer.Do(Test) > 0);
        Assert.Equal(LabelState.Lapsed, (await Stored(@case)).State);
        Assert.Equal(0, await Timer.Do(Test));
        Assert.Equal("step-not-allowed", (await Checking.ReceiveOriginal(Secretary, @case, null, Today, Test))!.Code);
    }

    [Fact]
    public async Task LG_11_2_the_director_alone_declares_void_and_says_why()
    {
        var @case = await Checked(await Works());
        Assert.Equal("case-unknown", (await Checking.Annul(Secretary, @case, null, "Vouchers.", Test))!.Code);
        Assert.Equal("reason-missing", (await Checking.Annul(Director, @case, null, " ", Test))!.Code);
        Assert.Null(await Checking.Annul(Director, @case, null, "Vouchers were offered.", Test));
        Assert.Equal(LabelState.Void, (await Stored(@case)).State);
        Assert.Empty(await Running(@case));
        Assert.Contains((await Book.Find(Secretary, @case, Test))!.Findings.All, f => f is { Clause.Id: "LG-11.2", Outcome: Guidelines.FindingOutcome.NotMet });
    }

    [Fact]
    public async Task LG_3_2_one_by_post_is_received_on_its_day_whole_and_once()
    {
        var (works, round) = (await Works(), await Numbers());
        Today = round.Closes.Value.AddDays(2);
        var posted = await Posting.Record(Secretary, Round, new(LabelKind.Manufacturing, works.CompanyId, works.Id, null, round.Closes.Value), Test);
        var stored = await Stored(posted.Value);
        Assert.Equal((LabelState.Submitted, LabelChannel.Post, round.Closes.Value, round.Closes.Value), (stored.State, stored.Channel, stored.ReceivedOn, stored.OriginalReceivedOn));
        Assert.Contains((await Book.Find(Secretary, posted.Value, Test))!.Findings.Coming, f => f is { Clause.Id: "LG-1.6", Outcome: Guidelines.FindingOutcome.Met });
        // Its applicant reads where it stands; the form was on paper.
        await using (var db = await Open())
        {
            db.Add(new Representative { PersonId = "p-observer", CompanyId = works.CompanyId, From = new(2020, 1, 1) });
            await db.SaveChangesAsync(Test);
        }
        var own = await Entries.Mine("p-observer", posted.Value, Test);
        Assert.Equal((LabelState.Submitted, LabelKind.Manufacturing, false), (own!.Shown, own.Form.Label, own.Writable));
        Assert.Contains(await Entries.All("p-observer", Test), e => e.Reference == posted.Value);
        Assert.Equal("label-asked-twice", (await Posting.Record(Secretary, Round, new(LabelKind.Manufacturing, works.CompanyId, works.Id, null, Today), Test)).Refusal!.Code);
        Assert.Equal("factory-unknown", (await Posting.Record(Secretary, Round, new(LabelKind.Excellent, works.CompanyId, 1, null, Today), Test)).Refusal!.Code);
    }

    [Fact]
    public async Task The_demonstrations_checked_applications_have_their_answers_and_visits()
    {
        var node = await Stores.Begun(DemonstrationStores.Day);
        await DemonstrationLabelChecks.Seed(node, Test);
        await DemonstrationLabelChecks.Seed(node, Test);
        var book = new CheckBook(node.GetRequiredService<IDbContextFactory<PortalDb>>(), new(node.GetRequiredService<ReferenceData>(), node.GetRequiredService<TimeProvider>()));
        // What is to be renewed has its certificate with the demonstration's certificates.
        var checkedOnes = (await book.List(Secretary, new(2026, null, null, null, null), Test)).Where(r => r.Case.State == LabelState.BeforePanel && !r.Case.Renewal).ToList();
        Assert.True(checkedOnes.Count >= 10);
        Assert.All(checkedOnes, r => Assert.True(r.Open == 0, $"{r.Case.Reference} has {r.Open} open"));
        foreach (var row in checkedOnes.Where(r => r.Case.IsVerifiedOnSite)) Assert.NotNull((await book.Find(Secretary, row.Case.Reference, Test))!.Visit);
    }
}
