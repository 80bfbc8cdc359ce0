using System.Net;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Data;

/// <summary>Several nodes started by one hand.</summary>
[Collection(OnPostgres.Name)]
public sealed class StartingTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Two_nodes_begun_at_once_on_an_empty_database_both_answer_and_one_made_what_is_there()
    {
        var (stop, database) = (TestContext.Current.CancellationToken, await cluster.NewDatabase());
        using AccountHost one = new("Demonstration", ("ConnectionStrings:Postgres", database)), other = new("Demonstration", ("ConnectionStrings:Postgres", database));
        var pages = await Task.WhenAll(new[] { one, other }.Select(host => Task.Run(async () =>
        {
            using var browser = host.Browser();
            using var page = await browser.GetAsync("/account/sign-in", stop);
            return page.StatusCode;
        }, stop)));
        Assert.All(pages, status => Assert.Equal(HttpStatusCode.OK, status));
        await using var db = await one.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(stop);
        Assert.Equal(Portal.Accounts.Demonstration.People.Length, await db.Users.CountAsync(stop));
        Assert.NotEmpty(await one.Services.GetRequiredService<IChainStore>().Meetings(stop));
        // Nobody has the turn at starting any more, or waits for it; mail may be under way.
        Assert.Equal(0, await db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND objid::bigint = {(long)LoneWork.Start}").SingleAsync(stop));
    }
}
