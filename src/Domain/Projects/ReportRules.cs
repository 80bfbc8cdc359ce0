using System.Collections.Immutable;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;

namespace CleanerProduction.Projects;

/// <summary>What a final report must have before it can be handed in (FG-3.4).</summary>
public static class ReportRules
{
    /// <summary>The parts of table 2 for the kind of project.</summary>
    public static ImmutableArray<ReportPart> Parts(Applications.ProjectType project) => project.GoesToCommittee() ? Section34Reports.OfDemonstrations : Section34Reports.OfAssessments;

    /// <summary>The clauses a report does not meet yet, in the guide's order; what only the Secretariat can judge is left out.</summary>
    public static ImmutableArray<Finding> Missing(ProjectFacts project, ReportFacts report)
    {
        var facts = project with { Report = report with { Satisfactory = null } };
        return
        [
            .. new[] { Section34Reports.AssessmentParts, Section34Reports.DemonstrationParts, Section34Reports.Auditor, Section34Reports.Video, Section34Reports.VideoFactory, Section34Reports.VideoProject, Section34Reports.VideoBenefits }
                .Select(rule => rule.Of(facts)).Where(f => f.Outcome is FindingOutcome.NotMet or FindingOutcome.NeedsJudgement),
        ];
    }
}
