using System.Globalization;
using System.Text;
using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Applications.Follow;
using CleanerProduction.Portal.Applications.Letters;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Meetings;
using CleanerProduction.Portal.Meetings.Record;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Portal.Platform.Printing;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CleanerProduction.ScaleTests.Killed;

/// <summary>Letters on the committee's decisions issued: printed and kept by their hash in three languages, told to the meeting's record, entered in the case's history, the time to sign started (FG-3.1.2).</summary>
internal sealed class Letters : IKind
{
    private const int Year = 2035;
    private const string Meeting = "post";
    private static readonly LetterRenderer Renderer = new(new ServiceCollection().BuildServiceProvider(), NullLoggerFactory.Instance);

    public string Name => "letter";

    public async Task Stock(Yard yard, int many)
    {
        await using (var room = await Hall.Open(yard.Of<IChainStore>(), Meeting, 3, items: many))
            for (var item = 1; item <= many; item++)
            {
                if (item > 1) await Hall.Divide(room, item);
                await Hall.Decide(room, Meeting, item, 3);
            }
        var number = 0;
        await Ground.Applications(yard, Year, many, (db, application) =>
        {
            var item = ++number;
            var company = db.ChangeTracker.Entries<Company>().Select(e => e.Entity).Single(c => c.Id == application.CompanyId);
            var pad = new LetterPad(Number(item), Yard.Day.AddDays(-7), new("https://portal.example"), Specimen: false, yard.Reference);
            var facts = new ApplicationApprovedFacts(
                pad.Frame(application.Reference, LetterTo.Of(company).Addressee, "P5", new(Meeting, item, Yard.Day.AddDays(-7), new string('0', 64))), new("new-technology", application.Title),
                new(Hkd.Of(2_000), 50, Hkd.Of(1_000), null, Hkd.Of(1_000), "FG-T1.2"), new(Yard.Day.AddDays(60), 2, null, null, 12, "FG-3.2.1(b)", null), []);
            db.Add(new LetterDraft
            {
                Number = Number(item), Kind = LetterPress.KindOf(facts), Case = application.Reference, Addressee = company.Name, CompanyId = company.Id, Language = Language.ZhHans, Facts = LetterPress.Store(facts),
                DraftedAt = yard.Clock.GetUtcNow().AddDays(-7), MadeFor = $"{Division(item)}/letter", Meeting = Meeting, Division = Division(item),
            });
            return Task.CompletedTask;
        });
    }

    public async Task Write(Yard yard, Func<string, Task> acknowledged)
    {
        List<string> open;
        await using (var db = yard.Open())
            open = await db.Set<LetterDraft>().Where(l => l.Meeting == Meeting && l.State == LetterState.Draft).OrderBy(l => l.Number).Select(l => l.Number).ToListAsync();
        var issuing = Issuing(yard);
        foreach (var letter in open)
        {
            if (await issuing.Issue(letter, Yard.Person(Ground.Officer, Role.Secretariat), CancellationToken.None) is { Ok: false, Refusal: var refused }) throw new InvalidOperationException($"{letter}: {refused.Code} {string.Join(' ', refused.Figures)}");
            await acknowledged(letter);
        }
    }

    public async Task<IReadOnlyDictionary<string, int[]>> Found(Yard yard)
    {
        await using var db = yard.Open();
        var files = (await db.Set<LetterFile>().AsNoTracking().ToListAsync()).ToLookup(f => f.Number, StringComparer.Ordinal);
        var told = (await yard.Of<IChainStore>().Read(Meeting, 0, CancellationToken.None)).Select(e => ActJson.Read(e.Kind, e.Payload)).OfType<PartyNotified>().CountBy(n => n.Letter, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var letters = await db.Set<LetterDraft>().Where(l => l.Meeting == Meeting).Select(l => new
        {
            l.Number, Issued = l.State == LetterState.Issued && l.IssuedAt != null, Entries = db.Set<CaseEntry>().Count(e => e.Case == l.Case && e.Step == "Notify" && e.Note == l.Number),
            Clocks = db.Set<CaseDeadline>().Count(d => d.Case == l.Case && d.Rule == "FG-3.1.2"),
        }).ToListAsync();
        var found = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var letter in letters)
        {
            var whole = 0;
            foreach (var file in files[letter.Number])
                if (await yard.Of<FileStore>().IsIntact(file.Hash, CancellationToken.None) && await yard.Of<FileStore>().IsIntact(file.Sheet, CancellationToken.None)) whole++;
            // The meeting is told first: told and not yet issued it is issued once more.
            var record = told.GetValueOrDefault(letter.Number);
            found[letter.Number] = [letter.Issued ? 1 : 0, letter.Entries, letter.Clocks, letter.Issued ? record : record > 1 ? record : 0, Of(Language.ZhHant), Of(Language.ZhHans), Of(Language.En), whole == files[letter.Number].Count() ? letter.Issued ? 1 : 0 : -1];

            int Of(Language language) => files[letter.Number].Count(f => f.Language == language);
        }
        return found;
    }

    public async Task<bool> Again(Yard yard, string key) => (await Issuing(yard).Issue(key, Yard.Person("p-colleague", Role.Secretariat), CancellationToken.None)) is { Ok: false, Refusal.Code: LetterRefusals.Issued };

    private static Issuing Issuing(Yard yard) => new(
        yard.Databases, new LetterPress(Renderer, new Paper()), yard.Of<FileStore>(), new RecordsNotice(new MeetingRooms(yard.Of<IChainStore>(), yard.Of<IChainNews>(), yard.Clock, yard.Log<MeetingRoom>())),
        [new CarriesOutFunding()], yard.Reference, yard.Clock, yard.Log<Issuing>());

    private static string Number(int item) => string.Create(CultureInfo.InvariantCulture, $"LT-{Year}-{item:0000}");

    private static string Division(int item) => string.Create(CultureInfo.InvariantCulture, $"{Meeting}-{item}-1");

    // Chromium is not what is killed here; each print differs, as each PDF does by its date.
    private sealed class Paper : IPrinter
    {
        public Task<byte[]> Pdf(string html, CancellationToken stop = default) => Task.FromResult(Encoding.UTF8.GetBytes($"%PDF {Guid.NewGuid()} {html}"));
    }
}
