using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Data;

/// <summary>Changes of what was agreed that the committee decides (FG-3.3.3) and has not decided; a project has one at a time.</summary>
internal static class WaitingChanges
{
    /// <summary>Those no declared result answers since they were asked for.</summary>
    public static IQueryable<ProjectChange> WaitingForCommittee(this PortalDb db) => db.Set<ProjectChange>().Where(c => c.State == ChangeState.WithCommittee
        && !db.Set<CarriedDecision>().Any(d => d.Kind == AgendaKind.ProcurementVariation && d.Case == c.Case && d.ReplacedBy == null && d.Outcome != Outcome.NoQuorum && d.DeclaredAt > c.AskedAt));
}
