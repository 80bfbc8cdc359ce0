using System.Collections.Immutable;
using CleanerProduction.Complaints;

namespace CleanerProduction.Guidelines.Registration;

/// <summary>RG 6.2: service below the standard.</summary>
public static class Section62Substandard
{
    /// <summary>Every funded project's service is reviewed; it is substandard on any of (a) to (e), or for another reason.</summary>
    public static readonly Rule<ComplaintFacts> Review = new("RG-6.2.1", (facts, says) =>
    {
        if (facts.Review is not { } review) return says.NotApplicable("no-review");
        if (review.Otherwise is { Met: false } other) return says.NotMet("service-substandard-otherwise", ("reason", other.Reason));
        var open = false;
        foreach (var ground in Grounds)
        {
            var outcome = ground.Of(facts).Outcome;
            if (outcome == FindingOutcome.NotMet) return says.NotMet("service-substandard", ("clause", ground.Clause.Id));
            open |= outcome == FindingOutcome.NeedsJudgement;
        }
        return open ? says.NeedsJudgement("review-under-way") : says.Met("service-up-to-standard");
    });

    /// <summary>The scope of the service contract was completed.</summary>
    public static readonly Rule<ComplaintFacts> Scope = new("RG-6.2.1(a)", (facts, says) => facts.Review is not { } review ? says.NotApplicable("no-review")
        : review.ScopeCompleted is not { } verdict ? says.NeedsJudgement("scope-to-judge")
        : verdict.Met ? says.Met("scope-completed") : says.NotMet("scope-not-completed", ("reason", verdict.Reason)));

    /// <summary>The method is the contract's.</summary>
    public static readonly Rule<ComplaintFacts> Method = new("RG-6.2.1(b)", (facts, says) => facts.Review is not { } review ? says.NotApplicable("no-review")
        : review.MethodKept is not { } verdict ? says.NeedsJudgement("method-to-judge")
        : verdict.Met ? says.Met("method-kept") : says.NotMet("method-departs", ("reason", verdict.Reason)));

    /// <summary>Start and progress are not unreasonably late, or a solution was worked out with the client.</summary>
    public static readonly Rule<ComplaintFacts> Progress = new("RG-6.2.1(c)", (facts, says) => facts.Review is not { } review ? says.NotApplicable("no-review")
        : review.OnTime is not { } verdict ? says.NeedsJudgement("progress-to-judge")
        : verdict.Met ? says.Met("progress-on-time")
        : review.SolutionAgreed switch
        {
            null => says.NeedsJudgement("solution-not-stated", ("reason", verdict.Reason)),
            true => says.Met("late-but-solution-agreed", ("reason", verdict.Reason)),
            false => says.NotMet("late-without-solution", ("reason", verdict.Reason)),
        });

    /// <summary>The client's enquiries are answered.</summary>
    public static readonly Rule<ComplaintFacts> Enquiries = new("RG-6.2.1(d)", (facts, says) => facts.Review is not { } review ? says.NotApplicable("no-review")
        : review.EnquiriesAnswered is not { } verdict ? says.NeedsJudgement("enquiries-to-judge")
        : verdict.Met ? says.Met("enquiries-answered") : says.NotMet("enquiries-unanswered", ("reason", verdict.Reason)));

    /// <summary>The project report was handed in with what the contract lists.</summary>
    public static readonly Rule<ComplaintFacts> ProjectReport = new("RG-6.2.1(e)", (facts, says) => facts.Review is not { } review ? says.NotApplicable("no-review")
        : review.ReportSubmitted is not { } verdict ? says.NeedsJudgement("report-to-judge")
        : verdict.Met ? says.Met("report-as-contracted") : says.NotMet("report-not-as-contracted", ("reason", verdict.Reason)));

    /// <summary>A case of substandard service is recorded, correction asked for, and it follows RG-6.1.3 and RG-6.1.4 .</summary>
    public static readonly Rule<ComplaintFacts> FollowUp = new("RG-6.2.2", (facts, says) =>
        facts.Kind != ComplaintKind.SubstandardService && Review.Of(facts).Outcome != FindingOutcome.NotMet ? says.NotApplicable("no-substandard-service")
        : facts.RecordedOn is not { } recorded ? says.NeedsJudgement("substandard-to-record")
        : facts.NoticeOn is not { } notice ? says.NeedsJudgement("correction-to-ask", ("recorded", recorded))
        : says.Met("correction-asked", ("recorded", recorded), ("notice", notice)));

    private static readonly ImmutableArray<Rule<ComplaintFacts>> Grounds = [Scope, Method, Progress, Enquiries, ProjectReport];

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<ComplaintFacts>> All = [Review, .. Grounds, FollowUp];
}
