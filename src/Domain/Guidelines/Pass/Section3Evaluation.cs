using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Pass;

/// <summary>PR 3 and 4: the grantee's evaluation, and who wrote the report.</summary>
public static class Section3Evaluation
{
    /// <summary>Eligible beneficiaries are among those who took part.</summary>
    public static readonly Rule<FinalReport> Participants = new("PR-3.1", (report, says) =>
        report is not { Participants: { } all, EligibleBeneficiaries: { } eligible } ? says.NeedsJudgement("participants-not-stated")
        : eligible <= all ? says.Met("participants-agree", ("eligible", eligible), ("all", all)) : says.NotMet("more-eligible-than-participants", ("eligible", eligible), ("all", all)));

    /// <summary>Of a seminar's participants, those from Hong Kong alone are eligible beneficiaries .</summary>
    public static readonly Rule<FinalReport> Local = new("PR-3.1(iii)", (report, says) =>
        report is not { LocalParticipants: { } local, EligibleBeneficiaries: { } eligible } ? says.NeedsJudgement("local-not-stated")
        : eligible == local ? says.Met("eligible-are-local", ("eligible", eligible)) : says.NotMet("eligible-not-local", ("eligible", eligible), ("local", local)));

    /// <summary>The rating lies on its scale.</summary>
    public static readonly Rule<FinalReport> Rating = new("PR-3.2", (report, says) =>
        report is not { Rating: { } rating, BestRating: { } best } ? says.NeedsJudgement("rating-not-stated")
        : rating >= 0 && rating <= best ? says.Met("rating-on-scale", ("rating", rating), ("best", best)) : says.NotMet("rating-off-scale", ("rating", rating), ("best", best)));

    /// <summary>Any number of objectives; others need words.</summary>
    public static readonly Rule<FinalReport> Objectives = new("PR-3.4", (report, says) =>
        !report.OtherObjectives ? says.Met("objectives-listed")
        : string.IsNullOrWhiteSpace(report.OtherObjectivesText) ? says.NotMet("other-objectives-without-text") : says.Met("other-objectives-told"));

    /// <summary>How the objectives were reached is told.</summary>
    public static readonly Rule<FinalReport> Elaboration = new("PR-3.4(e)", (report, says) =>
        string.IsNullOrWhiteSpace(report.Elaboration) ? says.NotMet("elaboration-missing") : says.Met("elaboration-given"));

    /// <summary>What was achieved overall is told.</summary>
    public static readonly Rule<FinalReport> Achievements = new("PR-3.5", (report, says) =>
        string.IsNullOrWhiteSpace(report.Achievements) ? says.NotMet("achievements-missing") : says.Met("achievements-told"));

    /// <summary>The grantee wrote the report.</summary>
    public static readonly Rule<FinalReport> Author = new("PR-4", (report, says) => report.PreparedByGrantee switch
    {
        null => says.NeedsJudgement("author-not-stated"),
        true => says.Met("author-is-grantee"),
        false => says.NotMet("author-is-not-grantee"),
    });

    /// <summary>All of them, in the form's order.</summary>
    public static readonly ImmutableArray<Rule<FinalReport>> All = [Participants, Local, Rating, Objectives, Elaboration, Achievements, Author];
}
