using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Providers;
using CleanerProduction.Schemes;

namespace CleanerProduction.Guidelines.Registration;

/// <summary>Who developed the technology a project adopts (RG-1.1.2).</summary>
public enum TechnologyOrigin
{
    /// <summary>A Hong Kong institution.</summary>
    HongKongInstitution,
    /// <summary>Institutions of Guangdong and Hong Kong jointly.</summary>
    GuangdongAndHongKong,
    /// <summary>An institution of Guangdong alone.</summary>
    GuangdongInstitution,
    /// <summary>Anybody else.</summary>
    Elsewhere,
}

/// <summary>A project somebody would like funded, and who is to carry it out.</summary>
/// <param name="Phase">The phase whose guide is asked.</param>
/// <param name="On">The day of application, Hong Kong time.</param>
/// <param name="Project">The kind of project.</param>
/// <param name="RegisteredProvider">Whether a registered provider carries it out; null where not stated.</param>
/// <param name="Origin">Where the technology comes from; null where not stated.</param>
/// <param name="OriginConfirmed">What the Secretariat found on the proof of origin; null before.</param>
public sealed record ProjectOffer(
    Phase Phase, DateOnly On, ProjectType Project, bool? RegisteredProvider = null, TechnologyOrigin? Origin = null, Judgement? OriginConfirmed = null);

/// <summary>What a provider is engaged for (RG-2.2.1).</summary>
public enum ProjectWork
{
    /// <summary>Consultancy.</summary>
    Consultancy,
    /// <summary>Consultancy with engineering: equipment or systems are installed or the process improved.</summary>
    ConsultancyAndEngineering,
}

/// <summary>A provider about to be engaged for a project.</summary>
/// <param name="Work">What for.</param>
/// <param name="Registered">The categories it is registered in.</param>
/// <param name="CodeOnFile">Whether its code of conduct is on file; null where not stated.</param>
public sealed record Engagement(ProjectWork Work, ImmutableArray<ProviderCategory> Registered, bool? CodeOnFile);
