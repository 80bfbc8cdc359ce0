using CleanerProduction.Applications;

namespace CleanerProduction.Portal.Applications.Apply;

/// <summary>Where questions go (FG-5.3.1).</summary>
public static class WhomToAsk
{
    /// <summary>The address for a kind of project.</summary>
    public static string Email(ProjectType type) => type == ProjectType.OnSiteAssessment ? "ap@cleanerproduction.hk" : "dp@cleanerproduction.hk";
}
