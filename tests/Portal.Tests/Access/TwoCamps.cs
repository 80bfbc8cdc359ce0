using System.Data.Common;
using System.Net;
using System.Text.RegularExpressions;
using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Platform.Printing;
using CleanerProduction.PortalTests.Meetings.Room;
using CleanerProduction.PortalTests.Seeding;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;
using CleanerProduction.PortalTests.Data;

namespace CleanerProduction.PortalTests.Access;

/// <summary>
/// The whole portal with its demonstration, in which every company belongs to one of two people: so whatever exists is the own of one and another's of the other. Nothing runs in the background.
/// </summary>
public sealed partial class TwoCamps : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>The two who act for companies.</summary>
    public static readonly string[] Camps = ["p-applicant", "p-applicant-2"];

    private readonly string folder = Directory.CreateTempSubdirectory("two-camps-").FullName;
    private readonly Dictionary<string, HttpClient> browsers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    /// <summary>What can stand in an address, by its name in the table.</summary>
    public IReadOnlyDictionary<string, Thing> Things { get; private set; } = null!;

    /// <summary>The person who acts for each company.</summary>
    public IReadOnlyDictionary<int, string> CampOf { get; private set; } = null!;

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public Task<PortalDb> Open() => Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);

    public async ValueTask InitializeAsync()
    {
        await using var db = await Open();
        // What they act for already stays; the other companies go to one and the other in turn, case by case, so that each has something in every state.
        var held = await db.Set<Representative>().Where(r => r.CompanyId != null).ToListAsync(Test);
        var camp = held.Where(r => Camps.Contains(r.PersonId)).ToDictionary(r => r.CompanyId!.Value, r => r.PersonId);
        var count = new Dictionary<(ApplicationState, string), int>();
        foreach (var state in (await db.Set<Application>().AsNoTracking().ToListAsync(Test)).GroupBy(a => a.State).OrderBy(g => g.Count()))
            foreach (var one in state.OrderBy(a => a.Reference))
            {
                if (!camp.TryGetValue(one.CompanyId, out var person)) camp[one.CompanyId] = person = Camps.MinBy(p => count.GetValueOrDefault((state.Key, p)))!;
                count[(state.Key, person)] = count.GetValueOrDefault((state.Key, person)) + 1;
            }
        foreach (var company in await db.Set<Company>().Select(c => c.Id).ToListAsync(Test)) camp.TryAdd(company, Camps[company % 2]);
        db.AddRange(camp.Where(c => held.All(h => h.CompanyId != c.Key)).Select(c => new Representative { PersonId = c.Value, CompanyId = c.Key, From = new(2020, 1, 1) }));
        await db.Arrange(Test);
        CampOf = camp;
        Things = await Inventory.Of(this, db);
    }

    /// <summary>Somebody's browser, signed in once; null for nobody.</summary>
    public async Task<HttpClient> Browser(string? person, string language = "en")
    {
        if (browsers.TryGetValue(person ?? "", out var known)) return known;
        var browser = CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") });
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        if (person is not null)
            using (var answer = await PortalHost.Send(browser, "/account/sign-in", "demonstration", [("Invented", person)]))
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browsers[person ?? ""] = browser;
    }

    /// <summary>The mark against forgery of a person's forms.</summary>
    public async Task<string> Mark(string? person)
    {
        if (tokens.TryGetValue(person ?? "", out var known)) return known;
        var page = await (await Browser(person)).GetStringAsync(new Uri(person is null ? "/account/sign-in" : "/account/sign-out", UriKind.Relative), Test);
        return tokens[person ?? ""] = Token().Match(page).Groups["mark"].Value;
    }

    /// <summary>How often anybody wrote to the database, as seen from outside.</summary>
    public async Task<long> Written()
    {
        watcher ??= new($"Data Source={Path.Combine(folder, "portal.db")};Pooling=false");
        if (watcher.State != System.Data.ConnectionState.Open) await watcher.OpenAsync(Test);
        await using var ask = watcher.CreateCommand();
        ask.CommandText = "PRAGMA data_version";
        return (long)(await ask.ExecuteScalarAsync(Test))!;
    }

    private SqliteConnection? watcher;

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Portal:Data", folder);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(new StandingDay(DemonstrationStores.Day));
            services.AddSingleton<IPrinter>(new BlankPaper());
            services.ConfigureDbContext<SqlitePortalDb>(options => options.AddInterceptors(new AnswersLater()));
            foreach (var background in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Name != "GenericWebHostService").ToList()) services.Remove(background);
        });
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        if (watcher is not null) await watcher.DisposeAsync();
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<mark>[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Token();
}

/// <summary>Prints nothing: what matters here is who gets the paper.</summary>
internal sealed class BlankPaper : IPrinter
{
    public Task<byte[]> Pdf(string html, CancellationToken stop = default) => Task.FromResult("%PDF-1.7"u8.ToArray());
}

/// <summary>Lets every answer of the database come later, as a database across the line does: the embedded one answers at once, and a page that shows what it has not read yet is never seen.</summary>
internal sealed class AnswersLater : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        // What is written waits for its turn and keeps it.
        if (command.Transaction is null && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal)) await Task.Yield();
        return result;
    }
}
