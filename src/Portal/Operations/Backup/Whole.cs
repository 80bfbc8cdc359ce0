using CleanerProduction.Portal.Audit.Invariants;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Operations.Backup;

/// <summary>Whether what is stored is whole: the database's own check, and by the rules of every night the meetings' records, the cases' histories, the public register and every file the database names.</summary>
internal sealed class Whole(IDbContextFactory<PortalDb> databases, MeetingInvariant meetings, HistoryInvariant histories, RegisterInvariant register, FileInvariant files)
{
    /// <summary>What is wrong, a line each; nothing where all is right. What was looked at is counted in <paramref name="seen"/>.</summary>
    public async Task<IReadOnlyList<string>> Faults(IDictionary<string, long> seen, CancellationToken cancellation)
    {
        var faults = new List<string>();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (db is SqlitePortalDb) faults.AddRange((await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check()").ToListAsync(cancellation)).Where(line => line != "ok").Select(line => $"database: {line}"));
        foreach (var rule in (IInvariant[])[meetings, histories, register, files])
        {
            var looked = await rule.Check(db, whole: true, until: null, cancellation);
            seen[rule.Rule] = looked.Count;
            faults.AddRange(looked.Broken.Select(b => $"{rule.Rule} {b.Place}: {b.Detail}"));
        }
        return faults;
    }
}
