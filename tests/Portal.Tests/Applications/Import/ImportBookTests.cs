using System.Globalization;
using System.Text;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Past;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Applications.Import;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.PortalTests.Meetings.Room;
using CleanerProduction.PortalTests.Seeding;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CleanerProduction.PortalTests.Applications.Import;

public sealed class ImportBookTests(DemonstrationStores stores) : IClassFixture<DemonstrationStores>
{
    private const int Many = ImportBook.Batch * 2 + 37;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_checked_row_by_row_and_nothing_is_taken_over_before_the_button()
    {
        var (book, databases) = await Begin();
        var before = await Count(databases);
        var rows = Rows(4);
        rows[1]["grant"] = "450000.01";
        rows[3]["reference"] = rows[0]["reference"];
        var run = (await book.Check(Csv(rows), "past.csv", "p-secretary", Test)).Value;

        await using var db = await databases.CreateDbContextAsync(Test);
        Assert.Equal([ImportOutcome.Ready, ImportOutcome.Faulty, ImportOutcome.Ready, ImportOutcome.There], await db.Set<ImportRow>().Where(r => r.Run == run).OrderBy(r => r.Number).Select(r => r.Outcome).ToListAsync(Test));
        Assert.Equal("grant-above-limit", Assert.Single(book.Faults(await db.Set<ImportRow>().SingleAsync(r => r.Run == run && r.Number == 3, Test))).Refusal.Code);
        Assert.Equal(before, await Count(databases));
        Assert.Equal(0, await book.GoOn(Test));

        await book.Start(run, Test);
        Assert.Equal(2, await book.GoOn(Test));
        Assert.Equal(before + 2, await Count(databases));
        var taken = await db.Set<Application>().SingleAsync(a => a.Reference == rows[0]["reference"], Test);
        Assert.Equal((ApplicationState.Closed, Hkd.Of(440000)), (taken.State, taken.PaidGrant!.Value));
        Assert.True(CaseHistory.Verify(taken.Reference, await db.Set<CaseEntry>().Where(e => e.Case == taken.Reference).ToListAsync(Test), taken.Head).Ok);
        // The same file once more: everything is there.
        var again = (await book.Check(Csv(rows), "past.csv", "p-secretary", Test)).Value;
        Assert.Equal(0, await db.Set<ImportRow>().CountAsync(r => r.Run == again && r.Outcome == ImportOutcome.Ready, Test));
    }

    [Fact]
    public async Task A_workbook_says_the_same_as_a_text_with_days_kept_as_numbers()
    {
        var (book, databases) = await Begin();
        var rows = Rows(3);
        var text = (await book.Check(Csv(rows), "past.csv", "p-secretary", Test)).Value;
        var sheet = (await book.Check(Workbook(rows), "past.xlsx", "p-secretary", Test)).Value;
        await using var db = await databases.CreateDbContextAsync(Test);
        Assert.Equal(await Fields(text), await Fields(sheet));
        Task<List<string>> Fields(int run) => db.Set<ImportRow>().Where(r => r.Run == run).OrderBy(r => r.Number).Select(r => r.Fields).ToListAsync(Test);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(9)]
    public async Task Stopped_at_whatever_store_it_goes_on_and_takes_each_row_over_once(int store)
    {
        var (book, databases) = await Begin();
        var before = await Count(databases);
        var rows = Rows(Many);
        await book.Start((await book.Check(Csv(rows), "past.csv", "p-secretary", Test)).Value, Test);
        await Assert.ThrowsAsync<IOException>(() => Book(new Stopping(databases, store)).GoOn(Test));
        var between = await Count(databases);
        Assert.InRange(between, before, before + Many - 1);

        Assert.Equal(before + Many - between, await book.GoOn(Test));
        await using var db = await databases.CreateDbContextAsync(Test);
        var references = rows.ConvertAll(r => r["reference"]);
        Assert.Equal(Many, await db.Set<Application>().CountAsync(a => references.Contains(a.Reference), Test));
        Assert.Equal(Many, await db.Set<CaseEntry>().CountAsync(e => references.Contains(e.Case), Test));
        Assert.Equal(3, await db.Set<Company>().CountAsync(c => c.BusinessRegistration.StartsWith("8800"), Test));
        Assert.Equal(3, await db.Set<Factory>().CountAsync(f => f.Name.Hant.StartsWith("舊廠"), Test));
    }

    [Fact]
    public async Task Two_nodes_at_once_take_each_row_over_once()
    {
        var (book, databases) = await Begin();
        var before = await Count(databases);
        await book.Start((await book.Check(Csv(Rows(Many)), "past.csv", "p-secretary", Test)).Value, Test);
        var taken = await Task.WhenAll(Task.Run(() => Patient(Book(databases)), Test), Task.Run(() => Patient(Book(databases)), Test));
        Assert.Equal(before + Many, await Count(databases));
        Assert.Equal(Many, taken.Sum());

        // An embedded database answers busy where a server waits.
        static async Task<int> Patient(ImportBook book)
        {
            for (var tries = 0; ; tries++)
                try
                {
                    return await book.GoOn(Test);
                }
                catch (Microsoft.Data.Sqlite.SqliteException) when (tries < 50)
                {
                }
        }
    }

    [Fact]
    public async Task It_begins_at_once_after_the_button_whatever_the_clock()
    {
        var (book, databases) = await Begin();
        var before = await Count(databases);
        var run = (await book.Check(Csv(Rows(Many)), "past.csv", "p-secretary", Test)).Value;
        var (clock, watched) = (new StandingClock(DateTimeOffset.UnixEpoch), new Watched(databases));
        var here = Book(watched);
        using var importing = new Importing(here, clock, NullLogger<Importing>.Instance);
        await importing.StartAsync(Test);
        await here.Start(run, Test);
        await watched.Ended.WaitAsync(TimeSpan.FromMinutes(2), Test);
        Assert.Equal(before + Many, await Count(databases));
        await importing.StopAsync(Test);
    }

    [Fact]
    public async Task What_was_begun_on_a_node_that_is_no_more_another_goes_on_with_after_a_while()
    {
        var (book, databases) = await Begin();
        var before = await Count(databases);
        var run = (await book.Check(Csv(Rows(Many)), "past.csv", "p-secretary", Test)).Value;
        var (clock, watched) = (new StandingClock(DateTimeOffset.UnixEpoch), new Watched(databases));
        using var other = new Importing(Book(watched), clock, NullLogger<Importing>.Instance);
        await other.StartAsync(Test);
        while (clock.Waiting == 0) await Task.Yield();
        await book.Start(run, Test);
        clock.Advance(Importing.Pause - TimeSpan.FromTicks(1));
        Assert.False(watched.Ended.IsCompleted);
        clock.Advance(TimeSpan.FromTicks(1));
        await watched.Ended.WaitAsync(TimeSpan.FromMinutes(2), Test);
        Assert.Equal(before + Many, await Count(databases));
        await other.StopAsync(Test);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "columns-differ")]
    [InlineData("", "columns-differ")]
    [InlineData("\"open", "table-not-readable")]
    [InlineData("PK\u0003\u0004not a workbook", "table-not-readable")]
    public async Task What_is_no_such_table_is_refused(string content, string code)
    {
        var (book, _) = await Begin();
        Assert.Equal(code, (await book.Check(new MemoryStream(Encoding.UTF8.GetBytes(content)), "x.csv", "p-secretary", Test)).Refusal?.Code);
    }

    [Fact]
    public async Task Whatever_the_bytes_are_there_is_an_answer_and_nothing_remains_of_what_is_refused()
    {
        var (book, databases) = await Begin();
        var (kept, before) = (new HashSet<string>(StringComparer.Ordinal), Directory.GetFiles(Files, "*", SearchOption.AllDirectories).Length);
        for (var seed = 0; seed < 600; seed++)
        {
            var dice = new Hostile.Dice(seed);
            var content = dice.OneIn(3) ? Hostile.Broken.File(dice).Content : Hostile.Broken.Workbook(dice);
            var run = await book.Check(new MemoryStream(content), "past.xlsx", "p-secretary", Test);
            if (run.Ok) kept.Add(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));
            else Assert.Contains(run.Refusal.Code, (string[])["table-not-readable", "columns-differ", "table-empty"]);
        }
        Assert.NotEmpty(kept);
        await using var db = await databases.CreateDbContextAsync(Test);
        Assert.Equal(kept.Order(), (await db.Set<ImportRun>().Select(r => r.Hash).Distinct().ToListAsync(Test)).Order());
        Assert.Equal(before + kept.Count, Directory.GetFiles(Files, "*", SearchOption.AllDirectories).Length);
    }

    private static List<Dictionary<string, string>> Rows(int count) => [.. Enumerable.Range(1, count).Select(i => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["reference"] = string.Create(CultureInfo.InvariantCulture, $"DP1-2021-{9000 + i:0000}"), ["phase"] = "P4", ["company_zh_hant"] = "舊公司", ["business_registration"] = $"8800000{i % 3}",
        ["factory_zh_hant"] = $"舊廠{i % 3}", ["place"] = "guangdong", ["city"] = "4419", ["sector"] = "metal", ["title_zh_hant"] = "水性, 塗料", ["submitted"] = "2021-03-01", ["decided"] = "2021-06-10",
        ["state"] = "Closed", ["cost"] = "900000", ["grant"] = "450000", ["paid"] = "440000", ["paid_on"] = "2022-09-30",
    })];

    private static MemoryStream Csv(List<Dictionary<string, string>> rows) => new(Encoding.UTF8.GetBytes('\uFEFF' + string.Join("\r\n",
        [string.Join(',', PastRecord.Columns), .. rows.Select(r => string.Join(',', PastRecord.Columns.Select(c => $"\"{r.GetValueOrDefault(c, "")}\"")))])));

    private static MemoryStream Workbook(List<Dictionary<string, string>> rows)
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }));
            part.Worksheet = new Worksheet(new SheetData([new Row(PastRecord.Columns.Select(Text)), .. rows.Select(r => new Row(PastRecord.Columns.Select(c => Cell(c, r.GetValueOrDefault(c, "")))))]));
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "past" }));
        }
        stream.Position = 0;
        return stream;

        static Cell Text(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
        static Cell Cell(string column, string text) => column is "submitted" or "decided" or "paid_on"
            ? new() { StyleIndex = 1, CellValue = new CellValue(Dates.Parse(text).Value.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)) }
            : Text(text);
    }

    private async Task<(ImportBook Book, IDbContextFactory<PortalDb> Databases)> Begin()
    {
        var node = await stores.Begun(DemonstrationStores.Day);
        var databases = node.GetRequiredService<IDbContextFactory<PortalDb>>();
        return (Book(databases), databases);
    }

    private ImportBook Book(IDbContextFactory<PortalDb> databases) =>
        new(databases, stores.Node.GetRequiredService<ReferenceData>(), new FileStore(Files), TimeProvider.System);

    private string Files => Path.Combine(stores.Node.GetRequiredService<DataPlace>().Folder, "files");

    private static async Task<int> Count(IDbContextFactory<PortalDb> databases)
    {
        await using var db = await databases.CreateDbContextAsync(Test);
        return await db.Set<Application>().CountAsync(Test);
    }

    // Whoever goes on with a file looks once more after its last batch: by then that is stored.
    private sealed class Watched(IDbContextFactory<PortalDb> inner) : IDbContextFactory<PortalDb>
    {
        private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile bool last;

        public Task Ended => ended.Task;

        public PortalDb CreateDbContext()
        {
            if (last) ended.TrySetResult();
            var db = inner.CreateDbContext();
            db.SavedChanges += (_, _) => last |= db.ChangeTracker.Entries<ImportRun>().Any(r => r.Entity.State == ImportState.Done);
            return db;
        }
    }

    // The power goes at the n-th store.
    private sealed class Stopping(IDbContextFactory<PortalDb> inner, int store) : IDbContextFactory<PortalDb>
    {
        private int stores;

        public PortalDb CreateDbContext()
        {
            var db = inner.CreateDbContext();
            db.SavingChanges += (_, _) =>
            {
                if (++stores == store) throw new IOException("the power went");
            };
            return db;
        }
    }
}
