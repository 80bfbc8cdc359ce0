namespace CleanerProduction.Portal.Data;

/// <summary>A person's own calendar: whoever knows its secret address may read it, until it is replaced or given up.</summary>
public sealed class CalendarFeed
{
    /// <summary>Whose it is.</summary>
    public required string PersonId { get; init; }

    /// <summary>The SHA-256 of the secret in its address, lower-case hexadecimal; the secret itself is shown once and not kept.</summary>
    public required string Secret { get; set; }

    /// <summary>Since when this address holds.</summary>
    public DateTimeOffset Since { get; set; }
}
