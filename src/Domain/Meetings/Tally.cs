namespace CleanerProduction.Meetings;

/// <summary>A ballot's choice.</summary>
public enum Choice
{
    /// <summary>贊成</summary>
    For,
    /// <summary>反對</summary>
    Against,
    /// <summary>棄權: counts for quorum, not in the base.</summary>
    Abstain,
}

/// <summary>What the presider does on a tie, where the standing orders give a casting vote.</summary>
public enum CastingChoice
{
    /// <summary>Carried by the casting vote.</summary>
    For,
    /// <summary>Not carried by the casting vote.</summary>
    Against,
    /// <summary>Withheld: not carried.</summary>
    Withheld,
}

/// <summary>How a division ended.</summary>
public enum Outcome
{
    /// <summary>通過</summary>
    Carried,
    /// <summary>不通過</summary>
    NotCarried,
    /// <summary>A tie above 0–0 that the presider may still break.</summary>
    TieAwaitingCastingVote,
    /// <summary>Too few seats at the cut; the attempt is kept.</summary>
    NoQuorum,
}

/// <summary>The figures of a division at the cut.</summary>
/// <param name="For">Ballots for.</param>
/// <param name="Against">Ballots against.</param>
/// <param name="Abstain">Ballots of abstention.</param>
/// <param name="Silent">Seats present, not recused, without a ballot: never turned into a vote.</param>
/// <param name="Recused">Seats out for the item.</param>
/// <param name="Present">Seats present and not recused at the cut, the presider included.</param>
/// <param name="Quorum">The threshold: <see cref="Meetings.Quorum.Of"/> of all filled seats.</param>
/// <param name="Sides">The same by side, in the judging panel; null in the committee, whose records do not know the word.</param>
public sealed record Figures(int For, int Against, int Abstain, int Silent, int Recused, int Present, int Quorum, SideFigures? Sides = null);

/// <summary>Who won, as a pure function.</summary>
public static class Tally
{
    /// <summary>
    /// In this order: present below quorum → no quorum; under the panel's orders each side and both co-chairs (LG-10); else for above against → carried (RG-6.1.4, A-09); a tie above 0–0 under orders with
    /// a casting vote → the casting vote decides, withheld is not carried; everything else → not carried.
    /// </summary>
    public static Outcome Judge(Figures figures, StandingOrders orders, CastingChoice? castingVote = null)
    {
        if (figures.Present < figures.Quorum) return Outcome.NoQuorum;
        if (orders.IsTwoSided) return figures.Sides is { Carry: true } ? Outcome.Carried : Outcome.NotCarried;
        if (figures.For > figures.Against) return Outcome.Carried;
        if (figures.For < figures.Against || figures.For == 0 || !orders.CastingVote) return Outcome.NotCarried;
        return castingVote switch
        {
            null => Outcome.TieAwaitingCastingVote,
            CastingChoice.For => Outcome.Carried,
            _ => Outcome.NotCarried,
        };
    }

    /// <summary>By circulation: carried when for is more than half of ALL filled seats not recused; silence is not consent (Cap. 604 s.11(3)–(6)).</summary>
    public static Outcome JudgeCirculation(int @for, int filledNotRecused) =>
        2 * @for > filledNotRecused ? Outcome.Carried : Outcome.NotCarried;
}
