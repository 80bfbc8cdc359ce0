using System.Text.Json;
using System.Text.Json.Serialization;
using CleanerProduction.Portal.Meetings.Live;
using CleanerProduction.Portal.Meetings.Record;
using CleanerProduction.Portal.Parts.Waiting;
using CleanerProduction.Portal.Platform;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;

namespace CleanerProduction.Portal.Meetings;

/// <summary>What the subject of meetings is made of.</summary>
public static class MeetingsSetup
{
    /// <summary>The largest message a hub connection may send, in bytes; a ballot needs a few hundred.</summary>
    public const int LargestMessage = 8 * 1024;

    /// <summary>Rooms, hub and their screens.</summary>
    public static WebApplicationBuilder AddMeetings(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MeetingRooms>();
        // Those who follow every room start before the first one opens.
        builder.Services.AddSingleton<MeetingCards>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<MeetingCards>());
        builder.Services.AddHostedService<DecisionsLeave>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<MeetingRooms>());
        builder.Services.AddSingleton<HubScreens>();
        builder.Services.AddSingleton<MeetingDoor>();
        builder.Services.AddSingleton<MinutesSource>();
        builder.Services.AddSingleton<IWaitingFor, Prepare.MeetingsWaiting>();
        builder.Services.AddSingleton<Notices.Letters.IRecordsNotice, RecordsNotice>();
        builder.Services.AddSingleton<Prepare.Rehearsals>();
        builder.Services.AddSingleton<Data.CommitteeBook>();
        builder.Services.AddSingleton<Duties>();
        builder.Services.AddScoped<CircuitLine>();
        builder.Services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitLine>());
        builder.Services.AddSignalR()
            .AddHubOptions<MeetingHub>(options =>
            {
                options.MaximumReceiveMessageSize = LargestMessage;
                options.AddFilter<Accounts.Sessions.SessionLines>();
            })
            .AddJsonProtocol(options => options.PayloadSerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower)));
        return builder;
    }

    /// <summary>In demonstration mode makes meetings where there are none.</summary>
    public static Task SeedMeetings(this WebApplication app) => ActivatorUtilities.CreateInstance<Prepare.DemonstrationMeetings>(app.Services).Seed(app.Lifetime.ApplicationStopping);

    /// <summary>The hub and the downloads; the pages are found by the router.</summary>
    public static void MapMeetings(this IEndpointRouteBuilder routes)
    {
        // The hub looks at the machine's clock: where a demonstration's day is past, every line would have expired as it begins.
        var byMachine = routes.ServiceProvider.GetRequiredService<TimeProvider>() is not DemonstrationClock;
        routes.MapHub<MeetingHub>(MeetingLinks.Hub, options => options.CloseOnAuthenticationExpiration = byMachine);
        routes.MapRecords();
        Prepare.PaperEndpoints.MapPapers(routes);
        MinutesSource.Map(routes);
    }
}
