using System.Collections.Immutable;
using CleanerProduction.Applications;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>FG 1.4, 2.6 and 3.6.1: who carries it out, no second grant, and who speaks for the applicant.</summary>
public static class Section14Providers
{
    /// <summary>Assessments and demonstrations are carried out by registered providers, provisional ones too.</summary>
    public static readonly Rule<EligibilityFacts> Registered = new("FG-1.4.1", (facts, says) =>
    {
        if (facts.Project is ProjectType.NewTechnology or ProjectType.Verification) return says.NotApplicable("project-of-another-kind");
        if (facts.Providers is not { } providers) return says.NeedsJudgement("provider-not-stated");
        if (providers.IsEmpty) return says.NotMet("provider-not-chosen");
        var missing = 0;
        foreach (var provider in providers)
            if (!provider.IsRegistered) missing++;
        return missing == 0 ? says.Met("providers-registered", ("count", providers.Length)) : says.NotMet("providers-not-registered", ("count", missing));
    });

    /// <summary>Normally at most five demonstration approvals for a factory in the five years to this application, the window's first day not counted .</summary>
    public static readonly Rule<EligibilityFacts> DemonstrationsAFactory = new("FG-2.3.2(b)", (facts, says) =>
    {
        if (!facts.Project.IsDemonstration()) return says.NotApplicable("no-demonstration");
        if (facts.Rules is not { } rules) return says.NotApplicable("no-limit-in-phase");
        if (facts.DemonstrationApprovals is not { } approvals) return says.NeedsJudgement("earlier-demonstrations-not-stated");
        var (limit, after) = (rules.DemonstrationsAFactory.Value, Dates.AddYears(facts.On, -rules.DemonstrationWindowYears.Value));
        var before = 0;
        foreach (var approval in approvals)
            if (approval > after && approval <= facts.On) before++;
        if (before < limit) return says.Met("demonstrations-within", ("before", before), ("limit", limit), ("after", after));
        return facts.SpecialReason is not { } reason ? says.NeedsJudgement("special-reason-needed", ("before", before), ("limit", limit), ("after", after))
            : reason.Met ? says.Met("special-reason-accepted", ("before", before), ("reason", reason.Reason))
            : says.NotMet("special-reason-refused", ("before", before), ("limit", limit), ("reason", reason.Reason));
    });

    /// <summary>Neither project nor equipment is paid for by another scheme of the Hong Kong Government.</summary>
    public static readonly Rule<EligibilityFacts> NoSecondGrant = new("FG-2.6.1", (facts, says) => facts.OtherGovernmentFunding switch
    {
        false => says.Met("no-second-grant"),
        true => says.NotMet("second-grant"),
        null => says.NeedsJudgement("second-grant-not-stated"),
    });

    /// <summary>At least two representatives.</summary>
    public static readonly Rule<EligibilityFacts> Representatives = new("FG-3.6.1", (facts, says) => Enough(facts.Rules?.Representatives.Value, facts.Representatives, says));

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<EligibilityFacts>> All = [Registered, DemonstrationsAFactory, NoSecondGrant, Representatives];

    /// <summary>Whether as many representatives are named as the phase asks for.</summary>
    internal static Finding Enough(int? needed, int? named, Says says) =>
        needed is not { } least ? says.NotApplicable("no-limit-in-phase")
        : named is not { } count ? says.NeedsJudgement("representatives-not-stated", ("needed", least))
        : count >= least ? says.Met("representatives-named", ("named", count), ("needed", least))
        : says.NotMet("representatives-too-few", ("named", count), ("needed", least));
}
