using System.Security.Claims;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Award;

/// <summary>An objection as it is written down.</summary>
/// <param name="Application">The application objected to, by reference.</param>
/// <param name="By">Who objects.</param>
/// <param name="Contact">How they are reached.</param>
/// <param name="Reason">Why.</param>
public sealed record ObjectionEntry(string? Application, string? By, string? Contact, string? Reason);

/// <summary>Objections to proposed awards: anybody signed in lodges one, an officer records one that came in writing; an officer answers it.</summary>
public sealed class Objecting(IDbContextFactory<PortalDb> databases, LabelDesk desk, TimeProvider clock)
{
    /// <summary>Lodges one through the portal, today.</summary>
    public Task<Refusal?> Lodge(ClaimsPrincipal person, int year, ObjectionEntry entry, CancellationToken cancellation) => Take(year, entry, null, person.PersonId(), null, cancellation);

    /// <summary>Records one that came in writing; <paramref name="receivedOn"/> is the day it came.</summary>
    public Task<Refusal?> Record(ClaimsPrincipal officer, int year, ObjectionEntry entry, DateOnly receivedOn, CancellationToken cancellation) => officer.IsInRole(nameof(Role.Secretariat))
        ? Take(year, entry, receivedOn, null, officer.PersonId(), cancellation)
        : Task.FromResult<Refusal?>(new(RoundDesk.Unknown));

    /// <summary>Answers one; upheld, the award goes back to the panel.</summary>
    public async Task<Refusal?> Answer(ClaimsPrincipal officer, int id, ObjectionOutcome outcome, string? answer, CancellationToken cancellation)
    {
        string? application;
        await using (var db = await databases.CreateDbContextAsync(cancellation)) application = await db.Set<Objection>().Where(o => o.Id == id).Select(o => o.Application).SingleOrDefaultAsync(cancellation);
        if (application is null) return new("objection-unknown");
        return await desk.Act(officer, Role.Secretariat, application, null, async act =>
        {
            var objection = await act.Db.Set<Objection>().SingleAsync(o => o.Id == id, cancellation);
            if (objection.Close(outcome, answer, act.Today, act.Person) is { } refusal) return refusal;
            act.Record("AnswerObjection", "LG-6", $"{id}: {outcome}");
            return outcome == ObjectionOutcome.Upheld && act.Case.State == LabelState.Proposed ? act.Step(LabelStep.Return, answer) : null;
        }, cancellation);
    }

    private async Task<Refusal?> Take(int year, ObjectionEntry entry, DateOnly? receivedOn, string? lodgedBy, string? recordedBy, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var at = clock.GetUtcNow();
        var today = HongKongTime.DateOf(at);
        var received = receivedOn ?? today;
        var call = await db.Set<ObjectionCall>().AsNoTracking().SingleOrDefaultAsync(c => c.Round == year, cancellation);
        if (Objection.MayBeTaken(entry.By, entry.Contact, entry.Reason, received, call?.Days) is { } refusal) return refusal;
        if (received > today) return new("objection-in-the-future", "LG-6");
        if (await db.Set<LabelApplication>().AsNoTracking().SingleOrDefaultAsync(a => a.Reference == entry.Application && a.Round == year && a.State == LabelState.Proposed, cancellation) is not { } application
            || await db.Set<RoundCase>().AsNoTracking().SingleAsync(r => r.Year == year, cancellation) is not { State: RoundState.Objections }) return new("objection-to-nothing", "LG-6");
        var objection = new Objection(year, application.Reference, entry.By!.Trim(), entry.Contact!.Trim(), entry.Reason!.Trim(), received) { LodgedBy = lodgedBy, RecordedBy = recordedBy };
        db.Add(objection);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        db.Tell(await db.Holding(Role.Secretariat, cancellation),
            new($"objection-{objection.Id}", AwardWords.All(nameof(AwardText.ToldObjection), application.Reference), AwardWords.All(nameof(AwardText.ToldObjectionText)), Links.RoundAwards(year), application.Reference, "LG-6"), at);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }
}
