using System.Data.Common;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Data;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Listing;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Providers.Listing;

/// <summary>The public register is written by whatever stores a registration, on both databases by the same tests.</summary>
public abstract class ListingTests(Stores stores)
{
    private static readonly DateTimeOffset Start = HongKongTime.StartOf(new(2026, 3, 2)).AddHours(10);
    private static int numbers;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private ReferenceData Reference => stores.Node.GetRequiredService<ReferenceData>();

    private async Task<Provider> NewProvider()
    {
        var number = Provider.NumberOf(2080, Interlocked.Increment(ref numbers));
        var provider = new Provider(number, new($"{number}公司", $"{number}公司", $"Company {number}")) { Address = Trilingual.Same("1 Kwun Tong Road"), Telephone = "23456789", Email = "info@example.hk", Identifier = "12345678" };
        await using var db = stores.Db();
        db.Add(provider);
        await db.SaveChangesAsync(Test);
        return provider;
    }

    private async Task<List<ListingRow>> Entered(string number)
    {
        await using var db = stores.Db();
        return await db.Set<ListingRow>().AsNoTracking().Where(r => r.Number == number).OrderBy(r => r.Sequence).ToListAsync(Test);
    }

    // Each step in a save of its own, read anew each time, as desks do.
    private async Task Take(string reference, IEnumerable<WorkflowRow<RegistrationState, RegistrationStep>> steps)
    {
        foreach (var row in steps)
        {
            await using var db = stores.Db();
            var registration = await db.Set<Registration>().SingleAsync(r => r.Reference == reference, Test);
            // Long after the provisional period: then every step of the table may be taken.
            var taken = registration.Step(row.Step, row.By, "p-secretary", row.From is RegistrationState.Provisional ? Start.AddYears(3) : Start, "note");
            Assert.True(taken.Ok, $"{row.Step}: {taken.Refusal?.Code}");
            if (row.Step is RegistrationStep.Register or RegistrationStep.Accept) registration.BeginProvisionalPeriod(Reference.Deadlines, Reference.Calendar);
            db.Add(taken.Value);
            await db.SaveChangesAsync(Test);
        }
    }

    private static List<WorkflowRow<RegistrationState, RegistrationStep>> WayTo(RegistrationState state)
    {
        Dictionary<RegistrationState, List<WorkflowRow<RegistrationState, RegistrationStep>>> ways = new() { [RegistrationState.Draft] = [] };
        for (Queue<RegistrationState> next = new([RegistrationState.Draft]); next.TryDequeue(out var from);)
            foreach (var row in RegistrationWorkflow.Table.Rows.Where(r => r.From == from && !ways.ContainsKey(r.To)))
            {
                ways[row.To] = [.. ways[from], row];
                next.Enqueue(row.To);
            }
        return ways[state];
    }

    [Fact]
    public async Task RG_5_1_2_every_step_of_the_workflow_that_lists_or_removes_enters_once_and_no_other_step_does()
    {
        foreach (var row in RegistrationWorkflow.Table.Rows)
        {
            var provider = await NewProvider();
            var registration = new Registration(provider.Number, ProviderCategory.Category2);
            await using (var db = stores.Db())
            {
                db.Add(registration);
                await db.SaveChangesAsync(Test);
            }
            await Take(registration.Reference, WayTo(row.From));
            var before = await Entered(provider.Number);
            await Take(registration.Reference, [row]);
            var after = await Entered(provider.Number);
            var act = PublicRegister.ActOf(row.From, row.To);
            Assert.True(after.Count - before.Count == (act is null ? 0 : 1), $"{row.From} {row.Step}: {after.Count - before.Count} entered");
            if (act is not null) Assert.Equal((act.Value, ProviderCategory.Category2, provider.Name), (after[^1].Act, after[^1].Category, after[^1].Name));
        }
    }

    [Fact]
    public async Task What_the_committee_takes_back_leaves_the_directory_again()
    {
        var provider = await NewProvider();
        await using var db = stores.Db();
        var registration = new Registration(provider.Number, ProviderCategory.Category1);
        db.Add(registration);
        foreach (var row in WayTo(RegistrationState.ReferredToCommittee).Append(RegistrationWorkflow.Table.Rows.Single(r => r.Step == RegistrationStep.Accept))) db.Add(registration.Step(row.Step, row.By, "67", Start, "note").Value);
        await db.SaveChangesAsync(Test);
        db.Add(registration.Reopen(RegistrationState.ReferredToCommittee, registration.HistoryEntries, "67", Start, "divided again").Value);
        await db.SaveChangesAsync(Test);
        Assert.Equal([ListingAct.Added, ListingAct.Removed], (await Entered(provider.Number)).Select(r => r.Act));
    }

    [Fact]
    public async Task RG_3_2_1_a_registration_carried_over_is_entered_when_it_is_stored_each_category_for_itself()
    {
        var provider = await NewProvider();
        await using var db = stores.Db();
        db.AddRange(Registration.Continued(provider.Number, ProviderCategory.Category1, new(2010, 6, 18)), Registration.Continued(provider.Number, ProviderCategory.Category2, new(2010, 6, 18)));
        await db.SaveChangesAsync(Test);
        var rows = await Entered(provider.Number);
        Assert.Equal([ProviderCategory.Category1, ProviderCategory.Category2], rows.Select(r => r.Category));
        Assert.All(rows, r => Assert.True(r.At > Start.AddMonths(-1)));
        // Whatever else is stored of it, nothing is entered again.
        (await db.Set<Registration>().FirstAsync(r => r.ProviderNumber == provider.Number, Test)).CommitteeOpinion = "67/1";
        await db.Arrange(Test);
        Assert.Equal(2, (await Entered(provider.Number)).Count);
    }

    [Fact]
    public async Task What_is_not_stored_is_not_entered()
    {
        var provider = await NewProvider();
        var registration = new Registration(provider.Number, ProviderCategory.Category1);
        await using (var db = stores.Db())
        {
            db.Add(registration);
            await db.SaveChangesAsync(Test);
        }
        await Take(registration.Reference, WayTo(RegistrationState.Complete));
        await using var first = stores.Db();
        await using var second = stores.Db();
        foreach (var db in new[] { first, second })
            db.Add((await db.Set<Registration>().SingleAsync(r => r.Reference == registration.Reference, Test)).Step(RegistrationStep.Register, Role.Secretariat, "p-secretary", Start).Value);
        await first.SaveChangesAsync(Test);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => second.SaveChangesAsync(Test));
        Assert.Single(await Entered(provider.Number));
    }

    [Fact]
    public async Task A_registration_saved_where_nothing_could_be_entered_is_a_fault()
    {
        var provider = await NewProvider();
        await using var db = stores.Db();
        db.Add(Registration.Continued(provider.Number, ProviderCategory.Category1, new(2010, 6, 18)));
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [Fact]
    public async Task Listed_at_the_same_moment_each_takes_a_number_of_its_own_without_a_gap()
    {
        var providers = new List<Provider>();
        for (var i = 0; i < 12; i++) providers.Add(await NewProvider());
        var nodes = new[] { stores.NewNode(), stores.NewNode() };
        await Task.WhenAll(providers.Select((provider, i) => Task.Run(async () =>
        {
            await using var db = await nodes[i % 2].GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
            db.Add(Registration.Continued(provider.Number, ProviderCategory.Category1, new(2015, 1, 1)));
            await db.SaveChangesAsync(Test);
        }, Test)));
        await using var read = stores.Db();
        var all = await read.Set<ListingRow>().AsNoTracking().OrderBy(r => r.Sequence).ToListAsync(Test);
        Assert.Equal(Enumerable.Range(1, all.Count).Select(i => (long)i), all.Select(r => r.Sequence));
        Assert.True(PublicRegister.Of(all.Select(r => r.Entry())).Ok);
        Assert.All(all, r => Assert.Equal(r.Hash, r.Entry().Hash));
        Assert.All(providers, p => Assert.Single(all, r => r.Number == p.Number));
    }

    [Fact]
    public async Task A_written_entry_cannot_be_changed_or_deleted()
    {
        var provider = await NewProvider();
        await using var db = stores.Db();
        db.Add(Registration.Continued(provider.Number, ProviderCategory.Category1, new(2015, 1, 1)));
        await db.SaveChangesAsync(Test);
        foreach (var statement in new[] { "UPDATE \"Listings\" SET \"Telephone\" = 'x'", "DELETE FROM \"Listings\"" })
            Assert.Contains("only grows", (await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(statement, Test))).Message, StringComparison.Ordinal);
        db.ChangeTracker.Clear();
        db.Remove(await db.Set<ListingRow>().FirstAsync(r => r.Number == provider.Number, Test));
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync(Test));
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteListingTests(SqliteStores stores) : ListingTests(stores), IClassFixture<SqliteStores>;

/// <summary>On PostgreSQL.</summary>
[Collection(OnPostgres.Name)]
public sealed class PostgresListingTests(PostgresStores stores) : ListingTests(stores), IClassFixture<PostgresStores>;
