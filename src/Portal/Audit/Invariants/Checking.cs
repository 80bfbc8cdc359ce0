using System.Diagnostics;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CleanerProduction.Portal.Audit.Invariants;

/// <summary>Checks every rule once a night, keeps what it found and tells administrators of each finding once.</summary>
public sealed partial class Checking(IDbContextFactory<PortalDb> databases, IEnumerable<IInvariant> rules, TimeProvider clock, ILogger<Checking> log)
{
    private static readonly TimeOnly Begin = new(3, 0);
    private static readonly TimeOnly End = new(6, 0);
    private static readonly TimeSpan BetweenWhole = TimeSpan.FromDays(7);

    /// <summary>Checks what is due now: at night, once. How many rules were checked.</summary>
    public async Task<int> DoDue(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (!TimeOnly.FromTimeSpan(HongKongTime.At(now).TimeOfDay).IsBetween(Begin, End)) return 0;
        var (checkedNow, today) = (0, HongKongTime.StartOf(HongKongTime.DateOf(now)));
        foreach (var rule in rules)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var rounds = db.Set<InvariantRound>().AsNoTracking().Where(r => r.Rule == rule.Rule).OrderByDescending(r => r.At);
            if (await rounds.FirstOrDefaultAsync(cancellation) is { } last && last.At >= today) continue;
            var whole = await rounds.Where(r => r.Whole && r.Failure == null).Select(r => (DateTimeOffset?)r.At).FirstOrDefaultAsync(cancellation);
            await Do(rule, whole is null || now - whole >= BetweenWhole, cancellation);
            checkedNow++;
        }
        return checkedNow;
    }

    /// <summary>Checks everything, whenever it was checked last.</summary>
    public async Task DoAll(CancellationToken cancellation)
    {
        foreach (var rule in rules) await Do(rule, true, cancellation);
    }

    private async Task Do(IInvariant rule, bool whole, CancellationToken cancellation)
    {
        var (at, began) = (clock.GetUtcNow(), Stopwatch.GetTimestamp());
        try
        {
            LookedAt looked;
            await using (var db = await databases.CreateDbContextAsync(cancellation))
            {
                var until = await db.Set<InvariantRound>().Where(r => r.Rule == rule.Rule && r.Failure == null).OrderByDescending(r => r.At).Select(r => r.Until).FirstOrDefaultAsync(cancellation);
                looked = await rule.Check(db, whole, until, cancellation);
            }
            await Keep(new() { Rule = rule.Rule, At = at, Milliseconds = Took(began), Looked = looked.Count, Broken = looked.Broken.Count, Whole = looked.Whole, Until = looked.Until }, looked, cancellation);
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            // A rule that cannot be checked stops no other, and is no rule that holds.
            LogFailure(wrong, rule.Rule);
            await Keep(new() { Rule = rule.Rule, At = at, Milliseconds = Took(began), Failure = $"{wrong.GetType().Name}: {wrong.Message}" }, new(0, [], Whole: false), cancellation);
        }
    }

    private async Task Keep(InvariantRound round, LookedAt looked, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.Add(round);
        var open = await db.Set<InvariantFinding>().Where(f => f.Rule == round.Rule && f.MendedAt == null).ToDictionaryAsync(f => f.Place, StringComparer.Ordinal, cancellation);
        foreach (var broken in looked.Broken.DistinctBy(b => b.Place))
        {
            if (open.Remove(broken.Place, out var known)) (known.Detail, known.SeenAt) = (broken.Detail, round.At);
            else await Find(db, round, broken, cancellation);
        }
        // What a part did not look at may be broken still.
        if (looked.Whole) foreach (var mended in open.Values) mended.MendedAt = round.At;
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException wrong) when (!cancellation.IsCancellationRequested)
        {
            // Another node found the same at this moment and told of it.
            LogFailure(wrong, round.Rule);
        }
    }

    private static async Task Find(PortalDb db, InvariantRound round, Broken broken, CancellationToken cancellation)
    {
        db.Add(new InvariantFinding { Rule = round.Rule, Place = broken.Place, Detail = broken.Detail, Link = broken.Link, FoundAt = round.At, SeenAt = round.At });
        var told = new Told($"invariant/{round.Rule}/{broken.Place}/{round.At.ToUnixTimeMilliseconds()}", Say(nameof(See.AuditText.Told)), Say(nameof(See.AuditText.ToldText)), Links.Invariants);
        await db.TellOnce(await db.Holding(Role.Administrator, cancellation), told, round.At, cancellation);

        Trilingual Say(string key) => Trilingual.Make(language => string.Format(language.Culture(), Text(key, language), Text($"Rule_{round.Rule}", language), broken.Place, broken.Detail));
        static string Text(string key, Language language) => See.AuditText.ResourceManager.GetString(key, language.Culture())!;
    }

    private static long Took(long began) => (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds;

    [LoggerMessage(Level = LogLevel.Error, Message = "The nightly check {Rule} could not be made")]
    private partial void LogFailure(Exception wrong, string rule);
}

/// <summary>Looks every hour whether the night's checks are due, so that a portal that stood still at three makes up for it.</summary>
[DisallowConcurrentExecution]
public sealed class CheckingJob(Checking checking) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await checking.DoDue(cancellationToken);
}
