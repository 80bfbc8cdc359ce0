using CleanerProduction.Portal.Complaints.Answer;
using CleanerProduction.Portal.Complaints.Handle;
using CleanerProduction.Portal.Complaints.Letters;
using CleanerProduction.Portal.Complaints.Lodge;
using CleanerProduction.Portal.Complaints.Read;
using CleanerProduction.Portal.Parts.Waiting;
using CleanerProduction.Portal.Platform;
using Quartz;

namespace CleanerProduction.Portal.Complaints;

/// <summary>Complaints about providers and cases of substandard service: from the receipt to the committee's decision carried out (RG-6).</summary>
public static class ComplaintsSetup
{
    /// <summary>Registers the subject.</summary>
    public static void AddComplaints(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ComplaintDesk>();
        builder.Services.AddSingleton<ComplaintBook>();
        builder.Services.AddSingleton<ComplaintLetters>();
        builder.Services.AddSingleton<LodgingDesk>();
        builder.Services.AddSingleton<Investigations>();
        builder.Services.AddSingleton<Followings>();
        builder.Services.AddSingleton<Proposals>();
        builder.Services.AddSingleton<Answers>();
        builder.Services.AddSingleton<ComplaintPost>();
        builder.Services.AddSingleton<ComplaintTimer>();
        builder.Services.AddSingleton<IWaitingFor, ComplaintsWaiting>();
        builder.Services.AddQuartz(jobs => jobs.Every<ComplaintTimerJob>(TimeSpan.FromHours(1)));
    }
}
