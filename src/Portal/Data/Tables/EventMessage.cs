namespace CleanerProduction.Portal.Data;

/// <summary>That a project's funded body shares its experience at an event (FG-5.2.1).</summary>
public sealed class EventShare
{
    /// <summary>The event's reference.</summary>
    public required string Event { get; init; }

    /// <summary>The project's reference.</summary>
    public required string Case { get; init; }
}

/// <summary>An e-mail to somebody who signed up to an event without an account, written in the transaction of what it is about.</summary>
public sealed class EventMessage
{
    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>What makes it once only.</summary>
    public required string Key { get; init; }

    /// <summary>The address.</summary>
    public required string To { get; init; }

    /// <summary>The addressee's name.</summary>
    public required string Name { get; init; }

    /// <summary>The subject, in the sign-up's language.</summary>
    public required string Subject { get; init; }

    /// <summary>The rest.</summary>
    public required string Text { get; init; }

    /// <summary>Where it is seen, below the portal's origin.</summary>
    public required string Link { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When it was handed to the mail; null before.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>How often sending it failed.</summary>
    public int Failures { get; set; }
}
