namespace CleanerProduction.Portal;

public static partial class Links
{
    /// <summary>How the portal itself is: for administrators.</summary>
    public const string Operations = "/operations";
    /// <summary>What pages show of maintenance, for those that were open before it was announced.</summary>
    public const string MaintenanceBand = "/maintenance";

    /// <summary>Announcing maintenance, and ending it.</summary>
    public const string Maintenance = "/operations/maintenance";
    /// <summary>200 while the process answers.</summary>
    public const string Live = "/health/live";
    /// <summary>200 while it can serve: 503 sends a balancer elsewhere.</summary>
    public const string Ready = "/health/ready";
    /// <summary>One thing that is looked at.</summary>
    public static string Health(string name) => $"{HealthRoot}/{name}";
    /// <summary>What all of them begin with.</summary>
    public const string HealthRoot = "/health";
    /// <summary>What is measured, as Prometheus reads it.</summary>
    public const string Metrics = "/metrics";
}
