namespace CleanerProduction.Portal.Data;

/// <summary>The days objections to the proposed awards of a round are taken, as they were published; one a round.</summary>
public sealed class ObjectionCall
{
    /// <summary>The round's year.</summary>
    public int Round { get; init; }

    /// <summary>The day the list was published, Hong Kong.</summary>
    public DateOnly PublishedOn { get; init; }

    /// <summary>The last day to object, inclusive.</summary>
    public DateOnly Until { get; init; }

    /// <summary>How many days that is.</summary>
    public int Count { get; init; }

    /// <summary>True where working days were counted.</summary>
    public bool WorkingDays { get; init; }

    /// <summary>The days, both inclusive.</summary>
    public DateRange Days => new(PublishedOn, Until);
}
