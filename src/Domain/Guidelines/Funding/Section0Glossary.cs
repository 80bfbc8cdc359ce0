using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Providers;
using CleanerProduction.Schemes;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>FG, glossary: the definitions that can be tested.</summary>
public static class Section0Glossary
{
    /// <summary>Since there are two kinds of demonstration project, an application names one.</summary>
    public static readonly Rule<EligibilityFacts> DemonstrationKinds = new("FG-G2", (facts, says) =>
        !facts.Project.IsDemonstration() ? says.NotApplicable("no-demonstration")
        : facts.Phase is null || facts.Project != ProjectType.Demonstration ? says.Met("demonstration-kind-named")
        : facts.Phase.OfferOf(ProjectType.Demonstration1, facts.On).Ok ? says.NotMet("demonstration-kind-needed")
        : says.NotApplicable("one-kind-of-demonstration"));

    /// <summary>An assessment needs category 1; advice on a demonstration category 1, installation category 2.</summary>
    public static readonly Rule<EligibilityFacts> Categories = new("FG-G4", (facts, says) => CategoryFits(facts.Project, facts.Providers, says));

    /// <summary>The other side of a venture is an enterprise of the Mainland; Hong Kong, Macao and Taiwan are not meant.</summary>
    public static readonly Rule<EligibilityFacts> Mainland = new("FG-G6", (facts, says) =>
        facts.Relation != FactoryRelation.JointVenture ? says.NotApplicable("no-venture")
        : facts.OtherPartyOfTheMainland == false ? says.NotMet("partner-not-of-the-mainland")
        : says.Met("partner-of-the-mainland"));

    /// <summary>Four kinds of contract, no other.</summary>
    public static readonly Rule<EligibilityFacts> ProcessingContracts = new("FG-G9", (facts, says) =>
        facts.Relation != FactoryRelation.ProcessingContract ? says.NotApplicable("no-processing-contract")
        : facts.Contract == ProcessingContract.Other ? says.NotMet("contract-of-another-kind")
        : says.Met("contract-of-the-four"));

    /// <summary>Those about who applies, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<EligibilityFacts>> All = [DemonstrationKinds, Categories, Mainland, ProcessingContracts];

    /// <summary>The Council itself evaluates what was demonstrated; nobody else may.</summary>
    public static readonly Rule<EvaluationFacts> Evaluator = new("FG-G5", (facts, says) => says.Present(facts.ByTheCouncil, "evaluated-by-the-council"));

    /// <summary>The committee's votes are those of the phase's seats; the Secretariat has none where the phase gives it no seat.</summary>
    public static readonly Rule<CommitteeFacts> Committee = new("FG-G8", (facts, says) =>
    {
        if (facts.Phase.Seats.IsEmpty) return says.NeedsJudgement("seats-not-known", ("phase", facts.Phase.Name));
        var seats = 0;
        foreach (var seat in facts.Phase.Seats)
            if (seat.Votes) seats++;
        foreach (var code in facts.Voting)
            if (Seat(facts.Phase, code) is not { Votes: true }) return says.NotMet("vote-without-seat", ("seat", code), ("seats", seats));
        return says.Met("votes-of-the-seats", ("voting", facts.Voting.Length), ("seats", seats));
    });

    /// <summary>Whether the providers chosen have the categories their work asks for.</summary>
    internal static Finding CategoryFits(ProjectType project, ImmutableArray<ChosenProvider>? chosen, Says says)
    {
        if (!project.IsDemonstration() && project != ProjectType.OnSiteAssessment) return says.NotApplicable("project-of-another-kind");
        if (chosen is not { } providers) return says.NeedsJudgement("provider-not-stated");
        if (providers.IsEmpty) return says.NotMet("provider-not-chosen");
        var first = false;
        foreach (var provider in providers)
        {
            first |= provider.Category == ProviderCategory.Category1;
            if (provider is { Work: ProviderWork.Installation, Category: ProviderCategory.Category1 } && !Has(providers, ProviderCategory.Category2)) return says.NotMet("installation-needs-category-2");
            if (provider is { Work: ProviderWork.Assessment or ProviderWork.Consultancy, Category: ProviderCategory.Category2 } && !Has(providers, ProviderCategory.Category1))
                return says.NotMet("advice-needs-category-1");
        }
        return project != ProjectType.OnSiteAssessment ? says.Met("category-fits")
            : first ? says.Met("category-fits") : says.NotMet("assessment-needs-category-1");
    }

    private static bool Has(ImmutableArray<ChosenProvider> providers, ProviderCategory category)
    {
        foreach (var provider in providers)
            if (provider.Category == category) return true;
        return false;
    }

    private static CommitteeSeat? Seat(Phase phase, string code)
    {
        foreach (var seat in phase.Seats)
            if (seat.Code == code) return seat;
        return null;
    }
}
