using System.Globalization;
using CleanerProduction.DomainTests;

namespace CleanerProduction.ScaleTests.Nodes;

/// <summary>One of several portals on one database: the program as it was built, on a port it keeps when it is started again.</summary>
internal sealed class Node(int port, string log, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private Child? process;

    /// <summary>Its own address, past the proxy.</summary>
    public Uri Site { get; } = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));

    /// <summary>As the proxy names it.</summary>
    public string Name => Site.Authority;

    /// <summary>What it wrote to its log.</summary>
    public string Said => process?.Said ?? "";

    /// <summary>Starts it and waits until it is ready.</summary>
    public async Task Start()
    {
        var portal = Path.Combine(Repository.Root, "src", "Portal");
        var program = Path.Combine(portal, "bin", Configuration, "net10.0", "CleanerProduction.Portal.dll");
        process = await Child.Start(log, portal, settings, "dotnet", program, "--urls", Site.ToString());
        using var http = new HttpClient { BaseAddress = Site };
        await Patience.Until(async () =>
        {
            if (process.HasEnded) throw new InvalidOperationException($"A node did not start:\n{Said}");
            try
            {
                using var answer = await http.GetAsync(new Uri("health/ready", UriKind.Relative));
                return answer.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }, $"{Name} is ready");
    }

    /// <summary>Ends it as a power cut would.</summary>
    public Task Kill() => End("KILL");

    /// <summary>Ends it as systemd does.</summary>
    public Task Stop() => End("TERM");

    /// <inheritdoc />
    public ValueTask DisposeAsync() => process?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task End(string signal)
    {
        if (process is null) return;
        await process.End(signal);
        await process.DisposeAsync();
        process = null;
    }
}
