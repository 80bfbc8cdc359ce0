using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Programme.Events;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Programme.Events;

/// <summary>Where officers plan and run events: each act is stored with its history and with what is told to those who signed up, in one transaction, or nothing is.</summary>
public sealed class EventDesk(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Why an act was refused: there is no such event, or not for this person.</summary>
    public const string Unknown = "event-unknown";

    /// <summary>Why it was refused: somebody else changed it since the page was read.</summary>
    public const string MovedOn = "event-moved-on";

    private const int Most = 50;

    /// <summary>Plans a new one; its reference.</summary>
    public async Task<Result<string>> Plan(ClaimsPrincipal officer, EventPlan plan, CancellationToken cancellation)
    {
        if (!MayAct(officer, out var person)) return new Refusal(Unknown);
        if (plan.Fault is { } fault) return fault;
        for (var tries = 0; ; tries++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var (at, year) = (clock.GetUtcNow(), HongKongTime.DateOf(clock.GetUtcNow()).Year);
            var prefix = $"{CaseReference.Event}-{year.ToString(System.Globalization.CultureInfo.InvariantCulture)}-";
            var last = await db.Set<ProgrammeEvent>().Where(e => e.Reference.StartsWith(prefix)).OrderByDescending(e => e.Reference.Length).ThenByDescending(e => e.Reference).Select(e => e.Reference).FirstOrDefaultAsync(cancellation);
            var made = new ProgrammeEvent(new(CaseReference.Event, year, last is null ? 1 : CaseReference.Parse(last).Value.Number + 1), plan);
            db.Add(made);
            db.Add(made.Record("Plan", Role.Secretariat, person, at, "FG-1.1.4", null));
            try
            {
                await db.SaveChangesAsync(cancellation);
                return made.Reference;
            }
            catch (DbUpdateException) when (tries < Most && !cancellation.IsCancellationRequested)
            {
                // Two planned in the same moment: the second takes the next number.
            }
        }
    }

    /// <summary>Puts another plan in force. Those who wait get what seats there are more; where time or place changed everybody is told.</summary>
    public Task<Refusal?> Change(ClaimsPrincipal officer, string reference, long seen, EventPlan plan, CancellationToken cancellation) => Act(officer, reference, seen, async (db, found, person, at) =>
    {
        var before = found.Plan;
        if (found.Change(plan) is { } refusal) return refusal;
        db.Add(found.Record("ChangePlan", Role.Secretariat, person, at, "FG-1.1.4", null));
        if (!found.WasAnnounced) return null;
        var signUps = await db.Set<EventSignUp>().Where(s => s.Event == reference && s.WithdrawnAt == null).OrderBy(s => s.Number).ToListAsync(cancellation);
        foreach (var next in signUps.Where(s => !s.Seated).TakeWhile(_ => found.Promote()).ToList())
        {
            next.Seat();
            db.TellOf(found, [next], EventNews.Seated, at);
        }
        if (before.Starts != plan.Starts || before.Ends != plan.Ends || before.Venue != plan.Venue || before.InHongKong != plan.InHongKong) db.TellOf(found, signUps, EventNews.Changed, at);
        return null;
    }, cancellation);

    /// <summary>Takes a step of the table; a cancellation is told to everybody who signed up, with its reason.</summary>
    public Task<Refusal?> Step(ClaimsPrincipal officer, string reference, long seen, EventStep step, string? note, CancellationToken cancellation) => Act(officer, reference, seen, async (db, found, person, at) =>
    {
        var taken = found.Step(step, Role.Secretariat, person, at, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        if (!taken.Ok) return taken.Refusal;
        db.Add(taken.Value);
        if (step == EventStep.Cancel) db.TellOf(found, await db.Set<EventSignUp>().Where(s => s.Event == reference && s.WithdrawnAt == null).ToListAsync(cancellation), EventNews.Cancelled, at, note);
        return null;
    }, cancellation);

    /// <summary>Ties a demonstration project to the event, to which its funded body is invited to share its experience (FG-5.2.1).</summary>
    public Task<Refusal?> Share(ClaimsPrincipal officer, string reference, long seen, string? project, CancellationToken cancellation) => Act(officer, reference, seen, async (db, found, person, at) =>
    {
        if (found.State is EventState.Closed or EventState.Cancelled) return new("event-over");
        var typed = CaseReference.Parse(project);
        if (!typed.Ok || typed.Value.Project is not { } kind || !Results.ResultBook.Kinds.Contains(kind) || await db.Set<Application>().AsNoTracking().SingleOrDefaultAsync(a => a.Reference == typed.Value.ToString(), cancellation) is not { } application) return new("event-project-unknown", "FG-5.2.1");
        var @case = application.Reference;
        if (await db.Set<EventShare>().AnyAsync(s => s.Event == reference && s.Case == @case, cancellation)) return null;
        db.Add(new EventShare { Event = reference, Case = @case });
        db.Add(found.Record("ShareProject", Role.Secretariat, person, at, "FG-5.2.1", @case));
        db.Invite(found, @case, await db.ActingFor(application.CompanyId, HongKongTime.DateOf(at), cancellation), at);
        return null;
    }, cancellation);

    /// <summary>Unties a project before the event is held; the reason stays in the history, and those who were invited read it (FG-5.2.1).</summary>
    public Task<Refusal?> Untie(ClaimsPrincipal officer, string reference, long seen, string? project, string? reason, CancellationToken cancellation) => Act(officer, reference, seen, async (db, found, person, at) =>
    {
        if (found.Untie(reason) is { } refusal) return refusal;
        if (await db.Set<EventShare>().SingleOrDefaultAsync(s => s.Event == reference && s.Case == project, cancellation) is not { } there) return new("event-project-unknown", "FG-5.2.1");
        db.Remove(there);
        db.Add(found.Record("UnshareProject", Role.Secretariat, person, at, "FG-5.2.1", $"{there.Case}: {reason!.Trim()}"));
        var company = await db.Set<Application>().Where(a => a.Reference == there.Case).Select(a => a.CompanyId).SingleAsync(cancellation);
        db.InviteNoMore(found, there.Case, reason.Trim(), await db.ActingFor(company, HongKongTime.DateOf(at), cancellation), at);
        return null;
    }, cancellation);

    /// <summary>Publishes what materials there are for everybody, or takes the publication back.</summary>
    public Task<Refusal?> Materials(ClaimsPrincipal officer, string reference, long seen, bool published, CancellationToken cancellation) => Act(officer, reference, seen, (db, found, person, at) =>
    {
        if ((published ? found.PublishMaterials(at) : found.WithdrawMaterials()) is { } refusal) return Task.FromResult<Refusal?>(refusal);
        db.Add(found.Record(published ? "PublishMaterials" : "WithdrawMaterials", Role.Secretariat, person, at, "FG-1.1.4", null));
        return Task.FromResult<Refusal?>(null);
    }, cancellation);

    internal static bool MayAct(ClaimsPrincipal officer, out string person) => (person = officer.PersonId() ?? "").Length > 0 && officer.IsInRole(nameof(Role.Secretariat));

    private async Task<Refusal?> Act(ClaimsPrincipal officer, string reference, long seen, Func<PortalDb, ProgrammeEvent, string, DateTimeOffset, Task<Refusal?>> act, CancellationToken cancellation)
    {
        if (!MayAct(officer, out var person)) return new Refusal(Unknown);
        for (var tries = 0; ; tries++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            if (await db.Set<ProgrammeEvent>().SingleOrDefaultAsync(e => e.Reference == reference, cancellation) is not { } found) return new Refusal(Unknown);
            if (found.HistoryEntries != seen) return new Refusal(MovedOn);
            if (await act(db, found, person, clock.GetUtcNow()) is { } refusal) return refusal;
            try
            {
                await db.SaveChangesAsync(cancellation);
                return null;
            }
            catch (DbUpdateException) when (tries < Most && !cancellation.IsCancellationRequested)
            {
                // Somebody signed up meanwhile, or another officer was first: looked at once more.
            }
        }
    }
}
