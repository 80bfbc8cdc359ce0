using CleanerProduction.Portal.Parts.Waiting;
using CleanerProduction.Portal.Projects.Agree;
using CleanerProduction.Portal.Projects.Letters;
using CleanerProduction.Portal.Projects.Pay;
using CleanerProduction.Portal.Projects.Procure;
using CleanerProduction.Portal.Projects.Report;
using CleanerProduction.Portal.Projects.Run;

namespace CleanerProduction.Portal.Projects;

/// <summary>Funded projects: from the agreement to the accepted report.</summary>
public static class ProjectsSetup
{
    /// <summary>Registers the subject.</summary>
    public static void AddProjects(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ProjectBook>();
        builder.Services.AddSingleton<ProjectDesk>();
        builder.Services.AddSingleton<IWaitingFor, ProjectsWaiting>();
        builder.Services.AddSingleton<Agreements>();
        builder.Services.AddSingleton<AgreementPress>();
        builder.Services.AddScoped<ISigns, SignsHere>();
        builder.Services.AddSingleton<Events>();
        builder.Services.AddSingleton<Changes>();
        builder.Services.AddSingleton<ChangeLetters>();
        builder.Services.AddSingleton<ChangePost>();
        builder.Services.AddSingleton<Purchases>();
        builder.Services.AddSingleton<Reports>();
    }

    /// <summary>Maps the agreement on paper and the bank's file.</summary>
    public static void MapProjects(this WebApplication app)
    {
        app.MapAgreements();
        app.MapPayments();
    }
}
