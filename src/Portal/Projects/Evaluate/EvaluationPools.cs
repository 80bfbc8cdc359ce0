using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Projects.Evaluate;

/// <summary>Which projects are evaluated or drawn from.</summary>
public static class EvaluationPools
{
    private static readonly ApplicationState[] Gone = [ApplicationState.Terminated, ApplicationState.InProgress];

    /// <summary>Projects of a kind and phase whose final report is in and was not returned .</summary>
    public static IQueryable<string> Reported(PortalDb db, ProjectType type, string phase) => db.Set<Application>()
        .Where(a => a.Type == type && a.Phase == phase && !Gone.Contains(a.State) && db.Set<CaseEntry>().Any(e => e.Case == a.Reference && e.Step == nameof(ApplicationStep.SubmitReport))).Select(a => a.Reference);
}
