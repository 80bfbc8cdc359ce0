using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Projects.Claim;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Recover;

/// <summary>The end of a project before its time: recommended by the Secretariat on a ground of the guide, decided by the committee alone (FG-4.2.1).</summary>
public sealed class Terminations(ClaimDesk desk)
{
    private static readonly Role[] Office = [Role.Secretariat];

    /// <summary>Recommends it; one recommendation stands at a time. Nothing moves before the committee decided. Null where it was done.</summary>
    public Task<Refusal?> Propose(ClaimsPrincipal person, string @case, long? seen, TerminationGround ground, string reason, CancellationToken cancellation) =>
        desk.Act(person, Office, @case, seen, async doing =>
        {
            if (!doing.Act.Case.Allowed(Role.Committee).Any(r => r.Step == ApplicationStep.Terminate)) return new("termination-not-now", "FG-4.2.1");
            if (ground == TerminationGround.Other || !Enum.IsDefined(ground)) return new("no-ground-of-the-guide", "FG-4.2.1");
            if (string.IsNullOrWhiteSpace(reason)) return new("reason-missing", "FG-4.2.1");
            var before = await doing.Act.Db.Set<TerminationProposal>().AsNoTracking().Where(p => p.Case == @case).OrderBy(p => p.Number).ToListAsync(cancellation);
            var undecided = TerminationProposals.Undecided(doing.Act.Db);
            if (await undecided.AnyAsync(p => p.Case == @case, cancellation)) return new("termination-proposed", "FG-4.2.1");
            doing.Act.Db.Add(new TerminationProposal { Case = @case, Number = before.Count + 1, Ground = ground, Reason = reason.Trim(), By = doing.Person, At = doing.Act.At });
            doing.Act.Record("ProposeTermination", Role.Secretariat, doing.Person, "FG-4.2.1", $"{ground}: {reason.Trim()}");
            await doing.News("TerminationProposed", Links.Termination(@case), "FG-4.2.1", cancellation, Trilingual.Same(reason.Trim()));
            return null;
        }, cancellation);

    /// <summary>Takes the standing recommendation back. Null where it was done.</summary>
    public Task<Refusal?> TakeBack(ClaimsPrincipal person, string @case, long? seen, CancellationToken cancellation) =>
        desk.Act(person, Office, @case, seen, async doing =>
        {
            if (await TerminationProposals.Undecided(doing.Act.Db).SingleOrDefaultAsync(p => p.Case == @case, cancellation) is not { } standing) return new("termination-not-now", "FG-4.2.1");
            standing.TakenBackAt = doing.Act.At;
            doing.Act.Record("TakeBackTermination", Role.Secretariat, doing.Person, "FG-4.2.1", null);
            await doing.News("TerminationTakenBack", Links.Termination(@case), "FG-4.2.1", cancellation);
            return null;
        }, cancellation);
}
