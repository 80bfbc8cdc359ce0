using System.Collections.Immutable;
using CleanerProduction.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CleanerProduction.Portal.Data;

/// <summary>
/// Seals the entries of histories as they are stored: from where the act was done and what it changes go into the last entry of each case, under its hash. A case that is changed without an entry is not stored at all:
/// that is a bug, whoever saves.
/// </summary>
internal sealed class HistoryKeeping(Whence whence, ReferenceData reference) : SaveChangesInterceptor
{
    /// <inheritdoc />
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is PortalDb db) Keep(db);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PortalDb db) Keep(db);
        return ValueTask.FromResult(result);
    }

    private void Keep(PortalDb db)
    {
        var rows = db.ChangeTracker.Entries().Where(CaseRows.Changes).ToList();
        var written = rows.Where(r => r is { Entity: CaseEntry, State: EntityState.Added }).ToLookup(r => ((CaseEntry)r.Entity).Case, StringComparer.Ordinal);
        if (rows.Find(r => r is { Entity: IHasHistory kept, State: EntityState.Modified } && !written.Contains(kept.HistoryCase) && Says(r)) is { } silent)
            throw new InvalidOperationException($"{((IHasHistory)silent.Entity).HistoryCase} is changed without an entry in its history.");
        if (written.Count == 0) return;

        // The demonstration brings its own past: what was done, where and by whom is not this moment's.
        if (db.ChangeTracker.AutoDetectChangesEnabled) Seal(db, rows, written);
        // A save that is tried once more has them already.
        var there = rows.Select(r => r.Entity).OfType<HistoryText>().Select(t => (t.Case, t.Sequence)).ToHashSet();
        foreach (var entry in written.SelectMany(w => w).Select(w => (CaseEntry)w.Entity))
            if (!there.Contains((entry.Case, entry.Sequence))) db.Add(Text(entry));
    }

    private void Seal(PortalDb db, List<EntityEntry> rows, ILookup<string, EntityEntry> written)
    {
        var network = whence.Network;
        var beside = rows.Where(r => CaseRows.CaseOf(r) is not null).ToLookup(r => CaseRows.CaseOf(r)!, StringComparer.Ordinal);
        // What is not stored yet has no name of its own, and no entry.
        var holders = db.ChangeTracker.Entries().Where(e => e.Entity is IHasHistory kept && written.Contains(kept.HistoryCase)).ToDictionary(e => ((IHasHistory)e.Entity).HistoryCase, StringComparer.Ordinal);
        foreach (var entries in written)
        {
            if (!holders.TryGetValue(entries.Key, out var holder)) continue;
            var ordered = entries.OrderBy(e => ((CaseEntry)e.Entity).Sequence).ToList();
            var previous = ((CaseEntry)ordered[0].Entity).PreviousHash;
            foreach (var entry in ordered)
            {
                var changes = ReferenceEquals(entry, ordered[^1]) ? Differences.Write([.. Changed(entries.Key, holder, beside[entries.Key])]) : null;
                var made = ((CaseEntry)entry.Entity).Sealed(previous, network, changes);
                entry.CurrentValues.SetValues(made);
                previous = made.Hash;
            }
            ((IHasHistory)holder.Entity).Seal((CaseEntry)ordered[^1].Entity);
        }
    }

    private static IEnumerable<Difference> Changed(string @case, EntityEntry holder, IEnumerable<EntityEntry> beside) =>
        (holder.Changes() ? CaseRows.Of(@case, holder, 0) : []).Concat(beside.SelectMany((row, i) => CaseRows.Of(@case, row, i + 1)));

    private static bool Says(EntityEntry row) => row.Properties.Any(p => p.IsModified && !CaseRows.IsCounter(p.Metadata) && !Equals(p.OriginalValue, p.CurrentValue)) || row.ComplexProperties.Any(c => c.IsModified);

    private HistoryText Text(CaseEntry entry)
    {
        var text = string.Join('\n', Differences.Read(entry.Changes).SelectMany(d => d.Digest ? [d.Field] : new[] { d.Field, d.Was, d.Now }).OfType<string>().Prepend(entry.Note ?? "").Prepend(entry.Case));
        return new() { Case = entry.Case, Sequence = entry.Sequence, Folded = reference.Folding.Fold(text), Pairs = reference.Folding.Pairs(text) };
    }
}
