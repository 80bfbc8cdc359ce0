using System.Collections.Immutable;
using CleanerProduction.Providers;

namespace CleanerProduction.Guidelines.Registration;

/// <summary>RG 3.1 and 3.2: categories and the criteria of each.</summary>
public static class Section3Criteria
{
    /// <summary>One category or both.</summary>
    public static readonly Rule<RegistrationFacts> Categories = new("RG-3.1.3", (facts, says) =>
    {
        var (first, second) = (facts.Categories.Contains(ProviderCategory.Category1), facts.Categories.Contains(ProviderCategory.Category2));
        return first && second ? says.Met("both-categories")
            : first || second ? says.Met("one-category", ("category", first ? 1 : 2))
            : says.NotMet("no-category");
    });

    /// <summary>Registrations that stand remain valid; the criteria are for new applications.</summary>
    public static readonly Rule<RegistrationFacts> ExistingRegistrations = new("RG-3.2.1", (facts, says) =>
    {
        if (facts.RegisteredAlready.IsEmpty) return says.NotApplicable("new-application");
        foreach (var category in facts.Categories)
            if (facts.AsksFor(category)) return says.Met("registration-stays-another-asked", ("category", (int)category));
        return says.Met("registration-stays");
    });

    /// <summary>Every category applied for meets its own criterion .</summary>
    public static readonly Rule<RegistrationFacts> Criteria = new("RG-3.2.2", (facts, says) => Whole(facts) switch
    {
        FindingOutcome.Met => says.Met("criteria-met"),
        FindingOutcome.NotMet => says.NotMet("criteria-not-met"),
        FindingOutcome.NotApplicable => says.NotApplicable("criteria-not-asked"),
        _ => says.NeedsJudgement("criteria-open"),
    });

    /// <summary>Category 1: three members of staff, each with two years of relevant consultancy .</summary>
    public static readonly Rule<RegistrationFacts> Category1Staff = new("RG-3.2.2(a)", (facts, says) =>
    {
        if (!facts.AsksFor(ProviderCategory.Category1)) return says.NotApplicable("category-1-not-asked");
        if (facts.Staff is not { } staff) return says.NeedsJudgement("staff-not-stated");
        var (needed, years) = (facts.Rules.Category1Staff.Value, facts.Rules.Category1Years.Value);
        var (enough, open) = (0, 0);
        foreach (var member in staff)
            if (member.YearsRelevant is null) open++;
            else if (member.YearsRelevant >= years) enough++;
        return enough >= needed ? says.Met("staff-enough", ("had", enough), ("needed", needed), ("years", years))
            : enough + open >= needed ? says.NeedsJudgement("staff-years-not-stated", ("had", enough), ("needed", needed), ("years", years), ("open", open))
            : says.NotMet("staff-too-few", ("had", enough), ("needed", needed), ("years", years));
    });

    /// <summary>Category 2: two years of engineering projects and three of them completed.</summary>
    public static readonly Rule<RegistrationFacts> Category2Projects = new("RG-3.2.2(b)", (facts, says) =>
    {
        if (!facts.AsksFor(ProviderCategory.Category2)) return says.NotApplicable("category-2-not-asked");
        var (years, projects) = (facts.Rules.Category2Years.Value, facts.Rules.Category2Projects.Value);
        var (hadYears, hadProjects) = (facts.Engineering?.YearsRelevant, facts.Engineering?.CompletedProjects);
        if (hadYears < years) return says.NotMet("engineering-years-too-few", ("had", hadYears.Value), ("needed", years));
        if (hadProjects < projects) return says.NotMet("engineering-projects-too-few", ("had", hadProjects.Value), ("needed", projects));
        return hadYears is { } y && hadProjects is { } p
            ? says.Met("engineering-enough", ("years", y), ("projects", p), ("neededYears", years), ("neededProjects", projects))
            : says.NeedsJudgement("engineering-not-stated", ("neededYears", years), ("neededProjects", projects));
    });

    /// <summary>After a cancellation for quality the committee's opinion comes first; after any other the way is free.</summary>
    public static readonly Rule<RegistrationFacts> Reapplication = new("RG-3.3.4", (facts, says) => facts.LastCancellation switch
    {
        null => says.NeedsJudgement("last-cancellation-not-stated"),
        LastCancellation.None => says.NotApplicable("never-cancelled"),
        LastCancellation.NotCompleted => says.Met("reapplication-free"),
        _ => facts.CommitteeOpinionRecorded == true ? says.Met("committee-opinion-recorded") : says.NeedsJudgement("committee-opinion-first"),
    });

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<RegistrationFacts>> All = [Categories, ExistingRegistrations, Criteria, Category1Staff, Category2Projects, Reapplication];

    /// <summary>What the criterion of a category says.</summary>
    public static FindingOutcome Of(RegistrationFacts facts, ProviderCategory category) =>
        (category == ProviderCategory.Category1 ? Category1Staff : Category2Projects).Of(facts).Outcome;

    /// <summary>What the criteria of the categories applied for come to; not applicable where none is.</summary>
    internal static FindingOutcome Whole(RegistrationFacts facts)
    {
        var (one, two) = (Of(facts, ProviderCategory.Category1), Of(facts, ProviderCategory.Category2));
        return one == FindingOutcome.NotMet || two == FindingOutcome.NotMet ? FindingOutcome.NotMet
            : one == FindingOutcome.NeedsJudgement || two == FindingOutcome.NeedsJudgement ? FindingOutcome.NeedsJudgement
            : one == FindingOutcome.Met || two == FindingOutcome.Met ? FindingOutcome.Met
            : FindingOutcome.NotApplicable;
    }
}
