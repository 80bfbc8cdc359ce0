using System.Collections.Immutable;
using CleanerProduction.Providers;

namespace CleanerProduction.Guidelines.Registration;

/// <summary>RG 2.2: in which capacity a provider takes part.</summary>
public static class Section2TakingPart
{
    /// <summary>Consultancy for a new technology project: a provider registered in either category.</summary>
    public static readonly Rule<Engagement> Consultancy = new("RG-2.2.1(a)", (engagement, says) =>
        engagement.Registered.IsEmpty ? says.NotMet("capacity-none") : says.Met("capacity-consultancy"));

    /// <summary>Consultancy with engineering, such as installing equipment: a provider registered in category 2.</summary>
    public static readonly Rule<Engagement> Engineering = new("RG-2.2.1(b)", (engagement, says) =>
        engagement.Work != ProjectWork.ConsultancyAndEngineering ? says.NotApplicable("no-engineering")
        : engagement.Registered.Contains(ProviderCategory.Category2) ? says.Met("capacity-engineering")
        : says.NotMet("capacity-category-2-needed"));

    /// <summary>The rules about an engagement, the code of conduct (RG-7.1) with them.</summary>
    public static readonly ImmutableArray<Rule<Engagement>> All = [Consultancy, Engineering, Section7Conduct.CodeBeforeEngagement];

    /// <summary>What they say of an engagement.</summary>
    public static ImmutableArray<Finding> Check(Engagement engagement) => All.Answer(engagement);
}
