using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Follow;

/// <summary>A stretch of days in which one side had the application.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null while it lasts.</param>
/// <param name="WithApplicant">True while the Secretariat waited for the applicant.</param>
/// <param name="Reason">Why it waited; null where not stated.</param>
public sealed record Stretch(DateOnly From, DateOnly? Until, bool WithApplicant, QueryReason? Reason)
{
    /// <summary>How many days, counted from the first to <paramref name="today"/> where it lasts.</summary>
    public int Days(DateOnly today) => HongKongTime.DaysSince(From, Until ?? today);
}

/// <summary>What happened to an application, for those who applied.</summary>
/// <param name="History">Its entries, the newest first.</param>
/// <param name="Names">Who acted: the names of people by id.</param>
/// <param name="Stretches">Who had it, from submission to the decision.</param>
/// <param name="Running">The duties that run, the nearest first.</param>
/// <param name="Queries">The queries, the newest first.</param>
/// <param name="Letters">The letters that went out, the newest first.</param>
public sealed record CaseStory(
    IReadOnlyList<CaseEntry> History, IReadOnlyDictionary<string, Trilingual> Names, ImmutableArray<Stretch> Stretches, IReadOnlyList<CaseDeadline> Running, IReadOnlyList<CaseQuery> Queries, IReadOnlyList<LetterDraft> Letters);

/// <summary>Tells it. Whose the application is is asked before.</summary>
public sealed class CaseStories(IDbContextFactory<PortalDb> databases)
{
    // Notes of the Secretariat's own work and judgements stay with it.
    private static readonly string[] ForApplicants =
    [
        "Begin", .. new[]
        {
            ApplicationStep.Submit, ApplicationStep.RequestInformation, ApplicationStep.AnswerRequest, ApplicationStep.FindComplete, ApplicationStep.Recommend, ApplicationStep.Table, ApplicationStep.TakeOffAgenda,
            ApplicationStep.Approve, ApplicationStep.Reject, ApplicationStep.Withdraw, ApplicationStep.OfferAgreement, ApplicationStep.Sign, ApplicationStep.WithdrawApproval, ApplicationStep.SubmitReport,
            ApplicationStep.ReturnReport, ApplicationStep.AcceptReport, ApplicationStep.BeginEvaluation, ApplicationStep.FindPayable, ApplicationStep.HoldPayment, ApplicationStep.ResumeProject, ApplicationStep.ResumePayment,
            ApplicationStep.Pay, ApplicationStep.Close, ApplicationStep.Terminate,
        }.Select(s => s.ToString()),
    ];

    /// <summary>The story of an application.</summary>
    public async Task<CaseStory> Tell(Application found, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var history = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == found.Reference && ForApplicants.Contains(e.Step)).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        var queries = await db.Set<CaseQuery>().AsNoTracking().Where(q => q.Case == found.Reference).OrderByDescending(q => q.Number).ToListAsync(cancellation);
        var running = await db.Set<CaseDeadline>().AsNoTracking().Where(d => d.Case == found.Reference && d.MetOn == null && d.EndedOn == null).OrderBy(d => d.Due).ToListAsync(cancellation);
        var letters = await db.Set<LetterDraft>().AsNoTracking().Where(l => l.Case == found.Reference && l.CompanyId == found.CompanyId && l.State == LetterState.Issued).ToListAsync(cancellation);
        var actors = history.Select(e => e.Actor).Append(found.Officer ?? "").Distinct().ToList();
        var names = (await db.Users.AsNoTracking().Where(p => actors.Contains(p.Id)).ToListAsync(cancellation)).ToDictionary(p => p.Id, p => p.Name(), StringComparer.Ordinal);
        return new([.. history.AsEnumerable().Reverse()], names, Stretches(history, queries), running, queries, [.. letters.OrderByDescending(l => l.IssuedAt)]);
    }

    /// <summary>Who had it, from submission on: the clock rests while the Secretariat waits for an answer (FG-2.2.1).</summary>
    public static ImmutableArray<Stretch> Stretches(IEnumerable<CaseEntry> history, IReadOnlyCollection<CaseQuery> queries)
    {
        var told = ImmutableArray.CreateBuilder<Stretch>();
        foreach (var entry in history)
        {
            var day = HongKongTime.DateOf(entry.At);
            if (entry.To == entry.From && entry.Step != nameof(ApplicationStep.Submit)) continue;
            var with = entry.To == nameof(ApplicationState.InfoRequested);
            if (told.Count == 0 && entry.To != nameof(ApplicationState.Submitted)) continue;
            var decided = entry.Step is nameof(ApplicationStep.Approve) or nameof(ApplicationStep.Reject) or nameof(ApplicationStep.Withdraw);
            if (told.Count > 0 && !decided && told[^1].WithApplicant == with) continue;
            if (told.Count > 0) told[^1] = told[^1] with { Until = day };
            if (decided) break;
            told.Add(new(day, null, with, with ? queries.FirstOrDefault(q => HongKongTime.DateOf(q.AskedAt) == day)?.Reason : null));
        }
        return told.ToImmutable();
    }
}
