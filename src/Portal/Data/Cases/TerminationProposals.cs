using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Data;

/// <summary>Which recommendations to end a project still wait for the committee.</summary>
public static class TerminationProposals
{
    /// <summary>Those that stand and that no result was declared on since; a division without a quorum decided nothing.</summary>
    public static IQueryable<TerminationProposal> Undecided(PortalDb db) => db.Set<TerminationProposal>().Where(p => p.TakenBackAt == null
        && !db.Set<CarriedDecision>().Any(d => d.Case == p.Case && d.Kind == AgendaKind.Termination && d.DeclaredAt > p.At && d.ReplacedBy == null && d.Outcome != Outcome.NoQuorum));
}
