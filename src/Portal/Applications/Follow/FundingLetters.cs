using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Applications.Letters;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Applications.Follow;

/// <summary>The facts of the letter on a decision about one application.</summary>
internal sealed class FundingLetters(LetterPad pad, Application application, Company company, DateOnly? signedOn, CaseDeadline? toSign)
{
    public ILetterFacts? For(DecisionTaken decision)
    {
        var frame = pad.Frame(decision, new(company.Name, company.Address), application.Phase);
        return decision.Consequence?.Letter switch
        {
            "application-approved" => Approved(frame),
            "application-rejected" => Rejected(frame, decision),
            "approval-withdrawn" => Withdrawn(frame, decision),
            "funding-terminated" => Terminated(frame, decision),
            "quotation-decision" when application.Variation is { } asked => Quotation(frame, decision, asked),
            _ => null,
        };
    }

    private LetterProject Project => new(application.Type switch
    {
        ProjectType.OnSiteAssessment => "on-site-assessment",
        ProjectType.Demonstration1 => "demonstration-1",
        ProjectType.Demonstration2 => "demonstration-2",
        ProjectType.NewTechnology => "new-technology",
        _ => "demonstration",
    }, application.Title);

    private Hkd Granted => application.ApprovedGrant ?? application.RecommendedGrant ?? Hkd.Zero;

    private ApplicationApprovedFacts Approved(LetterFrame frame)
    {
        var grant = pad.Reference.Phases[application.Phase].GrantFor(application.Type, application.ProjectCost, application.SubmittedOn ?? pad.Date, application.HongKongTechnology).Value;
        var arithmetic = new GrantArithmetic(grant.Cost, grant.Share.WholePercent(), grant.Share.Of(grant.Cost), grant.Cap, Granted, grant.Source.Clause?.Id ?? "RG-1.1.2");
        var conditions = application.Conditions is { } conditions_ ? new[] { new Ground(conditions_) } : [];
        return new(frame, Project, arithmetic, Times(pad.Date), conditions);
    }

    // A demonstration's times (FG-3.2); new technology projects follow them until a guide of their own says otherwise.
    private ProjectTimes Times(DateOnly notified) => new(
        SignBy(notified), StartWeeks: Count("FG-3.2.1-start"), InstallationNoticeWeeks: Count("FG-3.2.3"), InterimMonths: Count("FG-3.2.2-interim"),
        CompletionMonths: Count("FG-3.2.1(b)"), CompletionClause: "FG-3.2.1(b)", VideoMinutes: 1);

    private int Count(string rule) => pad.Reference.Deadlines.Rule(rule)!.Count;

    private DateOnly SignBy(DateOnly notified) => pad.Reference.Deadlines.Start("FG-3.1.2", notified, pad.Reference.Calendar).Value.Due;

    private ApplicationRejectedFacts Rejected(LetterFrame frame, DecisionTaken decision)
    {
        var phase = pad.Reference.Phases[application.Phase].Period;
        var otherwise = decision.Content.Supports ? DecisionWords.NotAgreed : DecisionWords.RefusalAgreed;
        return new(frame, Project, LetterPad.Grounds(decision, otherwise, "FG-2.2.2"), phase.Until >= pad.Date ? phase.Until : null);
    }

    private ApprovalWithdrawnFacts Withdrawn(LetterFrame frame, DecisionTaken decision)
    {
        // The clock ran from the day the approval was notified.
        var notified = toSign?.From ?? application.DecidedOn ?? pad.Date;
        return new(frame, Project, Granted, notified, toSign?.Due ?? SignBy(notified), null, LetterPad.Grounds(decision, DecisionWords.NotSignedInTime, "FG-3.1.2"));
    }

    private FundingTerminatedFacts Terminated(LetterFrame frame, DecisionTaken decision) =>
        new(frame, Project, Granted, signedOn ?? application.DecidedOn ?? pad.Date, LetterPad.Grounds(decision, DecisionWords.GroundsOfTermination, "FG-4.2.1"));

    private QuotationDecisionFacts Quotation(LetterFrame frame, DecisionTaken decision, CleanerProduction.Projects.QuotationVariation asked) => new(
        frame, Project, decision.Carried, asked.Purchase, new(asked.LowestSupplier, asked.Lowest), new(asked.ChosenSupplier, asked.Chosen), asked.Reason,
        LetterPad.Grounds(decision, decision.Carried ? DecisionWords.QuotationJustified : DecisionWords.QuotationNotJustified, "FG-3.3.3"));
}
