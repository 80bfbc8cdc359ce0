namespace CleanerProduction.Portal.Data;

/// <summary>A key that cookies and tokens are protected with, the same on every node.</summary>
public sealed class ProtectionKey
{
    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>What the framework calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The key as the framework writes it.</summary>
    public required string Xml { get; init; }
}
