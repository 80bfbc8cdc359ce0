using CleanerProduction.Portal.Notices.Calendars;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Notices.Inbox;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Notices.Mail;
using CleanerProduction.Portal.Notices.Messages;
using CleanerProduction.Portal.Notices.Reminders;
using CleanerProduction.Portal.Parts.Waiting;
using CleanerProduction.Portal.Platform;
using Quartz;

namespace CleanerProduction.Portal.Notices;

/// <summary>What carries news and decisions from one subject to another.</summary>
public static class NoticesSetup
{
    /// <summary>Every subject that carries decisions out is found by its interface.</summary>
    public static WebApplicationBuilder AddNotices(this WebApplicationBuilder builder)
    {
        foreach (var type in typeof(NoticesSetup).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ICarriesOut))))
            builder.Services.AddSingleton(typeof(ICarriesOut), type);
        builder.Services.AddSingleton<CarryingOut>();
        builder.Services.AddSingleton<Tabling>();
        builder.Services.AddSingleton<Issuing>();
        builder.Services.AddSingleton<LetterBook>();
        builder.Services.AddSingleton<CaseLetters>();
        builder.Services.AddTransient<PastLetters>();
        builder.Services.AddSingleton<InboxBook>();
        builder.Services.AddSingleton<IWaitingFor, DraftsWaiting>();
        builder.Services.AddSingleton<IWaitingFor, LettersWaiting>();
        builder.Services.AddSingleton<MessageBook>();
        builder.Services.AddSingleton<CalendarBook>();
        builder.Services.AddSingleton<Reminding>();
        builder.Services.AddSingleton<LabelReminding>();
        builder.Services.AddSingleton<IWaitingFor, MessagesWaiting>();
        builder.Services.Configure<MailSettings>(builder.Configuration.GetSection(MailSettings.Section));
        builder.Services.AddSingleton<IMail, MailPost>();
        builder.Services.AddSingleton<Delivering>();
        builder.Services.AddQuartz(jobs =>
        {
            jobs.Every<ReminderJob>(TimeSpan.FromHours(1));
            jobs.Every<MailJob>(TimeSpan.FromSeconds(30));
        });
        builder.AddQuartzHostedService();
        return builder;
    }
}
