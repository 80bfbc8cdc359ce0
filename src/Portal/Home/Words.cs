using CleanerProduction.Applications;

namespace CleanerProduction.Portal.Home;

/// <summary>Kinds of project as the front page calls them.</summary>
internal static class Words
{
    /// <summary>The kind's name in the reader's language.</summary>
    public static string Project(ProjectType project) => project switch
    {
        ProjectType.OnSiteAssessment => HomeText.OnSiteAssessment,
        ProjectType.Demonstration => HomeText.Demonstration,
        ProjectType.Demonstration1 => HomeText.Demonstration1,
        ProjectType.Demonstration2 => HomeText.Demonstration2,
        ProjectType.NewTechnology => HomeText.NewTechnology,
        _ => HomeText.Verification,
    };
}
