using System.Collections.Immutable;
using CleanerProduction.Labels;

namespace CleanerProduction.Guidelines.Label;

/// <summary>LG 4.3 and 4.4: the supply chain label, by 1 or 2, and the technology service label, by 1 and 2.</summary>
public static class Section43SupplyAndTechnology
{
    /// <summary>Referrals or labelled suppliers.</summary>
    public static readonly Rule<LabelFacts> SupplyChain = new("LG-4.3", (facts, says) => !Supply(facts) ? says.NotApplicable("other-label-or-renewal") : Chain(facts, says));

    /// <summary>Three Hong Kong-owned factories referred that got funding.</summary>
    public static readonly Rule<LabelFacts> Referrals = new("LG-4.3(1)", (facts, says) =>
        Supply(facts) ? Referred(facts, says).Beside(Bought(facts, says).Outcome) : says.NotApplicable("other-label-or-renewal"));

    /// <summary>Three labelled Hong Kong-owned factories bought from; no environmental record is asked.</summary>
    public static readonly Rule<LabelFacts> Suppliers = new("LG-4.3(2)", (facts, says) =>
        Supply(facts) ? Bought(facts, says).Beside(Referred(facts, says).Outcome) : says.NotApplicable("other-label-or-renewal"));

    /// <summary>Funded projects and no complaint.</summary>
    public static readonly Rule<LabelFacts> TechnologyService = new("LG-4.4", (facts, says) => !Service(facts) ? says.NotApplicable("other-label-or-renewal")
        : Both(says, Projects!.Of(facts).Outcome, NoComplaint!.Of(facts).Outcome));

    /// <summary>Five funded projects approved and begun, from the programme's beginning to the first application.</summary>
    public static readonly Rule<LabelFacts> Projects = new("LG-4.4(1)", (facts, says) => !Service(facts) ? says.NotApplicable("other-label-or-renewal")
        : facts.FundedProjects is not { } had ? says.NeedsJudgement("projects-not-stated", ("needed", facts.Round.FundedProjects.Value))
        : had >= facts.Round.FundedProjects.Value ? says.Met("projects-enough", ("had", had), ("needed", facts.Round.FundedProjects.Value))
        : says.NotMet("projects-too-few", ("had", had), ("needed", facts.Round.FundedProjects.Value)));

    /// <summary>No complaint found established and no report of substandard service, ever.</summary>
    public static readonly Rule<LabelFacts> NoComplaint = new("LG-4.4(2)", (facts, says) => Service(facts) ? Blameless(facts, says) : says.NotApplicable("other-label-or-renewal"));

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<LabelFacts>> All = [SupplyChain, Referrals, Suppliers, TechnologyService, Projects, NoComplaint];

    internal static Finding Chain(LabelFacts facts, Says says)
    {
        var referred = Referred(facts, says).Outcome;
        return Ways.Or(referred, Bought(facts, says).Outcome) switch
        {
            FindingOutcome.Met => referred == FindingOutcome.Met ? says.Met("supply-by-referrals") : says.Met("supply-by-suppliers"),
            FindingOutcome.NotMet => says.NotMet("supply-no-way"),
            _ => says.NeedsJudgement("supply-open"),
        };
    }

    internal static Finding Referred(LabelFacts facts, Says says)
    {
        var needed = facts.Round.Referrals.Value;
        return facts.ReferralsSucceeded is not { } had ? says.NeedsJudgement("referrals-not-stated", ("needed", needed))
            : had >= needed ? says.Met("referrals-enough", ("had", had), ("needed", needed)) : says.NotMet("referrals-too-few", ("had", had), ("needed", needed));
    }

    internal static Finding Bought(LabelFacts facts, Says says)
    {
        var needed = facts.Round.LabelledSuppliers.Value;
        if (facts.LabelledSuppliers is not { } suppliers) return says.NeedsJudgement("suppliers-not-stated", ("needed", needed));
        var had = 0;
        for (var i = 0; i < suppliers.Length; i++)
            if (!string.IsNullOrWhiteSpace(suppliers[i].Factory) && IsFirst(suppliers, i)) had++;
        return had >= needed ? says.Met("suppliers-enough", ("had", had), ("needed", needed)) : says.NotMet("suppliers-too-few", ("had", had), ("needed", needed));
    }

    internal static Finding Blameless(LabelFacts facts, Says says) =>
        facts.SubstantiatedComplaints > 0 ? says.NotMet("complaints-established", ("had", facts.SubstantiatedComplaints.Value))
        : facts.SubstandardReports > 0 ? says.NotMet("substandard-reports", ("had", facts.SubstandardReports.Value))
        : facts is { SubstantiatedComplaints: not null, SubstandardReports: not null } ? says.Met("no-complaint-no-report")
        : says.NeedsJudgement("complaints-not-stated");

    internal static Finding Both(Says says, FindingOutcome projects, FindingOutcome blameless) => Ways.And(projects, blameless) switch
    {
        FindingOutcome.Met => says.Met("service-criteria-met"),
        FindingOutcome.NotMet => says.NotMet("service-criteria-not-met"),
        _ => says.NeedsJudgement("service-criteria-open"),
    };

    private static bool IsFirst(ImmutableArray<LabelledSupplier> suppliers, int index)
    {
        for (var i = 0; i < index; i++)
            if (suppliers[i].Factory is { } earlier && earlier.AsSpan().Trim().Equals(suppliers[index].Factory.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    private static bool Supply(LabelFacts facts) => facts is { Label: LabelKind.SupplyChain, Renewal: false };

    private static bool Service(LabelFacts facts) => facts is { Label: LabelKind.TechnologyService, Renewal: false };
}
