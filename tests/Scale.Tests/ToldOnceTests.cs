using System.Diagnostics;
using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Data;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.ScaleTests;

/// <summary>Killed between a step and its notices or between a notice and its mail, at moments nobody chose: what follows a step follows it once.</summary>
public sealed class ToldOnceTests(SqliteStores stores) : IClassFixture<SqliteStores>
{
    private const int Cycles = 8;
    private static readonly DateTimeOffset Begun = new(2026, 11, 2, 2, 0, 0, TimeSpan.Zero);

    private readonly Random random = new(7);
    private readonly Dictionary<string, long> acknowledged = new(StringComparer.Ordinal);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_step_stands_once_in_the_history_is_told_once_to_each_and_mailed_once()
    {
        await Put(3);
        for (var cycle = 0; cycle < Cycles; cycle++) await ActAndDie(random.Next(1, 9));
        await using var node = stores.NewNode();
        while (await Teller.Mail(node).Do(Test) > 0) { }
        await using var db = stores.Db();
        foreach (var (@case, last) in acknowledged)
        {
            var application = await db.Set<Application>().SingleAsync(a => a.Reference == @case, Test);
            var history = await db.Set<CaseEntry>().Where(e => e.Case == @case).OrderBy(e => e.Sequence).ToListAsync(Test);
            Assert.True(CaseHistory.Verify(@case, history, application.Head).Ok, $"the history of {@case} holds");
            Assert.True(application.HistoryEntries >= last, $"{@case}: entry {last} was acknowledged");
            // Entries 1 and 2 began it and handed it in; from then on each has told two people.
            var told = await db.Set<Notice>().Where(n => n.Case == @case).ToListAsync(Test);
            Assert.Equal(
                Enumerable.Range(3, (int)application.HistoryEntries - 2).SelectMany(n => new[] { $"{@case}/{n.ToString(CultureInfo.InvariantCulture)}/p-1", $"{@case}/{n.ToString(CultureInfo.InvariantCulture)}/p-2" }).Order(StringComparer.Ordinal),
                told.Select(n => n.Key).Order(StringComparer.Ordinal));
            Assert.All(told, n => Assert.NotNull(n.SentAt));
        }
        Assert.Equal(await db.Set<Notice>().CountAsync(Test), Directory.GetFiles(Path.Combine(stores.Folder, "mail"), "*.eml").Length);
        Assert.Equal(0, await Teller.Mail(node).Do(Test));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private async Task Put(int cases)
    {
        await using var db = stores.Db();
        foreach (var id in (string[])["p-1", "p-2"])
            db.Add(new Person { Id = id, UserName = $"{id}@example.test", Email = $"{id}@example.test", NameHant = id, NameHans = id, NameEn = id, Language = Language.En });
        var company = new Company(Trilingual.Same("Company"), "12345678");
        db.Add(company);
        await db.SaveChangesAsync(Test);
        var factory = new Factory(company.Id, Trilingual.Same("Factory"), FactoryPlace.Guangdong, "metal");
        db.Add(factory);
        await db.SaveChangesAsync(Test);
        for (var number = 1; number <= cases; number++)
        {
            var application = new Application(CaseReference.Of(ProjectType.NewTechnology, 2026, number), "P5", company.Id, factory.Id);
            db.Add(application);
            db.Add(application.Record("Begin", Role.Applicant, "p-1", Begun, null, null));
            db.Add(application.Step(ApplicationStep.Submit, Role.Applicant, "p-1", Begun).Value);
        }
        await db.SaveChangesAsync(Test);
    }

    private async Task ActAndDie(int acknowledgements)
    {
        string[] command = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Teller).Assembly.Location, Teller.Word] : [Teller.Word];
        var start = new ProcessStartInfo(Environment.ProcessPath!, command) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment["Portal__Data"] = stores.Folder;
        using var process = Process.Start(start)!;
        for (var i = 0; i < acknowledgements; i++) Acknowledge(await process.StandardOutput.ReadLineAsync(Test) ?? throw new InvalidOperationException("it died by itself"));
        process.Kill();
        var rest = (await process.StandardOutput.ReadToEndAsync(Test)).Split('\n');
        foreach (var line in rest.Take(rest.Length - 1)) Acknowledge(line);
        await process.WaitForExitAsync(Test);
    }

    private void Acknowledge(string line)
    {
        var words = line.Split(' ');
        var entries = long.Parse(words[1], CultureInfo.InvariantCulture);
        Assert.True(entries > acknowledged.GetValueOrDefault(words[0]), "acknowledged twice: " + line);
        acknowledged[words[0]] = entries;
    }
}
