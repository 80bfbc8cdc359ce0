using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Applications.Letters;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.PortalTests.Data;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Notices.Letters;

/// <summary>A letter goes out once, whole, or not at all; on both databases by the same tests.</summary>
public abstract class IssuingTests(Stores stores)
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_issued_letter_is_dated_frozen_in_three_languages_and_on_the_record_of_meeting_and_case()
    {
        var post = new Post(stores);
        var draft = await post.Draft();
        Assert.True((await post.Issue(draft.Number)).Ok);

        var letter = await post.Look(draft.Number);
        Assert.Equal((LetterState.Issued, post.Clock.GetUtcNow(), "p-secretary"), (letter.State, letter.IssuedAt!.Value, letter.IssuedBy));
        Assert.Equal([draft.Number], post.Told);
        var files = await post.Rows<LetterFile>(f => f.Number == draft.Number);
        Assert.Equal(Enum.GetValues<Language>(), files.Select(f => f.Language).Order());
        foreach (var file in files) Assert.True(await post.Files.IsIntact(file.Hash, Test) && await post.Files.IsIntact(file.Sheet, Test) && file.Length > 0);
        var facts = (ApplicationApprovedFacts)LetterPress.Read(letter.Kind, letter.Facts);
        Assert.Equal((new DateOnly(2026, 11, 20), false), (facts.Frame.Date, facts.Frame.Draft));
        await using var db = post.Databases.CreateDbContext();
        var application = await db.Set<Application>().SingleAsync(a => a.Reference == draft.Case, Test);
        var history = await db.Set<CaseEntry>().Where(e => e.Case == draft.Case).OrderBy(e => e.Sequence).ToListAsync(Test);
        Assert.True(CaseHistory.Verify(draft.Case, history, application.Head).Ok);
        Assert.Equal(("Notify", draft.Number, "p-secretary", Role.Secretariat), (history[^1].Step, history[^1].Note, history[^1].Actor, history[^1].By));
    }

    [Fact]
    public async Task FG_3_1_2_two_months_to_sign_run_from_the_day_the_letter_goes_out_and_not_from_the_decision()
    {
        var post = new Post(stores);
        var draft = await post.Draft();
        await post.Issue(draft.Number);
        var deadlines = await post.Rows<CaseDeadline>(d => d.Case == draft.Case);
        var sign = Assert.Single(deadlines, d => d.Rule == "FG-3.1.2");
        Assert.Equal((new DateOnly(2026, 11, 20), draft.Number), (sign.From, sign.StartedBy));
        var facts = (ApplicationApprovedFacts)LetterPress.Read(draft.Kind, (await post.Look(draft.Number)).Facts);
        Assert.Equal(sign.Due, facts.Times.SignBy);
        Assert.Equal(post.Reference.Deadlines.Start("FG-3.1.2", new(2026, 11, 20), post.Reference.Calendar).Value.Due, sign.Due);
        Assert.Equal(new DateOnly(2026, 11, 20), Assert.Single(deadlines, d => d.Rule == "FG-2.5.1-demonstration").MetOn);
    }

    [Fact]
    public async Task Issuing_twice_does_nothing_the_second_time_and_says_who_was_first()
    {
        var post = new Post(stores);
        var draft = await post.Draft();
        await post.Issue(draft.Number);
        var before = (await post.Look(draft.Number)).Facts;
        post.Clock.Advance(TimeSpan.FromDays(1));
        var again = await post.Issue(draft.Number, "p-director");
        Assert.Equal((LetterRefusals.Issued, "p-secretary"), (again.Refusal!.Code, again.Refusal.Figures["by"]));
        Assert.Equal(before, (await post.Look(draft.Number)).Facts);
        Assert.Equal([draft.Number], post.Told);
        Assert.Equal(3, (await post.Rows<LetterFile>(f => f.Number == draft.Number)).Count);
        Assert.Single(await post.Rows<CaseDeadline>(d => d.Case == draft.Case && d.Rule == "FG-3.1.2"));
        Assert.Single(await post.Rows<CaseEntry>(e => e.Case == draft.Case));
    }

    [Fact]
    public async Task Officers_racing_on_two_nodes_issue_it_once()
    {
        Post[] posts = [new(stores), new(stores, stores.NewNode())];
        for (var round = 0; round < 4; round++)
        {
            var draft = await posts[0].Draft();
            var done = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => posts[i % 2].Issue(draft.Number, $"officer-{i}"), Test)));
            var winner = Assert.Single(done, d => d.Ok).Value;
            Assert.All(done.Where(d => !d.Ok), d => Assert.Equal((LetterRefusals.Issued, winner.IssuedBy), (d.Refusal!.Code, d.Refusal.Figures["by"])));
            Assert.Equal(3, (await posts[0].Rows<LetterFile>(f => f.Number == draft.Number)).Count);
            Assert.Single(await posts[0].Rows<CaseDeadline>(d => d.Case == draft.Case && d.Rule == "FG-3.1.2"));
            Assert.Single(await posts[0].Rows<CaseEntry>(e => e.Case == draft.Case));
        }
    }

    [Fact]
    public async Task Where_the_meeting_refuses_or_nothing_can_be_printed_the_letter_stays_a_draft()
    {
        var post = new Post(stores) { Refuses = new("division-running") };
        var draft = await post.Draft();
        Assert.Equal(LetterRefusals.DecisionOpen, (await post.Issue(draft.Number)).Refusal!.Code);
        (post.Refuses, post.Prints) = (null, false);
        Assert.Equal(LetterRefusals.NoPrinter, (await post.Issue(draft.Number)).Refusal!.Code);
        Assert.Empty(post.Told);
        Assert.Equal(LetterState.Draft, (await post.Look(draft.Number)).State);
        Assert.Empty(await post.Rows<LetterFile>(f => f.Number == draft.Number));
        Assert.Empty(await post.Rows<CaseDeadline>(d => d.StartedBy == draft.Number));
        // A portal that stopped after the meeting was told goes on where it stopped.
        post.Prints = true;
        Assert.True((await post.Issue(draft.Number)).Ok);
    }

    [Fact]
    public async Task The_database_itself_refuses_to_change_or_lose_an_issued_letter_or_its_files()
    {
        var post = new Post(stores);
        var draft = await post.Draft();
        await using var db = post.Databases.CreateDbContext();
        string Sql(string what) => $"{what} \"Number\" = '{draft.Number}'";
        Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(Sql("UPDATE \"Letters\" SET \"Kind\" = 'application-approved' WHERE"), Test));
        await post.Issue(draft.Number);
        foreach (var sql in new[] { "UPDATE \"Letters\" SET \"Facts\" = '{{}}' WHERE", "DELETE FROM \"Letters\" WHERE", "UPDATE \"LetterFiles\" SET \"Hash\" = '' WHERE", "DELETE FROM \"LetterFiles\" WHERE" })
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(Sql(sql), Test));
    }

    [Fact]
    public async Task What_was_withdrawn_or_never_drafted_does_not_go_out()
    {
        var post = new Post(stores);
        var draft = await post.Draft();
        await using (var db = post.Databases.CreateDbContext())
        {
            (await db.Set<LetterDraft>().SingleAsync(l => l.Number == draft.Number, Test)).State = LetterState.Withdrawn;
            await db.SaveChangesAsync(Test);
        }
        Assert.Equal(LetterRefusals.Withdrawn, (await post.Issue(draft.Number)).Refusal!.Code);
        Assert.Equal(LetterRefusals.Unknown, (await post.Issue("LT-2090-9999")).Refusal!.Code);
        Assert.Empty(post.Told);
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteIssuingTests(SqliteStores stores) : IssuingTests(stores), IClassFixture<SqliteStores>;

/// <summary>On PostgreSQL.</summary>
[Collection(OnPostgres.Name)]
public sealed class PostgresIssuingTests(PostgresStores stores) : IssuingTests(stores), IClassFixture<PostgresStores>;
