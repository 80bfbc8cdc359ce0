using System.Collections.Immutable;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Notices.Decisions;

/// <summary>The cases of a meeting's agenda as it stands.</summary>
/// <param name="Meeting">The meeting's id.</param>
/// <param name="Standing">Items still to be decided, with their cases.</param>
/// <param name="Decided">Items with a result, whose cases the result moves.</param>
public sealed record AgendaCases(string Meeting, ImmutableArray<(int Item, string Case)> Standing, ImmutableHashSet<int> Decided);

/// <summary>
/// Moves cases with the agendas they are on: tabled once when an item is put on, taken off once when it is withdrawn, replaced, or the
/// meeting ends without deciding it. What was done is kept by meeting, item and case, so that a repeat, a restart or a second node does nothing.
/// </summary>
public sealed class Tabling(IDbContextFactory<PortalDb> databases, IEnumerable<ICarriesOut> subjects, TimeProvider clock)
{
    private const int Tries = 3;

    /// <summary>Brings the cases to the agenda; <paramref name="by"/> names the officer who put an item on or took it off.</summary>
    public async Task Keep(AgendaCases agenda, Func<int, Task<string>> by, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            try
            {
                var rows = await db.Set<TabledCase>().Where(t => t.Meeting == agenda.Meeting).ToListAsync(cancellation);
                // What goes first: an item whose case was replaced gives it up before the new one is taken.
                foreach (var row in rows.Where(r => !r.Off && !agenda.Standing.Contains((r.Item, r.Case)))) await TakeOff(db, row, agenda, by, cancellation);
                foreach (var (item, @case) in agenda.Standing) await Table(db, rows, agenda.Meeting, item, @case, by, cancellation);
                await db.SaveChangesAsync(cancellation);
                return;
            }
            catch (DbUpdateException) when (attempt < Tries && !cancellation.IsCancellationRequested)
            {
                // Another node was first, or the case moved in this very moment: look again.
            }
        }
    }

    private async Task Table(PortalDb db, List<TabledCase> rows, string meeting, int item, string @case, Func<int, Task<string>> by, CancellationToken cancellation)
    {
        var row = rows.Find(r => r.Item == item && r.Case == @case);
        if (row is null) db.Add(row = new TabledCase { Meeting = meeting, Item = item, Case = @case });
        else if (row.Off) (row.Off, row.Moved) = (false, false);
        if (row.Moved || Subject(@case) is not { } subject) return;
        if (await subject.Table(db, @case, await by(item), clock.GetUtcNow(), Note(meeting, item), cancellation) is not { } entry) return;
        db.Add(entry);
        row.Moved = true;
    }

    private async Task TakeOff(PortalDb db, TabledCase row, AgendaCases agenda, Func<int, Task<string>> by, CancellationToken cancellation)
    {
        row.Off = true;
        if (agenda.Decided.Contains(row.Item) || Subject(row.Case) is not { } subject) return;
        // It may stand on another agenda, or as another item of this one.
        if (agenda.Standing.Any(s => s.Case == row.Case)) return;
        if (await db.Set<TabledCase>().AnyAsync(t => t.Case == row.Case && !t.Off && t.Meeting != row.Meeting, cancellation)) return;
        if (await subject.TakeOff(db, row.Case, await by(row.Item), clock.GetUtcNow(), Note(row.Meeting, row.Item), cancellation) is { } entry) db.Add(entry);
    }

    private ICarriesOut? Subject(string reference) => subjects.FirstOrDefault(s => s.Knows(reference));

    private static string Note(string meeting, int item) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{meeting}-{item}");
}
