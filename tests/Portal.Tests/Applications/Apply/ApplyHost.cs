using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Companies;
using CleanerProduction.Files;
using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Meetings.Room;
using CleanerProduction.Schemes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CleanerProduction.PortalTests.Applications.Apply;

/// <summary>A clock that stands on a day, ten in the morning in Hong Kong, until it is set to another.</summary>
public sealed class SetClock(DateOnly day) : TimeProvider
{
    /// <summary>The day.</summary>
    public DateOnly Day { get; set; } = day;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => HongKongTime.StartOf(Day).AddHours(10);
}

/// <summary>The whole portal on a day, where drafts with a form have their files.</summary>
public sealed partial class ApplyHost(DateOnly day) : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("apply-host-").FullName;

    /// <summary>The clock.</summary>
    public SetClock Clock { get; } = new(day);

    /// <summary>Which slots are filled.</summary>
    public ImmutableHashSet<string> Filled { get; set; } = ["service-contract", "technology-proof", "quotation"];

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public Task<PortalDb> Open() => Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();

    /// <summary>Puts a file into each slot a case has to fill.</summary>
    public async Task Fill(string reference)
    {
        await using var db = await Open();
        foreach (var slot in Filled) db.Add(new CaseFile { Holder = reference, Slot = slot, Line = slot, Version = 1, Name = $"{slot}.pdf", Hash = new string('a', 64), Kind = SlotKind.Pdf, Scan = FileScan.NotScanned, By = "p-applicant", At = Clock.GetUtcNow() });
        await db.SaveChangesAsync();
    }

    /// <summary>A browser signed in as somebody.</summary>
    public async Task<HttpClient> Browser(string person)
    {
        var browser = CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") });
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        await PortalHost.Send(browser, "/account/sign-in", "demonstration", [("Invented", person)]);
        return browser;
    }

    /// <summary>A draft of a person's first company.</summary>
    public async Task<string> Draft(ProjectType type, string person = "p-applicant")
    {
        var factory = (await Get<MyCases>().Companies(person, CancellationToken.None))[0].Factories[0].Id;
        return (await Get<Beginning>().Begin(person, factory, type, Language.En, CancellationToken.None)).Value;
    }

    /// <summary>A draft with this form.</summary>
    public async Task<string> Draft(ProjectType type, ApplicationForm form, string person = "p-applicant")
    {
        var reference = await Draft(type, person);
        await using var db = await Open();
        db.Add(new FormRevision { Case = reference, Revision = 2, Content = form.ToJson(), Hash = form.Hash, At = Clock.GetUtcNow(), By = person });
        await db.SaveChangesAsync();
        await Fill(reference);
        return reference;
    }

    /// <summary>The newest form of a case.</summary>
    public async Task<ApplicationForm> Form(string reference)
    {
        await using var db = await Open();
        return ApplicationForm.FromJson((await db.Set<FormRevision>().Where(r => r.Case == reference).OrderByDescending(r => r.Revision).FirstAsync()).Content);
    }

    /// <summary>Another person who acts for a person's company.</summary>
    public async Task Colleague(string person, string of)
    {
        await using var db = await Open();
        var company = await db.Set<Representative>().Where(r => r.PersonId == of && r.CompanyId != null).Select(r => r.CompanyId).FirstAsync();
        db.Add(new Representative { PersonId = person, CompanyId = company, From = new(2020, 1, 1) });
        await db.SaveChangesAsync();
    }

    /// <summary>Somebody acts for a company none of whose factories was ever assessed.</summary>
    public async Task NeverAssessed(string person)
    {
        await using var db = await Open();
        var factory = await db.Set<Factory>().OrderBy(f => f.Id).FirstAsync(f => !db.Set<Application>().Any(a => a.CompanyId == f.CompanyId && a.Type == ProjectType.OnSiteAssessment) && f.Place == FactoryPlace.Guangdong && f.Kind == FactoryKind.Factory);
        db.Add(new Representative { PersonId = person, CompanyId = factory.CompanyId, From = new(2020, 1, 1) });
        await db.SaveChangesAsync();
    }

    /// <summary>Puts a technology on the list of demonstrations (I).</summary>
    public void List(string code) => Get<ReferenceData>().Follow(Get<ReferenceData>().Standing.Sequence + 1, new TechnologyAdded(new(code, TechnologyList.Demonstration1, null, Trilingual.Same("Water-based coating"), new(2024, 1, 1), null)));

    /// <summary>A page and its status.</summary>
    public static async Task<(HttpStatusCode Status, string Text)> Look(HttpClient browser, string page)
    {
        var answer = await PortalHost.Get(browser, page);
        return (answer.StatusCode, await PortalHost.Text(answer));
    }

    /// <summary>What stands on a page between its masthead and foot, without what differs at every reading.</summary>
    public static string Body(string html) => Changing().Replace(html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)], "");

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Portal:Data", folder);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex("value=\"CfDJ[^\"]*\"")]
    private static partial Regex Changing();
}

/// <summary>Two portals: on the last day of the fourth phase, and on a day of the fifth.</summary>
public sealed class ApplyDays : IAsyncLifetime
{
    /// <summary>The last day on which assessments and demonstrations are accepted (FG-1.1.1).</summary>
    public static readonly DateOnly LastOfP4 = new(2025, 3, 31);

    public ApplyHost P4 { get; } = new(LastOfP4);

    public ApplyHost P5 { get; } = new(new(2026, 11, 20));

    public ApplyHost Of(ProjectType type) => type == ProjectType.NewTechnology ? P5 : P4;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await P4.DisposeAsync();
        await P5.DisposeAsync();
    }
}
