namespace CleanerProduction.Portal.Data;

/// <summary>What this node knows of maintenance, at hand for everything that writes and for every page; never older than a few seconds (<see cref="MaintenanceWatch"/>).</summary>
public sealed class MaintenanceState
{
    private volatile Known known = new(null, null);

    /// <summary>What is announced or lasts; null for nothing.</summary>
    public MaintenanceWindow? Window => known.Window;

    /// <summary>The meeting whose division it waits for, after the time it was announced for; null where nothing holds it up.</summary>
    public string? WaitsFor => known.WaitsFor;

    /// <summary>True while nothing is written.</summary>
    public bool IsOn => Window is { BegunAt: not null };

    /// <summary>What a page that was kept must not differ in.</summary>
    public string Version => known is { Window: { } w } ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{w.Id}/{w.BegunAt?.ToUnixTimeMilliseconds()}") : "";

    /// <summary>Raised when that changes: pages that are open learn of it.</summary>
    public event Action? Changed;

    /// <summary>Throws where nothing is written.</summary>
    public void Refuse()
    {
        if (known.Window is { BegunAt: not null } window) throw new MaintenanceException(window);
    }

    internal void Learn(MaintenanceWindow? window, string? waitsFor)
    {
        var before = Version;
        known = new(window, waitsFor);
        if (Version != before) Changed?.Invoke();
    }

    private sealed record Known(MaintenanceWindow? Window, string? WaitsFor);
}

/// <summary>Nothing is stored while maintenance lasts; nothing was.</summary>
/// <param name="window">What lasts.</param>
public sealed class MaintenanceException(MaintenanceWindow window) : Exception("Maintenance: nothing is stored until it is over.")
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(2);

    /// <summary>What lasts.</summary>
    public MaintenanceWindow Window { get; } = window;

    /// <summary>The refusal that <paramref name="fault"/> is or came from; null for any other fault.</summary>
    public static MaintenanceException? In(Exception? fault) => fault is null ? null : fault as MaintenanceException ?? In(fault.InnerException);

    /// <summary>After how many seconds it is worth trying again: at the time named, or in two minutes where that went by.</summary>
    public static int RetryAfter(MaintenanceWindow window, DateTimeOffset now) => (int)Math.Ceiling((window.Until - now > Shortest ? window.Until - now : Shortest).TotalSeconds);
}
