using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Benefits;
using CleanerProduction.Portal.Platform;
using CleanerProduction.Portal.Programme.Dashboard;
using CleanerProduction.Portal.Programme.Events;
using CleanerProduction.Portal.Programme.Keep;
using CleanerProduction.Portal.Programme.Reports;
using CleanerProduction.Portal.Programme.Results;
using CleanerProduction.Portal.Programme.Verification;
using Quartz;

namespace CleanerProduction.Portal.Programme;

/// <summary>What keeps the programme's parameters, and what factories learn from: results, events.</summary>
public static class ProgrammeSetup
{
    /// <summary>Registers it.</summary>
    public static WebApplicationBuilder AddProgramme(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PuttingInForce>();
        builder.Services.AddSingleton<EnergyFactors>();
        builder.Services.AddSingleton<TallyBook>();
        builder.Services.AddSingleton<OfficeFiguresBook>();
        builder.Services.AddSingleton<OfficeViews>();
        builder.AddPrintedFigures();
        builder.Services.AddSingleton<ReportBook>();
        builder.Services.AddSingleton<FormBook>();
        builder.Services.AddSingleton<ReportPress>();
        builder.Services.AddSingleton<ReportDesk>();
        builder.Services.AddHostedService<NewestParameters>();

        // Results
        builder.Services.AddSingleton<ResultBook>();
        builder.Services.AddSingleton<Publishing>();
        builder.Services.AddSingleton<VerificationDesk>();

        // Events
        builder.Services.AddSingleton<EventBook>();
        builder.Services.AddSingleton<OfficeBook>();
        builder.Services.AddSingleton<EventDesk>();
        builder.Services.AddSingleton<SigningUp>();
        builder.Services.AddSingleton<EventMaterials>();
        builder.Services.AddSingleton<EventMail>();
        builder.Services.AddQuartz(jobs => jobs.Every<EventMailJob>(TimeSpan.FromSeconds(30)));
        return builder;
    }

    /// <summary>Maps what is no page.</summary>
    public static void MapProgramme(this WebApplication app)
    {
        app.MapDashboard();
        app.MapPrintedFigures();
        app.MapOfficeFigures();
        app.MapEvents();
        app.MapEventMaterials();
        app.MapReports();
    }
}
