using CleanerProduction.Portal.Accounts.Sessions;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Accounts.Erase;

/// <summary>
/// Erases people. What decides and proves names people by their id alone: the id stays, the account behind it loses everything that says who it is, and what stood beside it for the person's own use goes (docs/decisions/0019).
/// </summary>
public sealed partial class Erasing(IDbContextFactory<PortalDb> databases, DataPlace place, ErasedList list, TimeProvider clock, ILogger<Erasing> log, EndedSessions? ended = null)
{
    /// <summary>The name that stands in place of a former user's.</summary>
    public static Trilingual NameOf(int number) => Trilingual.Make(language => string.Format(language.Culture(), EraseText.ResourceManager.GetString(nameof(EraseText.Former), language.Culture())!, number));

    /// <summary>Does what is due and holds no duty; then brings the list and the database together. How many were erased.</summary>
    public async Task<int> DoDue(CancellationToken cancellation)
    {
        var (now, done) = (clock.GetUtcNow(), 0);
        List<Erasure> due;
        await using (var db = await databases.CreateDbContextAsync(cancellation)) due = await db.Set<Erasure>().AsNoTracking().Where(e => e.Waiting == true && e.DueAt <= now).ToListAsync(cancellation);
        foreach (var one in due) done += await Do(one, cancellation) ? 1 : 0;
        return done + await Again(cancellation);
    }

    /// <summary>Erases once more whoever the list names and a restored backup brought back, and puts on the list whoever it does not name.</summary>
    public async Task<int> Again(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var erased = await db.Set<Erasure>().AsNoTracking().Where(e => e.DoneAt != null).ToListAsync(cancellation);
        list.Add(erased.Select(e => new Erased(e.Number!.Value, e.PersonId, e.DoneAt!.Value)));
        var (done, back) = (0, list.Read().Where(l => erased.TrueForAll(e => e.PersonId != l.PersonId)).ToList());
        foreach (var one in back)
        {
            if (!await db.Users.AnyAsync(p => p.Id == one.PersonId, cancellation)) continue;
            await Erase(one.PersonId, async other =>
            {
                await other.Set<Erasure>().Where(e => e.PersonId == one.PersonId && e.Waiting == true).ExecuteUpdateAsync(e => e.SetProperty(x => x.Waiting, (bool?)null), cancellation);
                other.Add(new Erasure { PersonId = one.PersonId, AskedAt = one.At, DueAt = one.At, DoneAt = one.At, Number = one.Number, Waiting = null });
                await other.SaveChangesAsync(cancellation);
                return one.Number;
            }, cancellation);
            done++;
        }
        return done;
    }

    // Looked at again on the day: a duty may have come since it was asked for. It waits then, and the person reads why.
    private async Task<bool> Do(Erasure asked, CancellationToken cancellation)
    {
        await using (var db = await databases.CreateDbContextAsync(cancellation))
            if ((await Duties.Of(db, asked.PersonId, HongKongTime.DateOf(clock.GetUtcNow()), cancellation)).Count > 0) return false;
        var at = clock.GetUtcNow();
        var number = await Erase(asked.PersonId, async db =>
        {
            var next = (await db.Set<Erasure>().MaxAsync(e => e.Number, cancellation) ?? 0) + 1;
            next = list.Read().Select(e => e.Number + 1).Append(next).Max();
            // Another node, or the person who withdrew it, may have been first.
            return await db.Set<Erasure>().Where(e => e.Id == asked.Id && e.Waiting == true)
                .ExecuteUpdateAsync(e => e.SetProperty(x => x.Waiting, (bool?)null).SetProperty(x => x.DoneAt, at).SetProperty(x => x.Number, next), cancellation) == 1 ? next : null;
        }, cancellation);
        if (number is { } given) list.Add([new(given, asked.PersonId, at)]);
        return number is not null;
    }

    private async Task<int?> Erase(string id, Func<PortalDb, Task<int?>> claim, CancellationToken cancellation)
    {
        // A message on its way goes out before its address is forgotten, never after.
        await using var turns = await databases.CreateDbContextAsync(cancellation);
        await using var mail = await turns.WaitTurn(LoneWork.Mail, cancellation);
        await using var eventMail = await turns.WaitTurn(LoneWork.EventMail, cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        // What is deleted leaves no copy in the free pages of the file.
        if (db is SqlitePortalDb) await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete=ON", cancellation);
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        if (await claim(db) is not { } number) return null;
        var person = await db.Users.SingleAsync(p => p.Id == id, cancellation);
        var (words, names) = (Traces.WordsOf(person), person.Name());
        var sessions = await db.Set<SignInSession>().Where(s => s.PersonId == id && s.EndedAt == null).Select(s => s.Id).ToListAsync(cancellation);
        await Forgetting.Beside(db, person, number, clock.GetUtcNow(), cancellation);
        await Forgetting.InOthersMessages(db, names, person.Email, NameOf(number), cancellation);
        Forgetting.Account(person, number);
        await db.SaveChangesAsync(cancellation);
        // Somebody else may be called the same: what is left is told, not touched.
        var left = (await Traces.Find(db, words, cancellation)).Where(t => KeptPlaces.Why(t.Table) is null && t.Table != "AspNetUsers").ToList();
        await all.CommitAsync(cancellation);
        Forgetting.Mail(place, words);
        LogErased(log, id, number);
        foreach (var trace in left) LogLeft(log, id, trace.Table, trace.Column, trace.Rows);
        if (db is SqlitePortalDb) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
        foreach (var session in sessions) ended?.Add(session);
        return number;
    }

    [LoggerMessage(LogLevel.Information, "Erased: {Person} is former user {Number}")]
    private static partial void LogErased(ILogger log, string person, int number);

    [LoggerMessage(LogLevel.Warning, "Of {Person}, erased, something is left where nothing may be: {Table}.{Column}, {Rows} rows")]
    private static partial void LogLeft(ILogger log, string person, string table, string column, long rows);
}
