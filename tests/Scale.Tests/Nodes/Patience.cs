using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CleanerProduction.ScaleTests.Nodes;

/// <summary>Waiting for what other processes do. How long it took is nobody's failure; only that it never comes.</summary>
internal static class Patience
{
    private static readonly TimeSpan Never = TimeSpan.FromMinutes(1.5);

    /// <summary>Asks until it is so; how long that was.</summary>
    public static async Task<TimeSpan> Until(Func<Task<bool>> isSo, string what)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(10))
        {
            if (await isSo()) return waited.Elapsed;
            if (waited.Elapsed > Never) throw new TimeoutException($"Waited in vain until {what}");
        }
    }

    /// <summary>A port of this machine that nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
