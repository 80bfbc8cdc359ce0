using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Data;

/// <summary>The record of meetings, on both databases by the same tests.</summary>
public abstract class ChainStoreTests(Stores stores)
{
    private readonly IChainStore chain = stores.Chain;
    private readonly string meeting = Acts.NewMeeting();

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_appended_is_read_back_in_order_to_the_letter()
    {
        var first = Acts.After(null, "opened", """{"title":"第六十七次會議 — 伙伴計劃 🏭","zero":"a\u0001b"}""");
        var rows = new[] { new ChainRow(first), new ChainRow(Acts.After(first, "ballot"), new BallotMark(meeting + "/1", "hkgcc", 1)) };
        await chain.Append(meeting, rows, Test);

        var read = await chain.Read(meeting, 0, Test);

        Assert.Equal(rows.Select(r => r.Entry), read);
        Assert.True(Acts.IsUnbroken(read));
        Assert.Equal([rows[1].Entry], await chain.Read(meeting, 1, Test));
        Assert.Empty(await chain.Read(meeting, 2, Test));
        Assert.Equal(read, await chain.Stream(meeting, Test).ToListAsync(Test));
        Assert.Contains(meeting, await chain.Meetings(Test));
    }

    [Fact]
    public async Task Meetings_lists_each_record_once_in_ordinal_order()
    {
        foreach (var id in new[] { meeting + "b", meeting + "a", meeting + "B" }) await chain.Append(id, Acts.Row(3), Test);
        Assert.Equal([meeting + "B", meeting + "a", meeting + "b"], (await chain.Meetings(Test)).Where(id => id.StartsWith(meeting, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_taken_sequence_is_a_conflict_and_nothing_of_the_request_stands()
    {
        var rows = Acts.Row(4);
        await chain.Append(meeting, rows.Take(2).ToList(), Test);
        var rival = Acts.After(rows[0].Entry, "rival");
        await Assert.ThrowsAsync<ChainConflictException>(() => chain.Append(meeting, [new(rival), new(Acts.After(rival))], Test));
        await Assert.ThrowsAsync<ChainConflictException>(() => chain.Append(meeting, [new(Acts.After(null, "rival"))], Test));
        await chain.Append(meeting, rows.Skip(2).ToList(), Test);
        Assert.Equal(rows.Select(r => r.Entry), await chain.Read(meeting, 0, Test));
    }

    [Fact]
    public async Task A_row_that_does_not_follow_the_last_is_a_conflict()
    {
        var rows = Acts.Row(5);
        await Assert.ThrowsAsync<ChainConflictException>(() => chain.Append(meeting, [rows[1]], Test));
        await chain.Append(meeting, [rows[0]], Test);
        await Assert.ThrowsAsync<ChainConflictException>(() => chain.Append(meeting, [rows[2]], Test));
        await Assert.ThrowsAsync<ChainConflictException>(() => chain.Append(meeting, [rows[1], rows[3]], Test));
        var forged = ChainEntry.Following(2, Acts.After(null, "other").Hash, Acts.At, "p-sec1", "note", "{}");
        await Assert.ThrowsAsync<ChainConflictException>(() => chain.Append(meeting, [new(forged)], Test));
        Assert.Equal([rows[0].Entry], await chain.Read(meeting, 0, Test));
    }

    [Fact]
    public async Task A_seat_has_each_revision_once_in_a_division()
    {
        ChainEntry? last = null;
        async Task Cast(string seat, int revision, string division = "1")
        {
            var entry = Acts.After(last, "ballot");
            await chain.Append(meeting, [new(entry, new BallotMark($"{meeting}/{division}", seat, revision))], Test);
            last = entry;
        }

        await Cast("hkgcc", 1);
        await Assert.ThrowsAsync<ChainConflictException>(() => Cast("hkgcc", 1));
        await Cast("hkgcc", 2);
        await Cast("fhki", 1);
        await Cast("hkgcc", 1, division: "2");
        Assert.Equal(4, (await chain.Read(meeting, 0, Test)).Count);
    }

    [Fact]
    public async Task A_conflict_does_not_touch_the_others_of_its_commit()
    {
        await chain.Append(meeting, Acts.Row(1), Test);
        var others = Enumerable.Range(0, 60).Select(_ => Acts.NewMeeting()).ToList();
        var refused = new List<Task>();
        var added = new List<Task>();
        foreach (var other in others)
        {
            added.Add(Task.Run(() => chain.Append(other, Acts.Row(3), Test), Test));
            refused.Add(Task.Run(() => chain.Append(meeting, Acts.Row(2), Test), Test));
        }

        await Task.WhenAll(added);
        foreach (var task in refused) await Assert.ThrowsAsync<ChainConflictException>(() => task);
        foreach (var other in others) Assert.Equal(3, (await chain.Read(other, 0, Test)).Count);
        Assert.Single(await chain.Read(meeting, 0, Test));
    }

    [Fact]
    public async Task Writers_on_two_nodes_lose_nothing_and_double_nothing()
    {
        await using var other = stores.NewNode();
        var nodes = new[] { chain, other.GetRequiredService<IChainStore>() };
        var written = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            var mine = new List<ChainEntry>();
            for (var i = 1; i <= 10; i++)
            {
                var revision = i;
                mine.Add(await nodes[writer % 2].AppendTillItFits(meeting, last => new(Acts.After(last, "ballot", $$"""{"by":"{{writer}}"}"""), new BallotMark(meeting + "/1", $"s{writer}", revision))));
            }
            return mine;
        }, Test)));

        var read = await chain.Read(meeting, 0, Test);
        Assert.True(Acts.IsUnbroken(read));
        Assert.Equal(written.SelectMany(w => w).OrderBy(e => e.Sequence), read);
    }

    [Fact]
    public async Task The_record_stands_when_the_portal_opens_again()
    {
        var rows = Acts.Row(20);
        await using (var first = stores.NewNode())
        {
            await first.GetRequiredService<IChainStore>().Append(meeting, rows, Test);
        }
        await using var second = stores.NewNode();
        Assert.Equal(rows.Select(r => r.Entry), await second.GetRequiredService<IChainStore>().Read(meeting, 0, Test));
    }

    [Theory]
    [InlineData("UPDATE \"ChainEntries\" SET \"Payload\" = 'x' WHERE \"Meeting\" = {0}")]
    [InlineData("UPDATE \"ChainEntries\" SET \"Sequence\" = 99 WHERE \"Meeting\" = {0}")]
    [InlineData("DELETE FROM \"ChainEntries\" WHERE \"Meeting\" = {0}")]
    public async Task The_database_refuses_to_change_or_delete(string statement)
    {
        await chain.Append(meeting, Acts.Row(2), Test);
        await using var db = stores.Db();
        var refusal = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(statement, [meeting], Test));
        Assert.Contains("only grows", refusal.Message, StringComparison.Ordinal);
        Assert.True(Acts.IsUnbroken(await chain.Read(meeting, 0, Test)));
    }

    [Fact]
    public async Task News_of_an_append_reach_who_listens_until_told_to_stop()
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(Test);
        var news = stores.Node.GetRequiredService<IChainNews>().Subscribe(until.Token);
        Assert.Equal(ChainNews.Any, await news.ReadAsync(Test));
        await chain.Append(meeting, Acts.Row(3), Test);
        Assert.Equal(new ChainNews(meeting, 3), await news.ReadAsync(Test));
        await until.CancelAsync();
        Assert.Empty(await news.ReadAllAsync(Test).ToListAsync(Test));
    }

    [Fact]
    public async Task A_cancelled_request_is_not_queued()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => chain.Append(meeting, Acts.Row(1), new CancellationToken(canceled: true)));
        Assert.Empty(await chain.Read(meeting, 0, Test));
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteChainStoreTests(SqliteStores stores) : ChainStoreTests(stores), IClassFixture<SqliteStores>;

/// <summary>On PostgreSQL.</summary>
[Collection(OnPostgres.Name)]
public sealed class PostgresChainStoreTests(PostgresStores stores) : ChainStoreTests(stores), IClassFixture<PostgresStores>
{
    private readonly PostgresStores stores = stores;

    [Fact]
    public async Task One_node_hears_of_another_and_again_after_the_line_was_down()
    {
        var test = TestContext.Current.CancellationToken;
        var news = stores.Node.GetRequiredService<IChainNews>().Subscribe(test);
        await using var other = stores.NewNode();
        var (meeting, rows) = (Acts.NewMeeting(), Acts.Row(2));
        Assert.Equal(ChainNews.Any, await Next());
        await other.GetRequiredService<IChainStore>().Append(meeting, [rows[0]], test);
        Assert.Equal(new ChainNews(meeting, 1), await Next());

        await using (var db = stores.Db()) await db.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'", test);
        Assert.Equal(ChainNews.Any, await Next());
        await other.GetRequiredService<IChainStore>().Append(meeting, [rows[1]], test);
        Assert.Equal(new ChainNews(meeting, 2), await Next());

        // What other tests wrote may still be on its way.
        async Task<ChainNews> Next()
        {
            ChainNews heard;
            do heard = await news.ReadAsync(test);
            while (heard != ChainNews.Any && heard.Meeting != meeting);
            return heard;
        }
    }

    [Fact]
    public async Task An_empty_table_is_no_way_to_forget()
    {
        await using var db = stores.Db();
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlRawAsync("TRUNCATE \"ChainEntries\"", TestContext.Current.CancellationToken));
    }
}
