using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Data;
using CleanerProduction.Programme;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Programme.Dashboard;

/// <summary>The counts the dashboards are made of, kept and counted anew in parts: on both databases by the same tests.</summary>
public abstract class TallyBookTests(Stores stores)
{
    private static readonly DateTimeOffset At = new(2026, 5, 4, 2, 0, 0, TimeSpan.Zero);
    private static int number;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_every_save_the_counts_kept_are_those_of_the_rows()
    {
        using var book = Book(stores.Node);
        await Agrees(book);
        var random = new Random(5);
        var factory = await Factory();
        var references = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            await using var db = stores.Db();
            if (references.Count < 6 || random.Next(3) == 0) references.Add(Submit(db, factory, random).Reference);
            else
            {
                var reference = references[random.Next(references.Count)];
                var application = await db.Set<Application>().SingleAsync(a => a.Reference == reference, Test);
                var steps = ApplicationWorkflow.Of(application.Type).Rows.Where(r => r.From == application.State && r.Step is ApplicationStep.RequestInformation or ApplicationStep.FindComplete or ApplicationStep.Withdraw).ToList();
                if (steps.Count > 0 && steps[random.Next(steps.Count)] is var row && application.Step(row.Step, row.By, "p", At.AddDays(i), "drawn") is { Ok: true } taken) db.Add(taken.Value);
                application.Sector = random.Next(4) == 0 ? "paper" : application.Sector;
            }
            await db.Arrange(Test);
            await Agrees(book);
        }
    }

    [Fact]
    public async Task Who_reads_while_a_transaction_is_open_does_not_keep_the_old_counts_after_it()
    {
        using var book = Book(stores.Node);
        var factory = await Factory();
        var before = (await book.Now(Test)).Count;
        await using var db = stores.Db();
        await using (var transaction = await db.Database.BeginTransactionAsync(Test))
        {
            Submit(db, factory, new Random(1));
            await db.SaveChangesAsync(Test);
            Assert.Equal(before, (await book.Now(Test)).Count);
            await transaction.CommitAsync(Test);
        }
        Assert.Equal(before + 1, (await book.Now(Test)).Count);
        await using (await db.Database.BeginTransactionAsync(Test))
        {
            Submit(db, factory, new Random(2));
            await db.SaveChangesAsync(Test);
        }
        await Agrees(book);
        Assert.Equal(before + 1, (await book.Now(Test)).Count);
    }

    [Fact]
    public async Task What_another_node_stored_is_counted_after_half_a_minute()
    {
        var clock = new Later();
        using var book = new TallyBook(stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>(), stores.Node.GetRequiredService<CountingNews>(), clock);
        var before = (await book.Now(Test)).Count;
        var other = stores.NewNode();
        var factory = await Factory();
        await using (var db = other.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext())
        {
            Submit(db, factory, new Random(3));
            await db.SaveChangesAsync(Test);
        }
        Assert.Equal(before, (await book.Now(Test)).Count);
        clock.Seconds = 30;
        Assert.Equal(before + 1, (await book.Now(Test)).Count);
    }

    private static TallyBook Book(IServiceProvider node) => new(node.GetRequiredService<IDbContextFactory<PortalDb>>(), node.GetRequiredService<CountingNews>(), TimeProvider.System);

    private async Task Agrees(TallyBook book)
    {
        await using var db = stores.Db();
        var rows = await db.Set<QueueRow>().AsNoTracking().ToListAsync(Test);
        var counted = await book.Now(Test);
        Assert.Equal(
            rows.GroupBy(r => (r.Phase, r.Kind, Tally.StandingOf(r.Stage), r.Sector, r.Place, r.SubmittedOn.Year)).Select(g => (g.Key, g.Count())).Order(),
            counted.Cells.GroupBy(c => (c.Phase, c.Kind, c.Standing, c.Sector, c.Place, c.Year)).Select(g => (g.Key, g.Sum(c => c.Count))).Order());
    }

    private static Application Submit(PortalDb db, Factory factory, Random random)
    {
        var (phase, year) = random.Next(2) == 0 ? ("P4", 2023) : ("P5", 2026);
        var sequence = Interlocked.Increment(ref number);
        var application = new Application(CaseReference.Of(ProjectType.NewTechnology, year, sequence), phase, factory.CompanyId, factory.Id) { Title = Trilingual.Same(sequence.ToString(CultureInfo.InvariantCulture)), Sector = "metal", ProjectCost = Hkd.Of(90_000) };
        db.Add(application);
        db.Add(application.Step(ApplicationStep.Submit, Role.Applicant, "p", new(year, 5, 2, 2, 0, 0, TimeSpan.Zero), "drawn").Value);
        return application;
    }

    private async Task<Factory> Factory()
    {
        await using var db = stores.Db();
        var company = new Company(Trilingual.Same("Hang Fung Dyeing Limited"), (92_000_000 + Interlocked.Increment(ref number)).ToString(CultureInfo.InvariantCulture));
        db.Add(company);
        await db.SaveChangesAsync(Test);
        var factory = new Factory(company.Id, Trilingual.Same("Hang Fung (Dongguan)"), FactoryPlace.Guangdong, "metal") { City = "4419" };
        db.Add(factory);
        await db.SaveChangesAsync(Test);
        return factory;
    }

    private sealed class Later : TimeProvider
    {
        public int Seconds { get; set; }

        public override long GetTimestamp() => Seconds * TimestampFrequency;
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteTallyBookTests(SqliteStores stores) : TallyBookTests(stores), IClassFixture<SqliteStores>;

/// <summary>On PostgreSQL.</summary>
[Collection(OnPostgres.Name)]
public sealed class PostgresTallyBookTests(PostgresStores stores) : TallyBookTests(stores), IClassFixture<PostgresStores>;
