using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Notices.Inbox;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Waiting;

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
        builder.Services.AddTransient<PastLetters>();
        builder.Services.AddSingleton<InboxBook>();
        builder.Services.AddSingleton<IWaitingFor, DraftsWaiting>();
        builder.Services.AddSingleton<IWaitingFor, LettersWaiting>();
        return builder;
    }
}
