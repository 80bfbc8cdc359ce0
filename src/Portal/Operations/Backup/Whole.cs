using CleanerProduction.Meetings;
using CleanerProduction.Portal.Audit.Invariants;
using CleanerProduction.Portal.Data;
using CleanerProduction.Providers.Listing;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Operations.Backup;

/// <summary>Whether what is stored is whole: the database's own check, the chains, and every file the database names.</summary>
internal sealed class Whole(IDbContextFactory<PortalDb> databases, IChainStore chains, FileInvariant files)
{
    /// <summary>What is wrong, a line each; nothing where all is right. What was looked at is counted in <paramref name="seen"/>.</summary>
    public async Task<IReadOnlyList<string>> Faults(IDictionary<string, int> seen, CancellationToken cancellation)
    {
        var faults = new List<string>();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (db is SqlitePortalDb) faults.AddRange((await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check()").ToListAsync(cancellation)).Where(line => line != "ok").Select(line => $"database: {line}"));
        var meetings = await chains.Meetings(cancellation);
        foreach (var meeting in meetings)
        {
            var entries = await chains.Read(meeting, 0, cancellation);
            seen["entries"] = seen.TryGetValue("entries", out var before) ? before + entries.Count : entries.Count;
            if (Chain.FirstFault(entries) is { } fault) faults.Add($"meeting {meeting}: {fault.Code} at entry {fault.Sequence}");
        }
        seen["meetings"] = meetings.Count;
        var listed = (await db.Set<ListingRow>().AsNoTracking().OrderBy(r => r.Sequence).ToListAsync(cancellation)).ConvertAll(r => (Row: r, Entry: r.Entry()));
        if (listed.Find(l => l.Entry.Hash != l.Row.Hash).Row is { } altered) faults.Add($"public register: entry {altered.Sequence} is not as it was entered");
        else if (PublicRegister.Of(listed.Select(l => l.Entry)) is { Ok: false } broken) faults.Add($"public register: {broken.Refusal.Code}");
        seen["register"] = listed.Count;
        var kept = await files.Check(db, whole: true, until: null, cancellation);
        faults.AddRange(kept.Broken.Select(b => $"file {b.Place}: {b.Detail}"));
        seen["files"] = (int)kept.Count;
        return faults;
    }
}
