using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Applications.Follow;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.PortalTests.Data;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Notices.Decisions;

/// <summary>A recommendation goes on an agenda once and comes off it once (lifecycle F6); on both databases by the same tests.</summary>
public abstract class TablingTests(Stores stores)
{
    private static int number;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tabled_once_however_often_it_is_told_and_taken_off_once()
    {
        var @case = await Recommended();
        for (var i = 0; i < 3; i++) await Keep("m1", [(4, @case)]);
        Assert.Equal((ApplicationState.OnAgenda, 1), await Stands(@case));
        for (var i = 0; i < 3; i++) await Keep("m1", []);
        Assert.Equal((ApplicationState.Recommended, 2), await Stands(@case));
        await Keep("m1", [(4, @case)]);
        Assert.Equal((ApplicationState.OnAgenda, 3), await Stands(@case));
    }

    [Fact]
    public async Task Two_nodes_told_at_once_move_it_once()
    {
        ServiceProvider[] nodes = [stores.Node, stores.NewNode()];
        for (var round = 0; round < 4; round++)
        {
            var (@case, meeting) = (await Recommended(), $"race{round}");
            await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Keep(meeting, [(1, @case)], node: nodes[i % 2]), Test)));
            Assert.Equal((ApplicationState.OnAgenda, 1), await Stands(@case));
        }
    }

    [Fact]
    public async Task While_it_stands_on_another_agenda_it_stays_tabled()
    {
        var @case = await Recommended();
        await Keep("m2", [(1, @case)]);
        await Keep("c2", [(1, @case)]);
        await Keep("m2", []);
        Assert.Equal((ApplicationState.OnAgenda, 1), await Stands(@case));
        await Keep("c2", []);
        Assert.Equal((ApplicationState.Recommended, 2), await Stands(@case));
    }

    [Fact]
    public async Task An_item_replaced_by_another_case_gives_the_first_back_and_takes_the_second()
    {
        var (first, second) = (await Recommended(), await Recommended());
        await Keep("m3", [(1, first)]);
        await Keep("m3", [(1, second)]);
        Assert.Equal((ApplicationState.Recommended, 2), await Stands(first));
        Assert.Equal((ApplicationState.OnAgenda, 1), await Stands(second));
    }

    [Fact]
    public async Task A_decided_item_is_moved_by_its_decision_alone()
    {
        var @case = await Recommended();
        await Keep("m4", [(1, @case)]);
        await Keep("m4", [], decided: 1);
        Assert.Equal((ApplicationState.OnAgenda, 1), await Stands(@case));
    }

    [Fact]
    public async Task What_is_recommended_only_after_it_was_put_on_the_agenda_is_tabled_then()
    {
        var @case = await Recommended(upTo: ApplicationState.Complete);
        await Keep("m5", [(1, @case)]);
        Assert.Equal((ApplicationState.Complete, 0), await Stands(@case));
        await using (var db = stores.Db())
        {
            var found = await db.Set<Application>().SingleAsync(a => a.Reference == @case, Test);
            Recommend(db, found);
            await db.SaveChangesAsync(Test);
        }
        await Keep("m5", [(1, @case)]);
        Assert.Equal((ApplicationState.OnAgenda, 1), await Stands(@case));
    }

    private Task Keep(string meeting, ImmutableArray<(int, string)> standing, int? decided = null, ServiceProvider? node = null) =>
        new Tabling((node ?? stores.Node).GetRequiredService<IDbContextFactory<PortalDb>>(), [new CarriesOutFunding()], TimeProvider.System)
            .Keep(new(meeting, standing, decided is { } item ? [item] : []), _ => Task.FromResult("p-secretary"), Test);

    private async Task<(ApplicationState State, int Moves)> Stands(string @case)
    {
        await using var db = stores.Db();
        var application = await db.Set<Application>().AsNoTracking().SingleAsync(a => a.Reference == @case, Test);
        var history = await db.Set<CaseEntry>().Where(e => e.Case == @case).OrderBy(e => e.Sequence).ToListAsync(Test);
        Assert.True(CaseHistory.Verify(@case, history, application.Head).Ok);
        return (application.State, history.Count(e => e.Step is nameof(ApplicationStep.Table) or nameof(ApplicationStep.TakeOffAgenda)));
    }

    private async Task<string> Recommended(ApplicationState upTo = ApplicationState.Recommended)
    {
        await using var db = stores.Db();
        var application = new Application(CaseReference.Of(ProjectType.Demonstration1, 2091, Interlocked.Increment(ref number)), "P5", 1, 1);
        var at = new DateTimeOffset(2026, 10, 1, 2, 0, 0, TimeSpan.Zero);
        db.Add(application);
        db.Add(application.Step(ApplicationStep.Submit, Role.Applicant, "p-applicant", at).Value);
        db.Add(application.Step(ApplicationStep.FindComplete, Role.Secretariat, "p-secretary", at.AddDays(1)).Value);
        if (upTo == ApplicationState.Recommended) Recommend(db, application);
        await db.SaveChangesAsync(Test);
        return application.Reference;
    }

    private static void Recommend(PortalDb db, Application application)
    {
        Assert.Null(application.RecommendRejection());
        db.Add(application.Step(ApplicationStep.Recommend, Role.Director, "p-director", new(2026, 10, 5, 2, 0, 0, TimeSpan.Zero), "not ready").Value);
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteTablingTests(SqliteStores stores) : TablingTests(stores), IClassFixture<SqliteStores>;

/// <summary>On PostgreSQL.</summary>
[Collection(OnPostgres.Name)]
public sealed class PostgresTablingTests(PostgresStores stores) : TablingTests(stores), IClassFixture<PostgresStores>;
