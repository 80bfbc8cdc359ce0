using System.Security.Claims;
using System.Text;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Applications.Follow;
using CleanerProduction.Portal.Applications.Letters;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Portal.Platform.Printing;
using CleanerProduction.PortalTests.Data;
using CleanerProduction.PortalTests.Letters;
using CleanerProduction.PortalTests.Meetings.Room;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CleanerProduction.PortalTests.Notices.Letters;

/// <summary>A room where letters are issued: a real database, a printer and a meeting that do as told.</summary>
internal sealed class Post(Stores stores, ServiceProvider? node = null) : IPrinter, IRecordsNotice
{
    private static int letters;
    private readonly ServiceProvider node = node ?? stores.Node;

    /// <summary>What the meeting answers.</summary>
    public Refusal? Refuses { get; set; }

    /// <summary>False where Chromium gives no answer.</summary>
    public bool Prints { get; set; } = true;

    /// <summary>Letters the meeting was told of, in order.</summary>
    public List<string> Told { get; } = [];

    public FileStore Files { get; } = new(Path.Combine(stores.Folder, "files"));

    public IDbContextFactory<PortalDb> Databases => node.GetRequiredService<IDbContextFactory<PortalDb>>();

    public ReferenceData Reference => node.GetRequiredService<ReferenceData>();

    public StandingClock Clock { get; } = new(new(2026, 11, 20, 6, 0, 0, TimeSpan.Zero));

    public Issuing Issuing => new(Databases, Press, Files, this, [new CarriesOutFunding()], Reference, Clock, NullLogger<Issuing>.Instance);

    public LetterPress Press => new(PortalTests.Letters.Press.Renderer, this);

    /// <summary>An officer of that role.</summary>
    public static ClaimsPrincipal Officer(string id = "p-secretary", Role role = Role.Secretariat) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Role, role.ToString())], "test"));

    /// <summary>Issues in an officer's name.</summary>
    public Task<Result<LetterDraft>> Issue(string number, string officer = "p-secretary") => Issuing.Issue(number, Officer(officer), CancellationToken.None);

    /// <summary>A draft that approves a new application of a new company, whose time to tell runs.</summary>
    public async Task<LetterDraft> Draft()
    {
        var n = Interlocked.Increment(ref letters);
        await using var db = Databases.CreateDbContext();
        var company = new Company(Trilingual.Same($"Company {n}"), $"{90_000_000 + n}");
        db.Add(company);
        await db.SaveChangesAsync();
        var application = new Application(CaseReference.Of(ProjectType.Demonstration2, 2090, n), "P5", company.Id, 1);
        var facts = (ApplicationApprovedFacts)LetterSamples.All[0];
        var number = $"LT-2090-{n:0000}";
        var letter = new LetterDraft
        {
            Number = number, Kind = "application-approved", Case = application.Reference, Addressee = company.Name, CompanyId = company.Id, Language = Language.ZhHans,
            Facts = LetterPress.Store(facts.In(facts.Frame with { DocumentNumber = number, Draft = true, Date = new(2026, 11, 13) })),
            DraftedAt = Clock.GetUtcNow().AddDays(-7), MadeFor = $"90-{n}-1/letter", Meeting = "90", Division = $"90-{n}-1",
        };
        db.AddRange(application, letter, new CaseDeadline { Case = letter.Case, Rule = "FG-2.5.1-demonstration", From = new(2026, 11, 13), Due = new(2026, 11, 27), StartedBy = letter.Division });
        await db.SaveChangesAsync();
        return letter;
    }

    /// <summary>A letter as it stands in the database.</summary>
    public async Task<LetterDraft> Look(string number)
    {
        await using var db = Databases.CreateDbContext();
        return await db.Set<LetterDraft>().AsNoTracking().SingleAsync(l => l.Number == number);
    }

    /// <summary>Rows of a table that belong to a letter or its case.</summary>
    public async Task<List<T>> Rows<T>(Func<T, bool> which) where T : class
    {
        await using var db = Databases.CreateDbContext();
        return [.. (await db.Set<T>().AsNoTracking().ToListAsync()).Where(which)];
    }

    Task<byte[]> IPrinter.Pdf(string html, CancellationToken stop) => Prints ? Task.FromResult(Encoding.UTF8.GetBytes($"%PDF {Guid.NewGuid()} {html}")) : throw new NotPrintedException("Chromium hangs");

    Task<Refusal?> IRecordsNotice.Told(string meeting, string division, string letter, ClaimsPrincipal officer, CancellationToken cancellation)
    {
        if (Refuses is null) lock (Told) Told.Add(letter);
        return Task.FromResult(Refuses);
    }
}
