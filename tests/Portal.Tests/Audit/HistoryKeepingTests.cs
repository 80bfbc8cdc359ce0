using System.Net;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Data;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Audit;

/// <summary>What is stored of a case stands in its history, on both databases.</summary>
public abstract class HistoryKeepingTests(Stores stores)
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_that_changes_without_an_entry_is_not_stored()
    {
        var reference = await Submitted(7001);
        await using var db = stores.Db();
        (await db.Set<Application>().SingleAsync(a => a.Reference == reference, Test)).ProjectCost = Hkd.Of(9);
        Assert.Contains(reference, (await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Test))).Message, StringComparison.Ordinal);
        Assert.Contains(reference, Assert.Throws<InvalidOperationException>(() => db.SaveChanges()).Message, StringComparison.Ordinal);
        await using var now = stores.Db();
        Assert.Equal(Hkd.Of(1), (await now.Set<Application>().SingleAsync(a => a.Reference == reference, Test)).ProjectCost);
    }

    [Fact]
    public async Task The_last_entry_of_an_act_holds_what_it_changed_in_the_case_and_beside_it()
    {
        var reference = await Submitted(7002);
        await using (var db = stores.Db())
        {
            var found = await db.Set<Application>().SingleAsync(a => a.Reference == reference, Test);
            found.Officer = "p-secretary";
            found.ProjectCost = Hkd.Of(2);
            db.AddRange(found.Record("Assign", Role.Secretariat, "p-secretary", Acts.At, null, null), found.Record("Note", Role.Secretariat, "p-secretary", Acts.At, "FG-2.2.1", "x"));
            db.Add(new GrantClaim { Case = reference, Payee = "Chan Tai Man", Account = "012-345", SavedBy = "p-applicant", SavedAt = Acts.At });
            await db.SaveChangesAsync(Test);
        }
        var entries = await Entries(reference);
        Assert.Empty(Differences.Read(entries[^2].Changes));
        Assert.Equal(
        [
            new("Officer", null, "p-secretary"), new("ProjectCost", "HK$1.00", "HK$2.00"),
            new("GrantClaim/1/Account", null, Differences.DigestOf(reference, "GrantClaim/1/Account", "012-345"), true),
            new("GrantClaim/1/Payee", null, Differences.DigestOf(reference, "GrantClaim/1/Payee", "Chan Tai Man"), true),
        ], Differences.Read(entries[^1].Changes).Where(d => d.Field != "GrantClaim/1/Typed"));
        await using var now = stores.Db();
        Assert.True(CaseHistory.Verify(reference, entries, (await now.HolderOf(reference, Test))!.Head).Ok);
        var folding = stores.Node.GetRequiredService<ReferenceData>().Folding;
        Assert.Single(await now.Saying(now.Set<CaseEntry>(), folding, $"{reference} p-secretary", 10).ToListAsync(Test));
        Assert.Empty(await now.Saying(now.Set<CaseEntry>(), folding, "Chan Tai Man", 10).ToListAsync(Test));
    }

    [Theory]
    [InlineData("203.0.113.77", "203.0.113.0/24")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.0/24")]
    [InlineData("2001:db8:7:1:2:3:4:5", "2001:db8:7::/48")]
    public void Of_an_address_only_the_network_is_kept(string address, string network) => Assert.Equal(network, Whence.NetworkOf(IPAddress.Parse(address)));

    private async Task<List<CaseEntry>> Entries(string reference)
    {
        await using var db = stores.Db();
        return await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == reference).OrderBy(e => e.Sequence).ToListAsync(Test);
    }

    private async Task<string> Submitted(int number)
    {
        await using var db = stores.Db();
        var application = new Application(CaseReference.Of(ProjectType.NewTechnology, 2097, number), "P5", 1, 1) { ProjectCost = Hkd.Of(1) };
        db.AddRange(application, application.Step(ApplicationStep.Submit, Role.Applicant, "p-applicant", Acts.At).Value);
        await db.SaveChangesAsync(Test);
        return application.Reference;
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteHistoryKeepingTests(SqliteStores stores) : HistoryKeepingTests(stores), IClassFixture<SqliteStores>;

/// <summary>On PostgreSQL.</summary>
[Collection(OnPostgres.Name)]
public sealed class PostgresHistoryKeepingTests(PostgresStores stores) : HistoryKeepingTests(stores), IClassFixture<PostgresStores>;
