namespace CleanerProduction.Portal.Data;

/// <summary>That somebody took along what the portal holds about a person: the person, or an administrator the person asked.</summary>
public sealed class DataTaking
{
    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>About whom.</summary>
    public required string PersonId { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who took it.</summary>
    public required string By { get; init; }

    /// <summary>An administrator's reason; null where the person took it.</summary>
    public string? Why { get; init; }
}
