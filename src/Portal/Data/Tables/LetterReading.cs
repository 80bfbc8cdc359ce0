namespace CleanerProduction.Portal.Data;

/// <summary>A representative of the addressee said that they have read a letter.</summary>
public sealed class LetterReading
{
    /// <summary>The letter.</summary>
    public required string Number { get; init; }

    /// <summary>Who read it.</summary>
    public required string PersonId { get; init; }

    /// <summary>When they said so.</summary>
    public DateTimeOffset At { get; init; }
}
