namespace CleanerProduction.Portal.Data;

/// <summary>That one of the rules the parts and the whole must agree by was checked.</summary>
public sealed class InvariantRound
{
    /// <summary>The store's number.</summary>
    public long Id { get; init; }

    /// <summary>The rule's word.</summary>
    public required string Rule { get; init; }

    /// <summary>When it began, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>How long it took, milliseconds.</summary>
    public long Milliseconds { get; init; }

    /// <summary>How many things were looked at.</summary>
    public long Looked { get; init; }

    /// <summary>How many of them were broken.</summary>
    public int Broken { get; init; }

    /// <summary>True where everything was looked at, false where only what came since or a part.</summary>
    public bool Whole { get; init; }

    /// <summary>Up to where a rule that takes parts came; null where it begins anew.</summary>
    public string? Until { get; init; }

    /// <summary>Why it could not be checked; null where it was.</summary>
    public string? Failure { get; init; }
}

/// <summary>What a rule found broken: kept once, however often it is found again.</summary>
public sealed class InvariantFinding
{
    /// <summary>The store's number.</summary>
    public long Id { get; init; }

    /// <summary>The rule's word.</summary>
    public required string Rule { get; init; }

    /// <summary>What it shows at: a case, a file's hash, a budget line.</summary>
    public required string Place { get; init; }

    /// <summary>What is wrong with it, as data.</summary>
    public required string Detail { get; set; }

    /// <summary>Where to look in the portal; null where there is no page of it.</summary>
    public string? Link { get; init; }

    /// <summary>When it was found first, UTC.</summary>
    public DateTimeOffset FoundAt { get; init; }

    /// <summary>When it was found last, UTC.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>When it was no longer found, UTC; null while it is broken.</summary>
    public DateTimeOffset? MendedAt { get; set; }
}
