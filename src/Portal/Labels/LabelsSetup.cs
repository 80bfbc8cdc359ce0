using CleanerProduction.Portal.Data.Labels;

namespace CleanerProduction.Portal.Labels;

/// <summary>Labels of the recognition scheme: from the round's dates to the certificates (LG).</summary>
public static class LabelsSetup
{
    /// <summary>Registers the subject.</summary>
    public static void AddLabels(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RoundBook>();
        builder.Services.AddSingleton<RoundDesk>();
        builder.Services.AddSingleton<LabelDesk>();

        // Enter

        // Check

        // Judge

        // Award
    }
}
