using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Faults;

/// <summary>Of several nodes that start at once one makes what a start makes; the others wait for it, or for its end.</summary>
[Collection(OnPostgres.Name)]
public sealed class TurnTests(PostgresStores stores) : IClassFixture<PostgresStores>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_start_waits_until_the_one_before_is_done_or_dead_and_other_work_goes_on(bool dies)
    {
        await using var first = stores.Db();
        await using var second = stores.Db();
        await using var other = stores.Db();
        // Whatever fails below, nothing waits on for what never comes: a context is not disposed of while it waits.
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Test);
        try
        {
            var turn = await first.WaitTurn(LoneWork.Start, Test);
            var waits = second.WaitTurn(LoneWork.Start, over.Token);
            while (await Locks(other, waiting: true) == 0 && !waits.IsCompleted) await Task.Delay(10, Test);
            Assert.False(waits.IsCompleted);
            await using (var mail = await other.Turn(LoneWork.Mail, Test)) Assert.NotNull(mail);
            if (dies) await other.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE granted AND locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())", Test);
            else await turn.DisposeAsync();
            await (await waits).DisposeAsync();
            Assert.Equal(0, await Locks(other, waiting: false));
            // Who lost it learns of it when giving it back, and nobody else gets the dead connection.
            if (dies) await Assert.ThrowsAnyAsync<Exception>(async () => await turn.DisposeAsync());
        }
        finally
        {
            await over.CancelAsync();
        }
    }

    private static async Task<long> Locks(PortalDb db, bool waiting) => (await db.Database.SqlQuery<long>(
        $"SELECT count(*) AS \"Value\" FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND (NOT granted OR NOT {waiting})").ToListAsync(Test))[0];
}
