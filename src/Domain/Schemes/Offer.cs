using CleanerProduction.Applications;

namespace CleanerProduction.Schemes;

/// <summary>What a phase funds for one kind of project from a day on.</summary>
/// <param name="Project">The kind of project.</param>
/// <param name="ValidFrom">The first day, inclusive; null for the phase's own first day.</param>
/// <param name="Share">The largest share of the cost; null where the guides say nothing.</param>
/// <param name="Cap">The ceiling a project; null where the guides say nothing.</param>
/// <param name="CapHongKongTechnology">The ceiling for technology of Hong Kong, or joint; null where there is no other.</param>
/// <param name="FactoryPays">What the factory pays whatever the cost; null where it pays the balance.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Offer(ProjectType Project, DateOnly? ValidFrom, Share? Share, Hkd? Cap, Hkd? CapHongKongTechnology, Hkd? FactoryPays, Source Source);

/// <summary>The Mainland part of the area a phase covers, besides Hong Kong.</summary>
public enum MainlandArea
{
    /// <summary>The nine cities of the Pearl River Delta (PP-fn3).</summary>
    PearlRiverDeltaCities,
    /// <summary>All of Guangdong Province (PP-17).</summary>
    Guangdong,
}

/// <summary>What Hong Kong workshop-type enterprises may apply for.</summary>
public enum WorkshopFunding
{
    /// <summary>Nothing.</summary>
    Nothing,
    /// <summary>Demonstration projects only (PP-18, FG-1.1.3).</summary>
    DemonstrationOnly,
}

/// <summary>What becomes of factories outside the sectors with priority.</summary>
public enum OtherSectors
{
    /// <summary>They may apply too (FG-1.3.3).</summary>
    MayApply,
    /// <summary>They go to the committee one by one.</summary>
    CommitteeCaseByCase,
}

/// <summary>Which factories a phase covers.</summary>
/// <param name="Mainland">The Mainland part.</param>
/// <param name="Workshops">Hong Kong workshop-type enterprises; null where the guides say nothing.</param>
/// <param name="OtherSectors">Factories outside the sectors with priority; null where the guides say nothing.</param>
public sealed record Coverage(Figure<MainlandArea> Mainland, Figure<WorkshopFunding>? Workshops, Figure<OtherSectors>? OtherSectors);

/// <summary>What a target counts.</summary>
public enum TargetKind
{
    /// <summary>On-site assessments.</summary>
    OnSiteAssessments,
    /// <summary>Demonstration projects.</summary>
    Demonstrations,
    /// <summary>Demonstration projects a year.</summary>
    DemonstrationsAYear,
    /// <summary>Demonstration projects (I).</summary>
    [System.Text.Json.Serialization.JsonStringEnumMemberName("demonstrations-1")]
    Demonstrations1,
    /// <summary>Demonstration projects (II).</summary>
    [System.Text.Json.Serialization.JsonStringEnumMemberName("demonstrations-2")]
    Demonstrations2,
    /// <summary>Verifications.</summary>
    Verifications,
    /// <summary>Promotion activities.</summary>
    PromotionActivities,
    /// <summary>Enquiry hotlines.</summary>
    Hotlines,
    /// <summary>Full-time jobs.</summary>
    Jobs,
    /// <summary>Promotion events a funded body shares its experience at.</summary>
    EventsAFundedBody,
}

/// <summary>What a target is counted in.</summary>
public enum TargetUnit
{
    /// <summary>Factories .</summary>
    Factories,
    /// <summary>Projects.</summary>
    Projects,
    /// <summary>Activities.</summary>
    Activities,
    /// <summary>Anything else, one by one.</summary>
    Number,
}

/// <summary>A number a phase set out to reach. Soft: it is shown and never blocks (C-7).</summary>
/// <param name="Kind">What it counts.</param>
/// <param name="Unit">In what.</param>
/// <param name="From">The number, or the lower end of a range.</param>
/// <param name="To">The upper end, inclusive; null where it is no range.</param>
/// <param name="About">True where the guide says 'about'.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Target(TargetKind Kind, TargetUnit Unit, int From, int? To, bool About, Source Source);
