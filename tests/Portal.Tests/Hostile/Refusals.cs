namespace CleanerProduction.PortalTests.Hostile;

/// <summary>What the framework writes into the log as an error although somebody was refused, and nothing of ours failed.</summary>
internal static class Refusals
{
    /// <summary>True for such an entry.</summary>
    /// <param name="entry">Its source, then all it says.</param>
    public static bool IsOne(string entry) =>
        // A mark against forgery that is none.
        entry.StartsWith("Microsoft.AspNetCore.Antiforgery", StringComparison.Ordinal)
        // A refusal is what a hub's method throws (HubException). What is sealed and was changed does not open: that of circuits is the framework's own.
        || entry.StartsWith("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", StringComparison.Ordinal) && (entry.Contains("HubException", StringComparison.Ordinal) || entry.Contains("Server.ComponentHub.UpdateRootComponents", StringComparison.Ordinal))
        // A browser that says its own script failed ends its own circuit. Where a component of ours failed, its name stands there.
        || entry.StartsWith("Microsoft.AspNetCore.Components.Server.Circuits.CircuitHost", StringComparison.Ordinal) && !entry.Contains("CleanerProduction.", StringComparison.Ordinal)
        // Who lost a race is told so by the portal; the database's word for it stands in the log before.
        || entry.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal)
        // This machine has no fonts, no mail, no scanner.
        || entry.StartsWith("Microsoft.Extensions.Diagnostics.HealthChecks", StringComparison.Ordinal);
}
