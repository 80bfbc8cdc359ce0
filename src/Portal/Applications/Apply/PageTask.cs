using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Forms;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Applications.Apply;

/// <summary>How far a page is, and what there is to say of it.</summary>
/// <param name="Status">How far.</param>
/// <param name="Hint">A sentence; null where there is none.</param>
public sealed record PageTask(GroupStatus Status, string? Hint)
{
    /// <summary>The slots that are filled beside a page.</summary>
    public static IReadOnlyList<string> SlotsOf(FormGroup group, ProjectType project) => group switch
    {
        FormGroup.Project when project != ProjectType.OnSiteAssessment => ["technical-specification", "supporting"],
        FormGroup.Project => ["supporting"],
        FormGroup.Origin => ["technology-proof"],
        FormGroup.Plan when project != ProjectType.OnSiteAssessment => ["implementation-plan"],
        FormGroup.Contract => ["service-contract"],
        FormGroup.Quotations => ["quotation", "tender"],
        _ => [],
    };

    /// <summary>Of a page. Company and factory are to be corrected where a clause on them is not met.</summary>
    public static PageTask Of(ApplicationFacts facts, FormGroup group)
    {
        if (group is FormGroup.Company or FormGroup.Factory)
        {
            var findings = EligibilityCheck.Of(facts.Eligibility).Findings.Where(f => KeptParty.Section(f.Clause.Id) == group).ToList();
            var (wrong, open) = (findings.Count(f => f.Outcome == FindingOutcome.NotMet), findings.Count(f => f.Outcome == FindingOutcome.NeedsJudgement));
            return wrong > 0 ? new(GroupStatus.ToCorrect, ApplyText.CountToCorrect.With(wrong)) : open > 0 ? new(GroupStatus.InProgress, ApplyText.CountToState.With(open)) : new(GroupStatus.Completed, null);
        }
        var faults = FormCheck.Faults(facts).Where(f => f.Group == group).ToList();
        var status = FormCheck.Status(facts, group);
        // A factory that is not eligible keeps the declaration closed as a missing answer does.
        if (group == FormGroup.Declare && status != GroupStatus.NotYet && EligibilityCheck.Of(facts.Eligibility).Findings.Any(Submitting.Bars)) status = GroupStatus.NotYet;
        // Reading over is open at any time: it says what is missing.
        if (group == FormGroup.Check) status = GroupStatus.NotStarted;
        return new(status, (status, group) switch
        {
            (GroupStatus.NotYet, FormGroup.Quotations) => ApplyText.QuotationsNotYet,
            (GroupStatus.NotYet, FormGroup.Declare) => ApplyText.DeclareNotYet,
            (GroupStatus.ToCorrect, _) => ApplyText.CountToCorrect.With(faults.Count(f => !f.Missing)),
            (_, FormGroup.Origin) => ApplyText.OriginHint,
            (_, FormGroup.Declare) => ApplyText.DeclareHint,
            _ => null,
        });
    }
}
