using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Registration;

/// <summary>RG 1: the round, what it funds and what the directory is for.</summary>
public static class Section1General
{
    /// <summary>The round runs to 30 June 2027, that day included.</summary>
    public static readonly Rule<ProjectOffer> RoundRuns = new("RG-1.1.1", (offer, says) =>
    {
        var period = offer.Phase.Period;
        return period.Range.Contains(offer.On)
            ? says.Met("round-runs", ("phase", offer.Phase.Name), ("on", offer.On), ("until", period.Until))
            : says.NotMet("round-not-running", ("phase", offer.Phase.Name), ("on", offer.On), ("from", period.From), ("until", period.Until));
    });

    /// <summary>Only new technology projects are funded, and a registered provider must carry them out unless a Hong Kong institution, alone or with Guangdong's, developed the technology.</summary>
    public static readonly Rule<ProjectOffer> FundedProject = new("RG-1.1.2", (offer, says) =>
    {
        if (!IsOffered(offer)) return says.NotMet("project-not-funded", ("phase", offer.Phase.Name));
        if (offer.RegisteredProvider == true) return says.Met("provider-registered");
        if (offer.Origin is TechnologyOrigin.HongKongInstitution or TechnologyOrigin.GuangdongAndHongKong)
            return offer.OriginConfirmed switch
            {
                null => says.NeedsJudgement("origin-to-confirm"),
                { Met: true } => says.Met("origin-exempt"),
                { Reason: var reason } => says.NotMet("origin-not-confirmed", ("reason", reason)),
            };
        return offer.RegisteredProvider is null ? says.NeedsJudgement("provider-not-stated")
            : offer.Origin is null ? says.NeedsJudgement("origin-not-stated")
            : says.NotMet("provider-needed");
    });

    /// <summary>The directory lists every registered provider, provisional ones too .</summary>
    public static readonly Rule<DirectoryEntry> Listed = new("RG-1.3.2", (entry, says) =>
        entry.IsRegistered
            ? entry.Shown ? says.Met("registered-and-listed") : says.NotMet("registered-not-listed")
            : entry.Shown ? says.NotMet("listed-not-registered") : says.NotApplicable("not-registered"));

    /// <summary>The rules about a project, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<ProjectOffer>> All = [RoundRuns, FundedProject];

    /// <summary>What they say of a project.</summary>
    public static ImmutableArray<Finding> Check(ProjectOffer offer) => All.Answer(offer);

    private static bool IsOffered(ProjectOffer offer)
    {
        foreach (var row in offer.Phase.Offers)
            if (row.Project == offer.Project) return true;
        return false;
    }
}
