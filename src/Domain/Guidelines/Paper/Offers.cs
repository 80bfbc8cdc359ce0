using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Schemes;

namespace CleanerProduction.Guidelines.Paper;

/// <summary>PP 3, 12, 17, 18 and 22: what the first two phases funded, for whom, and who decided.</summary>
public static class Offers
{
    /// <summary>The first phase: assessments, demonstrations and verification.</summary>
    public static readonly Rule<PaperProject> FirstPhase = new("PP-3", Offered);

    /// <summary>The second phase: the same three, with higher ceilings.</summary>
    public static readonly Rule<PaperProject> SecondPhase = new("PP-12", Offered);

    /// <summary>Assessments: the fee is shared equally up to the ceiling; the factory pays the balance.</summary>
    public static readonly Rule<PaperProject> Assessment = new("PP-12(b)", (project, says) => Shared(project, says, ProjectType.OnSiteAssessment));

    /// <summary>Demonstrations: the cost is shared equally up to the ceiling; experience and results must be shared.</summary>
    public static readonly Rule<PaperProject> Demonstration = new("PP-12(c)", (project, says) =>
        project is { Project: ProjectType.Demonstration, SharesExperience: false } && OfferUnder(project, says.Clause) is not null
            ? says.NotMet("experience-not-shared")
            : Shared(project, says, ProjectType.Demonstration));

    /// <summary>Verification: free to the factory, for improvements it paid for itself, within the ceiling.</summary>
    public static readonly Rule<PaperProject> Verification = new("PP-12(d)", (project, says) =>
    {
        if (project.Project != ProjectType.Verification || OfferUnder(project, says.Clause) is not { Cap: { } cap }) return says.NotApplicable("other-project-or-phase");
        return project.SelfFinanced switch
        {
            null => says.NeedsJudgement("self-financed-not-stated"),
            false => says.NotMet("verification-of-funded"),
            true => project.Cost > cap ? says.NotMet("verification-above-cap", ("cost", project.Cost.Value), ("cap", cap)) : says.Met("verification-free", ("cap", cap)),
        };
    });

    /// <summary>Nine cities of the Pearl River Delta at first, all of Guangdong from the second phase on; Hong Kong always.</summary>
    public static readonly Rule<PaperProject> Area = new("PP-17", (project, says) => project.Place switch
    {
        null => says.NeedsJudgement("place-not-stated"),
        FactoryPlace.HongKong => says.Met("place-hong-kong"),
        FactoryPlace.Elsewhere => says.NotMet("place-elsewhere"),
        _ => project.Phase.Coverage?.Mainland.Value switch
        {
            MainlandArea.Guangdong => says.Met("place-guangdong"),
            MainlandArea.PearlRiverDeltaCities => project.City is not { } city ? says.NeedsJudgement("city-of-factory-not-stated")
                : city.PearlRiverDelta ? says.Met("city-covered", ("city", city.Name)) : says.NotMet("city-not-covered", ("city", city.Name), ("phase", project.Phase.Name)),
            _ => says.NeedsJudgement("area-not-known", ("phase", project.Phase.Name)),
        },
    });

    /// <summary>Hong Kong workshops with polluting processes: nothing at first, demonstrations from the second phase on.</summary>
    public static readonly Rule<PaperProject> Workshops = new("PP-18", (project, says) =>
    {
        if (project.Kind != FactoryKind.Workshop) return says.NotApplicable("no-workshop");
        if (project.Place is not null and not FactoryPlace.HongKong) return says.NotMet("workshop-outside-hong-kong");
        return project.Phase.Coverage?.Workshops?.Value switch
        {
            WorkshopFunding.Nothing => says.NotMet("workshop-not-funded", ("phase", project.Phase.Name)),
            WorkshopFunding.DemonstrationOnly => project.Project is not (ProjectType.Demonstration or ProjectType.Demonstration1 or ProjectType.Demonstration2)
                    ? says.NotMet("workshop-demonstration-only")
                : project.PollutingProcess switch
                {
                    null => says.NeedsJudgement("workshop-process-not-stated"),
                    true => says.Met("workshop-accepted"),
                    false => says.NotMet("workshop-without-polluting-process"),
                },
            _ => says.NeedsJudgement("workshop-not-known", ("phase", project.Phase.Name)),
        };
    });

    /// <summary>The committee's seats are those of the phase, one each; co-opted members have no vote .</summary>
    public static readonly Rule<Seating> Committee = new("PP-22", (seating, says) =>
    {
        if (seating.Phase.Seats.IsEmpty) return says.NotApplicable("committee-not-known", ("phase", seating.Phase.Name));
        var seats = 0;
        for (var i = 0; i < seating.Seats.Length; i++)
        {
            var seat = seating.Seats[i];
            for (var j = 0; j < i; j++)
                if (seating.Seats[j].Code == seat.Code) return says.NotMet("committee-seat-twice", ("seat", seat.Code));
            if (IsOf(seating.Phase, seat.Code)) seats++;
            else if (seat.Votes) return says.NotMet("co-opted-votes", ("seat", seat.Code));
        }
        return seats == seating.Phase.Seats.Length ? says.Met("committee-complete", ("seats", seats)) : says.NotMet("committee-not-complete", ("had", seats), ("needed", seating.Phase.Seats.Length));
    });

    /// <summary>The rules about a project, in the paper's order.</summary>
    public static readonly ImmutableArray<Rule<PaperProject>> All = [FirstPhase, SecondPhase, Assessment, Demonstration, Verification, Area, Workshops];

    /// <summary>What they say of a project.</summary>
    public static ImmutableArray<Finding> Check(PaperProject project) => All.Answer(project);

    private static Finding Offered(PaperProject project, Says says)
    {
        var phase = project.Phase;
        if (phase.Offered.Clause != says.Clause) return says.NotApplicable("other-phase");
        var offer = phase.OfferOf(project.Project, project.On);
        return offer.Ok ? says.Met("paper-project-offered", ("phase", phase.Name))
            : phase.Period.Range.Contains(project.On) ? says.NotMet("paper-project-not-offered", ("phase", phase.Name))
            : says.NotMet("paper-phase-not-running", ("phase", phase.Name), ("from", phase.Period.From), ("until", phase.Period.Until));
    }

    private static Offer? OfferUnder(PaperProject project, Clause clause)
    {
        var offer = project.Phase.OfferOf(project.Project, project.On);
        return offer.Ok && offer.Value.Source.Clause == clause ? offer.Value : null;
    }

    private static Finding Shared(PaperProject project, Says says, ProjectType kind)
    {
        if (project.Project != kind || OfferUnder(project, says.Clause) is not { Share: { } share, Cap: { } cap }) return says.NotApplicable("other-project-or-phase");
        if (project.Cost is not { } cost) return says.NeedsJudgement("paper-cost-not-stated", ("share", share), ("cap", cap));
        var grant = project.Phase.GrantFor(kind, cost, project.On);
        return !grant.Ok ? says.NotMet("paper-cost-missing")
            : grant.Value.Amount == cap && share.Of(cost) > cap
                ? says.Met("paper-cost-above-cap", ("cost", cost), ("grant", grant.Value.Amount), ("pays", grant.Value.ApplicantPays), ("cap", cap))
            : says.Met("paper-cost-shared", ("cost", cost), ("grant", grant.Value.Amount), ("pays", grant.Value.ApplicantPays), ("cap", cap));
    }

    private static bool IsOf(Phase phase, string code)
    {
        foreach (var seat in phase.Seats)
            if (seat.Code == code) return true;
        return false;
    }
}
