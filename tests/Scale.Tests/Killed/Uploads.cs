using CleanerProduction.Applications;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Files.Scanning;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.ScaleTests.Killed;

/// <summary>Files sent to an application: the row and, under the hash it names, the file.</summary>
internal sealed class Uploads : IKind
{
    private const int Year = 2037;
    private static readonly string Begins = $"NTP-{Year}-";

    public string Name => "file";

    public Task Stock(Yard yard, int many) => Ground.Applications(yard, Year, many, (_, _) => Task.CompletedTask);

    public async Task Write(Yard yard, Func<string, Task> acknowledged)
    {
        List<string> open;
        await using (var db = yard.Open())
            open = await db.Set<Application>().Where(a => a.Reference.StartsWith(Begins) && !db.Set<CaseFile>().Any(f => f.Holder == a.Reference)).OrderBy(a => a.Reference).Select(a => a.Reference).ToListAsync();
        foreach (var reference in open)
        {
            if (await Send(yard, reference) is { Ok: false, Refusal: var refused }) throw new InvalidOperationException($"{reference}: {refused.Code}");
            await acknowledged(reference);
        }
    }

    public async Task<IReadOnlyDictionary<string, int[]>> Found(Yard yard)
    {
        await using var db = yard.Open();
        var found = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var files in (await db.Set<CaseFile>().AsNoTracking().Where(f => f.Holder.StartsWith(Begins)).ToListAsync()).GroupBy(f => f.Holder, StringComparer.Ordinal))
            found[files.Key] = [files.Count(), await yard.Of<FileStore>().IsIntact(files.First().Hash, CancellationToken.None) ? 1 : 0];
        return found;
    }

    // The same file sent again is the one that is there.
    public async Task<bool> Again(Yard yard, string key) => (await Send(yard, key)) is { Ok: true, Value.Version: 1 };

    private static Task<Result<CaseFile>> Send(Yard yard, string holder) =>
        new CaseFiles(yard.Databases, yard.Of<FileStore>(), yard.Reference, new FileBell(), yard.Clock).Add(holder, "supporting", "plan.pdf", Content(holder), Ground.Applicant);

    // Some hundred kilobytes, so that the moment may fall into the middle of it.
    private static MemoryStream Content(string holder)
    {
        var pages = string.Concat(Enumerable.Range(1, 9_000).Select(n => $"% {holder} line {n}\n"));
        return new(System.Text.Encoding.ASCII.GetBytes($"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n{pages}trailer<</Root 1 0 R>>\n%%EOF\n"));
    }
}
