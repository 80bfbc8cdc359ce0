using System.Security.Claims;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Rounds;

/// <summary>Keeps rounds: a new one planned after the last, other dates and numbers with their reason, the announcement (LG-1.6, A-84).</summary>
public sealed class RoundKeeping(IDbContextFactory<PortalDb> databases, RoundDesk desk, TimeProvider clock)
{
    /// <summary>What a round's history calls other dates or numbers.</summary>
    public const string Changed = "ChangeFigures";

    /// <summary>Why nothing was done: no reason was given.</summary>
    public const string NoReason = "reason-missing";

    /// <summary>Why no round was begun: there is one of that year, or the year is not a later one.</summary>
    public const string YearTaken = "round-year-taken";

    /// <summary>Why nothing was changed: every figure stands as it did.</summary>
    public const string Same = "round-unchanged";

    /// <summary>Why nothing was changed: the results are released.</summary>
    public const string Over = "round-over";

    /// <summary>Why nothing was done: the reason is longer than <see cref="LongestReason"/>. Every version of a round carries the reasons of those before.</summary>
    public const string LongReason = "reason-too-long";

    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 400;

    /// <summary>Why it was not announced: its last day of application has passed.</summary>
    public const string Past = "round-past";

    /// <summary>Why it was not announced, or not so changed: applications would be taken in two rounds at once.</summary>
    public const string Overlaps = "round-overlaps";

    /// <summary>Plans the round of a year after the latest there is.</summary>
    public async Task<Refusal?> Begin(ClaimsPrincipal person, int year, string? reason, CancellationToken cancellation)
    {
        if (!person.IsInRole(nameof(Role.Secretariat)) || person.PersonId() is not { } id) return new Refusal(RoundDesk.Unknown);
        if (Unreasoned(reason) is { } unreasoned) return unreasoned;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (at, last) = (clock.GetUtcNow(), (await db.KnownRounds(cancellation))[0]);
        if (year <= last.Year || year > last.Year + 10) return new Refusal(YearTaken, "LG-1.6").With("year", RoundDesk.Number(year));
        var round = new RoundCase(year);
        db.Add(round);
        db.Add(round.Record("Plan", Role.Secretariat, id, at, "LG-1.6", reason!.Trim()));
        db.Add(new LabelRoundVersion { Year = year, Version = 1, Content = RoundFigures.After(last.Round, year, Decision(reason!)).ToJson(), Reason = reason!.Trim(), At = at, By = id });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            return new Refusal(YearTaken, "LG-1.6").With("year", RoundDesk.Number(year));
        }
    }

    /// <summary>Puts other dates and numbers in force, as the version after the one that was seen; running clocks move with them, and whoever has an application is told.</summary>
    public Task<Refusal?> Change(ClaimsPrincipal person, int year, long seen, IReadOnlyDictionary<string, string> values, string? reason, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, year, seen, async act =>
    {
        if (act.Case.IsReleased) return new Refusal(Over, "LG-6");
        if (Unreasoned(reason) is { } unreasoned) return unreasoned;
        var made = RoundFigures.With(act.Round, values, Decision(reason!));
        if (!made.Ok) return made.Refusal;
        if (RoundFigures.Between(act.Round, made.Value).IsEmpty) return new Refusal(Same);
        if (act.Case.State == RoundState.Announced && await Other(act, made.Value, cancellation) is { } other) return other;
        act.Db.Add(new LabelRoundVersion { Year = year, Version = act.Version + 1, Content = made.Value.ToJson(), Reason = reason!.Trim(), At = act.At, By = act.Person });
        act.Record(Changed, "LG-1.6", reason!.Trim());
        await Tell(act, made.Value, cancellation);
        return null;
    }, cancellation);

    /// <summary>Announces a planned round: applications are taken on its days. Holders whose labels it renews and who applied in the round before are told.</summary>
    public Task<Refusal?> Announce(ClaimsPrincipal person, int year, long seen, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, year, seen, async act =>
    {
        if (act.Round.Closes.Value < act.Today) return new Refusal(Past, "LG-1.6");
        if ((await Other(act, act.Round, cancellation) ?? act.Step(RoundStep.Announce)) is { } refusal) return refusal;
        await RoundNews.Tell(act, cancellation);
        return null;
    }, cancellation);

    /// <summary>Opens the judging once the days of application are over and everything received is checked (LG-5).</summary>
    public Task<Refusal?> OpenJudging(ClaimsPrincipal person, int year, long? seen, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, year, seen, async act =>
        // What the table does not allow is said first; what is missing would only mislead.
        (act.Case.State == RoundState.Announced ? RoundNeeds.ForJudging(act.Round, await act.Stand(cancellation), act.Today) : null) ?? act.Step(RoundStep.OpenJudging), cancellation);

    /// <summary>Says that the panel decided on everything (LG-6); what it decided stays confidential .</summary>
    public Task<Refusal?> Decide(ClaimsPrincipal person, int year, long? seen, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, year, seen, async act =>
        (act.Case.State == RoundState.Judging ? RoundNeeds.ForDecision(await act.Stand(cancellation)) : null) ?? act.Step(RoundStep.Decide), cancellation);

    private static Refusal? Unreasoned(string? reason) => string.IsNullOrWhiteSpace(reason) ? new Refusal(NoReason)
        : reason.Trim().Length > LongestReason ? new Refusal(LongReason).With("most", RoundDesk.Number(LongestReason)) : null;

    private static Source Decision(string reason) => new(SourceKind.Decision, reason.ReplaceLineEndings(" ").Trim());

    private static async Task<Refusal?> Other(RoundAct act, LabelRound round, CancellationToken cancellation) =>
        (await act.Db.KnownRounds(cancellation)).FirstOrDefault(r => r.Year != round.Year && r.Case.State == RoundState.Announced && r.Round.Window.Overlaps(round.Window)) is { } other
            ? new Refusal(Overlaps, "LG-1.6").With("year", RoundDesk.Number(other.Year))
            : null;

    private static async Task Tell(RoundAct act, LabelRound round, CancellationToken cancellation)
    {
        var applications = await act.Db.Set<LabelApplication>().AsNoTracking()
            .Where(a => a.Round == round.Year && a.CompanyId != null && (a.State == LabelState.Draft || a.State == LabelState.AwaitingOriginal)).ToListAsync(cancellation);
        foreach (var application in applications)
        {
            foreach (var running in await act.Db.RunningClocks(application.Reference, Enter.Entering.OriginalRule, cancellation)) running.Due = round.OriginalUntil;
            act.Db.Tell(await act.Db.ApplyingWith(application, act.Today, cancellation), new(
                $"{act.Key}/{application.Reference}", RoundWords.All("Told_Changed", application.Reference), RoundWords.All("Told_Changed_text", round.Closes.Value, round.OriginalUntil),
                Links.LabelEntry(application.Reference), application.Reference, "LG-1.6", round.Closes.Value), act.At);
        }
    }
}
