namespace CleanerProduction.Labels.Awards;

/// <summary>
/// Looking up the records of penalties once more before an award: a breach after the application was handed in stands against it as well (LG-4.1(3), LG-fn7). Rows are added, never changed;
/// the newest of an application counts.
/// </summary>
public sealed class PenaltyRecheck
{
    /// <summary>Its number.</summary>
    public int Id { get; init; }

    /// <summary>The application, by reference.</summary>
    public required string Application { get; init; }

    /// <summary>The last day the records that were looked up speak for, inclusive.</summary>
    public DateOnly RecordsUntil { get; init; }

    /// <summary>True where nothing was found.</summary>
    public bool Clean { get; init; }

    /// <summary>Which records, and what was found in them.</summary>
    public required string Found { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who: the person's id.</summary>
    public required string By { get; init; }

    /// <summary>True where the label asks for a clean record: those of factories (LG-4.1(3), LG-4.2(3)); supply chain and technology service have no such criterion.</summary>
    public static bool IsAsked(LabelKind label) => label is LabelKind.Manufacturing or LabelKind.Excellent;
}
