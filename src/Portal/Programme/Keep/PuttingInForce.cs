using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Programme.Keep;

/// <summary>What a person asks for.</summary>
/// <param name="Change">The row.</param>
/// <param name="Reason">Why.</param>
/// <param name="Seen">The version of the parameters the preview was made from.</param>
/// <param name="Once">The mark of the form.</param>
public sealed record AskedChange(ParameterChange Change, string Reason, long Seen, string Once);

/// <summary>
/// Puts a row in force, once: the row, the deadlines it moves and the entry in each of their cases in one transaction. Of two people who do
/// so at the same time the second is told to look again, for the preview no longer tells what would follow.
/// </summary>
public sealed class PuttingInForce(IDbContextFactory<PortalDb> databases, ReferenceData reference, ParameterBook book, IEnumerable<ICarriesOut> subjects, TimeProvider clock)
{
    /// <summary>The act in a case's history whose deadline moved.</summary>
    public const string Act = "DeadlineMoved";

    /// <summary>No reason was given.</summary>
    public const string ReasonMissing = "reason-missing";

    /// <summary>Somebody else put a row in force since the preview.</summary>
    public const string MovedOn = "parameters-moved-on";

    private const int Tries = 3;

    /// <summary>The number of the row, or why there is none. The same form sent again is answered as it was the first time.</summary>
    public async Task<Result<long>> Do(AskedChange asked, ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(asked.Reason)) return new Refusal(ReasonMissing);
        for (var attempt = 1; ; attempt++)
        {
            await book.Refresh(cancellation);
            var before = reference.Standing;
            await using var db = await databases.CreateDbContextAsync(cancellation);
            // After the refresh: or this form's own row, put in force between the two, would look like somebody else's.
            if (await db.Set<ParameterRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Once == asked.Once, cancellation) is { } done) return done.Sequence;
            if (before.Sequence != asked.Seen) return new Refusal(MovedOn);
            var now = clock.GetUtcNow();
            var after = before.Parameters.Accept(asked.Change, HongKongTime.DateOf(now));
            if (!after.Ok) return after.Refusal;
            var row = new ParameterRow { Sequence = asked.Seen + 1, Content = StrictJson.Write(asked.Change), At = now, By = person.PersonId()!, Reason = asked.Reason.Trim(), Once = asked.Once };
            db.Add(row);
            await Move(db, row, person.IsInRole(nameof(Role.Secretariat)) ? Role.Secretariat : Role.Administrator, before.Parameters.Calendar, after.Value.Calendar, cancellation);
            try
            {
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException) when (attempt < Tries && !cancellation.IsCancellationRequested)
            {
                // Somebody put a row in force, or took a step in one of the cases, in this very moment: look again.
                continue;
            }
            await book.Refresh(cancellation);
            return row.Sequence;
        }
    }

    /// <summary>The row a form made, or null.</summary>
    public async Task<long?> Done(string? once, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(once)) return null;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return (await db.Set<ParameterRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Once == once, cancellation))?.Sequence;
    }

    /// <summary>
    /// Moves deadlines that another node started by an older calendar, just before it learnt of the newest row; how many it moved.
    /// </summary>
    public async Task<int> Settle(CancellationToken cancellation)
    {
        var standing = reference.Standing;
        if (standing.Sequence == 0) return 0;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.Set<ParameterRow>().AsNoTracking().SingleAsync(r => r.Sequence == standing.Sequence, cancellation);
        await Move(db, row, Role.Timer, reference.Ground.Calendar, standing.Parameters.Calendar, cancellation);
        return await db.SaveChangesAsync(cancellation);
    }

    /// <summary>True where the note of a case's history tells of this move.</summary>
    public static bool Tells(string? note, DeadlineMove move) => note?.StartsWith(Begins(move.Rule, move.Was, move.Due, move.Row), StringComparison.Ordinal) == true;

    private static string Begins(string rule, DateOnly was, DateOnly due, long row) => string.Create(CultureInfo.InvariantCulture, $"{rule}: {was.Iso()} → {due.Iso()} (#{row}:");

    private async Task Move(PortalDb db, ParameterRow row, Role by, WorkingCalendar before, WorkingCalendar after, CancellationToken cancellation)
    {
        if (ReferenceEquals(before, after)) return;
        foreach (var moved in await MovedDeadlines.Find(db, reference.Deadlines, before, after, cancellation))
        {
            var (deadline, was) = (moved.Deadline, moved.Deadline.Due);
            (deadline.Due, deadline.Provisional) = (moved.Due, moved.Provisional);
            if (moved.Due == was) continue;
            db.Add(new DeadlineMove { Row = row.Sequence, Deadline = deadline.Id, Case = deadline.Case, Rule = deadline.Rule, Was = was, Due = moved.Due });
            if (subjects.FirstOrDefault(s => s.Knows(deadline.Case)) is not { } subject) continue;
            var note = $"{Begins(deadline.Rule, was, moved.Due, row.Sequence)} {string.Join(", ", moved.Days.Select(d => d.Iso()))})";
            if (await subject.Record(db, deadline.Case, Act, row.By, by, row.At, moved.Rule.Clause, note, cancellation) is { } entry) db.Add(entry);
        }
    }
}
