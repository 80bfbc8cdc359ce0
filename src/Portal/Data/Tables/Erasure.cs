namespace CleanerProduction.Portal.Data;

/// <summary>That a person's account is to be erased: asked for, withdrawn or done. Rows stay, so that it is known what was done and why; who it was they do not say.</summary>
public sealed class Erasure
{
    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>The person's id, which stays: histories hold it under their hashes.</summary>
    public required string PersonId { get; init; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>Who asked: the person or an administrator; null where a list of erasures was applied to a restored backup.</summary>
    public string? AskedBy { get; init; }

    /// <summary>An administrator's reason; null where the person asked.</summary>
    public string? Why { get; init; }

    /// <summary>From when on it is done; until then it may be withdrawn.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>When it was withdrawn; null while it stands or is done.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>By whom.</summary>
    public string? WithdrawnBy { get; init; }

    /// <summary>When it was done; null before.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>What stands in the place of the name from then on: former user, number 12. Null before.</summary>
    public int? Number { get; init; }

    /// <summary>True while it waits; null afterwards. A person has one that waits at most.</summary>
    public bool? Waiting { get; init; } = true;
}
