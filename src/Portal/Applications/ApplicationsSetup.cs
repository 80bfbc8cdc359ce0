using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Applications.Import;
using CleanerProduction.Portal.Applications.Vet;

namespace CleanerProduction.Portal.Applications;

/// <summary>What applications are handled with.</summary>
public static class ApplicationsSetup
{
    /// <summary>Registers it.</summary>
    public static void AddApplications(this WebApplicationBuilder builder)
    {
        builder.AddApplying();
        builder.AddVetting();
        builder.Services.AddSingleton<ImportBook>();
        builder.Services.AddHostedService<Importing>();
    }
}
