using System.Collections.Concurrent;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Mail;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Platform;
using CleanerProduction.PortalTests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CleanerProduction.PortalTests.Faults;

/// <summary>Every node has the job that sends mail, and one after the other does it: nobody gets a message twice.</summary>
[Collection(OnPostgres.Name)]
public sealed class MailOnceTests(PostgresStores stores) : IClassFixture<PostgresStores>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_nodes_send_what_waits_once_and_the_turn_of_one_that_died_is_free()
    {
        await using (var db = stores.Db())
        {
            db.Add(new Person { Id = "p-told", UserName = "p-told", Email = "told@example.test", NameHant = "x", NameHans = "x", NameEn = "x", Language = Language.En });
            for (var n = 0; n < 12; n++) db.Tell(["p-told"], new($"once/{n}", Trilingual.Same("x"), Trilingual.Same("x"), "/waiting"), TimeProvider.System.GetUtcNow());
            await db.SaveChangesAsync(Test);
        }
        var post = new Slow();
        var nodes = new[] { stores.Node, stores.NewNode() };
        while ((await Task.WhenAll(nodes.Select(n => Task.Run(() => Delivering(n, post).Do(Test), Test)))).Sum() > 0) { }
        Assert.Equal(Enumerable.Range(0, 12).Select(n => $"once/{n}/p-told").Order(StringComparer.Ordinal), post.Sent.Order(StringComparer.Ordinal));

        // Who died in the middle holds nobody up.
        await using var died = nodes[1].GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();
        Assert.NotNull(await died.Turn(LoneWork.Mail, Test));
        await using var other = stores.Db();
        Assert.Null(await other.Turn(LoneWork.Mail, Test));
        await other.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())", Test);
        IAsyncDisposable? turn;
        while ((turn = await other.Turn(LoneWork.Mail, Test)) is null) await Task.Delay(20, Test);
        await turn.DisposeAsync();
    }

    private static Delivering Delivering(ServiceProvider node, IMail mail) =>
        new(node.GetRequiredService<IDbContextFactory<PortalDb>>(), mail, node.GetRequiredService<Operation>(), node.GetRequiredService<TimeProvider>(), node.GetRequiredService<PortalMeter>(), NullLogger<Delivering>.Instance);

    private sealed class Slow : IMail
    {
        public ConcurrentQueue<string> Sent { get; } = [];

        public string? Folder => null;

        // As long as a server takes, so that both are at it.
        public async Task Send(Message message, CancellationToken cancellation)
        {
            await Task.Delay(20, cancellation);
            Sent.Enqueue(message.Key);
        }
    }
}
