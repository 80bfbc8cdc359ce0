using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace CleanerProduction.Portal.Platform;

/// <summary>Which machines in front of the portal are believed when they say for whom they ask: <c>Portal:Proxies</c>, addresses or networks; nobody where none is named.</summary>
public static class Proxies
{
    private const string Setting = "Portal:Proxies";

    /// <summary>Reads the setting; what is no address stops the start.</summary>
    public static void AddProxies(this WebApplicationBuilder builder) => builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>((options, settings) =>
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // One step from each known machine to the next; the first that is not known is who asks.
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var known in Named(settings))
            if (IPAddress.TryParse(known, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(known, out var network)) options.KnownIPNetworks.Add(network);
            else throw new InvalidOperationException($"{Setting} names '{known}', which is neither an address nor a network such as 10.0.0.0/8.");
    });

    /// <summary>Takes their word, and nobody else's.</summary>
    public static void UseProxies(this WebApplication app)
    {
        // With nobody named the middleware would believe everybody.
        if (Named(app.Configuration).Length > 0) app.UseForwardedHeaders();
    }

    private static string[] Named(IConfiguration settings) => (settings[Setting] ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries);
}
