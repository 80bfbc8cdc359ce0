using CleanerProduction.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>Reads the rows that were put in force over the seeds, and brings this node's parameters up to the newest.</summary>
public sealed class ParameterBook(IDbContextFactory<PortalDb> databases, ReferenceData reference)
{
    /// <summary>Reads what came since, on whichever node; true where anything did.</summary>
    public async Task<bool> Refresh(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var since = reference.Standing.Sequence;
        var rows = await db.Set<ParameterRow>().AsNoTracking().Where(r => r.Sequence > since).OrderBy(r => r.Sequence).ToListAsync(cancellation);
        foreach (var row in rows) reference.Follow(row.Sequence, Read(row));
        return rows.Count > 0;
    }

    /// <summary>Every row, the newest first.</summary>
    public async Task<IReadOnlyList<ParameterRow>> Rows(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<ParameterRow>().AsNoTracking().OrderByDescending(r => r.Sequence).ToListAsync(cancellation);
    }

    /// <summary>Every deadline a row moved.</summary>
    public async Task<ILookup<long, DeadlineMove>> Moves(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return (await db.Set<DeadlineMove>().AsNoTracking().OrderBy(m => m.Due).ThenBy(m => m.Case).ToListAsync(cancellation)).ToLookup(m => m.Row);
    }

    /// <summary>What a row says.</summary>
    public static ParameterChange Read(ParameterRow row) => StrictJson.Read<ParameterChange>($"parameter row {row.Sequence}", row.Content);
}
