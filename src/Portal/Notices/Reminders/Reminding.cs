using System.Globalization;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Notices.Reminders;

/// <summary>Reminds of running duties: once ahead, once on the day, once when it passed; and once when a date moved because the holidays did. However often it runs, on however many nodes.</summary>
public sealed class Reminding(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Tells what is to be told today; how many notices were written.</summary>
    public async Task<int> Do(CancellationToken cancellation)
    {
        var at = clock.GetUtcNow();
        var today = HongKongTime.DateOf(at);
        var soon = today.AddDays(Reminder.DaysAhead);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var running = await db.Set<CaseDeadline>().AsNoTracking().Where(d => d.MetOn == null && d.EndedOn == null && d.Due <= soon).OrderBy(d => d.Due).ThenBy(d => d.Id).ToListAsync(cancellation);
        var written = 0;
        foreach (var deadline in running)
            if (reference.Deadlines.Rule(deadline.Rule) is { } rule && Reminder.Of(deadline.Due, today) is { } kind)
                written += await Tell(deadline, rule, $"{deadline.Case}/deadline-{deadline.Id}/{deadline.Due.Iso()}/{kind}", KeyOf(kind), (language, day) => [rule.Name.In(language), day(deadline.Due)], at, cancellation);
        return written + await TellOfMoves(at, cancellation);
    }

    private async Task<int> TellOfMoves(DateTimeOffset at, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var moves = await db.Set<DeadlineMove>().AsNoTracking()
            .Join(db.Set<CaseDeadline>().Where(d => d.MetOn == null && d.EndedOn == null), m => m.Deadline, d => d.Id, (m, d) => new { Move = m, Deadline = d }).ToListAsync(cancellation);
        var written = 0;
        foreach (var one in moves)
            if (reference.Deadlines.Rule(one.Deadline.Rule) is { } rule)
                written += await Tell(one.Deadline, rule, $"{one.Deadline.Case}/deadline-{one.Deadline.Id}/moved-{one.Move.Row}", nameof(RemindersText.Moved),
                    (language, day) => [rule.Name.In(language), day(one.Move.Was), day(one.Move.Due)], at, cancellation);
        return written;
    }

    // One duty a transaction: what another node wrote in this very moment costs one duty, which the next run makes up for.
    private async Task<int> Tell(CaseDeadline deadline, DeadlineRule rule, string key, string sentence, Func<Language, Func<DateOnly, string>, object[]> with, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var bearers = await DutyBearers.Of(db, deadline.Case, rule.Who, HongKongTime.DateOf(at), cancellation);
        if (bearers.People.Count == 0) return 0;
        var told = new Told(key, Say(sentence, with), Say(nameof(RemindersText.About), (language, _) => [rule.ClockStarts.In(language)]), bearers.Link, deadline.Case, rule.Clause, deadline.Due);
        await db.TellOnce(bearers.People, told, at, cancellation);
        try
        {
            return await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            return 0;
        }
    }

    private static string KeyOf(ReminderKind kind) => kind switch
    {
        ReminderKind.Ahead => nameof(RemindersText.Ahead),
        ReminderKind.Due => nameof(RemindersText.Due),
        _ => nameof(RemindersText.Overdue),
    };

    private static Trilingual Say(string key, Func<Language, Func<DateOnly, string>, object[]> with) => Trilingual.Make(language =>
        string.Format(CultureInfo.InvariantCulture, RemindersText.ResourceManager.GetString(key, language.Culture())!, with(language, day => Written.Day(day, language))));
}
