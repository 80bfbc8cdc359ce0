namespace CleanerProduction.Meetings;

/// <summary>
/// The versioned rule set a meeting decides by; never switched during a meeting. Where the guides are silent the values are the
/// product's defaults, modelled on comparable Hong Kong bodies (design: RG-6.1.4 simple majority; A-09).
/// </summary>
/// <param name="Version">Counted from 1; written into every result.</param>
/// <param name="CastingVote">True where the presider may break a tie by a separate act with a reason; false: a tie is not carried.</param>
/// <param name="LastCallSeconds">From last call to the cut, counted by the server.</param>
/// <param name="TwoSides">True for the judging panel: a majority in each side, and both co-chairs concur (LG-10, A-72). Null for the committee.</param>
public sealed record StandingOrders(int Version, bool CastingVote, int LastCallSeconds, bool? TwoSides = null)
{
    /// <summary>The default preset: a tie is not carried .</summary>
    public static readonly StandingOrders NoCastingVote = new(3, CastingVote: false, LastCallSeconds: 60);

    /// <summary>The other preset: the presider may give a casting vote on a tie above 0–0 (Cap. 604 Sch. 1 s.11(2)).</summary>
    public static readonly StandingOrders ChairCastingVote = new(4, CastingVote: true, LastCallSeconds: 60);

    /// <summary>The judging panel's: for above against in each side and a vote for by both co-chairs; a tie in a side is not carried (LG-10, A-72).</summary>
    public static readonly StandingOrders Panel = new(5, CastingVote: false, LastCallSeconds: 60, TwoSides: true);

    /// <summary>True where the judging panel decides by them.</summary>
    public bool IsTwoSided => TwoSides == true;

    /// <summary>Every preset of the committee, newest last.</summary>
    public static readonly IReadOnlyList<StandingOrders> All = [NoCastingVote, ChairCastingVote];
}
