using CleanerProduction.Portal.Parts.Waiting;
using CleanerProduction.Portal.Platform;
using CleanerProduction.Portal.Providers.Desk;
using CleanerProduction.Portal.Providers.Handle;
using CleanerProduction.Portal.Providers.Letters;
using CleanerProduction.Portal.Providers.Register;
using Quartz;

namespace CleanerProduction.Portal.Providers;

/// <summary>Registering as a provider, what the Secretariat does with it, and a provider's own desk.</summary>
public static class ProvidersSetup
{
    /// <summary>Registers what these pages use, and what watches over provisional periods.</summary>
    public static WebApplicationBuilder AddProviders(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RegistrationDesk>();
        builder.Services.AddSingleton<FilingBook>();
        builder.Services.AddSingleton<FilingStories>();
        builder.Services.AddSingleton<Beginning>();
        builder.Services.AddSingleton<PageSaving>();
        builder.Services.AddSingleton<Submitting>();
        builder.Services.AddSingleton<RegistrationLetters>();
        builder.Services.AddSingleton<Handling>();
        builder.Services.AddSingleton<Settling>();
        builder.Services.AddSingleton<CarryingOver>();
        builder.Services.AddSingleton<Watching>();
        builder.Services.AddSingleton<RegistrationList>();
        builder.Services.AddSingleton<ContactDesk>();
        builder.Services.AddSingleton<DeskBook>();
        builder.Services.AddSingleton<IWaitingFor, RegistrationsWaiting>();
        builder.Services.AddQuartz(jobs => jobs.Every<WatchJob>(TimeSpan.FromHours(1)));
        return builder;
    }
}
