using System.Text.Json;
using System.Threading.Channels;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Past;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Import;

/// <summary>
/// Takes records of past projects over from a file: first every row is read and told of, then those in order are taken over, a batch at a time with the mark of how far it came. A
/// stop is gone on with; a file sent twice finds its cases there.
/// </summary>
public sealed class ImportBook(IDbContextFactory<PortalDb> databases, ReferenceData reference, FileStore files, TimeProvider clock)
{
    /// <summary>The largest file, bytes.</summary>
    public const long LargestFile = 20 * 1024 * 1024;

    /// <summary>The most rows of a file.</summary>
    public const int MostRows = 50_000;

    /// <summary>Rows taken over in one transaction.</summary>
    public const int Batch = 100;

    // One waiting signal is enough: who is woken goes on until nothing is left.
    private readonly Channel<int> begun = Channel.CreateBounded<int>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Has something to read as soon as a file was begun on this node.</summary>
    public ChannelReader<int> Begun => begun.Reader;

    private PastReader Reader => new(reference.Phases, reference.Sectors, reference.Cities);

    /// <summary>Reads a file through and keeps what each row would become; nothing is taken over. The run's number.</summary>
    public async Task<Result<int>> Check(Stream content, string name, string by, CancellationToken cancellation)
    {
        var kept = await files.Put(content, LargestFile, Table, cancellation);
        if (!kept.Ok) return kept.Refusal;
        var (file, table) = kept.Value;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var run = new ImportRun { Name = Path.GetFileName(name), Hash = file.Hash, By = by, At = clock.GetUtcNow(), Rows = table.Count - 1 };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Add(run);
        await db.SaveChangesAsync(cancellation);
        var there = (await db.Set<Application>().Select(a => a.Reference).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var reader = Reader;
        foreach (var (fields, number) in table.Skip(1).Select((f, i) => (Whole(f), i + 2)))
        {
            var (record, _) = reader.Read(fields);
            // A reference that stands twice in the file is there for the second.
            var outcome = record is null || fields.Length != PastRecord.Columns.Length ? ImportOutcome.Faulty : there.Add(record.Reference.ToString()) ? ImportOutcome.Ready : ImportOutcome.There;
            db.Add(new ImportRow { Run = run.Id, Number = number, Reference = fields[0].Trim(), Outcome = outcome, Fields = JsonSerializer.Serialize(fields) });
        }
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return run.Id;
    }

    // Before the file is kept: of one that is refused nothing remains.
    private static Result<List<IReadOnlyList<string>>> Table(Stream content)
    {
        var table = SheetReader.Read(content, MostRows + 1);
        if (!table.Ok) return table;
        if (table.Value.Count == 0 || !table.Value[0].Select(f => f.Trim()).SequenceEqual(PastRecord.Columns)) return new Refusal("columns-differ");
        if (table.Value.Count == 1) return new Refusal("table-empty");
        return table.Value.Count > MostRows + 1 ? new Refusal("table-too-long").With("most", $"{MostRows}") : table;
    }

    /// <summary>Begins to take over what is in order; a second press does nothing.</summary>
    public async Task Start(int run, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Set<ImportRun>().Where(r => r.Id == run && r.State == ImportState.Checked).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ImportState.Running), cancellation);
        begun.Writer.TryWrite(run);
    }

    /// <summary>Goes on with what was begun until nothing is left; how many cases were taken over.</summary>
    public async Task<int> GoOn(CancellationToken cancellation)
    {
        var taken = 0;
        while (await Next(cancellation) is { } more) taken += more;
        return taken;
    }

    /// <summary>What is wrong with a row, read again from its fields.</summary>
    public IReadOnlyList<RowFault> Faults(ImportRow row) => Reader.Read(JsonSerializer.Deserialize<string[]>(row.Fields)!).Faults;

    // One batch: the cases, what became of the rows and how far it came are stored together.
    private async Task<int?> Next(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var run = await db.Set<ImportRun>().Where(r => r.State == ImportState.Running).OrderBy(r => r.Id).FirstOrDefaultAsync(cancellation);
        if (run is null) return null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var rows = await db.Set<ImportRow>().Where(r => r.Run == run.Id && r.Outcome == ImportOutcome.Ready && r.Number > run.Until).OrderBy(r => r.Number).Take(Batch).ToListAsync(cancellation);
        var taken = 0;
        try
        {
            foreach (var row in rows) taken += await Take(db, run, row, cancellation) ? 1 : 0;
            if (rows.Count == 0) (run.State, run.Until) = (ImportState.Done, run.Rows + 1);
            else run.Until = rows[^1].Number;
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return taken;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Another node went on with it, or somebody entered the company in this very moment: look again.
            return 0;
        }
    }

    private async Task<bool> Take(PortalDb db, ImportRun run, ImportRow row, CancellationToken cancellation)
    {
        var (record, _) = Reader.Read(JsonSerializer.Deserialize<string[]>(row.Fields)!);
        if (record is null)
        {
            // The rules changed since it was checked.
            row.Outcome = ImportOutcome.Faulty;
            return false;
        }
        if (await db.Set<Application>().AnyAsync(a => a.Reference == record.Reference.ToString(), cancellation))
        {
            row.Outcome = ImportOutcome.There;
            return false;
        }
        var company = await CompanyOf(db, record, cancellation);
        var factory = await FactoryOf(db, company, record, cancellation);
        var (application, entry) = Application.OfThePast(record, company.Id, factory.Id, run.By, clock.GetUtcNow(), $"{run.Name}, {row.Number}");
        db.Add(application);
        db.Add(entry);
        row.Outcome = ImportOutcome.Taken;
        return true;
    }

    // A company has a number only once it is stored: stored at once, within the batch's transaction.
    private static async Task<Company> CompanyOf(PortalDb db, PastRecord record, CancellationToken cancellation)
    {
        if (await db.Set<Company>().SingleOrDefaultAsync(c => c.BusinessRegistration == record.BusinessRegistration, cancellation) is { } known) return known;
        var company = new Company(record.Company, record.BusinessRegistration);
        db.Add(company);
        await db.SaveChangesAsync(cancellation);
        return company;
    }

    private static async Task<Factory> FactoryOf(PortalDb db, Company company, PastRecord record, CancellationToken cancellation)
    {
        var all = await db.Set<Factory>().Where(f => f.CompanyId == company.Id && f.Place == record.Place).ToListAsync(cancellation);
        if (all.Find(f => f.Name.Hant == record.Factory.Hant || f.Name.Hans == record.Factory.Hans || f.Name.En == record.Factory.En) is { } known) return known;
        var factory = new Factory(company.Id, record.Factory, record.Place, record.Sector) { City = record.City };
        db.Add(factory);
        await db.SaveChangesAsync(cancellation);
        return factory;
    }

    // A row that is short lacks its last fields.
    private static string[] Whole(IReadOnlyList<string> fields) => [.. fields, .. Enumerable.Repeat("", Math.Max(0, PastRecord.Columns.Length - fields.Count))];
}
