namespace CleanerProduction.Portal.Data;

/// <summary>What an entry of a history is found by: its note and what it changed. Follows from the entry; rows are added with it.</summary>
public sealed class HistoryText
{
    /// <summary>The store's number, which the index of pairs refers to.</summary>
    public long Id { get; init; }

    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>The entry.</summary>
    public long Sequence { get; init; }

    /// <summary>What is searched, folded.</summary>
    public required string Folded { get; init; }

    /// <summary>Its pairs.</summary>
    public required string Pairs { get; init; }
}
