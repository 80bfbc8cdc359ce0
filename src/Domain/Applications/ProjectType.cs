using System.Text.Json.Serialization;

namespace CleanerProduction.Applications;

/// <summary>The kinds of project the programme has funded; which are offered depends on the phase.</summary>
public enum ProjectType
{
    /// <summary>On-site assessment (FG-G7).</summary>
    OnSiteAssessment,
    /// <summary>Demonstration project of the phases before there were two kinds (PP-12(c)).</summary>
    Demonstration,
    /// <summary>Demonstration project (I): proven technology (FG-G2).</summary>
    [JsonStringEnumMemberName("demonstration-1")]
    Demonstration1,
    /// <summary>Demonstration project (II): innovative technology (FG-G2).</summary>
    [JsonStringEnumMemberName("demonstration-2")]
    Demonstration2,
    /// <summary>Cleaner production new technology project (RG-1.1.2).</summary>
    NewTechnology,
    /// <summary>Third-party verification of improvements made at the factory's own cost (PP-12(d)).</summary>
    Verification,
}
