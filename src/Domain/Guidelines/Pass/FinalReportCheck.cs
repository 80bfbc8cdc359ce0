using System.Collections.Immutable;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.Guidelines.Pass;

/// <summary>What the form asks of a final report.</summary>
public static class FinalReportCheck
{
    /// <summary>The clauses, in the form's order.</summary>
    public static readonly ImmutableArray<Rule<FinalReport>> All = [.. Section1Details.All, .. Section2Results.All, .. Section3Evaluation.All];

    /// <summary>What they say.</summary>
    public static ImmutableArray<Finding> Of(FinalReport report) => All.Answer(report);

    /// <summary>Cases beside the edges, with figures of the report the form was read from.</summary>
    /// <param name="summaryWords">Words a summary may have.</param>
    public static IEnumerable<WorkedExample> Examples(int summaryWords)
    {
        FinalReport With(int target, int actual, int stated) => new(summaryWords) { Deliverables = [new("—", target, actual, stated)] };
        yield return Section1Details.Period.Example(new(summaryWords) { From = new(2017, 10, 1), Until = new(2019, 9, 30), Months = 24 }, Met);
        yield return Section1Details.Period.Example(new(summaryWords) { From = new(2017, 10, 1), Until = new(2019, 10, 1), Months = 24 }, NotMet);
        yield return Section2Results.Deliverables.Example(With(80, 63, 79), Met);
        yield return Section2Results.Deliverables.Example(With(80, 63, 78), NotMet);
        yield return Section2Results.Deliverables.Example(With(50, 21, 42), Met);
        yield return Section2Results.Trades.Example(new(summaryWords) { Channels = new(4, 4, 4, 4) }, Met);
        yield return Section2Results.Trades.Example(new(summaryWords) { Channels = new(4, 4, 5, 3) }, NotMet);
        yield return Section3Evaluation.Local.Example(new(summaryWords) { Participants = 84, LocalParticipants = 21, EligibleBeneficiaries = 21 }, Met);
        yield return Section3Evaluation.Local.Example(new(summaryWords) { Participants = 84, LocalParticipants = 21, EligibleBeneficiaries = 84 }, NotMet);
        yield return Section3Evaluation.Rating.Example(new(summaryWords) { Rating = 3.4m, BestRating = 4 }, Met);
    }
}
