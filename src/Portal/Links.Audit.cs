namespace CleanerProduction.Portal;

/// <summary>Addresses of histories and of what is checked by itself.</summary>
public static partial class Links
{
    /// <summary>All histories, searched.</summary>
    public const string Audit = "/audit";

    /// <summary>What is checked every night.</summary>
    public const string Invariants = "/audit/invariants";

    /// <summary>The evidence of one case as one file; sent to with the case's reference.</summary>
    public const string EvidenceBundle = "/audit/bundle";

    /// <summary>One history. A registration's reference has a stroke in it, and so has its address.</summary>
    public static string History(string @case) => $"{Audit}/{string.Join('/', @case.Split('/').Select(Part))}";
}
