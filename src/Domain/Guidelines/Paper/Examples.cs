using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Schemes;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.Guidelines.Paper;

/// <summary>Cases beside the edges of the paper, answered live.</summary>
public static class Examples
{
    /// <summary>All of them, in the paper's order, by the rows of the first two phases and a city outside the Pearl River Delta.</summary>
    public static IEnumerable<WorkedExample> All(Phase first, Phase second, City outside)
    {
        PaperProject In(Phase phase, ProjectType project, decimal cost = 0) => new(phase, phase.Period.From, project, Hkd.Of(cost), FactoryPlace.Guangdong, outside);
        yield return Offers.SecondPhase.Example(In(second, ProjectType.Verification), Met);
        yield return Offers.SecondPhase.Example(In(second, ProjectType.NewTechnology), NotMet);
        yield return Offers.Assessment.Example(In(second, ProjectType.OnSiteAssessment, 50_000), Met);
        yield return Offers.Assessment.Example(In(second, ProjectType.OnSiteAssessment, 60_000), Met);
        yield return Offers.Demonstration.Example(In(second, ProjectType.Demonstration, 600_000), Met);
        yield return Offers.Demonstration.Example(In(second, ProjectType.Demonstration, 700_000), Met);
        yield return Offers.Verification.Example(In(second, ProjectType.Verification) with { SelfFinanced = true }, Met);
        yield return Offers.Verification.Example(In(second, ProjectType.Verification) with { SelfFinanced = false }, NotMet);
        yield return Offers.Area.Example(In(first, ProjectType.Demonstration), NotMet);
        yield return Offers.Area.Example(In(second, ProjectType.Demonstration), Met);
        var workshop = In(second, ProjectType.Demonstration) with { Kind = FactoryKind.Workshop, Place = FactoryPlace.HongKong, PollutingProcess = true };
        yield return Offers.Workshops.Example(workshop with { Phase = first, On = first.Period.From }, NotMet);
        yield return Offers.Workshops.Example(workshop, Met);
        yield return Offers.Workshops.Example(workshop with { Project = ProjectType.OnSiteAssessment }, NotMet);
    }
}
