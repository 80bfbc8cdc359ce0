using CleanerProduction.Cases;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Labels.Award;
using CleanerProduction.PortalTests.Seeding;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Labels.Award;

/// <summary>From the panel's decision to the release, and everything that holds it up.</summary>
public sealed class ReleaseTests(DemonstrationStores stores) : AwardOffice(stores), IClassFixture<DemonstrationStores>
{
    [Fact]
    public async Task A_69_nothing_of_a_decided_round_is_public_and_while_objections_are_taken_the_list_alone()
    {
        var year = await Decided();
        Assert.Null(await Proposed.Of(year, Test));
        Assert.DoesNotContain(year, (await Holders.Now(Test)).Years);
        Assert.Null(await Releasing.Invite(Secretary, year, null, new(7, false), Test));
        var list = await Proposed.Of(year, Test);
        Assert.Equal([Ref(year, 1), Ref(year, 2), Ref(year, 3)], list!.Rows.Select(r => r.Reference).Order());
        Assert.Equal((Today, Today.AddDays(7)), (list.Call.PublishedOn, list.Call.Until));
        Assert.DoesNotContain(year, (await Holders.Now(Test)).Years);
        Assert.Empty(await Certificates(year));
        await using var db = await Open();
        Assert.False(await db.Set<Notice>().AnyAsync(n => n.Case!.EndsWith($"-{year}-0001") && n.PersonId == "p-applicant", Test));
        Assert.False(await db.Set<LetterDraft>().AnyAsync(l => l.Case.Contains($"-{year}-"), Test));
    }

    [Fact]
    public async Task LG_6_everything_is_released_at_one_moment_and_once()
    {
        var year = await Ready();
        Assert.Null(await Releasing.Release(Secretary, year, null, Test));
        var certificates = await Certificates(year);
        Assert.Equal([$"M-{year}-001", $"M-{year}-002", $"M-{year}-003"], certificates.Select(c => c.Number));
        Assert.All(certificates, c => Assert.Equal((Today, Today.AddYears(2).AddDays(-1)), (c.From, c.Until)));
        Assert.Equal(3, (await Holders.Now(Test)).Find(new() { Year = year }, Today).Total);
        Assert.Null(await Proposed.Of(year, Test));
        await using var db = await Open();
        var letters = await db.Set<LetterDraft>().AsNoTracking().Where(l => l.Case.Contains($"-{year}-")).OrderBy(l => l.Case).ToListAsync(Test);
        Assert.Equal(["label-awarded", "label-awarded", "label-awarded", "label-not-awarded"], letters.Select(l => l.Kind));
        Assert.Equal(4, letters.Select(l => l.Number).Distinct().Count());
        Assert.Contains("The measures were not carried out.", letters[3].Facts, StringComparison.Ordinal);
        Assert.Equal(1, await db.Set<Notice>().CountAsync(n => n.Case == Ref(year, 1) && n.PersonId == "p-applicant", Test));
        Assert.NotNull((await db.Set<RoundCase>().SingleAsync(r => r.Year == year, Test)).ReleasedAt);
        Assert.NotNull(await Releasing.Release(Secretary, year, null, Test));
        Assert.Equal(3, (await Certificates(year)).Count);
        Assert.Null(await Releasing.Present(Secretary, year, null, "City Hall", Test));
        Assert.NotNull(await Releasing.Present(Secretary, year, null, "again", Test));
    }

    [Fact]
    public async Task A_release_that_breaks_in_the_middle_of_storing_leaves_nothing_and_is_done_once_when_tried_again()
    {
        var year = await Ready();
        var breaking = new Breaking(Databases, async () =>
        {
            // Somebody takes the last number between reading and storing: the first two awards are in the transaction by then.
            await using var other = await Open();
            // Whoever saves has the turn to write: this one goes by the database's own lock, which is free until the transaction begins.
            await using var own = await other.Database.BeginTransactionAsync(Test);
            other.Add(new Certificate($"M-{year}-003", null, LabelKind.Manufacturing, year, Trilingual.Same("x"), null, new(new(2020, 1, 1), new(2020, 1, 2))));
            await other.SaveChangesAsync(Test);
            await own.CommitAsync(Test);
        });
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => new Releasing(new(breaking, Reference, Clock), Letters).Release(Secretary, year, null, Test));
        Assert.Equal([$"M-{year}-003"], (await Certificates(year)).Select(c => c.Number));
        await using (var db = await Open())
        {
            Assert.Equal(RoundState.Objections, (await db.Set<RoundCase>().SingleAsync(r => r.Year == year, Test)).State);
            Assert.Equal(3, await db.Set<LabelApplication>().CountAsync(a => a.Round == year && a.State == LabelState.Proposed, Test));
            Assert.False(await db.Set<LetterDraft>().AnyAsync(l => l.Case.Contains($"-{year}-"), Test));
            Assert.False(await db.Set<Notice>().AnyAsync(n => n.Case == Ref(year, 1) && n.Clause == "LG-6", Test));
        }
        Assert.Null(await Releasing.Release(Secretary, year, null, Test));
        Assert.Equal([$"M-{year}-003", $"M-{year}-004", $"M-{year}-005", $"M-{year}-006"], (await Certificates(year)).Select(c => c.Number));
        await using var after = await Open();
        Assert.Equal(4, await after.Set<LetterDraft>().CountAsync(l => l.Case.Contains($"-{year}-"), Test));
    }

    [Fact]
    public async Task Two_officers_who_release_at_the_same_moment_release_once()
    {
        var year = await Ready(2);
        var done = await Task.WhenAll(Task.Run(() => Releasing.Release(Secretary, year, null, Test), Test), Task.Run(() => Releasing.Release(Secretary, year, null, Test), Test));
        Assert.Single(done, r => r is null);
        Assert.Equal(2, (await Certificates(year)).Count);
    }

    [Fact]
    public async Task An_objection_is_lodged_in_its_days_and_holds_the_release_until_it_is_answered()
    {
        var year = await Decided();
        var entry = new ObjectionEntry(Ref(year, 1), "陳先生", "chan@example.test", "工廠已於今年停產");
        Assert.Equal("objections-not-invited", (await Objecting.Lodge(Applicant, year, entry, Test))!.Code);
        Assert.Null(await Releasing.Invite(Secretary, year, null, new(7, false), Test));
        Assert.Equal("objection-to-nothing", (await Objecting.Lodge(Applicant, year, entry with { Application = Ref(year, 4) }, Test))!.Code);
        Today = Today.AddDays(7);
        Assert.Null(await Objecting.Lodge(Applicant, year, entry, Test));
        Today = Today.AddDays(1);
        Assert.Equal("objection-too-late", (await Objecting.Lodge(Applicant, year, entry, Test))!.Code);
        // What came in writing in time is recorded later.
        Assert.Null(await Objecting.Record(Secretary, year, entry with { Application = Ref(year, 2) }, Today.AddDays(-2), Test));
        Assert.NotNull(await Objecting.Record(Applicant, year, entry, Today.AddDays(-2), Test));
        Assert.Null(await Rechecking.Clean(Secretary, year, [Ref(year, 1), Ref(year, 2), Ref(year, 3)], Today.AddDays(-1), "Lists", Test));
        Assert.Equal("objection-not-answered", (await Releasing.Release(Secretary, year, null, Test))!.Code);
        await using var db = await Open();
        var objections = await db.Set<Objection>().AsNoTracking().Where(o => o.Round == year).OrderBy(o => o.Id).ToListAsync(Test);
        Assert.Equal("reason-missing", (await Objecting.Answer(Secretary, objections[0].Id, ObjectionOutcome.Dismissed, " ", Test))!.Code);
        Assert.Null(await Objecting.Answer(Secretary, objections[0].Id, ObjectionOutcome.Dismissed, "It was visited in July.", Test));
        Assert.Equal("objection-answered-already", (await Objecting.Answer(Secretary, objections[0].Id, ObjectionOutcome.Upheld, "x", Test))!.Code);
        // Upheld, the award goes back to the panel and the round waits for it.
        Assert.Null(await Objecting.Answer(Secretary, objections[1].Id, ObjectionOutcome.Upheld, "It stands still.", Test));
        Assert.Equal(("application-not-decided", Ref(year, 2)), ((await Releasing.Release(Secretary, year, null, Test)) is { } missing ? (missing.Code, missing.Figures["case"]) : default));
    }

    [Fact]
    public async Task LG_fn7_records_are_looked_up_to_the_last_day_of_objections_and_what_is_found_sends_the_award_back()
    {
        var year = await Decided(2);
        Assert.Null(await Releasing.Invite(Secretary, year, null, new(5, true), Test));
        Today = Today.AddDays(6);
        Assert.Equal("records-of-the-future", (await Rechecking.Clean(Secretary, year, [Ref(year, 1)], Today.AddDays(1), "Lists", Test))!.Code);
        Assert.Null(await Rechecking.Clean(Secretary, year, [Ref(year, 1), Ref(year, 2)], Today, "Lists", Test));
        Today = Today.AddDays(4);
        // Five working days from Monday 23 November end on Monday the 30th; the records were looked up to the 29th.
        Assert.Equal("records-not-looked-up", (await Releasing.Release(Secretary, year, null, Test))!.Code);
        Assert.Null(await Rechecking.Clean(Secretary, year, [Ref(year, 1)], new(2026, 11, 30), "Lists", Test));
        Assert.Null(await Rechecking.Found(Secretary, Ref(year, 2), new(2026, 11, 30), "Penalty of 25 November 2026 for effluent", Test));
        await using var db = await Open();
        Assert.Equal(LabelState.BeforePanel, (await db.Set<LabelApplication>().SingleAsync(a => a.Reference == Ref(year, 2), Test)).State);
        Assert.Contains("Penalty of 25 November", (await db.Set<CaseEntry>().Where(e => e.Case == Ref(year, 2) && e.Step == "Return").SingleAsync(Test)).Note!, StringComparison.Ordinal);
        Assert.Equal("application-not-decided", (await Releasing.Release(Secretary, year, null, Test))!.Code);
    }

    // Opens contexts whose first storing is preceded by something else, once.
    private sealed class Breaking(IDbContextFactory<PortalDb> inner, Func<Task> before) : IDbContextFactory<PortalDb>
    {
        private bool done;

        public PortalDb CreateDbContext() => inner.CreateDbContext();

        public async Task<PortalDb> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            var db = await inner.CreateDbContextAsync(cancellationToken);
            db.SavingChanges += (_, _) =>
            {
                if (done) return;
                done = true;
                before().GetAwaiter().GetResult();
            };
            return db;
        }
    }
}
