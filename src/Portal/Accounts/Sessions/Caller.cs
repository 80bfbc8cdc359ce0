namespace CleanerProduction.Portal.Accounts.Sessions;

/// <summary>From where somebody asks, as the record of the door keeps it.</summary>
/// <param name="Address">The address of the connection; behind known proxies, the one they name.</param>
/// <param name="Device">Browser and system: no more of what the browser says of itself is kept.</param>
public sealed record Caller(string Address, string Device)
{
    private const string Unknown = "?";

    // The first that is named counts: browsers name those they descend from as well.
    private static readonly (string Mark, string Name)[] Browsers = [("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung"), ("MicroMessenger", "WeChat"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];
    private static readonly (string Mark, string Name)[] Systems = [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>Of a request.</summary>
    public static Caller Of(HttpContext http)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return new(http.Connection.RemoteIpAddress?.ToString() ?? Unknown, (Named(Browsers, agent), Named(Systems, agent)) switch
        {
            (null, null) => Unknown,
            (var browser, null) => browser,
            (null, var system) => system,
            var (browser, system) => $"{browser}, {system}",
        });
    }

    private static string? Named((string Mark, string Name)[] known, string agent) => Array.Find(known, k => agent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
