using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Applications.Follow;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Programme.Keep;
using CleanerProduction.PortalTests.Data;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Programme;

/// <summary>Rows over the seeds, on both databases by the same tests. The tests share a database: each adds rows of its own days.</summary>
public abstract class PuttingInForceTests(Stores stores)
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly Trilingual Name = new("特別假期", "特别假期", "Special holiday");
    private static readonly ClaimsPrincipal Officer = Person("p-secretary", Role.Secretariat);
    private static int cases;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private static ClaimsPrincipal Person(string id, Role role) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Role, role.ToString())], "test"));

    private static HolidaysAdded Holiday(DateOnly day) => new([new(day, Name, "Gazette")]);

    private static OfferAdded Offer(DateOnly from, decimal cap) => new("P5", new(ProjectType.NewTechnology, from, Share.Percent(50), Hkd.Of(cap), null, null, new(SourceKind.Decision, "paper 12/2026")));

    private static PuttingInForce Office(ServiceProvider node) => new(
        node.GetRequiredService<IDbContextFactory<PortalDb>>(), Reference(node), node.GetRequiredService<ParameterBook>(), [new CarriesOutFunding()], new StandingDay(Today));

    private static ReferenceData Reference(ServiceProvider node) => node.GetRequiredService<ReferenceData>();

    private async Task<AskedChange> Asked(ParameterChange change, string reason = "Gazetted", ServiceProvider? node = null)
    {
        await (node ?? stores.Node).GetRequiredService<ParameterBook>().Refresh(Test);
        return new(change, reason, Reference(node ?? stores.Node).Standing.Sequence, Guid.NewGuid().ToString("N"));
    }

    private async Task<long> Put(ParameterChange change) => (await Office(stores.Node).Do(await Asked(change), Officer, Test)).Value;

    private async Task<(Application Case, CaseDeadline Deadline)> Running(DateOnly from, DateOnly due, Action<CaseDeadline>? more = null, string rule = "RG-6.1.1")
    {
        var found = new Application(CaseReference.Of(ProjectType.NewTechnology, 2097, Interlocked.Increment(ref cases)), "P5", 1, 1);
        var deadline = new CaseDeadline { Case = found.Reference, Rule = rule, From = from, Due = due, StartedBy = found.Reference };
        more?.Invoke(deadline);
        await using var db = stores.Db();
        db.AddRange(found, deadline);
        await db.SaveChangesAsync(Test);
        return (found, deadline);
    }

    private async Task<CaseDeadline> Now(CaseDeadline deadline)
    {
        await using var db = stores.Db();
        return await db.Set<CaseDeadline>().AsNoTracking().SingleAsync(d => d.Id == deadline.Id, Test);
    }

    [Fact]
    public async Task A_row_says_who_when_and_why_and_neither_it_nor_a_move_can_be_changed()
    {
        await Running(new(2026, 12, 2), new(2026, 12, 4));
        var row = await Put(Holiday(new(2026, 12, 3)));
        await using var db = stores.Db();
        var kept = await db.Set<ParameterRow>().SingleAsync(r => r.Sequence == row, Test);
        Assert.Equal(("p-secretary", "Gazetted", new StandingDay(Today).GetUtcNow()), (kept.By, kept.Reason, kept.At));
        Assert.NotEmpty(await db.Set<DeadlineMove>().Where(m => m.Row == row).ToListAsync(Test));
        foreach (var statement in new[] { "UPDATE \"ParameterRows\" SET \"Reason\" = 'x'", "DELETE FROM \"ParameterRows\"", "UPDATE \"DeadlineMoves\" SET \"Rule\" = 'x'", "DELETE FROM \"DeadlineMoves\"" })
            Assert.Contains("only grows", (await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(statement, Test))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_replaces_the_set_in_force_and_leaves_the_one_before_as_it_was()
    {
        var other = stores.NewNode();
        await other.GetRequiredService<ParameterBook>().Refresh(Test);
        var before = Reference(stores.Node).Standing;
        var from = new DateOnly(2027, 2, 1);
        var row = await Put(Offer(from, 610_000));
        Hkd Cap(Parameters parameters, DateOnly on) => parameters.Phases["P5"].Cap(ProjectType.NewTechnology, on).Value;
        var now = Reference(stores.Node).Standing;
        Assert.Equal(row, now.Sequence);
        Assert.Equal(Hkd.Of(610_000), Cap(now.Parameters, from));
        Assert.NotEqual(Hkd.Of(610_000), Cap(now.Parameters, from.AddDays(-1)));
        Assert.NotEqual(Hkd.Of(610_000), Cap(before.Parameters, from));
        Assert.Equal(Hkd.Of(650_000), Cap(Reference(stores.Node).Ground, from));

        // Another node learns it by looking, once; a node that starts knows it.
        Assert.NotEqual(Hkd.Of(610_000), Cap(Reference(other).Standing.Parameters, from));
        Assert.True(await other.GetRequiredService<ParameterBook>().Refresh(Test));
        Assert.False(await other.GetRequiredService<ParameterBook>().Refresh(Test));
        Assert.Equal(Hkd.Of(610_000), Cap(Reference(other).Standing.Parameters, from));
        var started = stores.NewNode();
        await started.GetRequiredService<ParameterBook>().Refresh(Test);
        Assert.Equal(row, Reference(started).Standing.Sequence);
        Assert.Equal(Hkd.Of(610_000), Cap(Reference(started).Standing.Parameters, from));
    }

    [Fact]
    public async Task A_submitted_case_keeps_the_cap_of_its_day_and_a_draft_is_named_before()
    {
        var (submitted, _) = await Running(new(2026, 11, 2), new(2026, 11, 4), d => d.MetOn = new(2026, 11, 3));
        var (draft, _) = await Running(new(2026, 11, 2), new(2026, 11, 4), d => d.MetOn = new(2026, 11, 3));
        await using var db = stores.Db();
        db.AttachRange(submitted, draft);
        (submitted.ProjectCost, draft.ProjectCost) = (Hkd.Of(3_000_000), Hkd.Of(3_000_000));
        db.Add(submitted.Step(ApplicationStep.Submit, Role.Applicant, "p-applicant", HongKongTime.EndOf(Today).AddMilliseconds(-1)).Value);
        await db.Arrange(Test);
        Grant Limit(Application found) => Reference(stores.Node).Phases["P5"].GrantFor(found.Type, found.ProjectCost, found.SubmittedOn ?? Today.AddDays(1)).Value;
        var before = Limit(submitted);

        var asked = await Asked(Offer(Today.AddDays(1), 1));
        var standing = Reference(stores.Node).Standing.Parameters;
        var foreseen = await ChangedLimits.Find(db, (OfferAdded)asked.Change, standing, standing.With(asked.Change), Today, Test);
        Assert.Equal((before.Amount, Hkd.Of(1)), (foreseen.Drafts.Single(d => d.Reference == draft.Reference).Now, foreseen.Drafts.Single(d => d.Reference == draft.Reference).Then));
        Assert.DoesNotContain(foreseen.Drafts, d => d.Reference == submitted.Reference);
        Assert.True(foreseen.Submitted > 0);

        Assert.True((await Office(stores.Node).Do(asked, Officer, Test)).Ok);
        Assert.Equal(before, Limit(submitted));
        Assert.Equal(Hkd.Of(1), Limit(draft).Amount);
    }

    [Fact]
    public async Task A_new_holiday_moves_a_running_deadline_and_says_so_and_moves_no_other()
    {
        var (from, due, holiday) = (new DateOnly(2026, 12, 14), new DateOnly(2026, 12, 16), new DateOnly(2026, 12, 16));
        var (found, running) = await Running(from, due);
        var (_, met) = await Running(from, due, d => d.MetOn = due);
        var (_, ended) = await Running(from, due, d => d.EndedOn = from);
        var (_, months) = await Running(new(2026, 11, 16), due, rule: "FG-3.1.2");
        var (_, before) = await Running(new(2026, 12, 11), new(2026, 12, 15));
        var (_, after) = await Running(holiday, new(2026, 12, 18));
        var row = await Put(Holiday(holiday));
        Assert.Equal(new DateOnly(2026, 12, 17), (await Now(running)).Due);
        foreach (var unmoved in new[] { met, ended, months, before, after }) Assert.Equal(unmoved.Due, (await Now(unmoved)).Due);

        await using var db = stores.Db();
        var entry = await db.Set<CaseEntry>().SingleAsync(e => e.Case == found.Reference, Test);
        Assert.Equal((PuttingInForce.Act, "p-secretary", Role.Secretariat, "RG-6.1.1"), (entry.Step, entry.Actor, entry.By, entry.Clause));
        Assert.Equal($"RG-6.1.1: 2026-12-16 → 2026-12-17 (#{row}: 2026-12-16)", entry.Note);
        var move = await db.Set<DeadlineMove>().SingleAsync(m => m.Row == row, Test);
        Assert.Equal((running.Id, due, new DateOnly(2026, 12, 17)), (move.Deadline, move.Was, move.Due));

        // Withdrawn again, it goes back.
        await Put(new HolidayWithdrawn(holiday));
        Assert.Equal(due, (await Now(running)).Due);
        Assert.Equal(2, await db.Set<CaseEntry>().CountAsync(e => e.Case == found.Reference, Test));
    }

    [Fact]
    public async Task Of_two_officers_at_once_one_is_told_to_look_again()
    {
        var (first, second) = (stores.NewNode(), stores.NewNode());
        var asked = new[] { await Asked(Holiday(new(2027, 3, 2)), node: first), await Asked(Holiday(new(2027, 3, 3)), node: second) };
        var done = await Task.WhenAll(Task.Run(() => Office(first).Do(asked[0], Officer, Test), Test), Task.Run(() => Office(second).Do(asked[1], Person("p-administrator", Role.Administrator), Test), Test));
        Assert.Equal(asked[0].Seen + 1, Assert.Single(done, d => d.Ok).Value);
        Assert.Equal(PuttingInForce.MovedOn, Assert.Single(done, d => !d.Ok).Refusal!.Code);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_row()
    {
        var (first, second) = (stores.NewNode(), stores.NewNode());
        await second.GetRequiredService<ParameterBook>().Refresh(Test);
        var asked = await Asked(Holiday(new(2027, 3, 4)), node: first);
        var done = await Task.WhenAll(new[] { first, second, first }.Select(node => Task.Run(() => Office(node).Do(asked, Officer, Test), Test)));
        Assert.All(done, d => Assert.Equal(asked.Seen + 1, d.Value));
        Assert.Equal(asked.Seen + 1, (await Office(first).Do(asked, Officer, Test)).Value);
    }

    [Fact]
    public async Task Without_a_reason_or_against_the_rules_nothing_is_written()
    {
        var asked = await Asked(Holiday(new(2027, 3, 5)), " ");
        Assert.Equal(PuttingInForce.ReasonMissing, (await Office(stores.Node).Do(asked, Officer, Test)).Refusal!.Code);
        asked = await Asked(Offer(Today, 1));
        Assert.Equal(ParameterRefusals.NotAhead, (await Office(stores.Node).Do(asked, Officer, Test)).Refusal!.Code);
        await using var db = stores.Db();
        Assert.Equal(asked.Seen, await db.Set<ParameterRow>().CountAsync(Test));
    }

    [Fact]
    public async Task A_deadline_that_a_node_started_by_the_older_calendar_is_moved_when_it_learns()
    {
        var other = stores.NewNode();
        await other.GetRequiredService<ParameterBook>().Refresh(Test);
        await Put(Holiday(new(2027, 3, 9)));
        var started = Reference(other).Deadlines.Start("RG-6.1.1", new(2027, 3, 8), Reference(other).Calendar).Value;
        var (_, deadline) = await Running(started.From, started.Due);
        await other.GetRequiredService<ParameterBook>().Refresh(Test);
        Assert.NotEqual(0, await Office(other).Settle(Test));
        Assert.Equal(new DateOnly(2027, 3, 11), (await Now(deadline)).Due);
        Assert.Equal(0, await Office(other).Settle(Test));
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqlitePuttingInForceTests(SqliteStores stores) : PuttingInForceTests(stores), IClassFixture<SqliteStores>;

/// <summary>On PostgreSQL.</summary>
[Collection(OnPostgres.Name)]
public sealed class PostgresPuttingInForceTests(PostgresStores stores) : PuttingInForceTests(stores), IClassFixture<PostgresStores>;
