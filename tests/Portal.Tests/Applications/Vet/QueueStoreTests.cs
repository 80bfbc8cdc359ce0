using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Applications.Vet;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Data;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Applications.Vet;

/// <summary>The queue as a database keeps, finds and pages it: on both databases by the same tests.</summary>
public abstract class QueueStoreTests(Stores stores)
{
    private const string Me = "p-secretary";
    private const int Cases = 273;
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly string[] Officers = ["p-secretary", "p-secretary-2"];
    private static readonly string[] Sectors = ["textile", "paper", "metal"];
    private static readonly string[] Cities = ["4419", "4403", "4401"];

    private static readonly Trilingual[] Titles =
    [
        new("定型機廢氣餘熱回收", "定型机废气余热回收", "Heat recovery from stenter exhaust"), new("電鍍線節水及漂洗水回用", "电镀线节水及漂洗水回用", "Rinse water reuse in électroplating"),
        new("100% 「棉」染色_改造 (一期)", "100% 「棉」染色_改造 (一期)", "O'Neil's 100% cotton: phase_1 \"wet\" \\ dry; -- AND/OR NEAR(x)"), new("𠮷田窯爐、台車及臺面", "𠮷田窑炉、台车及台面", "Kiln of Yoshida*"),
    ];

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private QueueBook Book => new(stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>(), stores.Node.GetRequiredService<ReferenceData>(), new StandingDay(Today));

    [Fact]
    public async Task Any_piece_is_found_in_either_script_wherever_it_stands_and_nothing_else_is()
    {
        var rows = await Begin();
        var random = new Random(11);
        for (var i = 0; i < 150; i++)
        {
            var runs = rows[random.Next(rows.Count)].Folded.Split(' ');
            var run = runs[random.Next(runs.Length)];
            var from = random.Next(run.Length);
            var piece = run.Substring(from, Math.Min(run.Length - from, random.Next(1, 6)));
            Assert.Equal(rows.Where(r => r.Folded.Contains(piece, StringComparison.Ordinal)).Select(r => r.Case), await Found(piece));
        }
        foreach (var (hant, hans) in new[] { ("廢氣", "废气"), ("電鍍", "电镀"), ("餘熱回收", "余热回收"), ("窯爐", "窑炉"), ("台車", "臺車"), ("恒豐", "恒丰") })
        {
            Assert.NotEmpty(await Found(hant));
            Assert.Equal(await Found(hant), await Found(hans));
        }
        Assert.Equal(await Found("廢氣 恒豐"), [.. (await Found("廢氣")).Intersect(await Found("恒豐"))]);
        Assert.Empty(await Found("氣廢"));
    }

    [Fact]
    public async Task English_is_found_by_the_beginning_of_a_word_whatever_its_capitals_and_accents_and_a_reference_by_its_number()
    {
        var rows = await Begin();
        Assert.Equal(await Found("stenter"), await Found("STEN"));
        Assert.NotEmpty(await Found("sten"));
        Assert.Equal(await Found("electroplating"), await Found("ÉLECTRO"));
        Assert.Equal(rows[3].Case, Assert.Single(await Found(rows[3].Case)));
        Assert.Equal(rows[3].Case, Assert.Single(await Found(rows[3].Case.ToLowerInvariant())));
    }

    [Fact]
    public async Task Marks_are_no_language_of_the_database_s_own()
    {
        var rows = await Begin();
        foreach (var marks in new[] { "%", "_", "\\", "'", "\"", "*", "「」", "();--", "𠮷" }) Assert.Empty(await Found(marks));
        foreach (var (typed, meant) in new[]
                 {
                     ("100%", "100"), ("phase_1", "phase 1"), ("O'Neil", "o neil"), ("\"wet\" \\", "wet"), ("NEAR(x)", "near x"), ("cotton AND", "cotton and"), ("Yoshida*", "yoshida"), ("{wet}", "wet"), ("wet:dry", "wet dry"), ("-wet", "wet"),
                 })
        {
            var pieces = meant.Split(' ');
            Assert.Equal(rows.Where(r => pieces.All(p => r.Folded.Contains(p, StringComparison.Ordinal))).Select(r => r.Case), await Found(typed));
            Assert.NotEmpty(await Found(typed));
        }
        Assert.Empty(await Found("wet\" OR \"dry no such"));
        Assert.Empty(await Found("qzx' OR '1'='1"));
    }

    [Fact]
    public async Task The_pages_of_every_order_and_filter_hold_every_case_once_and_in_that_order()
    {
        await Begin();
        foreach (var view in new[] { QueueView.Open, QueueView.All, QueueView.Mine })
            foreach (var sort in Enum.GetValues<QueueSort>())
                foreach (var down in new[] { false, true })
                    await Paged(new() { View = view, Sort = sort, Down = down });
        foreach (var ask in new QueueAsk[]
                 {
                     new() { View = QueueView.All, Text = "廢氣" }, new() { View = QueueView.All, Sector = "paper" }, new() { View = QueueView.All, Place = "4419", Sort = QueueSort.Applicant },
                     new() { Officer = QueueAsk.Nobody, Sort = QueueSort.Age }, new() { View = QueueView.All, Stage = ApplicationState.Withdrawn }, new() { Phase = "P5", Kind = ProjectType.NewTechnology, Down = true },
                 })
            await Paged(ask);

        async Task Paged(QueueAsk ask)
        {
            var whole = await All(ask);
            Assert.NotEmpty(whole);
            var read = new List<string>();
            for (var page = 1; ; page++)
            {
                var one = await Book.Page(ask with { Page = page }, Me, Language.ZhHans, Test);
                Assert.Equal(whole.Count, one.Total);
                if (one.Rows.Count == 0) break;
                Assert.True(one.Rows.Count == QueueAsk.PageSize || page * QueueAsk.PageSize > whole.Count);
                read.AddRange(one.Rows.Select(r => r.Case));
            }
            Assert.Equal(whole, read);
        }
    }

    [Fact]
    public async Task Every_figure_above_the_list_is_that_of_the_rows()
    {
        var rows = await Begin();
        var open = rows.FindAll(r => r.Open);
        var counts = await Book.Counts(Me, Test);
        Assert.Equal(
            new ViewCounts(
                open.Count, open.Count(r => r.Officer == Me), open.Count(r => r.PausedSince is null && r.Due <= Today.AddDays(7)), open.Count(r => r.PausedSince is not null), open.Count(r => r.Stage == ApplicationState.Recommended),
                open.Count(r => r.Since < Today.AddDays(-QueueBook.StalledDays)), open.Count(r => r.Officer is null), rows.Count), counts);
        var balance = await Book.Balance(new() { View = QueueView.All }, Me, Test);
        Assert.Equal((rows.Count, rows.Count(r => r.Sme)), (balance.Total, balance.Sme));
        Assert.Equal(rows.GroupBy(r => r.Place).ToDictionary(g => g.Key, g => g.Count()), balance.Places.ToDictionary(p => p.Place, p => p.Count));
    }

    // Fewer than 100 persons for a factory, fewer than 50 for a workshop.
    [Theory]
    [InlineData(99, FactoryKind.Factory, true)]
    [InlineData(100, FactoryKind.Factory, false)]
    [InlineData(50, FactoryKind.Workshop, false)]
    [InlineData(49, FactoryKind.Workshop, true)]
    [InlineData(null, FactoryKind.Factory, false)]
    public async Task FG_2_3_2_c_small_and_medium_is_told_by_the_kind_of_plant_in_every_phase(int? employees, FactoryKind kind, bool sme)
    {
        var rows = await Begin();
        foreach (var phase in new[] { "P2", "P4", "P5" })
        {
            var row = rows.First(r => r.Phase == phase);
            await using var db = stores.Db();
            var company = await db.Set<Company>().SingleAsync(c => c.Id == row.CompanyId, Test);
            var factory = await db.Set<Factory>().SingleAsync(f => f.CompanyId == company.Id, Test);
            (company.EmployeesInHongKong, factory.Kind) = (employees, kind);
            await db.Arrange(Test);
            Assert.Equal(sme, await db.Set<QueueRow>().Where(r => r.Case == row.Case).Select(r => r.Sme).SingleAsync(Test));
        }
    }

    private async Task<List<string>> All(QueueAsk ask)
    {
        var found = new List<string>();
        await foreach (var row in Book.All(ask, Me, Language.ZhHans, Test)) found.Add(row.Case);
        return found;
    }

    // By the index, by looking at each row, and by number: three ways to one answer.
    private async Task<List<string>> Found(string text)
    {
        var found = await All(new() { View = QueueView.All, Text = text, Sort = QueueSort.Reference });
        var folding = stores.Node.GetRequiredService<ReferenceData>().Folding;
        await using var db = stores.Db();
        Assert.Equal(found.Count, await QueueSearch.Count(db, folding, text, Test));
        if (folding.Runs(text).Length > 0) Assert.Equal(found, await QueueSearch.Walking(db, folding, text).OrderBy(r => r.Case).Select(r => r.Case).ToListAsync(Test));
        return found;
    }

    /// <summary>The rows by their references; made once for the class.</summary>
    private async Task<List<QueueRow>> Begin()
    {
        await using var db = stores.Db();
        if (!await db.Set<Company>().AnyAsync(Test)) await Make(db);
        return await db.Set<QueueRow>().AsNoTracking().OrderBy(r => r.Case).ToListAsync(Test);
    }

    private static async Task Make(PortalDb db)
    {
        List<Company> companies = [.. Enumerable.Range(0, 30).Select(i => new Company(
            i % 3 == 0 ? new($"恒豐染整{i}號有限公司", $"恒丰染整{i}号有限公司", $"Hang Fung Dyeing No. {i} Limited") : new($"海嵐製品（{i}）廠", $"海岚制品（{i}）厂", $"Hoi Lam Products ({i}) Works"), $"{91000000 + i}"))];
        for (var i = 0; i < companies.Count; i++) companies[i].EmployeesInHongKong = i * 9;
        db.AddRange(companies);
        await db.SaveChangesAsync(Test);
        var factories = companies.ConvertAll(c => new Factory(c.Id, new($"東莞{c.Name.Hant}", $"东莞{c.Name.Hans}", $"{c.Name.En} (Dongguan)"), c.Id % 7 == 0 ? FactoryPlace.HongKong : FactoryPlace.Guangdong, "metal")
        {
            City = c.Id % 7 == 0 ? null : Cities[c.Id % 3], Kind = c.Id % 2 == 0 ? FactoryKind.Workshop : FactoryKind.Factory,
        });
        db.AddRange(factories);
        await db.SaveChangesAsync(Test);
        for (var i = 0; i < Cases; i++) Add(db, i, factories[i % factories.Count]);
        await db.SaveChangesAsync(Test);
    }

    private static void Add(PortalDb db, int i, Factory factory)
    {
        var (phase, day) = (i % 5) switch { 0 => ("P2", new DateOnly(2014, 2, 1)), 1 or 2 => ("P4", new DateOnly(2023, 5, 1)), _ => ("P5", new DateOnly(2026, 5, 1)) };
        var at = HongKongTime.StartOf(day.AddDays(i)).AddHours(10);
        var application = new Application(CaseReference.Of(ProjectType.NewTechnology, day.Year, i + 1), phase, factory.CompanyId, factory.Id)
        {
            Title = Titles[i % Titles.Length], Sector = Sectors[i % 3], Officer = i % 4 == 0 ? null : Officers[i % 2], ProjectCost = Hkd.Of(100_000 + i),
        };
        db.Add(application);
        Take(ApplicationStep.Submit, Role.Applicant);
        if (i % 3 == 0) Take(ApplicationStep.Withdraw, Role.Applicant);
        else if (i % 7 == 0) Take(ApplicationStep.FindComplete, Role.Secretariat);
        else if (i % 11 == 0)
        {
            Take(ApplicationStep.RequestInformation, Role.Secretariat);
            db.Add(new CaseQuery { Case = application.Reference, Number = 1, Asked = "which?", AskedBy = Me, AskedAt = at, AnswerBy = day.AddDays(i + 14) });
        }

        void Take(ApplicationStep step, Role by) => db.Add(application.Step(step, by, Me, at).Value);
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteQueueStoreTests(SqliteStores stores) : QueueStoreTests(stores), IClassFixture<SqliteStores>;

/// <summary>On PostgreSQL.</summary>
[Collection(OnPostgres.Name)]
public sealed class PostgresQueueStoreTests(PostgresStores stores) : QueueStoreTests(stores), IClassFixture<PostgresStores>
{
    private readonly PostgresStores stores = stores;

    [Fact]
    public async Task The_index_of_pairs_is_the_one_the_search_asks()
    {
        await using var db = stores.Db();
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlRawAsync("SET LOCAL enable_seqscan = off", TestContext.Current.CancellationToken);
        await using var explain = QueueSearch.In(db, stores.Node.GetRequiredService<ReferenceData>().Folding, "廢氣").CreateDbCommand();
        explain.CommandText = "EXPLAIN " + explain.CommandText;
        await using var plan = await explain.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await plan.ReadAsync(TestContext.Current.CancellationToken)) lines.Add(plan.GetString(0));
        Assert.Contains(lines, line => line.Contains("QueuePairs", StringComparison.Ordinal));
    }
}
