using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Labels.Award;
using CleanerProduction.Portal.Labels.Check;
using CleanerProduction.Portal.Labels.Enter;
using CleanerProduction.Portal.Labels.Find;
using CleanerProduction.Portal.Labels.Hold;
using CleanerProduction.Portal.Labels.Letters;
using CleanerProduction.Portal.Labels.Nominate;
using CleanerProduction.Portal.Labels.Rounds;
using CleanerProduction.Portal.Labels.Verify;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Charts;
using CleanerProduction.Portal.Parts.Waiting;
using CleanerProduction.Portal.Platform;
using Quartz;

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
        builder.Services.AddSingleton<EntryBook>();
        builder.Services.AddSingleton<Beginning>();
        builder.Services.AddSingleton<PageSaving>();
        builder.Services.AddSingleton<Entering>();
        builder.Services.AddSingleton<CleanerProduction.Portal.Parts.Waiting.IWaitingFor, EntriesWaiting>();
        builder.Services.AddSingleton<RoundKeeping>();
        builder.Services.AddSingleton<RoundStories>();

        // Check
        builder.Services.AddSingleton<LabelFactsBook>();
        builder.Services.AddSingleton<Checking>();
        builder.Services.AddSingleton<Posting>();
        builder.Services.AddSingleton<LapseTimer>();
        builder.Services.AddSingleton<CheckBook>();
        builder.Services.AddSingleton<SiteVerifying>();
        builder.Services.AddSingleton<Nominating>();
        builder.Services.AddSingleton<IWaitingFor, ChecksWaiting>();
        builder.Services.AddQuartz(jobs => jobs.Every<LapseJob>(TimeSpan.FromHours(1)));

        // Judge
        builder.Services.AddSingleton<JudgingBook>();
        builder.Services.AddSingleton<IPanelCriteria, PanelCriteria>();
        builder.Services.AddSingleton<Judge.OwnDesks>();
        builder.Services.AddSingleton<Judge.Scoring>();
        builder.Services.AddSingleton<Judge.Assigning>();
        builder.Services.AddSingleton<Judge.Listing>();

        // Award
        builder.Services.AddSingleton<HolderBook>();
        builder.Services.AddSingleton(new DashboardPanel(DashboardPlace.Labels, typeof(LabelsByYearPanel), "labels"));
        builder.Services.AddSingleton<ILabelRegister>(services => services.GetRequiredService<HolderBook>());
        builder.Services.AddSingleton<ProposedBook>();
        builder.Services.AddSingleton<HeldLabels>();
        builder.Services.AddSingleton<AwardLetters>();
        builder.Services.AddSingleton<Releasing>();
        builder.Services.AddSingleton<Objecting>();
        builder.Services.AddSingleton<Rechecking>();
        builder.Services.AddSingleton<Revoking>();
        builder.Services.AddSingleton<CertificatePress>();
        builder.Services.AddSingleton<CertificatePrinting>();
        builder.Services.AddQuartz(jobs => jobs.Every<CertificatePrintingJob>(TimeSpan.FromSeconds(20)));
    }

    /// <summary>Maps what is no page.</summary>
    public static void MapLabels(this WebApplication app)
    {
        app.MapLabelEntries();
        app.MapHolding();
    }
}
